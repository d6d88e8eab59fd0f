"""Which frames does a predicate of the graph satisfy, and who stands where in them?"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from marsad.clauses.units import CARRYING, Units
from marsad.clauses.words import COMPLETED
from marsad.language.rule import Frame, Rule, WordSlot
from marsad.model import Capture, Dependent, Graph, Match, Phrase, Predicate
from marsad.model import Reading as WordReading

OF_PLACES: Final = frozenset(("in", "on", "to"))
"""The preposition groups under which a town stands for its country: raids on it, aid to it."""
SPEECH: Final = ("content", "quotation")
"""Kinds of clauses that hold what somebody says."""
BY: Final = "by"
OUT_OF: Final = "from"
"""The preposition group that says what a thing is part of."""
_PATIENT: Final = frozenset({"after-verb", "topic", "relative"})
"""The steps that find the subject beside the verb itself, which may be its sufferer."""


class FrameMatcher:
    """Knows the frames of a rule set by the lexeme groups of their predicates."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._by_group: dict[str, list[tuple[int, Rule, Frame]]] = {}
        for order, rule in enumerate(rules):
            if rule.frame is not None:
                for group in rule.frame.verb or rule.frame.light:
                    self._by_group.setdefault(group, []).append((order, rule, rule.frame))

    def match(self, graph: Graph, units: Units) -> Iterator[Match]:
        """Yield the matches of all predicates, of one predicate in the order of the rules."""
        unit_of = {token: unit for unit in range(len(units)) for token in range(units.starts[unit], units.ends[unit])}
        for predicate in graph.predicates:
            if predicate.kind != "verb":
                continue
            groups = {group for reading in predicate.readings for group in reading.lexeme.groups}
            found = {order: each for group in groups for order, *each in self._by_group.get(group, ())}
            for order in sorted(found):
                rule, frame = found[order]
                captures = _Filling(graph, frame, predicate).captures()
                if captures is not None:
                    construction, roles = captures
                    at = [("trigger", predicate.token), *roles]
                    spans = tuple(Capture(name, unit_of[token], unit_of[token] + 1) for name, token in at)
                    yield Match(rule.id, construction, spans)


