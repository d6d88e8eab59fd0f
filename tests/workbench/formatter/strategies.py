"""What does Hypothesis draw for the formatter: YAML in every style, with Arabic where it should not stand?"""

from hypothesis import strategies as st

ARABIC = ("عقد", "وقع اتفاقا", "(أمس)", "قال: نعم", "ـه", "ميغ-29")
LATIN = ("BP", "042", "no", "a.b", "x y", "-", "#c", "=", "", "~")
_CONTROLS = ("", "", "", "\u200f", "\u202b")

COMMENT_WORDS = ("ملاحظة", "note", "the", "verb", "of")
"""Words that stand in comments only."""

words = st.sampled_from(ARABIC + LATIN)
values = st.lists(words, min_size=1, max_size=4).map(lambda drawn: " ".join(" ".join(drawn).split()))
"""Values in which a single blank stands wherever Arabic and other letters meet."""


@st.composite
def scalars(draw: st.DrawFn, indent: int, in_flow: bool) -> str:
    """Draw a scalar in one of its styles; plain ones may well be broken YAML."""
    value = draw(values)
    control = draw(st.sampled_from(_CONTROLS))
    value = value[:1] + control + value[1:] if value else value
    styles = (
        ["plain", "plain", "single", "double"] if in_flow else ["plain", "plain", "single", "double", "|", ">-", "|-"]
    )
    style = draw(st.sampled_from(styles))
    if style == "plain":
        return draw(st.sampled_from(("", "", "", "&n ", "!t "))) + (value.strip("-#=~ ") or "x")
    if style == "single":
        return f"'{value}'"
    if style == "double":
        return f'"{value}"'
    lines = [value, *draw(st.lists(values, max_size=2))]
    return style + "\n" + "\n".join(" " * indent + line if line else "" for line in lines)


@st.composite
def flows(draw: st.DrawFn, indent: int, depth: int) -> str:
    """Draw a flow collection, over several lines if need be."""
    gap = draw(
        st.sampled_from((" ", " ", f"\n{' ' * indent}", f" # ملاحظة\n{' ' * indent}", f" # of عقد\n{' ' * indent}"))
    )
    size = draw(st.integers(0, 3))
    parts = []
    for number in range(size):
        inner = draw(flows(indent, depth - 1)) if depth and draw(st.booleans()) else draw(scalars(indent, True))
        parts.append((number, inner))
    if draw(st.booleans()):
        return "[" + f",{gap}".join(inner for _, inner in parts) + "]"
    keys = [draw(st.sampled_from((f"k{number}", f"مفتاح{number}", f"'k{number}'"))) for number, _ in parts]
    return "{" + f",{gap}".join(f"{key}: {inner}" for key, (_, inner) in zip(keys, parts, strict=True)) + "}"


@st.composite
def blocks(draw: st.DrawFn, indent: int = 0, depth: int = 2) -> str:
    """Draw the lines of a block collection, each with its indentation."""
    is_list = draw(st.booleans())
    margin = " " * indent
    lines = []
    for number in range(draw(st.integers(1, 3))):
        lines += draw(st.lists(st.sampled_from(("", f"{margin}# ملاحظة", f"{margin}# the verb عقد (x)")), max_size=1))
        key = draw(st.sampled_from((f"k{number}", f"k{number}", f"مفتاح{number}")))
        opening = "-" if is_list else f"{key}:"
        match draw(st.sampled_from(("scalar", "scalar", "flow", "flow", "block"))):
            case "flow":
                content = " " + draw(flows(indent + 2, 2))
            case "block" if depth:
                content = "\n" + draw(blocks(indent + 2, depth - 1)).rstrip("\n")
            case _:
                content = " " + draw(scalars(indent + 2, False))
        is_open = "\n" not in content or content.endswith(("]", "}"))
        comment = draw(st.sampled_from(("", "", " # note", " # ملاحظة"))) if is_open else ""
        lines.append(f"{margin}{opening}{content}{comment}")
    return "\n".join(lines) + "\n"
