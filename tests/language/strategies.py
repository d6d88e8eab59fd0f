"""What does Hypothesis draw for paths: paths as the grammar makes them, and texts that are nearly so?"""

from hypothesis import strategies as st

from marsad.language.paths import FIRST_STEPS, RolePath

steps = st.sampled_from((*FIRST_STEPS, "with", "in")) | st.from_regex(r"[a-z]{1,6}(-[a-z]{1,4}){0,2}", fullmatch=True)
paths: st.SearchStrategy[RolePath] = st.lists(steps, min_size=1, max_size=4).map(tuple)
several_paths: st.SearchStrategy[tuple[RolePath, ...]] = st.lists(paths, min_size=1, max_size=4).map(tuple)
blanks = st.text(" \t\n", max_size=3)

_PIECES = ("subject", "owner", "a-b", ".", "|", " ", "\n", "\t", "-", "A", "9", "\u202e", "..", "||")
fragments = st.lists(st.sampled_from(_PIECES), max_size=25).map("".join)
"""Texts made of the pieces that the grammar turns on."""
