"""How is a lexicon made of files that stand on those of others, so that these need not be made anew?"""

from collections.abc import Sequence
from itertools import chain, islice
from typing import Any

from marsad.lexicon.builder import Builder
from marsad.lexicon.draft import Draft
from marsad.lexicon.lexicon import Lexicon
from marsad.lexicon.members import Includes, resolve_members
from marsad.lexicon.schema import FileContent
from marsad.lexicon.valency import Valency, check_prepositions, frame_of
from marsad.model import Lexeme
from marsad.source import Diagnostics
from marsad.text import fold


class Wordstock:
    """The lexemes of all files that were added, in their order, with what is needed to add more.

    Picklable without what its lexicon holds too: `on` gives it back.
    """

    def __init__(self) -> None:
        self._builder = Builder()
        self._includes: Includes = {}
        self._valency = Valency()
        self._titles: dict[str, str] = {}
        self._lexemes: tuple[Lexeme, ...] = ()
        self._stale: set[int] = set()
        self._new_lemmas: list[str] = []
        self._particles: frozenset[str] | None = None
        self._new_forms: list[str] = []

    def __getstate__(self) -> tuple[Any, ...]:
        return self._builder, self._includes, self._valency

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        self._builder, self._includes, self._valency = state
        self._titles, self._lexemes, self._stale = {}, (), set()
        self._particles, self._new_forms, self._new_lemmas = None, [], []

    def on(self, lexicon: Lexicon) -> "Wordstock":
        """Return this stock, read back, with the lexicon that was made of it."""
        self._lexemes, self._titles, self._builder.forms = lexicon.parts()
        self._particles = lexicon.varied_particles
        return self

    def add(self, contents: Sequence[FileContent], diagnostics: Diagnostics) -> None:
        """Add what files hold, all at once, to the files before. What is wrong goes to `diagnostics`, and is left out.

        Raises EntangledError for an entry that takes forms from a verb of the files before; the stock is then useless.
        """
        builder = self._builder
        known, drafts = len(builder.forms.exact), len(builder.drafts)
        builder.build((entry for content in contents for entry in content.entries), diagnostics)
        for content in contents:
            for name, title in content.titles.items():
                self._titles[name] = self._titles.get(name) or title
        members = [member for content in contents for member in content.members]
        resolve_members(builder, self._titles, members, self._includes, diagnostics)
        claims = [claim for content in contents for claim in content.claims]
        self._valency.apply(builder, self._titles, claims, diagnostics)
        prepositions = [each for content in contents for each in content.prepositions]
        check_prepositions(builder, prepositions, diagnostics)
        self._stale |= builder.changed | builder.grown.keys()
        self._new_lemmas = [draft.lemma for draft in builder.drafts[drafts:]]
        self._new_forms = [*islice(builder.forms.exact, known, None), *builder.forms.shared]

    def touches(self, stems: frozenset[str]) -> bool:
        """Whether what was added last may change how words are read, by the folds of all that they may stem from."""
        new = chain(self._new_forms, self._new_lemmas)
        return self._builder.altered or any(fold(each) in stems for each in new)

    def lexicon(self) -> Lexicon:
        """Return the lexicon of all that was added."""
        builder, made, stale = self._builder, self._lexemes, self._stale
        known: dict[frozenset[str], frozenset[str]] = {}
        lexemes: list[Lexeme] = []
        for draft in builder.drafts:
            is_stale = draft.number in stale or (draft.base is not None and draft.base.number in stale)
            if is_stale or draft.number >= len(made):
                lexemes.append(_lexeme(draft, known))
            else:
                lexemes.append(made[draft.number])
        self._lexemes, self._stale = tuple(lexemes), set()
        if any(draft.part_of_speech == "particle" for draft in builder.drafts[len(made) :]):
            self._particles = None
        cells = builder.cells
        sets = tuple(cells.members(number) for number in range(len(cells.sets)))
        return Lexicon(self._lexemes, dict(self._titles), builder.forms, sets, self._particles)


def _lexeme(draft: Draft, known: dict[frozenset[str], frozenset[str]]) -> Lexeme:
    groups = frozenset(draft.groups if draft.base is None else draft.groups | draft.base.groups)
    frame = frame_of(draft)
    return Lexeme(
        draft.lemma,
        draft.part_of_speech,
        known.setdefault(groups, groups),
        draft.derivation,
        draft.base.lemma if draft.base else None,
        frame.governs,
        frame.transitive,
        frame.receives,
        frame.takes_content,
        frame.control,
        frame.operator,
        draft.gender,
        draft.human,
        draft.file,
        draft.line,
    )
