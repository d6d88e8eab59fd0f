"""How a pattern tree is written: the normal form that `marsad rules show` prints and the grammar reads back."""

from marsad.language.tree import (
    DEFAULT_GAP,
    Arguments,
    Capture,
    Choice,
    EntityTest,
    Gap,
    Maybe,
    Node,
    Sequence,
    WordTest,
)


def print_pattern(node: Node) -> str:
    """Write the tree in the pattern language; parsing the result gives an equal tree."""
    match node:
        case WordTest():
            return _word(node)
        case EntityTest(kind=kind, functions=functions):
            return f"{kind}[{'|'.join(functions)}]" if functions else kind
        case Gap(limit=limit):
            return ".." if limit == DEFAULT_GAP else f"..{limit}"
        case Capture(name=name, body=body):
            return f"{name}:{_grouped(body)}"
        case Maybe(body=Capture() as body):
            return f"{print_pattern(body)}?"
        case Maybe(body=body):
            return f"{_grouped(body)}?"
        case Sequence(parts=parts):
            return " ".join(f"({print_pattern(p)})" if isinstance(p, Sequence) else print_pattern(p) for p in parts)
        case Choice(options=options):
            return f"({' | '.join(print_pattern(option) for option in options)})"
        case Arguments(slots=slots, required=required):
            written = [print_pattern(slot) + (" !" if must else "") for slot, must in zip(slots, required, strict=True)]
            return "{ " + " ; ".join(written) + " }"


def _word(test: WordTest) -> str:
    terms = []
    if test.groups:
        terms.append("lex=" + "|".join(f"@{group}" for group in test.groups))
    if test.spellings:
        terms.append("form=" + "|".join(f"@{spelling}" for spelling in test.spellings))
    return "[" + " ".join([*terms, *test.features]) + "]"


def _grouped(node: Node) -> str:
    text = print_pattern(node)
    return f"({text})" if isinstance(node, Sequence | Capture | Maybe) else text
