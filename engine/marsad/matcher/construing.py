"""In which way is the event of a rule said at a predicate, and who are its sides there?"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from marsad.clauses import COMPANY, OCCASION, OUT_OF, PURPOSE
from marsad.language import DOER, OBJECT, SUBJECT, THEME
from marsad.matcher.sentence_wide import SentenceWide
from marsad.matcher.wording import Wording
from marsad.model import Capture, Construction, Dependent, Graph, Phrase, Predicate, Step
from marsad.phrases import MASDAR, with_owners

CARRYING: Final = frozenset({COMPANY, "on", "about"})
"""Preposition groups under which a verb may carry its noun: he undertook (with) a visit."""
_PARTLY: Final = frozenset({OUT_OF, PURPOSE})
"""Groups of prepositions that lead from a noun to the one that gives it its meaning."""
_UNDERTAKING: Final = frozenset({"light", "aspect", "converse"})
"""What a verb does with an act that its subject does or undergoes."""
_ATTITUDE: Final = "attitude"
"""What a verb does with an act that its subject wants; where it is planned, that one decided it."""
_ANNOUNCED: Final = "announce"
"""What a verb does with an act that its subject makes known."""
_TOLD: Final = frozenset({"asserted", "planned"})
"""How an act stands of which the text says that it is, or will be, so."""
_UNDONE: Final = frozenset({"negated", "denied"})
"""How an act stands that did not happen, or is not to."""
_ASIDE: Final = frozenset({OCCASION, "when"})
"""The preposition groups that say upon what something else happened, when, or on whose word."""
_PATIENT: Final = frozenset({"after-verb", "topic", "relative"})
"""The steps that find the subject beside the verb itself, which may be its sufferer."""


class Construing:
    """One rule beside one predicate: the way in which the event is said, which settles its subject and objects."""

    __slots__ = (
        "_after",
        "_by_agent",
        "_caught",
        "_event",
        "_filled",
        "_graph",
        "_lacks",
        "_objects",
        "_owner",
        "_predicate",
        "_rule",
        "_subject",
        "_theme",
        "_wide",
        "_wording",
    )

    def __init__(
        self, graph: Graph, wording: Wording, predicate: Predicate, after: Sequence[Phrase], wide: SentenceWide
    ) -> None:
        """`after` are the phrases behind the predicate in its clause."""
        self._graph = graph
        self._wide = wide
        self._wording = wording
        self._rule = wording.rule
        self._event = wording.rule.event
        self._predicate = predicate
        self._after = after
        self._caught: list[Capture] = []
        self._filled: set[str] = set()
        self._lacks = ""
        self._subject = predicate.dependent(SUBJECT)
        direct = predicate.dependent(OBJECT)
        self._objects = [] if direct is None else [direct]
        self._owner: Dependent | None = None
        self._theme: Phrase | None = None
        self._by_agent = False

    def _construe(self) -> Construction | None:
        """The way of saying the event here, which settles who its subject and objects are; None if it is no way."""
        event, kind = self._event, self._predicate.kind
        if event.is_negated and self._predicate.factuality != "negated":
            self._without("a word of negation")
            return None
        if kind == "colon":
            return "colon"
        if kind == "noun":
            return self._noun()
        if kind == "participle" and not event.verb:
            self._without("a verb that carries the noun: this is a participle")
            return None
        if event.light:
            return self._carried(event.noun)
        if self._wording.is_passive or self._predicate.passive or self._is_patient():
            found = self._carried(event.theme) if event.theme else self._suffered()
        else:
            found = self._carried(event.theme) if event.theme else "verb-first"
        self._may_have_theme()
        return "participle" if kind == "participle" and found is not None else found

    def _noun(self) -> Construction | None:
        """A noun of the event's own act, with those who do it and to whom it is done as its dependents."""
        event = self._event
        is_act = self._wording.is_act
        if (event.verb or not is_act) and not self._wording.is_masdar:
            self._without("a verbal noun: this is a noun of another kind")
            return None
        doer = self._subject
        self._owner = self._objects[0] if self._objects else None
        wanted = event.theme if is_act else event.noun
        if wanted and not self._find_theme(
            wanted, *self._objects, *([doer] if doer is not None and not is_act else ())
        ):
            return None
        if not is_act:
            self._take_from_theme()
        else:
            self._may_have_theme()
        found = self._told(is_act)
        if not event.is_told_named and not self._is_told_by(found, is_act=is_act):
            self._without("more than a noun that only names it")
        return found

    def _is_told_by(self, found: Construction, *, is_act: bool) -> bool:
        """Whether a noun told in that way tells the event: of a light verb's it must be that verb's own.

        By itself it tells it if the rule does not ask who did it, or that is said beside the noun.
        """
        if self._predicate.factuality == "named":
            # That it may happen is not that it does: for fear of raids taking place.
            return False
        if found != "verbal-noun":
            return not (is_act and self._event.light) or self._is_carried_by(self._event.light)
        if is_act and self._event.light:
            return False
        return not self._wording.asks_doer or self._has_own_doer()

    def _is_carried_by(self, groups: Sequence[str]) -> bool:
        carrier = self._carrier()
        return carrier is not None and any(not each.lexeme.groups.isdisjoint(groups) for each in carrier.readings)

    def _carrier(self) -> Predicate | None:
        """What carries a noun: a verb of happening, a light verb, one that says of the act that it was announced."""
        return None if self._predicate.carrier is None else self._graph.by_token.get(self._predicate.carrier)

    def _told(self, is_act: bool) -> Construction:
        """How a noun tells its act: by a verb of happening, by one whose subject does it, or by itself."""
        carrier = self._carrier()
        if carrier is None:
            return "verbal-noun"
        operators = {reading.lexeme.operator for reading in carrier.readings}
        if "happen" in operators:
            return "impersonal"
        is_carried = not is_act and self._predicate.factuality in _TOLD
        is_undertaken = self._event.verb and (
            self._is_own_act(carrier, operators) or not operators.isdisjoint(_UNDERTAKING)
        )
        return "undertaken" if is_carried or is_undertaken else "verbal-noun"

    def _is_own_act(self, carrier: Predicate, operators: AbstractSet[str | None]) -> bool:
        """Whether the noun is the doing of who announces, decides or has it done: announced or ordered the closure.

        Who is but ready or willing, as participles say, has decided nothing.
        """
        if self._subject is None or self._subject.how != "carrier":
            return False
        is_planned = self._predicate.factuality == "planned"
        is_ordered = any(reading.lexeme.control == "object" for reading in carrier.readings)
        is_decision = carrier.kind == "noun" or (carrier.kind == "verb" and (is_ordered or _ATTITUDE in operators))
        return _ANNOUNCED in operators or (is_planned and is_decision)

    def _has_own_doer(self) -> bool:
        """Whether the doer stands beside the noun, or beside its theme for a rule that asks there."""
        theme = None if self._theme is None else self._graph.by_token.get(self._theme.head)
        doers = (self._subject, theme.dependent(SUBJECT) if theme and self._wording.asks_at_theme else None)
        return any(doer is not None and self._wording.names_doer(doer.how) for doer in doers)

    def _is_patient(self) -> bool:
        """Whether the only phrase beside a verb of suffering is who suffers, as where another is known to do it."""
        if self._objects or self._subject is None or self._wording.bears_object or self._wording.needs_no_object:
            return False
        if not self._wording.has_sufferer:
            return False
        is_known = self._subject.how in _PATIENT or self._predicate.dependent(DOER) is not None
        return self._event.passive_likely and is_known

    def _suffered(self) -> Construction:
        """Let whom a passive speaks of be its object, and by whom it was done its subject."""
        if self._subject is not None:
            self._objects.insert(0, self._subject)
        self._subject, self._by_agent = None, True
        return "passive"

    def _carried(self, nouns: tuple[str, ...]) -> Construction | None:
        """A verb with the noun that gives it its meaning, which is its object, its subject or stands beside it."""
        subjects = [] if self._subject is None else [self._subject]
        theme = self._find_theme(nouns, *self._objects, *subjects)
        if theme is None:
            return None
        self._objects = [each for each in self._objects if each.phrase != theme.number]
        self._take_from_theme()
        if self._subject is not None and self._subject.phrase == theme.number:
            self._subject, self._by_agent = None, True
            return "noun-as-subject"
        return self._suffered() if self._predicate.passive else "verb-first"

    def _take_from_theme(self) -> None:
        """Let those beside the noun that the verb carries be those beside the event."""
        act = None if self._theme is None else self._graph.by_token.get(self._theme.head)
        sufferer = None if act is None else act.dependent(OBJECT)
        if act is not None and sufferer is not None and sufferer != act.dependent(SUBJECT):
            self._owner = sufferer
            self._objects.append(sufferer)

    def _without(self, what: str) -> None:
        """Say what the rule misses here."""
        self._lacks = f"without {what}"

    def _find_theme(self, groups: tuple[str, ...], *dependents: Dependent) -> Phrase | None:
        """The phrase of a noun of those groups: a dependent, else one in the clause; it is caught, or missed."""
        phrases = [self._graph.phrases[each.phrase] for each in dependents]
        antecedent = self._graph.clauses[self._predicate.clause].antecedent
        if antecedent is not None:
            phrases.append(self._graph.phrases[antecedent])
        refused = self._refused() if self._event.light else frozenset[int]()
        phrases += [
            each
            for each in self._after
            if each.number not in refused and self._may_carry(each) and not self._is_told_beside(each)
        ]
        if self._wording.bears_object:
            phrases += self._topics()
        for whole in phrases:
            is_other_act = self._is_attitude(whole) or self._is_announced(whole)
            if self._event.light and is_other_act and not self._is_of(whole, groups):
                break
            for phrase in self._with_parts(whole):
                if self._is_of(phrase, groups) and not self._is_undone(whole, phrase):
                    self._caught.append(Capture(THEME, phrase.head))
                    self._filled.add(THEME)
                    self._theme = phrase
                    return phrase
            if self._event.light and self._is_object(whole, dependents):
                break
        if groups != self._event.may_have:
            self._without(f"a noun of {' | '.join(groups)} beside it")
        return None

    def _refused(self) -> frozenset[int]:
        """The phrases behind the event that belong to another act there: voiced her worry about the arrest.

        What the verb governs is its own wherever it stands: the members of the union voiced their protest.
        """
        governed = {preposition for each in self._predicate.readings for preposition in each.lexeme.governs}
        own = {SUBJECT, OBJECT, *governed}
        refused = {each.phrase for each in self._predicate.refused if each.relation not in own}
        nouns = self._graph.predicates if refused else ()
        held = (each.phrase for noun in nouns if noun.kind == "noun" for each in noun.dependents)
        return frozenset(phrase for phrase in held if phrase in refused)

    def _is_undone(self, whole: Phrase, part: Phrase) -> bool:
        """Whether the whole says of somebody's act that it did not happen: the putting off of A's visit."""
        above, act = (self._graph.by_token.get(each.head) for each in (whole, part))
        if above is None or act is None or act.dependent(SUBJECT) is None:
            return False
        return act.factuality in _UNDONE and above.factuality not in _UNDONE

    def _is_object(self, phrase: Phrase, dependents: Sequence[Dependent]) -> bool:
        """Whether an act new to the reader is what the verb carries: (staged) a strike in protest, and no protest."""
        act = self._graph.by_token.get(phrase.head)
        is_new = not phrase.definite and phrase.owner is None
        is_carried = act is not None and act.carrier == self._predicate.token and is_new
        return is_carried and any(each.relation == OBJECT and each.phrase == phrase.number for each in dependents)

    def _may_carry(self, phrase: Phrase) -> bool:
        """Whether a phrase stands where the noun does that gives the event its meaning."""
        return phrase.preposition is None or bool(phrase.under & CARRYING) or self._is_taken(phrase)

    def _topics(self) -> Iterator[Phrase]:
        """Yield what the clause names before the event, for which its pronoun can stand: the treaty, A signed it."""
        for number in self._graph.clauses[self._predicate.clause].phrases:
            phrase = self._graph.phrases[number]
            if phrase.preposition is None and phrase.end <= self._predicate.token:
                yield phrase

    def _is_announced(self, phrase: Phrase) -> bool:
        """Whether an act is made known, which is then the event: announced the end of its aid, and not its aid."""
        act = self._graph.by_token.get(phrase.head)
        if act is None or act.carrier != self._predicate.token or act.readings[0].lexeme.derivation != MASDAR:
            return False
        return any(each.lexeme.operator == _ANNOUNCED for each in self._predicate.readings)

    def _may_have_theme(self) -> None:
        """Catch what may give the event its meaning: a noun, or the verb of the clause that says what is wanted."""
        groups = self._event.may_have
        if not groups or self._find_theme(groups, *self._objects) is not None:
            return
        content = None if self._predicate.content is None else self._graph.by_token.get(self._predicate.content)
        if content is None or content.factuality in _UNDONE:
            return
        if any(not each.lexeme.groups.isdisjoint(groups) for each in content.readings):
            self._caught.append(Capture(THEME, content.token))

    def _is_taken(self, phrase: Phrase) -> bool:
        """Whether a phrase under a preposition belongs to the predicate, and tells more than when or by what rule."""
        return phrase.under.isdisjoint(_ASIDE) and self._how(phrase) is not None

    def _with_parts(self, phrase: Phrase) -> Iterator[Phrase]:
        """Yield a phrase and what it is a round, means or going on of: a round (out) of talks, a board for one."""
        whole = tuple(with_owners(phrase, self._graph.phrases))
        yield from whole
        behind = self._behind_adverb(whole[-1].end)
        for each in self._after:
            is_part = each.start == whole[-1].end and not each.under.isdisjoint(_PARTLY)
            if is_part or (each.start == behind and self._goes_on_with(phrase, each)):
                yield each

    def _goes_on_with(self, phrase: Phrase, other: Phrase) -> bool:
        """Whether a noun of going on governs another under its preposition: going on (with) reforms."""
        readings = self._graph.tokens[phrase.head].word.readings
        return any(
            reading.lexeme.operator == "aspect" and other.preposition in reading.lexeme.governs for reading in readings
        )

    def _behind_adverb(self, at: int) -> int:
        """Where the next phrase may start, as one small word may stand before it: going ahead (with)."""
        tokens = self._graph.tokens
        readings = tokens[at].word.readings if at + 1 < len(tokens) else ()
        is_small = bool(readings) and all(reading.lexeme.part_of_speech == "particle" for reading in readings)
        return at + 1 if is_small and not any(phrase.start == at for phrase in self._after) else at

    def _is_attitude(self, phrase: Phrase) -> bool:
        """Whether a phrase is a wish or a readiness, which leads to nothing that is done."""
        return any(reading.lexeme.operator == "attitude" for reading in self._graph.tokens[phrase.head].word.readings)

    def _is_of(self, phrase: Phrase, groups: tuple[str, ...]) -> bool:
        mention, subject = phrase.mention, self._subject
        if mention is not None and mention.kind != "place":
            is_carried = self._event.light and (subject is None or subject.phrase != phrase.number)
            if not is_carried or not _is_kind(phrase):
                return False
        for reading in self._graph.tokens[phrase.head].word.readings:
            if reading.lexeme.part_of_speech == "noun" and not reading.lexeme.groups.isdisjoint(groups):
                return True
        return False

    def _how(self, phrase: Phrase) -> Step | None:
        """The step that found a phrase beside the predicate; None if none did."""
        for each in self._predicate.dependents:
            if each.phrase == phrase.number:
                return each.how
        return None

    def _governed(self, group: str) -> list[Phrase]:
        """List the phrases behind the verb in its clause under a preposition of the group."""
        return [phrase for phrase in self._after if group in phrase.under and not self._is_told_beside(phrase)]

    def _is_told_beside(self, phrase: Phrase) -> bool:
        """Whether a phrase belongs to a participle behind the event, which tells its own act: condemned it, wishing."""
        if self._how(phrase) is not None:
            return False
        head = phrase.head if self._theme is None else min(phrase.head, self._theme.head)
        return self._wide.has_aside(self._predicate.token, head)


def _is_kind(phrase: Phrase) -> bool:
    """Whether a phrase says what kind of body it is, and bears no name: troops for keeping the peace; its soldiers."""
    if phrase.mention is None:
        return False
    ways = {actor.how for actor in phrase.mention.actors}
    return ways <= {"anaphor", "inferred"} or (phrase.human is False and ways <= {"role"})
