"""Which code a match gets: the first of the rule's choices whose conditions all hold."""

from collections.abc import Iterable, Sequence
from typing import Final

from marsad.coding.clause_tokens import clause_tokens
from marsad.coding.standing import StandingReader
from marsad.language import CodeChoice, Rule
from marsad.model import Graph, GraphClause, Match, Party, Predicate
from marsad.phrases import PlacedWord
from marsad.syntax import Parsed, agrees_before


def choose_code(
    rule: Rule,
    match: Match,
    parsed: Parsed,
    standing: StandingReader,
    planned: bool,
    elsewhere: bool,
    sources: frozenset[str],
    targets: frozenset[str],
) -> CodeChoice | None:
    """Return the choice, also one that says that nothing happened; None if none holds.

    `elsewhere` says that it took place in a country that is neither side's; `sources` and `targets` are the codes of
    the parties. Of an event that is told by its negation, what is not going to be counts as planned: (will not) step
    down.
    """
    if rule.event.is_negated and standing.negator(match.trigger) == "future":
        planned = True
    for choice in rule.choices:
        if _holds(choice, match, parsed, standing, planned, elsewhere, sources, targets):
            return choice
    return None


def codes_of(parties: Iterable[Party]) -> frozenset[str]:
    """Return the codes that are known."""
    return frozenset([party.code for party in parties if party.code])


def _holds(
    choice: CodeChoice,
    match: Match,
    parsed: Parsed,
    standing: StandingReader,
    planned: bool,
    elsewhere: bool,
    sources: frozenset[str],
    targets: frozenset[str],
) -> bool:
    if choice.status is not None and (choice.status == "planned") != planned:
        return False
    trigger, words = match.trigger, parsed.words
    if choice.trigger and not _in_groups(words[trigger], choice.trigger):
        return False
    if choice.theme:
        theme = match.capture("theme")
        if theme is None or not _in_groups(words[theme.token], choice.theme):
            return False
    if choice.carrier and not _is_carried(parsed, trigger, choice.carrier):
        return False
    if choice.mentions and not _mentions(parsed, match, choice.mentions, standing, after=True):
        return False
    if choice.clause and not _mentions(parsed, match, choice.clause, standing, after=False):
        return False
    if choice.cause and not _is_caused(parsed, trigger, choice.cause, standing, is_done=bool(sources)):
        return False
    if choice.source and not _bears_role(sources, choice.source):
        return False
    if choice.target and not _bears_role(targets, choice.target):
        return False
    if choice.abroad and not _countries(sources).isdisjoint(_countries(targets)):
        return False
    if choice.elsewhere and not elsewhere:
        return False
    own_side = sources | {code[:3] for code in sources}
    return choice.content is None or _speaks_of_own(choice.content, parsed, match, standing, own_side)


def _bears_role(codes: frozenset[str], roles: tuple[str, ...]) -> bool:
    """Whether one of the codes has one of the roles, alone, after its country, or in place of a country."""
    return any(code.startswith(role) or code[3:].startswith(role) for code in codes for role in roles)


def _countries(codes: frozenset[str]) -> set[str]:
    """The countries of the codes; a body of many countries stands for its own kind."""
    return {code[:3] for code in codes}


def _in_groups(word: PlacedWord, groups: tuple[str, ...]) -> bool:
    return not word.syntax.groups.isdisjoint(groups)


def _is_carried(parsed: Parsed, trigger: int, groups: tuple[str, ...]) -> bool:
    """Whether the word that carries the trigger's noun is of one of the groups."""
    predicate = parsed.graph.by_token.get(trigger)
    carrier = None if predicate is None else predicate.carrier
    return carrier is not None and _in_groups(parsed.words[carrier], groups)


def _is_caused(
    parsed: Parsed, trigger: int, groups: tuple[str, ...], standing: StandingReader, *, is_done: bool
) -> bool:
    """Whether of what the sentence tells a word of the groups is nearer to the trigger than any other violent act.

    Where nobody is said to have done it, and the sentence tells of neither, the one before may: a quake. Ten died.
    """
    words, acts = parsed.words, standing.sense("acts")
    for far in range(1, len(words)):
        for number in (trigger - far, trigger + far):
            if 0 <= number < len(words):
                own = words[number].syntax.groups
                if not own.isdisjoint(groups):
                    return True
                if not own.isdisjoint(acts):
                    return False
    before = () if is_done else parsed.before
    told = {group for token in before for reading in token.word.readings for group in reading.lexeme.groups}
    return told.isdisjoint(acts) and not told.isdisjoint(groups)


