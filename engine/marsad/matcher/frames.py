"""Does a predicate of the graph satisfy a frame, and who stands where in it?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from marsad.clauses.words import COMPLETED
from marsad.language.rule import Frame, WordSlot
from marsad.matcher.belonging import body_of, owner_of
from marsad.matcher.makers import makers
from marsad.matcher.units import CARRYING
from marsad.model import Dependent, Graph, Phrase, Predicate
from marsad.model import Reading as WordReading
from marsad.model.graph import Step
from marsad.phrases import with_owners

OF_PLACES: Final = frozenset(("in", "on", "to"))
"""The preposition groups under which a town stands for its country: raids on it, aid to it."""
SPEECH: Final = ("content", "quotation")
"""Kinds of clauses that hold what somebody says."""
BY: Final = "by"
_OTHERS: Final = frozenset({"in", "against"})
"""Groups of prepositions that say where a thing is, and at whose cost."""
OUT_OF: Final = "from"
"""The preposition group that says what a thing is part of."""
_UNDERTAKING: Final = frozenset({"light", "aspect", "converse"})
"""What a verb does with an act that its subject does or undergoes."""
_TOLD: Final = frozenset({"asserted", "planned"})
"""How an act stands of which the text says that it is, or will be, so."""
_WITH_DOER: Final = frozenset({"verb-first", "subject-first", "subject-dropped"})
"""Constructions of an active verb."""
_NOMINAL: Final = ("verbal-noun", "impersonal")
_WITH_AGENT: Final = ("passive", "noun-as-subject")
"""Constructions that a frame may be without, unless the noun is told with its doer, or who did it is named."""
_OWN: Final = ("owner", "owner-pronoun", "nationality", "between")
"""The steps that find the doer beside the noun itself, rather than above it."""
_PATIENT: Final = frozenset({"after-verb", "topic", "relative"})
"""The steps that find the subject beside the verb itself, which may be its sufferer."""


class Caught(NamedTuple):
    """Who or what fills a part of a frame: its first token, its phrase and the step that found it, if one did."""

    part: str
    token: int
    phrase: int | None = None
    how: Step | None = None


class Filled(NamedTuple):
    """How a frame stands at a predicate: `lacks` says why it does not match there, and is empty if it does.

    `caught` is what was found until then; without a construction the predicate itself is not what the frame asks for.
    """

    construction: str | None
    caught: tuple[Caught, ...]
    lacks: str


class Filling:
    """The places of one frame beside one predicate."""

    __slots__ = ("_after", "_by_token", "_caught", "_frame", "_graph", "_lacks", "_predicate")

    def __init__(
        self,
        graph: Graph,
        by_token: Mapping[int, Predicate],
        frame: Frame,
        predicate: Predicate,
        after: Sequence[Phrase],
    ) -> None:
        """`after` are the phrases behind the predicate in its clause."""
        self._graph = graph
        self._by_token = by_token
        self._frame = frame
        self._predicate = predicate
        self._after = after
        self._caught: list[Caught] = []
        self._lacks = ""

    def filled(self) -> Filled:
        """Return the construction, who fills which part, and what is missing for a match."""
        construction = self._construction()
        if construction in _WITH_DOER and self._is_described():
            construction = "described"
        if construction is not None:
            self._fill_slots()
            self._fill_maker(construction == "passive")
        if construction in self._frame.off and not self._names_doer(construction):
            self._lacks = f"the rule leaves this construction out: {construction}"
        return Filled(construction, tuple(self._caught), self._lacks)

    def _names_doer(self, construction: str) -> bool:
        """Whether a construction that the frame lacks is told with its doer beside it, which leaves no doubt of it."""
        if construction in _NOMINAL:
            return self._is_told_by_doer()
        return construction in _WITH_AGENT and any(
            each.part == self._frame.subject
            and each.phrase is not None
            and BY in self._graph.phrases[each.phrase].under
            for each in self._caught
        )

    def _is_told_by_doer(self) -> bool:
        """Whether a verbal noun of the frame's own stands for something told, and has its doer beside it."""
        predicate = self._predicate
        if predicate.kind != "noun" or predicate.factuality == "named":
            return False
        own = self._of(self._frame.verb or self._frame.light)
        doer = predicate.dependent("subject")
        return any(reading.lexeme.derivation == "masdar" for reading in own) and doer is not None and doer.how in _OWN

    def _is_described(self) -> bool:
        """Whether the theme stands before the relative clause that tells of it: the talks that A held."""
        antecedent = self._graph.clauses[self._predicate.clause].antecedent
        theme = next((each.token for each in self._caught if each.part == "theme"), None)
        return antecedent is not None and theme == self._graph.phrases[antecedent].head

    def _construction(self) -> str | None:
        frame = self._frame
        own = self._of(frame.verb or frame.light)
        if self._predicate.kind == "noun":
            return self._noun(own)
        if self._predicate.kind == "participle":
            if not frame.verb:
                self._without("a verb that carries the noun: this is a participle")
                return None
            return "participle" if self._active() is not None else None
        if frame.light:
            return self._light()
        return self._passive() if all(reading.features.voice == "passive" for reading in own) else self._active()

    def _noun(self, own: Sequence[WordReading]) -> str | None:
        """A noun of the frame's own act, with those who do it and to whom it is done as its dependents."""
        frame = self._frame
        is_act = bool(frame.verb or self._of(frame.noun))
        if (frame.verb or not is_act) and all(reading.lexeme.derivation != "masdar" for reading in own):
            self._without("a verbal noun: this is a noun of another kind")
            return None
        doer, sufferer = self._dependent("subject"), self._dependent("object")
        if doer is not None and self._is_several(doer) and doer.how == "nationality":
            self._bind("parties", doer)
        elif doer is not None and frame.subject is not None and doer.how != "between":
            self._bind(frame.subject, doer)
        if frame.light and not is_act:
            theme = self._theme(frame.noun, sufferer, doer)
            if theme is None:
                self._without_noun(frame.noun)
                return None
            self._take_from(theme)
        if frame.noun and is_act and sufferer is not None and sufferer.how == "owner":
            self._bind(frame.of, sufferer)
        self._bind(self._done_to(), sufferer)
        if not self._has_word_object(sufferer):
            return None
        carrier = None if self._predicate.carrier is None else self._by_token.get(self._predicate.carrier)
        if carrier is None:
            return "verbal-noun"
        operators = {reading.lexeme.operator for reading in carrier.readings}
        if "happen" in operators:
            return "impersonal"
        is_carried = not is_act and self._predicate.factuality in _TOLD
        return "undertaken" if is_carried or (frame.verb and operators & _UNDERTAKING) else "verbal-noun"

    def _of(self, groups: Sequence[str]) -> list[WordReading]:
        """The readings in which the predicate is of one of those lexeme groups."""
        return [each for each in self._predicate.readings if not each.lexeme.groups.isdisjoint(groups)]

    def _done_to(self) -> str | None:
        """The role of whoever the frame's act is done to, as the noun for it takes them."""
        frame = self._frame
        return frame.object if isinstance(frame.object, str) else frame.of if frame.of != frame.subject else None

    def _has_word_object(self, direct: Dependent | None) -> bool:
        """Whether the noun that the frame needs as its object is there; caught if so."""
        wanted = self._frame.object
        if not isinstance(wanted, WordSlot) or self._theme(wanted.groups, direct) is not None or not wanted.required:
            return True
        self._without_noun(wanted.groups)
        return False

    def _is_several(self, dependent: Dependent) -> bool:
        mention = self._graph.phrases[dependent.phrase].mention
        return mention is not None and len(mention.actors) > 1

    def _active(self) -> str | None:
        frame = self._frame
        subject, direct = self._dependent("subject"), self._dependent("object")
        if self._is_patient(subject, direct):
            return self._passive()
        construction = self._subject(subject)
        if not self._has_word_object(direct):
            return None
        if isinstance(frame.object, str):
            self._bind(frame.object, direct)
        if frame.object_of is not None and not self._has(frame.object_of):
            self._bind_owner(frame.object_of, direct)
        return construction

    def _is_patient(self, subject: Dependent | None, direct: Dependent | None) -> bool:
        """Whether the only phrase beside a verb of suffering is who suffers: (he) was killed."""
        if direct is not None or subject is None or self._carries_object():
            return False
        if not self._frame.passive_likely and not self._has_agent(subject):
            return False
        return isinstance(self._frame.object, str) and subject.how in _PATIENT

    def _has_agent(self, subject: Dependent) -> bool:
        """Whether a verb that can be passive has its only bare phrase behind it, and names by whom it was done."""
        can_be_passive = any(reading.features.voice != "active" for reading in self._predicate.readings)
        agents = (each for each in self._governed(BY) if each.mention is not None and each.mention.kind == "actor")
        return can_be_passive and subject.how == "after-verb" and next(agents, None) is not None

    def _carries_object(self) -> bool:
        return all(reading.enclitics for reading in self._predicate.readings)

    def _passive(self) -> str | None:
        frame = self._frame
        if not isinstance(frame.object, str):
            self._without("a role for who suffers it: this is passive")
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
            self._without_noun(frame.noun)
            return None
        if subject is not None and subject.phrase == theme.number:
            construction = "noun-as-subject"
            if frame.subject is not None:
                self._slot(BY, frame.subject)
        else:
            construction = self._subject(subject)
        if isinstance(frame.object, str) and direct is not None and direct.phrase != theme.number:
            self._bind(frame.object, direct)
        self._take_from(theme)
        return construction

    def _take_from(self, theme: Phrase) -> None:
        """Fill what is open with whose the noun is that the verb carries, and to whom it is done."""
        if self._frame.of is not None and not self._has(self._frame.of):
            self._own(self._frame.of, theme, "owner")
        act = self._by_token.get(theme.head)
        if act is not None and act.dependent("object") != act.dependent("subject"):
            self._bind(self._done_to(), act.dependent("object"))

    def _fill_slots(self) -> None:
        """Fill the places under prepositions, and see that all that the frame needs is there."""
        for group, filler in self._frame.slots:
            if isinstance(filler, WordSlot):
                if self._first_of(self._governed(group), filler.groups) is None and filler.required:
                    self._without_noun(filler.groups, f"under {group!r}")
                    return
            elif not self._has(filler):
                self._slot(group, filler)
        if self._frame.content and not self._has_content():
            self._without("anything that is said")

    def _without(self, what: str) -> None:
        """Say what the frame misses here."""
        self._lacks = f"without {what}"

    def _without_noun(self, groups: tuple[str, ...], where: str = "beside it") -> None:
        self._without(f"a noun of {' | '.join(groups)} {where}")

    def _fill_maker(self, passive: bool) -> None:
        """Let whose the object is fill the role of who completes it, where nobody does."""
        role = self._frame.object_of
        if role is None or self._has(role):
            return
        doers = [each.phrase for each in self._caught if each.part == self._frame.subject]
        for maker in makers(self._graph, self._by_token, self._predicate, passive, doers):
            if self._bind(role, maker):
                return

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
        phrases += [each for each in self._after if each.preposition is None or each.under & CARRYING]
        return self._first_of(phrases, groups)

    def _first_of(self, phrases: Iterable[Phrase], groups: tuple[str, ...]) -> Phrase | None:
        """Return the first noun of the groups among the phrases and what completes them, and catch it as the theme."""
        for whole in phrases:
            for phrase in self._with_parts(whole):
                if self._is_of(phrase, groups):
                    self._caught.append(Caught("theme", phrase.head))
                    return phrase
        return None

    def _with_parts(self, phrase: Phrase) -> Iterator[Phrase]:
        """Yield a phrase and what it is a round, right or finger of: the right of veto, a round (out) of talks."""
        whole = tuple(with_owners(phrase, self._graph.phrases))
        yield from whole
        for each in self._after:
            if each.start == whole[-1].end and OUT_OF in each.under:
                yield each

    def _is_of(self, phrase: Phrase, groups: tuple[str, ...]) -> bool:
        if phrase.mention is not None:
            return False
        for reading in self._graph.tokens[phrase.head].word.readings:
            if reading.lexeme.part_of_speech == "noun" and not reading.lexeme.groups.isdisjoint(groups):
                return True
        return False

    def _slot(self, group: str, role: str) -> None:
        whole = group.removesuffix(COMPLETED)
        for phrase in self._governed(whole):
            if any(each.phrase == phrase.number for each in self._caught):
                continue
            how = self._how(phrase)
            if whole != group:
                found = self._own(role, phrase, how)
            else:
                found = self._bind_phrase(role, phrase, how, places=group in OF_PLACES)
            if found:
                return

    def _how(self, phrase: Phrase) -> Step | None:
        """The step that found a phrase beside the predicate; None if none did."""
        return next((each.how for each in self._predicate.dependents if each.phrase == phrase.number), None)

    def _governed(self, group: str) -> Iterator[Phrase]:
        """Yield the phrases behind the verb in its clause under a preposition of the group."""
        return (phrase for phrase in self._after if group in phrase.under)

    def _dependent(self, relation: str) -> Dependent | None:
        return self._predicate.dependent(relation)

    def _bind(self, role: str | None, dependent: Dependent | None) -> bool:
        """Let a dependent fill a role that is open; say whether it did."""
        if role is None or dependent is None or self._has(role):
            return False
        phrase = self._graph.phrases[dependent.phrase]
        body = body_of(phrase, self._graph.phrases)
        return self._bind_phrase(role, phrase if body is None else body, dependent.how)

    def _bind_phrase(self, role: str, phrase: Phrase, how: Step | None, *, places: bool = False) -> bool:
        meant = self._graph.antecedents.get(phrase.number)
        if meant is not None and self._graph.phrases[meant].head < self._predicate.token:
            phrase, how = self._graph.phrases[meant], "pronoun"
        mention = phrase.mention
        if mention is None or not (mention.kind == "actor" or (places and mention.kind == "place")):
            return False
        self._caught.append(Caught(role, mention.start, phrase.number, how))
        return True

    def _bind_owner(self, role: str, direct: Dependent | None) -> None:
        wholes = [direct] if direct is not None else [d for d in self._predicate.dependents if d.how == "governed"]
        for whole in wholes:
            phrase = self._graph.phrases[whole.phrase]
            if self._own(role, phrase, whole.how) or self._complete(role, phrase, whole.how):
                return

    def _complete(self, role: str, whole: Phrase, how: Step) -> bool:
        """Let somebody in what completes a noun fill the role: (refused) the entry of aid to B."""
        end = whole.end
        for phrase in self._after:
            if phrase.start == end and phrase.preposition is not None and phrase.under.isdisjoint(_OTHERS):
                if self._bind_phrase(role, phrase, how) or self._own(role, phrase, how):
                    return True
                end = phrase.end
        return False

    def _own(self, role: str, phrase: Phrase, how: Step | None) -> bool:
        """Let whoever the phrase belongs to fill the role: the resignation of the government."""
        owner = owner_of(phrase, self._graph.phrases)
        return owner is not None and self._bind_phrase(role, owner, how)

    def _has(self, role: str) -> bool:
        for each in self._caught:
            if each.part == role:
                return True
        return False
