"""One sentence's matches in, their outcomes out: who did it, in what light it stands, and which code it gets."""

from collections.abc import Iterable, Iterator

from marsad.coding.choice import Caught, CodeChooser
from marsad.coding.context import Context, Surroundings
from marsad.coding.deeds import told_deed
from marsad.coding.elsewhere import is_elsewhere
from marsad.coding.knowledge import Knowledge
from marsad.coding.outcome import Outcome
from marsad.coding.pairs import Ordered, pairs, stays_home, told_apart
from marsad.coding.parties import Roles, codes_of
from marsad.coding.records import RecordMaker, Telling
from marsad.coding.roles import RoleReader
from marsad.coding.sides import code_of
from marsad.coding.speakers import Speakers
from marsad.coding.standing import Standing, StandingReader, is_present
from marsad.coding.unnamed import UNNAMED
from marsad.language import CodeChoice, Rule
from marsad.model import (
    NO_CODE,
    NOBODY,
    ONLY_REPORTS,
    Attribution,
    Capture,
    EventRecord,
    Graph,
    Match,
    Mention,
    Party,
    Phrase,
    RecordPlace,
    Sentence,
    Status,
    replace,
)
from marsad.syntax import Parsed

_TOLD = ("name", "role", "inferred")
"""How a party is known that the sentence itself tells of."""
_AGAINST = (3, 4)
"""The quad classes of what one does against another, in words and in deeds."""
_BARE = ("anaphor", "inferred")
"""How an office is known whose country its own words do not tell."""
_APPOSED = 3
"""Characters between two phrases for one and the same actor: a space, or a comma and a space."""
Chosen = tuple[Ordered, CodeChoice | None]
"""Source and target, with the choice of code that holds for them."""


class SentenceCoder:
    """Codes the matches of one sentence, in the order of their triggers."""

    def __init__(
        self, knowledge: Knowledge, context: Context, sentence: Sentence, parsed: Parsed, surroundings: Surroundings
    ) -> None:
        document = context.document
        self._knowledge = knowledge
        self._context = context
        self._sentence = sentence
        self._parsed = parsed
        self._surroundings = surroundings
        self._standing = StandingReader(parsed, knowledge.clause_words)
        self._chooser = CodeChooser(parsed, context.before(sentence.index), self._standing)
        self._maker = RecordMaker(knowledge, document, sentence, parsed.graph)
        self._speakers = Speakers(parsed.graph, document.text)
        self._roles = RoleReader(knowledge, context, parsed, surroundings, self._standing, self._speakers)

    def outcome(self, rule: Rule, match: Match) -> Outcome:
        """Return what becomes of one match of the rule; who speaks in it is remembered for the matches to come."""
        graph, context = self._parsed.graph, self._context
        trigger = match.trigger
        clause = graph.clause_of[trigger]
        standing = self._standing.read(trigger)
        if not standing.planned and self._is_to_come(trigger):
            standing = replace(standing, planned=True)
        found = self._roles.read(rule, match, standing)
        if rule.is_said:
            standing, found = self._as_said(standing, found)
        if found.source:
            self._remember_speaker(rule, match, standing, found.source)
        refused = _why_nothing(rule, standing, found)
        if refused:
            return Outcome(match, standing, found, refused, clause)
        place = context.place(self._surroundings, graph, trigger)
        caught = Caught(rule, match, standing.planned, is_elsewhere(place, match, graph, found))
        sources, targets = codes_of(found.source or found.parties), codes_of(found.target or found.parties)
        choice = self._chooser.choice(caught, sources, targets)
        if choice is None or choice.is_nothing:
            return Outcome(match, standing, found, NO_CODE, clause, taken=() if choice is None else (choice,))
        if rule.is_two_sided:
            context.met(_mentions(match, graph), found.parties or found.source + found.target)
        told, is_all = pairs(found, rule.pairs == "symmetric")
        chosen = self._chosen(caught, choice, told)
        records = self._records(caught, standing, None if place is None else place.recorded(), chosen)
        if not records:
            return Outcome(match, standing, found, NOBODY, clause)
        if not rule.is_two_sided and any(record.quad in _AGAINST for record in records):
            context.opposed(_mentions(match, graph))
        context.did(told_deed(rule, match, self._parsed.words, found, records, self._sentence.index))
        return Outcome(
            match,
            standing,
            found,
            "",
            clause,
            records,
            rule.gives_way,
            rule.outcome_of,
            rule.is_two_sided,
            taken=tuple(dict.fromkeys(each for _, each in chosen if each is not None)),
            is_cut=not is_all,
        )

    def _remember_speaker(self, rule: Rule, match: Match, standing: Standing, source: tuple[Party, ...]) -> None:
        reporting = self._parsed.words[match.trigger].syntax.reporting
        if reporting or rule.id in self._knowledge.rules.speech:
            self._speakers.tell(match.trigger, source)
            if standing.said_by is None and (reporting or self._is_told_here(match.trigger)):
                self._context.spoke(source, _source_phrase(match, self._parsed.graph), self._sentence.index)

    def _as_said(self, standing: Standing, found: Roles) -> tuple[Standing, Roles]:
        """Read what is told as done by whoever says it, who then needs nobody's word: A says that B failed."""
        if standing.said_by is None:
            return standing, replace(found, source=())
        said = replace(found, source=self._speakers.of(standing.said_by))
        outer = self._speakers.around(standing.said_by)
        return replace(standing, said_by=outer, depth=standing.depth - 1), said

    def _is_told_here(self, trigger: int) -> bool:
        """Whether a verb or participle tells an act for its own sake, and not to say which man or thing is meant."""
        graph = self._parsed.graph
        predicate = graph.by_token.get(trigger)
        return predicate is not None and predicate.kind != "noun" and graph.clauses[predicate.clause].kind != "relative"

    def _is_to_come(self, trigger: int) -> bool:
        if not self._surroundings.times:
            return False
        graph, syntax = self._parsed.graph, self._parsed.words[trigger].syntax
        predicate = graph.by_token.get(trigger)
        is_tenseless = (
            predicate is not None
            and predicate.kind != "verb"
            and predicate.clause not in {verb.clause for verb in graph.verbs}
        )
        if not is_tenseless and (not syntax.verb or syntax.reporting or not is_present(graph.tokens[trigger].word)):
            return False
        return self._context.is_to_come(self._surroundings, graph, trigger)

    def _chosen(self, caught: Caught, whole: CodeChoice, told: Iterable[Ordered]) -> list[Chosen]:
        """Return each pair with the choice that holds for the whole event, or for the pair if who it is decides."""
        if not caught.rule.asks_who:
            return [(pair, whole) for pair in told]
        return [
            (pair, self._chooser.choice(caught, *(codes_of((party,) if party else ()) for party in pair)))
            for pair in told
        ]

    def _records(
        self, caught: Caught, standing: Standing, place: RecordPlace | None, chosen: Iterable[Chosen]
    ) -> tuple[EventRecord, ...]:
        status: Status = "actual"
        attribution = Attribution(None, None, standing.depth)
        if standing.said_by is not None:
            status = "reported"
            attribution = _on_the_word_of(self._speakers.of(standing.said_by), standing.depth)
        if standing.planned:
            status = "planned"
        match = caught.match
        date = self._context.date(self._surroundings, self._parsed.graph, match.trigger, standing.planned)
        telling = Telling(match, status, attribution, date, place)
        made: dict[tuple[str, str | None, str | None], EventRecord] = {}
        for code, ordered in _coded_pairs(caught, chosen, self._parsed.graph):
            source, target = ordered
            key = code, code_of(source), code_of(target)
            if key not in made:
                made[key] = self._maker.record(telling, code, ordered)
        return tuple(made.values())


