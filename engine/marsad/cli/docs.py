"""`marsad docs`: what do the pages say that came with this version?"""

import difflib
import importlib.resources
from pathlib import Path

import click

from marsad.cli.lines import print_english, write_line, write_list
from marsad.cli.loading import terminal
from marsad.cli.options import json_format_option
from marsad.formats import open_output


@click.command(
    epilog="""\b
Examples:
  marsad docs                    the pages, with their titles
  marsad docs first-rule         one of them, as Markdown
  marsad docs records | less"""
)
@click.argument("page", required=False)
@json_format_option
@click.pass_context
def docs(ctx: click.Context, page: str | None, output_format: str) -> None:
    """Show the pages of the documentation: without PAGE which there are, else that one."""
    pages = _pages()
    if page is not None and page.removesuffix(".md") not in pages:
        near = difflib.get_close_matches(page, pages, n=1)
        hint = f"; did you mean {near[0]}?" if near else "; `marsad docs` lists them"
        raise click.BadParameter(f"no page is called {page!r}{hint}", ctx, param_hint="PAGE")
    if page is not None:
        _show(page.removesuffix(".md"), pages[page.removesuffix(".md")], output_format)
        return
    titles = [(name, _title(path.read_text("utf-8"))) for name, path in pages.items()]
    if output_format == "json":
        with open_output(None) as stream:
            write_list(stream, ({"page": name, "title": title} for name, title in titles))
        return
    with terminal() as console:
        print_english(console, ("page", "title"), titles)


def _show(name: str, path: Path, output_format: str) -> None:
    text = path.read_text("utf-8")
    with open_output(None) as stream:
        if output_format == "json":
            write_line(stream, {"page": name, "title": _title(text), "text": text})
        else:
            stream.write(text)


def _pages() -> dict[str, Path]:
    """Return the pages by name: those of the package, or of the checkout that it runs from."""
    packaged = Path(str(importlib.resources.files("marsad"))) / "docs"
    folder = packaged if packaged.is_dir() else Path(__file__).resolve().parents[3] / "docs"
    return {path.stem: path for path in sorted(folder.glob("*.md"))}


def _title(text: str) -> str:
    return text.partition("\n")[0].lstrip("# ")
