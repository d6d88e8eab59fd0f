"""What does Hypothesis draw for the source room: texts, bytes and odd YAML?"""

from hypothesis import strategies as st

readable_characters = st.characters(codec="utf-8", categories=("L", "M", "N", "P", "S", "Zs"))
"""Characters that YAML allows in a file as they are."""

texts = st.text(readable_characters, max_size=20)

arabic_texts = st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآةىئؤ ", min_size=1, max_size=20).filter(str.strip)

_PIECES = (
    *("a", "- ", ": ", "? ", "\n", "  ", "\t", "[", "]", "{", "}", ",", "'", '"', "|", ">", "#", "%"),
    *("&a", "*a", "<<", "!t", "---", "...", "\\x", "عقد", "\u202e", "\r", "\x85", "\ufeff", "\x00", "\ud800"),
)
yaml_fragments = st.lists(st.sampled_from(_PIECES), max_size=30).map("".join)
"""Texts made of the pieces that YAML's grammar turns on."""
