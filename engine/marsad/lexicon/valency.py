"""Which lexemes take what beside their subject, and where do the files contradict one another?"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import cast

from marsad.lexicon import kinds
from marsad.lexicon.builder import Builder
from marsad.lexicon.clitics import PREPOSITIONS
from marsad.lexicon.draft import Draft
from marsad.lexicon.members import named
from marsad.lexicon.valency_schema import Claim, Kind
from marsad.model import Control, Operator, PartOfSpeech
from marsad.source import Diagnostics, Span, display_path, nearest
from marsad.text import clean, fold


@dataclass(frozen=True, slots=True)
class Frame:
    """What a lexeme takes beside its subject, in the fields of `Lexeme`."""

    governs: tuple[str, ...]
    transitive: bool
    receives: bool
    takes_content: bool
    control: Control | None
    operator: Operator | None


def frame_of(draft: Draft) -> Frame:
    """Return what a lexeme takes; a derived one what its verb does, where nothing is said of itself."""
    verb = draft.base or draft
    claims = verb.claims | draft.claims
    objects, control, operator = (claims.get(slot) for slot in ("objects", "control", "operators"))
    return Frame(
        governs=tuple(dict.fromkeys(draft.governs + verb.governs)),
        transitive=verb.part_of_speech == "verb" and not (objects and objects.kind == "intransitive"),
        receives=objects is not None and objects.kind == "receiving",
        takes_content="content" in claims,
        control=cast(Control, control.value) if control else None,
        operator=cast(Operator, operator.value) if operator else None,
    )


class Valency:
    """What was said of groups and of lexemes so far, for files that follow: who comes to a group takes what it does.

    Picklable; claims are applied in their order, and an earlier one counts.
    """

    def __init__(self) -> None:
        self._of_groups: list[Claim] = []
        self._named: dict[tuple[int, Kind, str], Claim] = {}

    def apply(
        self, builder: Builder, groups: Mapping[str, str], claims: Iterable[Claim], diagnostics: Diagnostics
    ) -> None:
        """Give each draft what the claims say of it by its name, or of a group that holds it."""
        applying = _Applying(builder, groups, self._named, diagnostics)
        for claim in self._of_groups:
            applying.to_newcomers(claim)
        for claim in claims:
            applying.apply(claim)
            if claim.name in groups:
                self._of_groups.append(claim)


def check_prepositions(builder: Builder, prepositions: Iterable[tuple[str, Span]], diagnostics: Diagnostics) -> None:
    """Report what is said to be governed and is no particle, nor an attached one with a word that makes one of it."""
    words = {draft.lemma for draft in builder.drafts}
    particles = {draft.lemma for draft in builder.drafts if draft.part_of_speech == "particle"}
    hint = "write it as it is entered among the particles, an attached one as its bare letter"
    for name, span in prepositions:
        spelling = clean(name)
        is_known = spelling in PREPOSITIONS or spelling in particles
        if not is_known and not (spelling[:1] in PREPOSITIONS and spelling[1:] in words):
            near = nearest(name, [each for each in particles if fold(each) == fold(spelling)], hint)
            message = f"{name!r} is no preposition of the lexicon"
            diagnostics.add(kinds.UNKNOWN_IN_VALENCY.at(span, message, near.hint, near.within(span)))


class _Applying:
    """Applies claims in their order, and remembers which lexemes they named."""

    def __init__(
        self,
        builder: Builder,
        groups: Mapping[str, str],
        named_before: dict[tuple[int, Kind, str], Claim],
        diagnostics: Diagnostics,
    ) -> None:
        self._builder = builder
        self._groups = groups
        self._diagnostics = diagnostics
        self._named = named_before
        self._by_lemma: dict[PartOfSpeech, dict[str, list[Draft]]] = defaultdict(lambda: defaultdict(list))
        self._by_group: dict[tuple[PartOfSpeech, str], list[Draft]] = defaultdict(list)
        self._newcomers: dict[tuple[PartOfSpeech, str], list[Draft]] = defaultdict(list)
        for draft in builder.drafts:
            self._by_lemma[draft.part_of_speech][draft.lemma].append(draft)
            for group in draft.groups:
                self._by_group[draft.part_of_speech, group].append(draft)
        for number, grown in builder.grown.items():
            draft = builder.drafts[number]
            for group in grown:
                self._newcomers[draft.part_of_speech, group].append(draft)

    def to_newcomers(self, claim: Claim) -> None:
        """Give what was said of a group before to those that have come to it since."""
        for draft in self._newcomers.get((claim.part_of_speech, claim.name), ()):
            self._take(draft, claim)

    def apply(self, claim: Claim) -> None:
        """Give the claim to all lexemes that it means."""
        if claim.name in self._groups:
            self._apply_by_group(claim)
        else:
            self._apply_by_name(claim)

    def _apply_by_group(self, claim: Claim) -> None:
        found = self._by_group[claim.part_of_speech, claim.name]
        if not found:
            message = f"the group {claim.name!r} holds no {claim.part_of_speech}"
            self._unknown(claim, message, "name a group that does")
        for draft in found:
            self._take(draft, claim)

    def _apply_by_name(self, claim: Claim) -> None:
        found = named(claim.name, self._by_lemma[claim.part_of_speech])
        if not found:
            message = f"{claim.name!r} is neither a {claim.part_of_speech} of the lexicon nor a group"
            alike = [lemma for lemma in self._by_lemma[claim.part_of_speech] if fold(lemma) == fold(claim.name)]
            hint = "write the lemma as it is entered, or enter the word in a group"
            self._unknown(claim, message, nearest(claim.name, alike or self._groups, hint).hint)
        for draft in found:
            first = self._named.setdefault((draft.number, claim.kind, claim.value), claim)
            if first is not claim:
                self._doubled(claim, f"{draft.lemma} is named here already, at {_place(first)}")
            elif claim.kind == "governs" and claim.value in draft.entered:
                self._doubled(claim, f"{draft.lemma} governs {claim.value} already where it is entered")
            else:
                self._take(draft, claim)

    def _take(self, draft: Draft, claim: Claim) -> None:
        """Give the claim to the draft, unless an earlier one has said otherwise."""
        self._builder.changed.add(draft.number)
        if claim.slot == "governs":
            draft.governs = tuple(dict.fromkeys((*draft.governs, claim.value)))
            return
        earlier = draft.claims.setdefault(claim.slot, claim)
        if (earlier.kind, earlier.value) != (claim.kind, claim.value):
            message = f"{draft.lemma} stands under {_title(claim)} and under {_title(earlier)}, at {_place(earlier)}"
            self._diagnostics.add(kinds.CONTRADICTORY_VALENCY.at(claim.span, message, "keep one of the two"))

    def _unknown(self, claim: Claim, message: str, hint: str) -> None:
        self._diagnostics.add(kinds.UNKNOWN_IN_VALENCY.at(claim.span, message, hint))

    def _doubled(self, claim: Claim, message: str) -> None:
        self._diagnostics.add(kinds.DOUBLED_VALENCY.at(claim.span, message, "keep one of the two"))


def _title(claim: Claim) -> str:
    return repr(f"{claim.kind}: {claim.value}" if claim.value else claim.kind)


def _place(claim: Claim) -> str:
    return f"{display_path(claim.span.file)}:{claim.span.line}"
