"""A document in, its event records out: the rooms in their order, sentence by sentence."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from marsad.actors import ActorFinder
from marsad.clauses.segment import segment
from marsad.clauses.subject import governing_subject
from marsad.clauses.syntax import Syntax, SyntaxReader
from marsad.clauses.units import Units, build_units
from marsad.coding.choice import choose_code, codes_of
from marsad.coding.context import Context, Surroundings
from marsad.coding.knowledge import Knowledge
from marsad.coding.outcome import Outcome
from marsad.coding.parties import Ordered, Roles, grammatical_subject, pairs, parties_of, roles
from marsad.coding.records import make_record
from marsad.coding.standing import Standing, StandingReader
from marsad.language.rule import CodeChoice, Frame, Rule
from marsad.matcher.agreement import agrees_before
from marsad.matcher.encoding import Encoder, narrow
from marsad.matcher.matcher import Matcher
from marsad.model import Actor, Attribution, Document, EventRecord, Match, Party, Sentence, Status, Word

Speakers = dict[int, tuple[Party, ...]]
"""Who speaks in a clause, by its number: the source of the statement that its predicate made."""


class Coder:
    """Codes documents with one body of knowledge; holds no document, so threads share it."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self.matcher = Matcher(knowledge.rules)
        self._encoder = Encoder(knowledge.lexicon.analyse, knowledge.rules.tests)
        self._syntax = SyntaxReader(knowledge.clause_words)
        self._finder = ActorFinder(knowledge.actors, self._encoder.is_known)
        self._rules = {rule.id: rule for rule in knowledge.rules.rules}

    def code(self, document: Document) -> tuple[EventRecord, ...]:
        """Return the document's records in the order of their triggers."""
        records: list[EventRecord] = []
        for _, outcomes in self.outcomes(document):
            records += [record for outcome in outcomes for record in outcome.records]
        return tuple(records)

    def outcomes(self, document: Document) -> Iterator[tuple[Sentence, list[Outcome]]]:
        """Yield each sentence with what became of every match in it."""
        context = Context(document, self._finder, self.knowledge)
        sentences = self.knowledge.segmenter.sentences(document.text)
        context.survey([self._encoder.forms(text) for text in (document.title or "", document.text)])
        for sentence in sentences:
            text = document.text[sentence.start : sentence.end]
            if not self.matcher.can_match(self._encoder.passed(text)):
                context.defer(partial(self._encoder.tokens, text, sentence.start))
                yield sentence, []
                continue
            units, surroundings = self.read(document, sentence, context)
            yield sentence, self.coded(document, sentence, units, surroundings, context)

    def read(self, document: Document, sentence: Sentence, context: Context) -> tuple[Units, Surroundings]:
        """Return the sentence's units, cut into clauses, and what it names; the context learns its mentions."""
        text = document.text[sentence.start : sentence.end]
        tokens = self._encoder.tokens(text, sentence.start)
        tokens = narrow(
            self._encoder, tokens, self.knowledge.lexicon.disambiguate([token.word.readings for token in tokens])
        )
        surroundings = context.read(tokens)
        words = self.knowledge.clause_words
        return segment(build_units(tokens, surroundings.mentions, self._syntax, words), words), surroundings

    def coded(
        self, document: Document, sentence: Sentence, units: Units, surroundings: Surroundings, context: Context
    ) -> list[Outcome]:
        """Return what became of every match in the sentence."""
        classes = [
            0 if units.mentions[number] is not None else self._word_class(units.words[number].word, syntax)
            for number, syntax in enumerate(units.syntax)
        ]
        standing = StandingReader(units, self.knowledge.clause_words)
        speakers: Speakers = {}
        outcomes: list[Outcome] = []
        for matches in self.matcher.match(units, classes):
            outcome: Outcome | None = None
            for match in matches:
                outcome = self._outcome(document, sentence, units, match, standing, speakers, surroundings, context)
                if outcome.records or outcome.standing.blocked:
                    break
            if outcome is not None:
                outcomes.append(outcome)
        return _settled(outcomes, units)

    def _word_class(self, word: Word, syntax: Syntax) -> int:
        """The tests that a word passes in the part of speech in which the sentence uses it."""
        if syntax.verb != syntax.noun and not syntax.settled:
            return self._encoder.word_class(word)
        if not syntax.verb and not syntax.noun:
            kept = tuple(r for r in word.readings if r.lexeme.part_of_speech == "particle") or word.readings
        elif syntax.settled:
            kept = tuple(r for r in word.readings if (r.lexeme.part_of_speech == "verb") == syntax.verb)
        else:
            return self._encoder.word_class(word)
        return self._encoder.word_class(self._encoder.narrowed(word, kept))

    def _outcome(
        self,
        document: Document,
        sentence: Sentence,
        units: Units,
        match: Match,
        standing_reader: StandingReader,
        speakers: Speakers,
        surroundings: Surroundings,
        context: Context,
    ) -> Outcome:
        rule = self._rules[match.rule]
        trigger = match.captures[0].start
        clause = units.clause_of[trigger]
        standing = standing_reader.read(trigger)
        found = self._roles(rule, match, units, standing, speakers, context)
        reporting = units.syntax[trigger].reporting
        if (reporting or rule.gives_way) and found.source:
            speakers[clause] = found.source
            context.spoke(found.source, context_actors(match, units))
        if standing.blocked:
            return Outcome(match, standing, found, standing.blocked, clause)
        missing = [need for need in rule.needs if not found.filled(need)]
        if missing:
            return Outcome(match, standing, found, f"nobody found as {', '.join(missing)}", clause)
        if any(party.code and party.code[3:] in rule.never_source for party in found.source):
            return Outcome(match, standing, found, "who only reports is no source", clause)
        choose = partial(choose_code, rule, match, units, standing_reader, standing.planned)
        choice = choose(codes_of(found.source or found.parties), codes_of(found.target or found.parties))
        if choice is None:
            return Outcome(match, standing, found, "no code whose conditions hold", clause)
        if rule.pairs == "symmetric":
            context.met(units, [capture.start for capture in match.captures if capture.name in ("source", "target")])
        records = self._records(
            document, sentence, units, match, rule, choice, choose, standing, found, speakers, surroundings, context
        )
        return Outcome(
            match,
            standing,
            found,
            "" if records else "nobody found",
            clause,
            records,
            rule.gives_way,
            rule.pairs != "one-way",
        )

    def _roles(
        self, rule: Rule, match: Match, units: Units, standing: Standing, speakers: Speakers, context: Context
    ) -> Roles:
        subject_role = grammatical_subject(rule.frame, match)
        found = roles(match, units, context.document.text, subject_role, standing.planned)
        if subject_role is not None and not found.source and not found.parties and _first_person(match, units):
            spoken = context.last_speaker
            if standing.reported_in is not None:
                spoken = _speaking(standing.reported_in, speakers, units)
            return replace(found, source=tuple(replace(party, how="anaphor") for party in spoken))
        if not found.source and not found.parties and self._takes_last_speaker(match, units, standing):
            return replace(found, source=tuple(replace(party, how="anaphor") for party in context.last_speaker))
        if match.construction == "verb-first" and rule.frame is not None and not found.target and not found.parties:
            found = self._with_own_object(rule.frame, rule.needs, match, units, found, context)
        if rule.pairs == "symmetric" and not found.target and not found.parties and len(found.source) > 1:
            return Roles((), (), found.source)
        return found

    def _with_own_object(
        self, frame: Frame, needs: tuple[str, ...], match: Match, units: Units, found: Roles, context: Context
    ) -> Roles:
        """Read the only actor after a second verb that needs two as its object: A visited B and met C."""
        trigger = match.captures[0].start
        if frame.object not in needs or frame.object != "target" or not units.syntax[trigger].conjunction:
            return found
        word = units.words[trigger].word

        def agrees(unit: int) -> bool:
            mention = units.mentions[unit]
            return mention is not None and agrees_before(word, mention)

        unit = governing_subject(units, units.clause_of[trigger], agrees)
        if unit is None:
            return found
        return Roles(parties_of(units, unit, context.document.text), found.source, ())

    def _takes_last_speaker(self, match: Match, units: Units, standing: Standing) -> bool:
        """A reporting verb outside reported speech, without a subject in its clause or those above: and he added."""
        trigger = match.captures[0].start
        syntax = units.syntax[trigger]
        if not syntax.reporting or standing.reported_in is not None:
            return False
        if units.clause_of[trigger] == 0 and not syntax.conjunction:
            return False
        if match.construction == "participle":
            return True
        window = units.masks[units.clause_of[trigger]] & -(2 << trigger)
        return match.construction == "subject-dropped" and not window & (units.nouns | units.actors & units.bare)

    def _records(
        self,
        document: Document,
        sentence: Sentence,
        units: Units,
        match: Match,
        rule: Rule,
        whole: CodeChoice,
        choose: Callable[[frozenset[str], frozenset[str]], CodeChoice | None],
        standing: Standing,
        found: Roles,
        speakers: Speakers,
        surroundings: Surroundings,
        context: Context,
    ) -> tuple[EventRecord, ...]:
        status: Status = "actual"
        speaker = None
        if standing.reported_in is not None:
            status = "reported"
            speaker = next(iter(_speaking(standing.reported_in, speakers, units)), None)
        if standing.planned:
            status = "planned"
        attribution = Attribution(speaker.code if speaker else None, speaker.text if speaker else None, standing.depth)
        trigger = match.captures[0].start
        date = context.date(surroundings, units, trigger, standing.planned)
        place = context.place(surroundings, units, trigger)
        made: dict[tuple[str | None, str | None], EventRecord] = {}

        def add(code: str, ordered: Ordered) -> None:
            source, target = ordered
            key = (code + (source.code or "") if source else code, target.code if target else None)
            if key not in made:
                made[key] = make_record(
                    document,
                    sentence,
                    units,
                    match,
                    code,
                    ordered,
                    status,
                    attribution,
                    date,
                    place,
                    self.knowledge.ontology,
                    self.knowledge.rules.revision,
                )

        by_pair = any(choice.source or choice.target for choice in rule.choices)
        for ordered in pairs(found, rule.pairs == "symmetric"):
            choice = choose(*map(codes_of, ((party,) if party else () for party in ordered))) if by_pair else whole
            if choice is None:
                continue
            if rule.pairs == "one-way" and _one_side(ordered):
                if "target" in rule.needs:
                    continue
                ordered = ordered[0], None
            if rule.needs and ordered[0] is None and ordered[1] is None:
                continue
            if _one_side(ordered) and any(party is not None and party.how == "anaphor" for party in ordered):
                continue
            add(choice.code, ordered)
            if _one_side(ordered):
                continue
            if rule.mirror is not None and not standing.planned:
                add(rule.mirror, (ordered[1], ordered[0]))
            elif rule.mirror is not None:
                add(choice.code, (ordered[1], ordered[0]))
        return tuple(made.values())