class _Filling:
    """The places of one frame beside one verb; what is caught are the roles with the token of who fills them."""

    __slots__ = ("_caught", "_frame", "_graph", "_predicate")

    def __init__(self, graph: Graph, frame: Frame, predicate: Predicate) -> None:
        self._graph = graph
        self._frame = frame
        self._predicate = predicate
        self._caught: list[tuple[str, int]] = []

    def captures(self) -> tuple[str, list[tuple[str, int]]] | None:
        """Return the construction and who fills which role, None if something that the frame needs is missing."""
        frame = self._frame
        groups = frame.verb or frame.light
        own = [reading for reading in self._predicate.readings if not reading.lexeme.groups.isdisjoint(groups)]
        passive = all(reading.features.voice == "passive" for reading in own)
        construction = self._light() if frame.light else self._passive() if passive else self._active()
        if construction is None or construction in frame.off or not self._fill_slots():
            return None
        return construction, self._caught

    def _active(self) -> str | None:
        frame = self._frame
        subject, direct = self._dependent("subject"), self._dependent("object")
        if self._is_patient(subject, direct):
            return self._passive()
        construction = self._subject(subject)
        if isinstance(frame.object, WordSlot):
            if self._theme(frame.object.groups, direct) is None and frame.object.required:
                return None
        elif frame.object is not None:
            self._bind(frame.object, direct)
        if frame.object_of is not None and not self._has(frame.object_of):
            self._bind_owner(frame.object_of, direct)
        return construction

    def _is_patient(self, subject: Dependent | None, direct: Dependent | None) -> bool:
        """Whether the only phrase beside a verb of suffering is who suffers: (he) was killed."""
        if not self._frame.passive_likely or direct is not None or subject is None or self._carries_object():
            return False
        return isinstance(self._frame.object, str) and subject.how in _PATIENT

    def _carries_object(self) -> bool:
        return all(reading.enclitics for reading in self._predicate.readings)

    def _passive(self) -> str | None:
        frame = self._frame
        if not isinstance(frame.object, str):
            return None
        self._bind(frame.object, self._dependent("subject"))
        if frame.subject is not None:
            self._slot(BY, frame.subject)
        return "passive"

    def _subject(self, subject: Dependent | None) -> str:
        if self._frame.subject is None or subject is None or not self._bind(self._frame.subject, subject):
            return "subject-dropped"
        return "verb-first" if subject.how == "after-verb" else "subject-first"

    def _light(self) -> str | None:
        frame = self._frame
        subject, direct = self._dependent("subject"), self._dependent("object")
        theme = self._theme(frame.noun, direct, subject)
        if theme is None:
            return None
        if subject is not None and subject.phrase == theme.number:
            construction = "noun-as-subject"
            if frame.subject is not None:
                self._slot(BY, frame.subject)
        else:
            construction = self._subject(subject)
        if isinstance(frame.object, str) and direct is not None and direct.phrase != theme.number:
            self._bind(frame.object, direct)
        if frame.of is not None and not self._has(frame.of):
            self._own(frame.of, theme)
        return construction

    def _fill_slots(self) -> bool:
        """Fill the places under prepositions; say whether all that the frame needs is there."""
        for group, filler in self._frame.slots:
            if isinstance(filler, WordSlot):
                if self._first_of(self._governed(group), filler.groups) is None and filler.required:
                    return False
            elif not self._has(filler):
                self._slot(group, filler)
        return not self._frame.content or self._has_content()

    def _has_content(self) -> bool:
        """Whether the verb takes what a clause says, or what is said in a quotation behind it."""
        predicate = self._predicate
        return any(
            clause.governor == predicate.token
            or (clause.kind in SPEECH and clause.parent == predicate.clause and clause.start > predicate.token)
            for clause in self._graph.clauses
        )

    def _theme(self, groups: tuple[str, ...], *dependents: Dependent | None) -> Phrase | None:
        """The phrase of a noun of those groups that the verb carries: a dependent, else one in its clause."""
        phrases = [self._graph.phrases[each.phrase] for each in dependents if each is not None]
        antecedent = self._graph.clauses[self._predicate.clause].antecedent
        if antecedent is not None:
            phrases.append(self._graph.phrases[antecedent])
        phrases += [each for each in self._after() if each.preposition is None or each.under & CARRYING]
        return self._first_of(phrases, groups)

    def _first_of(self, phrases: Iterable[Phrase], groups: tuple[str, ...]) -> Phrase | None:
        """Return the first noun of the groups among the phrases and what completes them, and catch it as the theme."""
        for whole in phrases:
            for phrase in self._with_parts(whole):
                if self._is_of(phrase, groups):
                    self._caught.append(("theme", phrase.head))
                    return phrase
        return None

    def _with_parts(self, phrase: Phrase) -> Iterator[Phrase]:
        """Yield a phrase and what it is a round, right or finger of: the right of veto, a round (out) of talks."""
        yield phrase
        while phrase.owner is not None:
            phrase = self._graph.phrases[phrase.owner]
            yield phrase
        yield from (each for each in self._governed(OUT_OF) if each.start == phrase.end)

    def _is_of(self, phrase: Phrase, groups: tuple[str, ...]) -> bool:
        readings = self._graph.tokens[phrase.head].word.readings
        return phrase.mention is None and any(_is_noun_of(reading, groups) for reading in readings)

    def _slot(self, group: str, role: str) -> None:
        whole = group.removesuffix(COMPLETED)
        for phrase in self._governed(whole):
            if self._bind_phrase(role, phrase, places=group in OF_PLACES) if whole == group else self._own(role, phrase):
                return

    def _governed(self, group: str) -> Iterator[Phrase]:
        """Yield the phrases behind the verb in its clause under a preposition of the group."""
        return (phrase for phrase in self._after() if group in phrase.under)

    def _after(self) -> Iterator[Phrase]:
        own = self._graph.clauses[self._predicate.clause].phrases
        return (self._graph.phrases[n] for n in own if self._graph.phrases[n].head > self._predicate.token)

    def _dependent(self, relation: str) -> Dependent | None:
        return self._predicate.dependent(relation)

    def _bind(self, role: str, dependent: Dependent | None) -> bool:
        return dependent is not None and self._bind_phrase(role, self._graph.phrases[dependent.phrase])

    def _bind_phrase(self, role: str, phrase: Phrase, *, places: bool = False) -> bool:
        mention = phrase.mention
        if mention is None or not (mention.kind == "actor" or (places and mention.kind == "place")):
            return False
        self._caught.append((role, mention.start))
        return True

    def _bind_owner(self, role: str, direct: Dependent | None) -> None:
        wholes = [direct] if direct is not None else [d for d in self._predicate.dependents if d.how == "governed"]
        for whole in wholes:
            phrase = self._graph.phrases[whole.phrase]
            if self._own(role, phrase) or self._complete(role, phrase):
                return

    def _complete(self, role: str, whole: Phrase) -> bool:
        """Let somebody in what completes a noun fill the role: (refused) the entry of aid to B."""
        end = whole.end
        for phrase in self._after():
            if phrase.start == end and phrase.preposition is not None:
                if self._bind_phrase(role, phrase) or self._own(role, phrase):
                    return True
                end = phrase.end
        return False

    def _own(self, role: str, phrase: Phrase) -> bool:
        """Let whoever the phrase belongs to fill the role: the resignation of the government."""
        while phrase.owner is not None and phrase.mention is None:
            phrase = self._graph.phrases[phrase.owner]
            if phrase.mention is not None:
                return self._bind_phrase(role, phrase)
        return False

    def _has(self, role: str) -> bool:
        return any(name == role for name, _ in self._caught)


def _is_noun_of(reading: WordReading, groups: tuple[str, ...]) -> bool:
    return reading.lexeme.part_of_speech == "noun" and not reading.lexeme.groups.isdisjoint(groups)
