"""Which event codes of a rule file would other readers of YAML take for numbers?"""

from collections.abc import Iterator

from marsad.language import kinds
from marsad.source import Diagnostic, Mapping, Node, Scalar, Sequence

_CODED = frozenset({"cameo", "mirror", "code"})


def unquoted_codes(node: Node, *, coded: bool = False) -> Iterator[Diagnostic]:
    """Yield a finding for each code that is written without quotation marks; of a `coded` mapping all values are."""
    if isinstance(node, Sequence):
        for item in node:
            yield from unquoted_codes(item)
    elif isinstance(node, Mapping):
        for key, value in node.values.items():
            if not isinstance(value, Scalar):
                yield from unquoted_codes(value, coded=key == "codes")
            elif (coded or key in _CODED) and value.style == "plain" and value.value.isdecimal():
                quoted = f'"{value.value}"'
                message = f"the code {value.value} stands without quotation marks"
                yield kinds.UNQUOTED_CODE.at(value.span, message, f"write {quoted}", quoted)