def _speaking(clause: int, speakers: Speakers, units: Units) -> tuple[Party, ...]:
    """Return who speaks in the clause or in the nearest one that governs it."""
    at: int | None = clause
    while at is not None:
        if at in speakers:
            return speakers[at]
        at = units.clauses[at].parent
    return ()


def _first_person(match: Match, units: Units) -> bool:
    """Whether the trigger is a verb that only a speaker can say of themselves: we reject."""
    verbal = [r for r in units.words[match.captures[0].start].word.readings if r.lexeme.part_of_speech == "verb"]
    return bool(verbal) and all(reading.features.person == 1 for reading in verbal)


def _one_side(ordered: Ordered) -> bool:
    """Whether both parties bear one code: a meeting inside one government is one record."""
    source, target = ordered
    return source is not None and target is not None and source.code == target.code


def _settled(outcomes: list[Outcome], units: Units) -> list[Outcome]:
    """Drop what a sentence says twice, and plain statements beside the more specific act of the same speaker."""
    seen: set[tuple[str, str | None, str | None]] = set()
    specific = [outcome for outcome in outcomes if outcome.records and not outcome.gives_way and not outcome.mutual]
    settled: list[Outcome] = []
    for outcome in outcomes:
        records = outcome.records
        reason = outcome.reason
        if outcome.gives_way and records and _more_specific(outcome, specific, units):
            records, reason = (), "a more specific act of the same source"
        fresh = []
        for record in records:
            key = (
                record.code,
                record.source.code if record.source else None,
                record.target.code if record.target else None,
            )
            if key not in seen:
                seen.add(key)
                fresh.append(record)
        if records and not fresh:
            reason = "said before in this sentence"
        settled.append(replace(outcome, records=tuple(fresh), reason=reason))
    return settled


def _more_specific(outcome: Outcome, specific: Sequence[Outcome], units: Units) -> bool:
    source = outcome.records[0].source
    code = source.code if source else None
    for other in specific:
        first = other.records[0]
        if first.source is None or first.source.code != code:
            continue
        announced = other.clause == outcome.clause and other.match.construction == "verbal-noun"
        if first.family not in outcome.gives_way and not announced:
            continue
        at: int | None = other.clause
        while at is not None:
            if at == outcome.clause and first.start > outcome.records[0].start:
                return True
            at = units.clauses[at].parent
    return False


def context_actors(match: Match, units: Units) -> tuple[Actor, ...]:
    """Return the actors that the match caught as its source."""
    capture = match.capture("source")
    mention = units.mentions[capture.start] if capture is not None else None
    return mention.actors if mention is not None else ()
