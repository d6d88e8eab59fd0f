"""What does one text exercise of the rules, the words and the actors?"""

from collections.abc import Iterator

from marsad.coding import UNNAMED, Coded, Coder, Context, Knowledge, Outcome, by_role
from marsad.language import ALONE, SPEAKER, Rule
from marsad.matcher import is_only_named, paths_taken
from marsad.model import GIVES_WAY, NOBODY, ONLY_REPORTS, TOLD, Document, Graph, Mention, Predicate, Sentence
from marsad.workbench.coverage.clauses import ClauseKind, group_words, part_words, path_words
from marsad.workbench.coverage.tally import Tally
from marsad.workbench.coverage.unruled import sighting, unruled
from marsad.workbench.rule_words import row_words

_TRIGGERS = ("verb", "light", "noun")
_THEMES = ("noun", "theme", "may_have")


class CountingCoder(Coder):
    """Codes texts as any coder does, and counts what they exercise."""

    def __init__(self, knowledge: Knowledge) -> None:
        super().__init__(knowledge)
        self.tally = Tally()

    def read(self, document: Document) -> None:
        """Count what one document exercises."""
        context = self.begin(document)
        self.tally.texts["documents"] += 1
        for sentence in self.knowledge.segmenter.sentences(document.text):
            self.tally.texts["sentences"] += 1
            coded = self._coded(document, sentence, context)
            text = document.text[sentence.start : sentence.end]
            for pattern, source, target in unruled(coded.parsed.graph, coded.outcomes):
                self.tally.unruled[pattern] += 1
                self.tally.see(pattern, sighting(document.id, sentence.index + 1, text, source, target))

    def _coded(self, document: Document, sentence: Sentence, context: Context) -> Coded:
        """Code a sentence; one without a word of any rule is read aside, since coding passes over it."""
        if not self.is_wanted(document, sentence):
            read = self.read_sentence(document, sentence, context.aside())
            self._count_actors(read.surroundings.mentions)
            self.step(document, sentence, context)
            return Coded(sentence, read.parsed, [])
        read = self.read_sentence(document, sentence, context)
        self._count_actors(read.surroundings.mentions)
        coded = self.tell(sentence, read, context)
        for rule, guard in self._lacking(read.parsed.graph):
            self._count("guard", rule, guard)
        for outcome in coded.outcomes:
            self._count_outcome(coded, outcome)
        return coded

    def _count_actors(self, mentions: tuple[Mention, ...]) -> None:
        self.tally.actors.update(actor.entry for mention in mentions for actor in mention.actors)

    def _count_outcome(self, coded: Coded, outcome: Outcome) -> None:
        graph, rule = coded.parsed.graph, self._rules[outcome.match.rule]
        predicate = graph.by_token.get(outcome.match.trigger)
        if predicate is None:
            return
        self._count("rule", rule, "")
        self.tally.records[rule.id] += len(outcome.records)
        self.tally.parties.update(
            party.entry for record in outcome.records for party in (record.source, record.target) if party is not None
        )
        for choice in outcome.taken:
            self._count("code", rule, row_words(choice))
        self._count_paths(rule, outcome, graph, predicate)
        self._count_words(rule, outcome, graph, predicate)
        for guard in self._guards(rule, outcome, graph, predicate):
            self._count("guard", rule, guard)
        for loser in (self._rules[each] for each in outcome.passed_over):
            if loser.gives_way and not rule.gives_way:
                self._count("guard", loser, part_words("gives_way", loser.gives_way))

    def _count_paths(self, rule: Rule, outcome: Outcome, graph: Graph, predicate: Predicate) -> None:
        for role, path in paths_taken(rule, graph, predicate).items():
            # Two nationalities side by side are several parties at the place of one.
            names = [name for name, paths in rule.paths if path in paths]
            self._count("path", rule, path_words(role if role in names or not names else names[0], path))
        filled = {} if outcome.roles is None else by_role(outcome.roles)
        for role, paths in rule.paths:
            steps = {party.step for party in filled[role]} if filled else set()
            for path in paths:
                is_said = path == (SPEAKER,) and bool(steps)
                if is_said or (path[0] in ALONE and path[0] in steps):
                    self._count("path", rule, path_words(role, path))

    def _count_words(self, rule: Rule, outcome: Outcome, graph: Graph, predicate: Predicate) -> None:
        theme = outcome.match.capture("theme")
        readings = () if theme is None else graph.tokens[theme.token].word.readings
        for parts, found in ((_TRIGGERS, predicate.readings), (_THEMES, readings)):
            for part in parts:
                for group in getattr(rule.event, part):
                    lemmas = {each.lexeme.base or each.lexeme.lemma for each in found if group in each.lexeme.groups}
                    if lemmas:
                        self._count("group", rule, group_words(part, group))
                        self.tally.words.update((group, lemma) for lemma in lemmas)
        under = {group for phrase in graph.phrases if phrase.head > predicate.token for group in phrase.under}
        for group in rule.event.governs:
            if group in under:
                self._count("group", rule, group_words("governs", group))

    def _guards(self, rule: Rule, outcome: Outcome, graph: Graph, predicate: Predicate) -> Iterator[str]:
        """Yield the guards that decided what became of a match."""
        reason = outcome.reason
        if reason.startswith(NOBODY):
            missing = reason.removeprefix(f"{NOBODY} as ").split(", ")
            yield from (f"needs {role}" for role in rule.needs if role in missing)
        elif reason == ONLY_REPORTS:
            yield part_words("never_source", rule.never_source)
        elif reason == GIVES_WAY:
            yield part_words("gives_way", rule.gives_way)
        elif reason == TOLD and rule.outcome_of:
            yield part_words("outcome_of", rule.outcome_of)
        yield from (f"overrides: {loser}" for loser in outcome.passed_over if loser in rule.overrides)
        filled = {} if outcome.roles is None else by_role(outcome.roles)
        for role, code in rule.unnamed:
            if any(party.entry == UNNAMED for party in filled.get(role, ())):
                yield f"unnamed: {role}: {code}"
        event = rule.event
        if event.is_told_named and predicate.kind == "noun" and is_only_named(rule, graph, predicate):
            yield "named: yes"
        if event.passive_likely and outcome.match.construction == "passive":
            yield "passive: likely"

    def _lacking(self, graph: Graph) -> Iterator[tuple[Rule, str]]:
        """Yield the guards for want of which a rule did not match."""
        for tried in self.matcher.tried(graph):
            rule, lacks = tried.rule, tried.filled.lacks
            event = rule.event
            if lacks.startswith("without a noun of") and event.theme:
                yield rule, part_words("theme", event.theme)
            elif lacks.startswith("without anything under"):
                yield rule, part_words("governs", event.governs)
            elif lacks == "without anything that is said":
                yield rule, f"content: {event.content}"
            elif lacks == "without a word of negation":
                yield rule, "negated: yes"

    def _count(self, kind: ClauseKind, rule: Rule, what: str) -> None:
        self.tally.clauses[kind, rule.id, what] += 1
