"""Does a predicate of the graph tell an event, and who fills its roles?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from marsad.language import ALONE, CONTENT, OBJECT, OWNER, SUBJECT, THEME, RolePath, Rule
from marsad.matcher.belonging import owner_of, spoken_for
from marsad.matcher.makers import codes_of_phrase, describers, makers
from marsad.model import Capture, Construction, Dependent, Graph, Mention, Phrase, Predicate, Step
from marsad.model import Reading as WordReading
from marsad.phrases import with_owners

CARRYING: Final = frozenset({"with", "on", "about"})
"""Preposition groups under which a verb may carry its noun: he undertook (with) a visit."""
OF_PLACES: Final = frozenset(("in", "on", "to", "toward", "from"))
"""The preposition groups under which a town stands for its country: raids on it, aid to it."""
SPEECH: Final = ("content", "quotation")
"""Kinds of clauses that hold what somebody says."""
BY: Final = "by"
_OTHERS: Final = frozenset({"in", "against", BY})
"""Groups of prepositions that say where a thing is, at whose cost, and who does the whole."""
OUT_OF: Final = "from"
"""The preposition group that says what a thing is part of."""
_PARTLY: Final = frozenset({OUT_OF, "purpose"})
"""Groups of prepositions that lead from a noun to the one that gives it its meaning."""
_UNDERTAKING: Final = frozenset({"light", "aspect", "converse"})
"""What a verb does with an act that its subject does or undergoes."""
_TOLD: Final = frozenset({"asserted", "planned"})
"""How an act stands of which the text says that it is, or will be, so."""
_OWN: Final = ("owner", "owner-pronoun", "nationality", "between", "possessor", "company")
"""The steps that find the doer beside the noun itself, rather than above it."""
_OCCASION: Final = "occasion"
"""The preposition group that says upon what something else happened."""
_OWNING: Final = ("owner", "sufferer")
"""The steps that find whoever completes a noun."""
_PATIENT: Final = frozenset({"after-verb", "topic", "relative"})
"""The steps that find the subject beside the verb itself, which may be its sufferer."""


class Filled(NamedTuple):
    """How a rule stands at a predicate: `lacks` says why it does not match there, and is empty if it does.

    `caught` is what was found until then; without a construction the predicate itself is not what the rule asks for.
    """

    construction: Construction | None
    caught: tuple[Capture, ...]
    lacks: str


class Filling:
    """The roles of one rule beside one predicate."""

    __slots__ = (
        "_after",
        "_by_agent",
        "_by_token",
        "_caught",
        "_event",
        "_graph",
        "_lacks",
        "_objects",
        "_owner",
        "_predicate",
        "_rule",
        "_subject",
        "_theme",
    )

    def __init__(
        self,
        graph: Graph,
        by_token: Mapping[int, Predicate],
        rule: Rule,
        predicate: Predicate,
        after: Sequence[Phrase],
    ) -> None:
        """`after` are the phrases behind the predicate in its clause."""
        self._graph = graph
        self._by_token = by_token
        self._rule = rule
        self._event = rule.event
        self._predicate = predicate
        self._after = after
        self._caught: list[Capture] = []
        self._lacks = ""
        self._subject = predicate.dependent(SUBJECT)
        direct = predicate.dependent(OBJECT)
        self._objects = [] if direct is None else [direct]
        self._owner: Dependent | None = None
        self._theme: Phrase | None = None
        self._by_agent = False

    def filled(self) -> Filled:
        """Return the construction, who fills which role, and what is missing for a match."""
        construction = self._construction()
        if construction is not None and not self._lacks:
            for role, paths in self._rule.paths:
                for path in paths:
                    if not self._has(role):
                        self._follow(role, path)
            self._fill_maker(construction == "passive")
            if construction == "verb-first":
                construction = self._order()
            self._check_complements()
        return Filled(construction, tuple(self._caught), self._lacks)

    def _construction(self) -> Construction | None:
        """The way of saying the event here, which settles who its subject and objects are; None if it is no way."""
        event, kind = self._event, self._predicate.kind
        own = self._of(event.verb or event.light)
        if event.is_negated and self._predicate.factuality != "negated":
            self._without("a word of negation")
            return None
        if kind == "colon":
            return "colon"
        if kind == "noun":
            return self._noun(own)
        if kind == "participle" and not event.verb:
            self._without("a verb that carries the noun: this is a participle")
            return None
        if event.light:
            return self._carried(event.noun)
        if all(reading.features.voice == "passive" for reading in own) or self._is_patient():
            found = self._passive()
        else:
            found = self._carried(event.theme) if event.theme else "verb-first"
            if event.may_have:
                self._find_theme(event.may_have, *self._objects)
        return "participle" if kind == "participle" and found is not None else found

    def _check_complements(self) -> None:
        """Miss what the event takes beside those who fill its roles."""
        event = self._event
        if event.content and not self._has_content() and not (event.content == "act" and self._has_act()):
            self._without("anything that is said")
        elif event.governs and all(phrase.under.isdisjoint(event.governs) for phrase in self._after):
            self._without(f"anything under {' | '.join(event.governs)}")

    def _order(self) -> Construction:
        """How an active verb stands to its subject, or to the noun that it carries and that stands before it."""
        antecedent = self._graph.clauses[self._predicate.clause].antecedent
        if (
            antecedent is not None
            and self._theme is not None
            and self._theme.head == self._graph.phrases[antecedent].head
        ):
            return "described"
        role = self._rule.role_of((SUBJECT,))
        if self._subject is None or role is None or not self._has(role):
            return "subject-dropped"
        return "verb-first" if self._subject.how == "after-verb" else "subject-first"

    def _noun(self, own: Sequence[WordReading]) -> Construction | None:
        """A noun of the event's own act, with those who do it and to whom it is done as its dependents."""
        event = self._event
        is_act = bool(event.verb or self._of(event.noun))
        if (event.verb or not is_act) and all(reading.lexeme.derivation != "masdar" for reading in own):
            self._without("a verbal noun: this is a noun of another kind")
            return None
        doer = self._subject
        self._owner = next(iter(self._objects), None)
        wanted = event.theme if is_act else event.noun
        if wanted and not self._find_theme(
            wanted, *self._objects, *([doer] if doer is not None and not is_act else ())
        ):
            return None
        if not is_act:
            self._take_from_theme()
        elif event.may_have:
            self._find_theme(event.may_have, *self._objects)
        found = self._told(is_act)
        if not event.is_told_named and not self._is_told_by(found, is_act=is_act):
            self._without("more than a noun that only names it")
        return found

    def _is_told_by(self, found: Construction, *, is_act: bool) -> bool:
        """Whether a noun told in that way tells the event: of a light verb's it must be that verb's own."""
        if self._predicate.factuality == "named":
            # That it may happen is not that it does: for fear of raids taking place.
            return False
        if is_act and self._event.light:
            return found != "verbal-noun" and self._is_carried_by(self._event.light)
        return found != "verbal-noun" or self._is_told()

    def _is_carried_by(self, groups: Sequence[str]) -> bool:
        carrier = None if self._predicate.carrier is None else self._by_token.get(self._predicate.carrier)
        return carrier is not None and any(not each.lexeme.groups.isdisjoint(groups) for each in carrier.readings)

    def _told(self, is_act: bool) -> Construction:
        """How a noun tells its act: by a verb of happening, by one whose subject does it, or by itself."""
        carrier = None if self._predicate.carrier is None else self._by_token.get(self._predicate.carrier)
        if carrier is None:
            return "verbal-noun"
        operators = {reading.lexeme.operator for reading in carrier.readings}
        if "happen" in operators:
            return "impersonal"
        is_carried = not is_act and self._predicate.factuality in _TOLD
        is_undertaken = self._event.verb and not operators.isdisjoint(_UNDERTAKING)
        return "undertaken" if is_carried or is_undertaken else "verbal-noun"

    def _is_told(self) -> bool:
        """Whether a noun stands for something told; if the rule asks who did it, only the doer beside it tells that."""
        asks_who = "source" in self._rule.needs and "source" not in dict(self._rule.unnamed)
        return self._predicate.factuality != "named" and (not asks_who or self._has_own_doer())

    def _has_own_doer(self) -> bool:
        """Whether the doer stands beside the noun, or beside its theme for a rule that asks there."""
        theme = None if self._theme is None else self._by_token.get(self._theme.head)
        asked = self._rule.role_of((THEME, SUBJECT)) is not None
        doers = (self._subject, theme.dependent(SUBJECT) if theme is not None and asked else None)
        return any(doer is not None and doer.how in _OWN for doer in doers)

    def _of(self, groups: Sequence[str]) -> list[WordReading]:
        """The readings in which the predicate is of one of those lexeme groups."""
        return [each for each in self._predicate.readings if not each.lexeme.groups.isdisjoint(groups)]

    def _is_patient(self) -> bool:
        """Whether the only phrase beside a verb of suffering is who suffers: (he) was killed."""
        if self._objects or self._subject is None or all(reading.enclitics for reading in self._predicate.readings):
            return False
        if not self._event.passive_likely and not self._has_agent(self._subject):
            return False
        return self._rule.role_of((OBJECT,)) is not None and self._subject.how in _PATIENT

    def _has_agent(self, subject: Dependent) -> bool:
        """Whether a verb that can be passive has its only bare phrase behind it, and names by whom it was done."""
        can_be_passive = any(reading.features.voice != "active" for reading in self._predicate.readings)
        agents = (each for each in self._governed(BY) if each.mention is not None and each.mention.kind == "actor")
        return can_be_passive and subject.how == "after-verb" and next(agents, None) is not None

    def _passive(self) -> Construction | None:
        if self._event.theme:
            return self._carried(self._event.theme)
        if self._rule.role_of((OBJECT,)) is None:
            self._without("a role for who suffers it: this is passive")
            return None
        self._objects = [] if self._subject is None else [self._subject]
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
        return "verb-first"

    def _take_from_theme(self) -> None:
        """Let those beside the noun that the verb carries be those beside the event."""
        act = None if self._theme is None else self._by_token.get(self._theme.head)
        sufferer = None if act is None else act.dependent(OBJECT)
        if act is not None and sufferer is not None and sufferer != act.dependent(SUBJECT):
            self._owner = sufferer
            self._objects.append(sufferer)

    def _follow(self, role: str, path: RolePath) -> None:
        """Let whom a path leads to fill a role that is open."""
        first, *onward = path
        if first in ALONE:
            return
        if path == (OBJECT, OWNER):
            self._bind_owner(role)
        elif first == OWNER:
            self._bind_whose(role)
        elif first == CONTENT:
            self._follow_content(role, onward)
        elif first == SUBJECT and not self._by_agent:
            self._follow_subject(role, onward)
        elif first == OBJECT:
            for each in self._objects:
                self._go_on(role, self._graph.phrases[each.phrase], each.how, onward, places=True)
        elif first == THEME and self._theme is not None:
            self._go_on(role, self._theme, "owner", onward)
        elif first != THEME:
            self._slot(role, BY if first == SUBJECT else first, onward)

    def _follow_subject(self, role: str, onward: Sequence[str]) -> None:
        subject = self._subject
        if subject is None:
            return
        if self._predicate.kind == "noun":
            subject = self._spokesman(subject)
            if subject.how == "nationality" and self._is_several(subject):
                role = "parties"
            elif subject.how == "between":
                return
        self._go_on(role, self._graph.phrases[subject.phrase], subject.how, onward)

    def _spokesman(self, whose: Dependent) -> Dependent:
        """Who makes an act known that is said to be of his country, else whose it is said to be."""
        mention = self._graph.phrases[whose.phrase].mention
        if whose.how == OWNER and mention is not None and all(actor.how == "anaphor" for actor in mention.actors):
            for each in self._predicate.refused:
                if each.relation == SUBJECT and self._graph.phrases[each.phrase].mention is not None:
                    return Dependent(SUBJECT, each.phrase, "carrier")
        return whose

    def _follow_content(self, role: str, onward: Sequence[str]) -> None:
        """Go on from what is said, wanted or done: (said that he would not talk) with B."""
        content = None if self._predicate.content is None else self._by_token.get(self._predicate.content)
        for each in () if content is None else content.dependents:
            phrase = self._graph.phrases[each.phrase]
            if onward and (onward[0] == each.relation or onward[0] in phrase.under):
                self._go_on(role, phrase, each.how, onward[1:])

    def _go_on(
        self, role: str, phrase: Phrase, how: Step | None, onward: Sequence[str], *, places: bool = False
    ) -> None:
        """Follow the rest of a path from a phrase, and let whoever it leads to fill the role if it is open."""
        if self._has(role):
            return
        if not onward:
            body = spoken_for(phrase, self._graph.phrases)
            self._bind_phrase(role, phrase if body is None else body, how, places=places)
        elif onward[0] == OWNER:
            if not self._own(role, phrase, how):
                self._bind_doer(role, phrase)
        elif onward[0] in (SUBJECT, OBJECT):
            act = self._by_token.get(phrase.head)
            for each in () if act is None else act.dependents:
                if each.relation == onward[0]:
                    self._go_on(role, self._graph.phrases[each.phrase], each.how, onward[1:])
        else:
            end = tuple(with_owners(phrase, self._graph.phrases))[-1].end
            for behind in self._after:
                if behind.start == end and onward[0] in behind.under:
                    self._go_on(role, behind, self._how(behind), onward[1:], places=onward[0] in OF_PLACES)

    def _bind_doer(self, role: str, phrase: Phrase) -> None:
        """Let who is named beside an act as its doer fill the role, or who does something with a thing.

        The Egyptian raid, the store that A uses.
        """
        act = self._by_token.get(phrase.head)
        doer = None if act is None else act.dependent(SUBJECT)
        if doer is None:
            doers = list(describers(self._graph, phrase))
        else:
            doers = [doer] if doer.how in _OWN and doer.how != "owner-pronoun" else []
        for each in doers:
            if not self._is_own_side(role, self._graph.phrases[each.phrase]) and self._bind(role, each):
                return

    def _bind_whose(self, role: str) -> None:
        """Let whoever completes the event's noun fill the role: of a noun that a verb carries, of the event's own."""
        if self._theme is not None and self._own(role, self._theme, "owner"):
            return
        whose = self._owner
        if whose is not None and (whose.how in _OWNING or role != self._rule.role_of((SUBJECT,))):
            self._bind(role, whose) or self._own(role, self._graph.phrases[whose.phrase], whose.how)

    def _is_several(self, dependent: Dependent) -> bool:
        mention = self._graph.phrases[dependent.phrase].mention
        return mention is not None and len(mention.actors) > 1

    def _without(self, what: str) -> None:
        """Say what the rule misses here."""
        self._lacks = f"without {what}"

    def _fill_maker(self, passive: bool) -> None:
        """Let whose the object is fill the role of who completes it, where nobody does."""
        role = self._rule.role_of((OBJECT, OWNER)) or self._rule.role_of((THEME, OWNER))
        if role is None or self._has(role):
            return
        subject = self._rule.role_of((SUBJECT,))
        doers = [each.phrase for each in self._caught if each.name == subject]
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

    def _has_act(self) -> bool:
        """Whether what the verb takes is itself an act: (admitted) the killing of B."""
        heads = [
            self._graph.phrases[each.phrase].head for each in self._predicate.dependents if each.relation != SUBJECT
        ]
        return any(head in self._by_token for head in heads)

    def _find_theme(self, groups: tuple[str, ...], *dependents: Dependent) -> Phrase | None:
        """The phrase of a noun of those groups: a dependent, else one in the clause; it is caught, or missed."""
        phrases = [self._graph.phrases[each.phrase] for each in dependents]
        antecedent = self._graph.clauses[self._predicate.clause].antecedent
        if antecedent is not None:
            phrases.append(self._graph.phrases[antecedent])
        phrases += [
            each for each in self._after if each.preposition is None or each.under & CARRYING or self._is_taken(each)
        ]
        for whole in phrases:
            if self._event.light and self._is_attitude(whole) and not self._is_of(whole, groups):
                break
            for phrase in self._with_parts(whole):
                if self._is_of(phrase, groups):
                    self._caught.append(Capture(THEME, phrase.head))
                    self._theme = phrase
                    return phrase
        if groups != self._event.may_have:
            self._without(f"a noun of {' | '.join(groups)} beside it")
        return None

    def _is_taken(self, phrase: Phrase) -> bool:
        """Whether a phrase under a preposition belongs to the predicate, and says more of it than when it was."""
        return _OCCASION not in phrase.under and self._how(phrase) is not None

    def _with_parts(self, phrase: Phrase) -> Iterator[Phrase]:
        """Yield a phrase and what it is a round, right or means of: a round (out) of talks, a board for an inquiry."""
        whole = tuple(with_owners(phrase, self._graph.phrases))
        yield from whole
        for each in self._after:
            if each.start == whole[-1].end and not each.under.isdisjoint(_PARTLY):
                yield each

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

    def _slot(self, role: str, group: str, onward: Sequence[str]) -> None:
        """Let somebody under a preposition behind the event fill the role, or whose the thing under it is."""
        for phrase in self._governed(group):
            if any(each.phrase == phrase.number for each in self._caught):
                continue
            self._go_on(role, phrase, self._how(phrase), onward, places=group in OF_PLACES)

    def _how(self, phrase: Phrase) -> Step | None:
        """The step that found a phrase beside the predicate; None if none did."""
        return next((each.how for each in self._predicate.dependents if each.phrase == phrase.number), None)

    def _governed(self, group: str) -> Iterator[Phrase]:
        """Yield the phrases behind the verb in its clause under a preposition of the group."""
        return (phrase for phrase in self._after if group in phrase.under)

    def _bind(self, role: str, dependent: Dependent | None, *, places: bool = False) -> bool:
        """Let a dependent fill a role that is open; say whether it did."""
        if dependent is None or self._has(role):
            return False
        phrase = self._graph.phrases[dependent.phrase]
        body = spoken_for(phrase, self._graph.phrases)
        return self._bind_phrase(role, phrase if body is None else body, dependent.how, places=places)

    def _bind_phrase(self, role: str, phrase: Phrase, how: Step | None, *, places: bool = False) -> bool:
        meant = self._graph.antecedents.get(phrase.number)
        if meant is not None and self._graph.phrases[meant].head < self._predicate.token:
            phrase, how = self._graph.phrases[meant], "pronoun"
        mention = phrase.mention or self._joined(phrase)
        if mention is None or not (mention.kind == "actor" or (places and mention.kind == "place")):
            return False
        self._caught.append(Capture(role, mention.start, phrase.number, how))
        return True

    def _joined(self, phrase: Phrase) -> Mention | None:
        """Who is named beside those whom nobody can name: some states, among them A."""
        mentions = (self._graph.phrases[number].mention for number in (*phrase.joined, *phrase.included))
        return next((each for each in mentions if each is not None and each.kind == "actor"), None)

    def _bind_owner(self, role: str) -> None:
        """Let whose the object is fill the role, else whose a thing is that the verb governs."""
        wholes: Iterable[Dependent] = self._objects
        if not self._objects and self._predicate.kind != "noun":
            wholes = (each for each in self._predicate.dependents if each.how == "governed")
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
        if owner is None or owner.number == self._sufferer_of(phrase) or self._is_own_side(role, owner):
            return False
        return self._bind_phrase(role, owner, how)

    def _is_own_side(self, role: str, owner: Phrase) -> bool:
        """Whether the owner is but the country or body of who acts: (voiced) the wish of his country."""
        whole = codes_of_phrase(owner)
        doers = [
            self._graph.phrases[each.phrase] for each in self._caught if each.name != role and each.phrase is not None
        ]
        own = [code for doer in doers for code in codes_of_phrase(doer)]
        return any(code != body and code.startswith(body) for code in own for body in whole)

    def _sufferer_of(self, phrase: Phrase) -> int | None:
        """The phrase of who suffers the act that a phrase names, and whose it therefore is not."""
        act = self._by_token.get(phrase.head)
        sufferer = None if act is None else act.dependent(OBJECT)
        return sufferer.phrase if sufferer is not None and sufferer.how == "sufferer" else None

    def _has(self, role: str) -> bool:
        for each in self._caught:
            if each.name == role:
                return True
        return False


def _is_kind(phrase: Phrase) -> bool:
    """Whether a phrase says what kind of body it is, and bears no name: troops for keeping the peace."""
    mention = phrase.mention
    return (
        mention is not None
        and phrase.human is False
        and all(actor.how in ("role", "inferred") for actor in mention.actors)
    )
