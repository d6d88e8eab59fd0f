"""Who fills the roles of a match: whom its words name, and where they leave a role open, who stands for them."""

from collections.abc import Iterable

from marsad.coding.clause_tokens import clause_tokens
from marsad.coding.context import Context, Surroundings
from marsad.coding.deeds import DeedNoun, doers_of
from marsad.coding.knowledge import Knowledge
from marsad.coding.parties import (
    Roles,
    codes_of,
    grammatical_subject,
    phrase_parties,
    roles,
)
from marsad.coding.speakers import Speakers
from marsad.coding.standing import Standing, StandingReader
from marsad.coding.topic import is_main
from marsad.coding.unnamed import with_unnamed
from marsad.language import AIM, DOER, Rule
from marsad.model import Dependent, Match, Party, Predicate, replace
from marsad.syntax import Parsed, is_imperfect

_ROLE_LENGTH = 3


class RoleReader:
    """Reads the roles of the matches of one sentence."""

    __slots__ = (
        "_context",
        "_knowledge",
        "_parsed",
        "_speakers",
        "_standing",
        "_surroundings",
    )

    def __init__(
        self,
        knowledge: Knowledge,
        context: Context,
        parsed: Parsed,
        surroundings: Surroundings,
        standing: StandingReader,
        speakers: Speakers,
    ) -> None:
        self._knowledge = knowledge
        self._context = context
        self._parsed = parsed
        self._surroundings = surroundings
        self._standing = standing
        self._speakers = speakers

    def read(self, rule: Rule, match: Match, standing: Standing) -> Roles:
        """Return who fills the roles."""
        found = self._roles(rule, match, standing)
        if found.source and found.target:
            found = _without_self(found)
        means_somebody = rule.unnamed and not standing.blocked
        if not (found.parties or (found.source and found.target)):
            meant = self._with_unnamed(rule, found, match.trigger) if means_somebody else found
            found = self._with_beside(rule, match.trigger, found, codes_of(meant.source))
            found = self._with_doer_of_deed(match, found)
        return self._with_unnamed(rule, found, match.trigger) if means_somebody else found

    def _roles(self, rule: Rule, match: Match, standing: Standing) -> Roles:
        graph, context = self._parsed.graph, self._context
        predicate = graph.by_token.get(match.trigger)
        found = roles(match, graph, context.document.text)
        if not found.source and not found.parties:
            if _first_person(predicate) and grammatical_subject(rule, match) is not None:
                spoken = context.last_speaker
                if standing.said_by is not None:
                    spoken = self._speakers.of(standing.said_by)
                return replace(found, source=_resumed(spoken))
            if context.last_speaker and self._takes_last_speaker(match, standing):
                return replace(found, source=_resumed(context.last_speaker))
        if rule.pairs == "symmetric" and not found.source and not found.target and not found.parties:
            resumes = self._goes_on(match, standing) or self._names_occasion(match)
            resumed = context.last_pair if resumes else ()
            return Roles((), (), _resumed(resumed))
        is_together = rule.pairs in ("symmetric", "joint")
        if is_together and not found.target and not found.parties and len(found.source) > 1:
            return Roles((), (), found.source)
        return found

    def _goes_on(self, match: Match, standing: Standing) -> bool:
        """Whether it tells what was done, and not by whom, where those who did something together just stood."""
        if match.construction != "impersonal" or standing.said_by is not None or not self._context.just_paired:
            return False
        return not self._standing.has_sense(match.trigger, "occasion")

    def _names_occasion(self, match: Match) -> bool:
        """Whether the clause names a meeting that the reader knows already, apart from the event: during the talks."""
        graph, trigger = self._parsed.graph, match.trigger
        theme = match.capture("theme")
        own = {trigger, trigger if theme is None else theme.token}
        for phrase in graph.phrases:
            last = graph.phrases[phrase.joined[-1]] if phrase.joined else phrase
            if not own.isdisjoint(range(phrase.head, last.end)):
                own.update(range(phrase.head, last.end))
        return any(
            self._standing.has_sense(token, "occasion")
            for token in clause_tokens(graph, trigger)
            if token not in own and self._parsed.words[token].syntax.definite
        )

    def _with_beside(self, rule: Rule, trigger: int, found: Roles, doers: frozenset[str]) -> Roles:
        """Fill the roles that the rule looks for beside the event, where its own words leave them open.

        `doers` are the codes of who acts, also where nobody names them.
        """
        if not found.source and found.target and rule.role_at.get((DOER,)) == "source":
            others = codes_of(found.target)
            return replace(found, source=self._beside(trigger, DOER, others))
        if not found.target and rule.role_at.get((AIM,)) == "target":
            return replace(found, target=self._beside(trigger, AIM, doers))
        return found

    def _with_doer_of_deed(self, match: Match, found: Roles) -> Roles:
        """Fill an open target with who did what a noun takes up."""
        caught = match.capture("target")
        if found.target or not found.source or caught is None or caught.how != "deed":
            return found
        graph, context = self._parsed.graph, self._context
        act = graph.by_token.get(caught.token)
        befallen = None if act is None else act.dependent("object")
        sufferers: tuple[Party, ...] = ()
        if befallen is not None:
            sufferers = phrase_parties(graph, befallen.phrase, befallen.how, context.document.text)
        noun = DeedNoun(self._parsed.words[caught.token].syntax.groups, codes_of(sufferers))
        doers = doers_of(noun, context.deeds, self._knowledge.rules.deeds, codes_of(found.source))
        return replace(found, target=tuple(replace(party, how="anaphor", step="deed") for party in doers))

    def _beside(self, trigger: int, relation: str, others: frozenset[str]) -> tuple[Party, ...]:
        """Return the first who stand in a relation to the trigger's predicate and are none of `others`."""
        graph = self._parsed.graph
        predicate = graph.by_token.get(trigger)
        beside = [] if predicate is None else [each for each in predicate.dependents if each.relation == relation]
        for each in sorted(beside, key=lambda dependent: dependent.phrase):
            parties = phrase_parties(graph, each.phrase, each.how, self._context.document.text)
            codes = codes_of(parties)
            if codes and codes.isdisjoint(others) and self._may_be_against(each, codes, others):
                return parties
        return ()

    def _may_be_against(self, beside: Dependent, codes: Iterable[str], others: Iterable[str]) -> bool:
        """Whether a crowd is against who stands there: whose house it gathers at must have a country."""
        if not beside.how.startswith("before"):
            return True
        homes, own = self._homes(codes), self._homes(others)
        if beside.how == "before-abroad":
            return bool(homes and own and homes.isdisjoint(own))
        return bool(homes)

    def _homes(self, codes: Iterable[str]) -> set[str]:
        """Return the countries of the codes, and the whole codes of organisations; a bare role tells none."""
        actors = self._knowledge.actors
        homes = {found.country or found.whole for found in map(actors.affiliation, codes)}
        return {home for home in homes if home in actors.countries or len(home) > _ROLE_LENGTH}

    def _with_unnamed(self, rule: Rule, found: Roles, trigger: int) -> Roles:
        """Fill what nobody named fills, as the rule says: in the country where it happens, or of which the text is."""
        graph = self._parsed.graph
        country = self._context.scene(self._surroundings, graph, trigger)
        start, end = graph.tokens[trigger].start, graph.tokens[trigger].end
        return with_unnamed(found, rule.unnamed, country, self._context.document.text[start:end], start, end)

    def _takes_last_speaker(self, match: Match, standing: Standing) -> bool:
        """A reporting verb outside reported speech, without a subject in its clause or those above: and he added."""
        graph, syntax = self._parsed.graph, self._parsed.words[match.trigger].syntax
        if not syntax.reporting or standing.said_by is not None:
            return False
        if graph.clause_of[match.trigger] == 0 and not syntax.conjunction:
            return False
        predicate = graph.by_token.get(match.trigger)
        if match.construction == "participle":
            return predicate is None or not self._has_speaker(predicate)
        if predicate is None or predicate.dependent("subject") is not None:
            return False
        if is_imperfect(predicate.readings) and is_main(graph, predicate):
            # In the present such a verb is spelled alike in the passive: it is said that.
            return False
        return match.construction == "subject-dropped" and self._context.can_have_spoken(predicate)

    def _has_speaker(self, participle: Predicate) -> bool:
        """Whether somebody new speaks in the sentence already, and goes on by the participle: a driver said, adding.

        Who is named by a definite noun alone may be whoever spoke last: the coalition said, adding.
        """
        graph, words = self._parsed.graph, self._parsed.words
        subject = participle.dependent("subject")
        if subject is None:
            return False
        speaker = graph.phrases[subject.phrase]
        following = graph.phrases[speaker.number + 1 : speaker.number + 2]
        is_named = any(phrase.start == speaker.end and phrase.preposition is None for phrase in following)
        if words[speaker.head].acts or (speaker.definite and not is_named):
            return False
        spoken = (verb.dependent("subject") for verb in graph.verbs if words[verb.token].syntax.reporting)
        return any(each is not None and each.phrase == speaker.number for each in spoken)


def _first_person(predicate: Predicate | None) -> bool:
    """Whether it is a verb that only a speaker can say of themselves: we reject."""
    if predicate is None or predicate.kind != "verb":
        return False
    return all(reading.features.person == 1 for reading in predicate.readings)


def _resumed(parties: Iterable[Party]) -> tuple[Party, ...]:
    """The parties as those of a verb that does not name them itself."""
    return tuple(replace(party, how="anaphor") for party in parties)


def _without_self(found: Roles) -> Roles:
    """Leave the target open where a pronoun was taken for whoever turns out to be the source."""
    for party in found.target:
        if party.step in ("pronoun", "relative"):
            is_source = not codes_of(found.source).isdisjoint(codes_of(found.target))
            return replace(found, target=()) if is_source else found
    return found
