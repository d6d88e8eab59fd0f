"""Does a predicate of the graph tell an event, and who fills its roles?"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from marsad.clauses import BETWEEN, BY, COMPANY, LOCATION, OUT_OF
from marsad.language import ALONE, CONTENT, DEED, OBJECT, OWNER, SUBJECT, THEME, Content, RolePath
from marsad.matcher.belonging import spoken_for
from marsad.matcher.construing import Construing
from marsad.matcher.deeds import deeds_of
from marsad.matcher.makers import codes_of_phrase, describers, is_one_side, makers, national
from marsad.matcher.wording import OWN
from marsad.model import Capture, Construction, Dependent, Mention, Phrase, Step, value
from marsad.phrases import owner_of, with_owners

OF_PLACES: Final = frozenset(("in", "on", "to", "toward", "from"))
"""The preposition groups under which a town stands for its country: raids on it, aid to it."""
_BESIDE_IT: Final = ("beside-verb", "beside-noun")
"""The steps that find when, where and in spite of what something was done."""
_OTHERS: Final = frozenset({LOCATION, "against", BY})
"""Groups of prepositions that say where a thing is, at whose cost, and who does the whole."""
_BESIDE: Final = frozenset(OWN) - {"owner-pronoun", BETWEEN}
"""The steps that find one doer beside a noun by a name of his own."""
_OWNING: Final = ("owner", "sufferer")
"""The steps that find whoever completes a noun."""


@value
class Filled:
    """How a rule stands at a predicate: `lacks` says why it does not match there, and is empty if it does.

    `caught` is what was found until then; without a construction the predicate itself is not what the rule asks for.
    """

    construction: Construction | None
    caught: tuple[Capture, ...]
    lacks: str


class Filling(Construing):
    """The roles of one rule beside one predicate."""

    __slots__ = ()

    def filled(self) -> Filled:
        """Return the construction, who fills which role, and what is missing for a match."""
        construction = self._construe()
        if construction is not None and not self._lacks:
            for role, paths in self._rule.paths:
                for path in paths:
                    if role in self._filled:
                        break
                    self._follow(role, path)
            self._fill_maker(construction == "passive")
            self._fill_deed()
            if construction == "verb-first":
                construction = self._order()
            if self._event.content or self._event.governs:
                self._check_complements()
        return Filled(construction, tuple(self._caught), self._lacks)

    def _check_complements(self) -> None:
        """Miss what the event takes beside those who fill its roles."""
        event = self._event
        if event.content and not self._has_content(event.content):
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
        role = self._rule.role_at.get((SUBJECT,))
        if self._subject is None or role is None or role not in self._filled:
            return "subject-dropped"
        return "verb-first" if self._subject.how == "after-verb" else "subject-first"

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
            if subject.how == "nationality" and self._rule.is_two_sided and self._is_several(subject):
                role = "parties"
            elif subject.how == BETWEEN:
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
        content = None if self._predicate.content is None else self._graph.by_token.get(self._predicate.content)
        for each in () if content is None else content.dependents:
            phrase = self._graph.phrases[each.phrase]
            if onward and (onward[0] == each.relation or onward[0] in phrase.under):
                self._go_on(role, phrase, each.how, onward[1:])
        topic = self._topic_of_content() if onward and onward[0] == SUBJECT else None
        if topic is not None:
            self._go_on(role, topic, "topic", onward[1:])

    def _topic_of_content(self) -> Phrase | None:
        """Of what something is said without a verb: (said that) the decision (is invalid)."""
        graph, verbs = self._graph, {verb.clause for verb in self._graph.verbs}
        for clause in graph.clauses:
            if clause.governor == self._predicate.token and clause.number not in verbs and clause.phrases:
                topic = graph.phrases[clause.phrases[0]]
                return topic if topic.preposition is None else None
        return None

    def _go_on(
        self, role: str, phrase: Phrase, how: Step | None, onward: Sequence[str], *, places: bool = False
    ) -> None:
        """Follow the rest of a path from a phrase, and let whoever it leads to fill the role if it is open."""
        if role in self._filled:
            return
        if not onward:
            body = spoken_for(phrase, self._graph)
            if not self._bind_phrase(role, phrase if body is None else body, how, places=places) and places:
                # As a town stands for its country that has a name, so does one that has but a nationality.
                self._bind(role, next(self._nations(role, phrase), None))
        elif onward[0] == OWNER:
            if not self._own(role, phrase, how):
                self._bind_doer(role, phrase)
        elif onward[0] in (SUBJECT, OBJECT):
            act = self._graph.by_token.get(phrase.head)
            for each in () if act is None else act.dependents:
                other = self._graph.phrases[each.phrase]
                if each.relation == onward[0] and not self._is_own_part(role, other):
                    self._go_on(role, other, each.how, onward[1:])
        else:
            end = tuple(with_owners(phrase, self._graph.phrases))[-1].end
            for behind in self._after:
                if behind.start == end and onward[0] in behind.under:
                    self._go_on(role, behind, self._how(behind), onward[1:], places=onward[0] in OF_PLACES)

    def _bind_doer(self, role: str, phrase: Phrase, *, described: bool = True) -> None:
        """Let who is named beside an act as its doer fill the role, or who does something with a thing or whose it is.

        The Egyptian raid, the store that A uses (where who describes it may be meant), a Ukrainian town.
        """
        act = self._graph.by_token.get(phrase.head)
        doer = None if act is None else act.dependent(SUBJECT)
        if doer is None:
            doers = [*(describers(self._graph, phrase) if described else ()), *self._nations(role, phrase)]
        else:
            doers = [doer] if doer.how in _BESIDE else []
        for each in doers:
            if not self._is_own_side(role, self._graph.phrases[each.phrase]) and self._bind(role, each):
                return

    def _nations(self, role: str, phrase: Phrase) -> Iterator[Dependent]:
        """Yield the country of a place or thing by its adjective, where nobody of it fills another role."""
        others = [each.phrase for each in self._caught if each.name != role]
        for each in national(phrase):
            if not any(is_one_side(self._graph, other, each.phrase) for other in others):
                yield each

    def _bind_whose(self, role: str) -> None:
        """Let whoever completes the event's noun fill the role: of a noun that a verb carries, of the event's own."""
        does = role == self._rule.role_at.get((SUBJECT,))
        if self._theme is not None:
            if self._own(role, self._theme, "owner"):
                return
            if does and self._event.light:
                # Of what a verb carries, whose it is by its adjective does it: a French call was made.
                self._bind_doer(role, self._theme, described=False)
        whose = self._owner
        if whose is not None and (whose.how in _OWNING or not does):
            self._bind(role, whose) or self._own(role, self._graph.phrases[whose.phrase], whose.how)

    def _is_several(self, dependent: Dependent) -> bool:
        mention = self._graph.phrases[dependent.phrase].mention
        return mention is not None and len(mention.actors) > 1

    def _fill_maker(self, passive: bool) -> None:
        """Let whose the object is fill the role of who completes it, where nobody does."""
        role = self._wording.whose
        if role is None or role in self._filled:
            return
        if self._theme is not None and self._by_agent and (OBJECT, OWNER) not in self._rule.role_at:
            # The noun whose owner is asked for is the subject, and whatever else stands there is another's.
            return
        subject = self._rule.role_at.get((SUBJECT,))
        doers = [each.phrase for each in self._caught if each.name == subject]
        for maker in makers(self._graph, self._predicate, passive, doers):
            if self._bind(role, maker):
                return

    def _fill_deed(self) -> None:
        """Catch for a role that is open the noun by which to find whoever did what that takes up."""
        role = self._rule.role_at.get((DEED,))
        if role is None or role in self._filled:
            return
        for first in dict.fromkeys(path[0] for path in dict(self._rule.paths)[role]):
            for deed in (deed for phrase in self._at(first) for deed in deeds_of(self._graph, phrase)):
                self._caught.append(Capture(role, deed.head, deed.number, "deed"))
                return

    def _at(self, first: str) -> Iterator[Phrase]:
        """Yield the phrases to which a first step leads from the event: its object, its theme, what stands under it."""
        if first == OBJECT:
            yield from (self._graph.phrases[each.phrase] for each in self._wholes())
        elif first == THEME:
            yield from () if self._theme is None else (self._theme,)
        else:
            yield from self._governed(first)

    def _wholes(self) -> Iterable[Dependent]:
        """The objects, else what is governed."""
        if self._objects:
            return self._objects
        return [each for each in self._predicate.dependents if each.how == "governed"]

    def _has_content(self, kind: Content) -> bool:
        """Whether something is said, or an act stands there; of what is wanted a clause says that it is to be."""
        if kind == "wanted":
            content = None if self._predicate.content is None else self._graph.by_token.get(self._predicate.content)
            return content is not None and content.factuality == "wished"
        return self._wide.has_content(self._predicate) or (kind == "act" and self._has_act())

    def _has_act(self) -> bool:
        """Whether the verb takes an act, or what somebody did: (admitted) the killing of B, but not: in spite of it."""
        predicate = self._predicate
        heads = [
            self._graph.phrases[each.phrase].head
            for each in predicate.dependents
            if each.relation != SUBJECT and each.how not in _BESIDE_IT
        ]
        return any(head in self._graph.by_token for head in heads) or any(
            clause.kind == "relative" and clause.antecedent is None and clause.parent == predicate.clause
            for clause in self._graph.clauses
        )

    def _slot(self, role: str, group: str, onward: Sequence[str]) -> None:
        """Let somebody under a preposition behind the event fill the role, or whose the thing under it is."""
        both = self._subject
        if group == BETWEEN and both is not None and both.how == "for" and not self._is_act(both):
            # Who speaks to a paper of a meeting between A and B does not speak with them.
            return
        for phrase in self._after:
            if group not in phrase.under or self._is_told_beside(phrase) or self._is_met_by_others(phrase):
                continue
            if group == OUT_OF and self._is_own_side(role, phrase):
                # Whoever is sent out of the country is not the country: threatened to send B out of his country.
                continue
            if phrase.number not in [each.phrase for each in self._caught]:
                self._go_on(role, phrase, self._how(phrase), onward, places=group in OF_PLACES)
        if both is not None and both.how == BETWEEN == group:
            # They may stand in the clause that tells of the noun: the meeting that took place between A and B.
            self._go_on(role, self._graph.phrases[both.phrase], both.how, onward)

    def _is_met_by_others(self, phrase: Phrase) -> bool:
        """Whether another act that is told has somebody beside it, and this noun not: (talks with) B at A's meeting."""
        predicate = self._predicate
        if predicate.kind != "noun" or COMPANY not in phrase.under or self._how(phrase) is not None:
            return False
        own = {predicate.token, predicate.carrier, None if self._theme is None else self._theme.head}
        own.update(self._graph.phrases[each.phrase].head for each in predicate.dependents)
        return not own.issuperset(self._wide.takers(phrase.number))

    def _is_act(self, dependent: Dependent) -> bool:
        """Whether a phrase names an act: talks for the building of ties between A and B."""
        return self._graph.phrases[dependent.phrase].head in self._graph.by_token

    def _bind(self, role: str, dependent: Dependent | None) -> bool:
        """Let a dependent fill a role that is open; say whether it did."""
        if dependent is None or role in self._filled:
            return False
        phrase = self._graph.phrases[dependent.phrase]
        body = spoken_for(phrase, self._graph)
        return self._bind_phrase(role, phrase if body is None else body, dependent.how)

    def _bind_phrase(self, role: str, phrase: Phrase, how: Step | None, *, places: bool = False) -> bool:
        meant = self._graph.antecedents.get(phrase.number)
        if meant is not None and self._graph.phrases[meant].head < self._predicate.token:
            phrase, how = self._graph.phrases[meant], "pronoun"
        mention = phrase.mention or self._joined(phrase)
        if mention is None or not (mention.kind == "actor" or (places and mention.kind == "place")):
            return False
        self._caught.append(Capture(role, mention.start, phrase.number, how))
        self._filled.add(role)
        return True

    def _joined(self, phrase: Phrase) -> Mention | None:
        """Who is named beside those whom nobody can name: some states, among them A."""
        mentions = (self._graph.phrases[number].mention for number in (*phrase.joined, *phrase.included))
        return next((each for each in mentions if each is not None and each.kind == "actor"), None)

    def _bind_owner(self, role: str) -> None:
        """Let whose the object is fill the role, else whose a thing is that the verb governs."""
        for whole in self._wholes():
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
        """Let whoever the phrase belongs to fill the role: the resignation of the government, the killing of B by A."""
        owner = self._agent_of(phrase) or owner_of(phrase, self._graph.phrases)
        if owner is None and phrase.preposition is None and phrase.number in self._graph.antecedents:
            owner = self._graph.phrases[self._graph.antecedents[phrase.number]]
        if owner is None or self._suffers(owner, phrase):
            return False
        if self._is_own_side(role, owner) or self._is_own_part(role, owner):
            return False
        return self._bind_phrase(role, owner, how)

    def _agent_of(self, phrase: Phrase) -> Phrase | None:
        """Who is said to do the act that a phrase, or what completes it, names: (the crime of) killing B by A."""
        for each in with_owners(phrase, self._graph.phrases):
            act = self._graph.by_token.get(each.head)
            doer = None if act is None else act.dependent(SUBJECT)
            if doer is not None and doer.how == BY and all(doer.phrase != other.phrase for other in self._caught):
                return self._graph.phrases[doer.phrase]
        return None

    def _is_own_side(self, role: str, owner: Phrase) -> bool:
        """Whether the owner is but the country or body of who acts: (voiced) the wish of his country."""
        whole = codes_of_phrase(owner)
        return any(code != body and code.startswith(body) for code in self._codes_of_others(role) for body in whole)

    def _is_own_part(self, role: str, phrase: Phrase) -> bool:
        """Whether a phrase is by its pronoun of who acts: (promised to withdraw) its forces."""
        mention = phrase.mention
        if mention is None or any(actor.how != "anaphor" for actor in mention.actors):
            return False
        parts = codes_of_phrase(phrase)
        return any(code != body and code.startswith(body) for code in parts for body in self._codes_of_others(role))

    def _codes_of_others(self, role: str) -> list[str]:
        """The codes of those who fill other roles."""
        others = [each.phrase for each in self._caught if each.name != role and each.phrase is not None]
        return [code for phrase in others for code in codes_of_phrase(self._graph.phrases[phrase])]

    def _suffers(self, owner: Phrase, phrase: Phrase) -> bool:
        """Whether the act that a phrase, or what completes it, names is done to the owner: (the crime of) killing B."""
        for each in with_owners(phrase, self._graph.phrases):
            act = self._graph.by_token.get(each.head)
            sufferer = None if act is None else act.dependent(OBJECT)
            if sufferer is not None and sufferer.how == "sufferer" and sufferer.phrase == owner.number:
                return True
        return False
