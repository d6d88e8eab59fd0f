"""The list of pages beside each of them: kept out of `index.md`, where a code host would show it as code."""

from sphinx.application import Sphinx


def setup(app: Sphinx) -> dict[str, bool]:
    """Let Sphinx read the first page with the contents that the configuration names."""
    app.add_config_value("contents", {}, "env")
    app.connect("source-read", _add_contents)
    return {"parallel_read_safe": True}


def _add_contents(app: Sphinx, page: str, source: list[str]) -> None:
    if page == app.config.root_doc:
        for caption, pages in app.config.contents.items():
            source[0] += "\n".join(("", "```{toctree}", ":hidden:", f":caption: {caption}", *pages, "```", ""))
