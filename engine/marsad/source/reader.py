"""How does a YAML file become a tree of nodes with spans?"""

import re
from pathlib import Path
from typing import Any

import yaml

from marsad.source import kinds
from marsad.source.bidi import lint_source
from marsad.source.catalogue import Kind
from marsad.source.diagnostic import Diagnostics
from marsad.source.location import Source, Span
from marsad.source.parser import Parser, make_parser
from marsad.source.syntax import syntax_error
from marsad.source.text_file import read_text
from marsad.source.tree import Mapping, Node, Scalar, Sequence, Style

_DEEPEST = 64
_NOT_ALLOWED = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
# What a terminal would obey or an editor would hide, if it stood in the text as it is.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_STYLES: dict[str | None, Style] = {"'": "single", '"': "double", "|": "literal", ">": "folded"}
_FLOW_HINT = "quote a value that starts with a bracket or brace"


def load_yaml(path: Path, diagnostics: Diagnostics, *, lint: bool = True) -> Node | None:
    """Read a file to a tree; None if there is nothing usable, with the reasons added to `diagnostics`.

    `lint` also looks for what is unsafe in right-to-left text. Raises nothing for any content of the file.
    """
    text = read_text(path, diagnostics)
    return None if text is None else parse_yaml(text, diagnostics, file=str(path), lint=lint)


def parse_yaml(text: str, diagnostics: Diagnostics, *, file: str = "<text>", lint: bool = True) -> Node | None:
    """Read a text to a tree; None if there is nothing usable, with the reasons added to `diagnostics`."""
    source = Source(file, text.removeprefix("\ufeff"))
    if lint:
        unsafe = lint_source(source)
        diagnostics.extend(unsafe)
        # Two names that were to be parted would be taken for one that nobody knows.
        if any(found.code == kinds.ARABIC_COMMA.code for found in unsafe):
            return None
    if forbidden := _NOT_ALLOWED.search(source.text):
        span = source.span(forbidden.start(), forbidden.end())
        message = f"the character U+{ord(forbidden.group()):04X} is not allowed"
        diagnostics.add(kinds.CONTROL_CHARACTER.at(span, message, "delete it"))
        return None
    try:
        return _Builder(source, diagnostics).build(make_parser(source.text))
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        # The slower parser, used where the C library is missing, lets the errors of number conversion through.
        diagnostics.add(syntax_error(error, source))
        return None


class _Open:
    """A list or mapping whose end has not come yet; `key` waits for its value."""

    __slots__ = ("dropping", "is_flow", "items", "key", "keys", "last", "start", "values")

    def __init__(self, is_mapping: bool, is_flow: bool, start: Any) -> None:
        self.items: list[Node] = []
        self.values: dict[str, Node] | None = {} if is_mapping else None
        self.keys: dict[str, Scalar] = {}
        self.key: Scalar | None = None
        self.dropping = False
        self.last: Node | None = None
        self.is_flow = is_flow
        self.start = start


class _Builder:
    """Builds the tree from the parser's events without recursion, so that no nesting can exhaust the stack."""

    def __init__(self, source: Source, diagnostics: Diagnostics) -> None:
        self._source = source
        self._diagnostics = diagnostics
        self._open: list[_Open] = []
        self._root: Node | None = None

    def build(self, parser: Parser) -> Node | None:
        """Return the first document's tree. Raises yaml.YAMLError for broken syntax."""
        documents = 0
        while True:
            event = parser.get_event()
            kind = type(event)
            if kind is yaml.ScalarEvent:
                self._attach(self._scalar(event))
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                if len(self._open) == _DEEPEST:
                    self._report(kinds.TOO_DEEP, event, f"more than {_DEEPEST} lists and mappings lie in one another")
                    return None
                self._refuse_properties(event)
                self._open.append(_Open(kind is yaml.MappingStartEvent, bool(event.flow_style), event.start_mark))
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self._attach(self._close(event))
            elif kind is yaml.AliasEvent:
                self._report(kinds.ALIAS, event, f"the alias *{event.anchor} is refused", "write the value out")
                self._attach(Scalar("", "plain", self._span(event)))
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents == 2:
                    self._report(kinds.SEVERAL_DOCUMENTS, event, "a second document starts here", "split the file")
                    return self._root
            elif kind is yaml.StreamEndEvent:
                return self._finished()

    def _finished(self) -> Node | None:
        if self._root is None or (isinstance(self._root, Scalar) and self._root.is_absent):
            self._diagnostics.add(kinds.EMPTY.at(self._source.whole(), "the file is empty"))
            return None
        return self._root

    def _scalar(self, event: Any) -> Scalar:
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        if event.style == '"' and (unseen := _UNSEEN.search(event.value)):
            message = f"an escape stands for the invisible character U+{ord(unseen.group()):04X}"
            self._report(kinds.CONTROL_CHARACTER, event, message, "delete it")
            return Scalar(_UNSEEN.sub("", event.value), "double", self._span(event))
        return Scalar(event.value, _STYLES.get(event.style, "plain"), self._span(event))

    def _close(self, event: Any) -> Node:
        done = self._open.pop()
        start = done.start
        if done.is_flow or done.last is None:
            end_line, end_column = event.end_mark.line + 1, event.end_mark.column + 1
        else:
            # The parser sees the end of a block collection only where the next thing stands.
            end_line, end_column = done.last.span.end_line, done.last.span.end_column
        span = Span(self._source, start.line + 1, start.column + 1, end_line, end_column)
        if done.values is None:
            return Sequence(tuple(done.items), span)
        return Mapping(done.values, done.keys, span)

    def _attach(self, node: Node) -> None:
        if not self._open:
            self._root = node
            return
        parent = self._open[-1]
        parent.last = node
        if parent.values is None:
            parent.items.append(node)
        elif parent.dropping:
            parent.dropping = False
        elif parent.key is not None:
            parent.values[parent.key.value] = node
            parent.key = None
        else:
            self._take_key(parent, parent.values, node)

    def _take_key(self, parent: _Open, values: dict[str, Node], node: Node) -> None:
        if not isinstance(node, Scalar):
            self._diagnostics.add(
                kinds.KEY_NOT_TEXT.at(node.span, "a list or mapping stands where a key is expected", _FLOW_HINT)
            )
        elif node.value == "<<" and node.style == "plain":
            self._diagnostics.add(kinds.MERGE_KEY.at(node.span, "the merge key << is refused", "write the keys out"))
        elif node.value in values:
            first = parent.keys[node.value].span
            message = f"the key {node.value!r} already stands at line {first.line}"
            self._diagnostics.add(kinds.DUPLICATE_KEY.at(node.span, message, "keep one of the two"))
        else:
            parent.key = parent.keys[node.value] = node
            return
        parent.dropping = True

    def _refuse_properties(self, event: Any) -> None:
        if event.anchor is not None:
            self._report(kinds.ALIAS, event, f"the anchor &{event.anchor} is refused", "delete it")
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._report(kinds.TAG, event, f"the tag {tag} is refused", "delete it; quote the value if need be")

    def _report(self, kind: Kind, event: Any, message: str, hint: str = "") -> None:
        self._diagnostics.add(kind.at(self._span(event), message, hint))

    def _span(self, event: Any) -> Span:
        start, end = event.start_mark, event.end_mark
        return Span(self._source, start.line + 1, start.column + 1, end.line + 1, end.column + 1)