def _mentions(parsed: Parsed, match: Match, groups: tuple[str, ...], standing: StandingReader, *, after: bool) -> bool:
    """Whether a word of the groups stands in the trigger's clause, or in the phrase that this describes.

    After the trigger stands in it only what the theme is described by: a quake that led to the fall of victims. What is
    said without a verb belongs to the clause too: described it as (being) dangerous. The subject counts as standing
    after its verb wherever it does: hundreds of demonstrators gathered.
    """
    graph, trigger = parsed.graph, match.trigger
    tokens = [token for token in clause_tokens(graph, trigger) if token > trigger or not after]
    if after:
        tokens += _topic(graph, trigger)
    theme = match.capture("theme")
    antecedent = graph.clauses[graph.clause_of[trigger]].antecedent
    if antecedent is not None:
        described = graph.phrases[antecedent]
        if theme is not None and described.head == theme.token:
            tokens += [token for token in range(described.start, described.end) if token != theme.token]
        elif not after:
            tokens += range(described.start, described.end)
    if theme is not None and graph.clause_of[theme.token] != graph.clause_of[trigger]:
        tokens += [token for token in clause_tokens(graph, theme.token) if token > theme.token]
    for clause in graph.clauses:
        if clause.governor == trigger and clause.number not in {verb.clause for verb in graph.verbs}:
            tokens += graph.by_clause.get(clause.number, ())
    tokens += _shared(parsed, trigger, standing)
    named = _source_name(graph, match)
    for token in tokens:
        if token not in named and not parsed.words[token].syntax.groups.isdisjoint(groups):
            return True
    return False


def _topic(graph: Graph, trigger: int) -> range:
    """The tokens of a verb's subject that stands before it in its clause; behind it they stand after the trigger."""
    predicate = graph.by_token.get(trigger)
    subject = None if predicate is None or predicate.kind != "verb" else predicate.dependent("subject")
    if subject is None or subject.how != "topic":
        return range(0)
    phrase = graph.phrases[subject.phrase]
    return range(phrase.start, phrase.end)


def _shared(parsed: Parsed, trigger: int, standing: StandingReader) -> Sequence[int]:
    """The tokens behind the last of two joined verbs of harm, which tell how both befell: killed A and wounded B in."""
    graph = parsed.graph
    if not standing.has_sense(trigger, "befalling") or graph.by_token[trigger].kind != "verb":
        return ()
    following = next((verb for verb in graph.verbs if verb.token > trigger), None)
    if following is None or not parsed.words[following.token].joined:
        return ()
    if graph.clauses[following.clause].kind != "coordinate" or not standing.has_sense(following.token, "befalling"):
        return ()
    return clause_tokens(graph, following.token)


def _source_name(graph: Graph, match: Match) -> range:
    """The tokens of the name of who does it, whose words say nothing of what is done: the Popular Union prepares."""
    source = match.capture("source")
    phrase = None if source is None or source.phrase is None else graph.phrases[source.phrase]
    if phrase is None or phrase.mention is None or any(actor.how != "name" for actor in phrase.mention.actors):
        return range(0)
    return range(phrase.start, phrase.end)


_NEGATED_BY: Final[dict[str, str]] = {"denied": "verbal", "refused": "future"}
"""The kind of negator with which a speaker's side denies that it did something, or refuses to do it."""
_HESITATING: Final = "hesitating"
"""The sense of verbs of holding back from what one may do."""
_SPEECH = ("content", "quotation")


def _speaks_of_own(kind: str, parsed: Parsed, match: Match, standing: StandingReader, own_side: frozenset[str]) -> bool:
    """Whether what the trigger reports is an act of the speaker's own side that stands as that kind of content says.

    The side is the speaker's country, or the speaker taken up by a pronoun on the opener.
    """
    graph = parsed.graph
    for act in graph.verbs:
        content = graph.clauses[act.clause]
        is_no_deed = standing.has_sense(act.token, "impersonal") or standing.has_sense(act.token, "no-deed")
        is_reported = match.trigger in (act.said_by, content.governor)
        if not is_reported or content.kind not in _SPEECH or is_no_deed or standing.is_yet(act.token):
            continue
        if _stands_as(kind, act, parsed, standing):
            return _speaks_for(parsed, content, act, match, own_side)
    return False


def _stands_as(kind: str, act: Predicate, parsed: Parsed, standing: StandingReader) -> bool:
    """Whether an act is denied, refused or intended; of what will be or not, and is no deed, nobody says so."""
    if kind != "denied" and parsed.words[act.token].syntax.copula:
        return False
    # Who will not hesitate refuses nothing, and means to.
    holds_back = standing.has_sense(act.token, _HESITATING)
    if kind == "intended":
        return standing.is_to_come(act.token) and not holds_back
    return not holds_back and standing.negator(act.token) == _NEGATED_BY[kind]


def _speaks_for(parsed: Parsed, content: GraphClause, act: Predicate, match: Match, own_side: frozenset[str]) -> bool:
    """Whether the act's subject is of the speaker's side; a pronoun on the opener is it if nobody else is."""
    graph = parsed.graph
    if all(reading.features.person == 1 for reading in act.readings):
        return True
    subject = act.dependent("subject")
    speaker = match.capture("source")
    if subject is not None and (speaker is None or subject.phrase != speaker.phrase):
        mention = graph.phrases[subject.phrase].mention
        return mention is not None and any(actor.code in own_side for actor in mention.actors if actor.code)
    if all(reading.enclitics for reading in act.readings) or not parsed.words[content.start].syntax.pronominal:
        # The speaker is the verb's object: that no decision reached him.
        return False
    if speaker is None or speaker.phrase is None:
        return True
    return agrees_before(act.readings, graph.phrases[speaker.phrase])
