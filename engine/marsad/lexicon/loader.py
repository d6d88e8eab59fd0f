"""How do lexicon files become one compiled lexicon?"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from marsad.lexicon.builder import EntangledError
from marsad.lexicon.lexicon import Lexicon
from marsad.lexicon.schema import FileContent, read_file
from marsad.lexicon.stock import Wordstock
from marsad.source import Diagnostics, Node, load_yaml, parse_yaml


def load_lexicon(paths: Iterable[Path], diagnostics: Diagnostics) -> Lexicon:
    """Return the lexicon of all files, and of all `*.yaml` files under folders; findings go to `diagnostics`.

    What is broken is left out, so that the rest can be used; ask `diagnostics` whether anything was.
    """
    return compile_lexicon(read_lexicon(paths, diagnostics), diagnostics)


def read_lexicon(paths: Iterable[Path], diagnostics: Diagnostics) -> list[FileContent]:
    """Return what all files hold, and all `*.yaml` files under folders, without those that are broken."""
    contents: list[FileContent] = []
    for path in _files(paths):
        node = load_yaml(path, diagnostics)
        _read(node, contents, diagnostics)
    return contents


def parse_lexicon(text: str, diagnostics: Diagnostics, *, file: str = "<text>") -> Lexicon:
    """Return the lexicon that one text describes."""
    contents: list[FileContent] = []
    _read(parse_yaml(text, diagnostics, file=file), contents, diagnostics)
    return compile_lexicon(contents, diagnostics)


def compile_lexicon(contents: Iterable[FileContent], diagnostics: Diagnostics) -> Lexicon:
    """Return the lexicon that the contents of files make together."""
    stock = Wordstock()
    stock.add(tuple(contents), diagnostics)
    return stock.lexicon()


def stock_words(layers: Iterable[Sequence[Path]], diagnostics: Diagnostics) -> Wordstock:
    """Return the lexemes of files in layers, each of which stands on those before; as of one layer if they entangle."""
    contents = [read_lexicon(paths, diagnostics) for paths in layers]
    found = Diagnostics()
    stock = Wordstock()
    try:
        for layer in contents:
            stock.add(layer, found)
    except EntangledError:
        found = Diagnostics()
        stock = Wordstock()
        stock.add([content for layer in contents for content in layer], found)
    diagnostics.extend(found)
    return stock


def _files(paths: Iterable[Path]) -> list[Path]:
    found: list[Path] = []
    for path in paths:
        found.extend(sorted(path.rglob("*.yaml")) if path.is_dir() else (path,))
    return found


def _read(node: Node | None, contents: list[FileContent], diagnostics: Diagnostics) -> None:
    content = None if node is None else read_file(node, diagnostics)
    if content is not None:
        contents.append(content)