def _why_nothing(rule: Rule, standing: Standing, found: Roles) -> str:
    """Why nothing is told of a match, whatever its code would be; empty if there is no such reason."""
    if standing.blocked and not rule.event.is_negated:
        return standing.blocked
    missing = found.missing(rule.needs)
    if missing:
        return f"{NOBODY} as {', '.join(missing)}"
    if rule.never_source and any(party.code and party.code[3:] in rule.never_source for party in found.source):
        return ONLY_REPORTS
    return ""


def _on_the_word_of(speakers: tuple[Party, ...], depth: int) -> Attribution:
    if not speakers:
        return Attribution(None, None, depth)
    speaker = speakers[0]
    return Attribution(speaker.code, speaker.text, depth, speaker.start, speaker.end)


def _coded_pairs(caught: Caught, chosen: Iterable[Chosen], graph: Graph) -> Iterator[tuple[str, Ordered]]:
    """Yield who did it to whom with its code."""
    rule, target = caught.rule, caught.match.capture("target")
    is_object = target is not None and target.how == "after-subject" and _is_beside(target, caught.match.trigger, graph)
    for ordered, choice in chosen:
        if choice is None or choice.is_nothing:
            continue
        if rule.is_two_sided:
            if stays_home(ordered):
                continue
            ordered = told_apart(ordered)
        elif _one_actor(ordered, is_object=is_object):
            if "target" not in rule.needs:
                ordered = ordered[0], None
            elif "source" not in rule.needs:
                ordered = None, ordered[1]
            else:
                continue
        one_side = _one_side(ordered)
        is_one_of_them = not rule.is_two_sided and is_object
        if one_side and not is_one_of_them and any(party is not None and party.how == "anaphor" for party in ordered):
            continue
        yield choice.code, ordered
        if rule.mirror is not None and not one_side:
            yield choice.code if caught.planned else rule.mirror, (ordered[1], ordered[0])


def _is_beside(target: Capture, trigger: int, graph: Graph) -> bool:
    """Whether a phrase stands in the clause of the trigger, and not in one of what is said there."""
    return target.phrase is not None and graph.clause_of[graph.phrases[target.phrase].head] == graph.clause_of[trigger]


def _one_side(ordered: Ordered) -> bool:
    """Whether both parties bear one code: a meeting inside one government is one record."""
    source, target = ordered
    return source is not None and target is not None and source.code == target.code


def _one_actor(ordered: Ordered, *, is_object: bool) -> bool:
    """Whether both parties may be one and the same: one code, and no two phrases that stand apart in the sentence.

    The object behind a subject is another than it, also right behind it or where the subject was named before: the
    authorities arrested the mayor; the president came, and called on the government.
    """
    source, target = ordered
    if source is None or target is None or source.code != target.code:
        return False
    told = (*_TOLD, "anaphor") if is_object and target.how in _BARE else _TOLD
    if any(party.how not in told or party.entry == UNNAMED for party in (source, target)):
        return True
    if source.how == target.how == "name":
        return source.entry == target.entry
    first, second = sorted((source, target), key=lambda party: party.start)
    return source.text == target.text or (not is_object and second.start - first.end <= _APPOSED)


def _source_phrase(match: Match, graph: Graph) -> Phrase | None:
    source = match.capture("source")
    return graph.phrases[source.phrase] if source is not None and source.phrase is not None else None


def _mentions(match: Match, graph: Graph) -> list[Mention]:
    """List whom the match caught as source and target."""
    phrases = [each.phrase for each in match.captures if each.name in ("source", "target") and each.phrase is not None]
    return [mention for number in phrases if (mention := graph.phrases[number].mention) is not None]
