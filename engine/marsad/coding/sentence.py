"""One sentence's matches in, their outcomes out: who did it, in what light it stands, and which code it gets."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from marsad.clauses.units import Units
from marsad.coding.beside import BesideReader
from marsad.coding.choice import choose_code, codes_of
from marsad.coding.context import Context, Surroundings
from marsad.coding.knowledge import Knowledge
from marsad.coding.outcome import Outcome
from marsad.coding.parties import (
    Ordered,
    Roles,
    by_role,
    grammatical_subject,
    pairs,
    parties_of,
    roles,
    subject_above,
    subject_of,
    told_apart,
)
from marsad.coding.pronouns import NOMINAL, pronoun_antecedent
from marsad.coding.records import make_record
from marsad.coding.standing import Standing, StandingReader, is_present
from marsad.coding.topic import Topic, opens_without_subject
from marsad.coding.unnamed import UNNAMED, with_unnamed
from marsad.language.rule import CodeChoice, Frame, Rule
from marsad.model import Actor, Attribution, EventRecord, Match, Party, Sentence, Status

_TOLD = ("name", "role", "inferred")
"""How a party is known that the sentence itself tells of."""
_APPOSED = 3
"""Characters between two phrases for one and the same actor: a space, or a comma and a space."""
Choose = Callable[[frozenset[str], frozenset[str]], CodeChoice | None]
"""From the codes of source and target to the rule's choice of code."""


class SentenceCoder:
    """Codes the matches of one sentence, in the order of their triggers."""

    def __init__(
        self, knowledge: Knowledge, context: Context, sentence: Sentence, units: Units, surroundings: Surroundings
    ) -> None:
        self._knowledge = knowledge
        self._context = context
        self._sentence = sentence
        self._units = units
        self._surroundings = surroundings
        self._standing = StandingReader(units, knowledge.clause_words)
        self._beside = BesideReader(units, knowledge.clause_words, knowledge.actors, context.document.text)
        # Who speaks in a clause, by its number: the source of the statement that its predicate made.
        self._speakers: dict[int, tuple[Party, ...]] = {}

    def outcome(self, rule: Rule, match: Match) -> Outcome:
        """Return what becomes of one match of the rule; who speaks in it is remembered for the matches to come."""
        units, context = self._units, self._context
        trigger = match.captures[0].start
        clause = units.clause_of[trigger]
        standing = self._standing.read(trigger)
        if not standing.planned and self._is_to_come(trigger):
            standing = replace(standing, planned=True)
        found = self._with_pronoun(rule.frame, match, self._roles(rule, match, standing))
        if not found.parties:
            found = self._with_beside(rule, trigger, found)
        found = self._with_unnamed(rule, found, trigger, standing)
        if standing.reported_in is None:
            self._tell_of(rule, match, found)
        if rule.is_said:
            standing, found = self._as_said(standing, found)
        reporting = units.syntax[trigger].reporting
        if (reporting or rule.gives_way) and found.source:
            self._speakers[clause] = found.source
            if standing.reported_in is None:
                context.spoke(found.source, _source_actors(match, units))
        if standing.blocked:
            return Outcome(match, standing, found, standing.blocked, clause)
        missing = [need for need in rule.needs if not found.filled(need)]
        if missing:
            return Outcome(match, standing, found, f"nobody found as {', '.join(missing)}", clause)
        if any(party.code and party.code[3:] in rule.never_source for party in found.source):
            return Outcome(match, standing, found, "who only reports is no source", clause)
        choose = partial(choose_code, rule, match, units, self._standing, standing.planned)
        choice = choose(codes_of(found.source or found.parties), codes_of(found.target or found.parties))
        if choice is None:
            return Outcome(match, standing, found, "no code whose conditions hold", clause)
        if rule.pairs == "symmetric":
            captures = [capture.start for capture in match.captures if capture.name in ("source", "target")]
            context.met(units, captures, found.parties or found.source + found.target)
        records = self._records(rule, match, standing, found, choice, choose)
        return Outcome(
            match,
            standing,
            found,
            "" if records else "nobody found",
            clause,
            records,
            rule.gives_way,
            rule.outcome_of,
            rule.pairs != "one-way",
        )

    def _as_said(self, standing: Standing, found: Roles) -> tuple[Standing, Roles]:
        """Read what is told as done by whoever says it, who then needs nobody's word: A says that B failed."""
        if standing.reported_in is None:
            return standing, replace(found, source=())
        said = replace(found, source=self._speaking(standing.reported_in))
        outer = standing.reported_in if standing.depth > 1 else None
        return replace(standing, reported_in=outer, depth=standing.depth - 1), said

    def _is_to_come(self, trigger: int) -> bool:
        units = self._units
        acts = units.syntax[trigger].verb and not units.syntax[trigger].reporting
        return (
            acts
            and is_present(units.words[trigger].word)
            and self._context.is_to_come(self._surroundings, units, trigger)
        )

    def _roles(self, rule: Rule, match: Match, standing: Standing) -> Roles:
        units, context = self._units, self._context
        subject_role = grammatical_subject(rule.frame, match)
        doer_role = None if self._carries_object(rule.frame, match) else subject_role
        found = roles(match, units, context.document.text, doer_role, standing.planned)
        if subject_role is not None and not found.source and not found.parties and _first_person(match, units):
            spoken = context.last_speaker
            if standing.reported_in is not None:
                spoken = self._speaking(standing.reported_in)
            return replace(found, source=tuple(replace(party, how="anaphor") for party in spoken))
        takes_speaker = bool(context.last_speaker) and self._takes_last_speaker(match, standing)
        if not found.source and not found.parties and takes_speaker:
            return replace(found, source=tuple(replace(party, how="anaphor") for party in context.last_speaker))
        lacks_source = match.construction == "subject-dropped" and not found.source and not found.parties
        if lacks_source and subject_role == "source" and standing.reported_in is None:
            found = replace(found, source=self._taken_up(match))
        if rule.frame is not None and rule.frame.passive_likely:
            if match.construction == "verb-first":
                found = self._with_sufferer(match, found)
            elif match.construction == "passive" and standing.reported_in is None:
                found = self._with_doer(match, found)
        if match.construction == "verb-first" and rule.frame is not None and not found.target and not found.parties:
            found = self._with_own_object(rule.frame, rule.needs, match, standing, found)
        if subject_role == "source" and match.construction == "verbal-noun" and "source" in rule.needs:
            found = self._with_announcer(rule, match, found)
        if rule.pairs == "symmetric" and not found.source and not found.target and not found.parties:
            resumed = context.last_pair if self._names_occasion(match.captures[0].start) else ()
            return Roles((), (), tuple(replace(party, how="anaphor") for party in resumed))
        if rule.pairs == "symmetric" and not found.target and not found.parties and len(found.source) > 1:
            return Roles((), (), found.source)
        return found

    def _carries_object(self, frame: Frame | None, match: Match) -> bool:
        """Whether a pronoun on the verbal noun is its object, so that nothing tells of the doer: their arrest."""
        if frame is None or frame.of is None or frame.of != frame.object or match.construction not in NOMINAL:
            return False
        readings = self._units.words[match.captures[0].start].word.readings
        return match.capture(frame.of) is None and any(reading.enclitics for reading in readings)

    def _tell_of(self, rule: Rule, match: Match, found: Roles) -> None:
        """Let the context know whom the sentence is about: the subject that a main clause names."""
        units, role = self._units, grammatical_subject(rule.frame, match)
        if role is None or units.clauses[units.clause_of[match.captures[0].start]].depth:
            return
        capture = match.capture(role)
        mention = units.mentions[capture.start] if capture is not None else None
        if capture is None or mention is None:
            return
        named = self._parties(capture.start)
        if named in (by_role(found)[role], found.parties):
            self._context.told_of(Topic(self._sentence.index, named, mention, role == "source"))

    def _taken_up(self, match: Match) -> tuple[Party, ...]:
        """Return who a verb without a subject goes on to speak of: the subject of the sentence before it."""
        topic = self._context.topic(self._sentence.index)
        trigger = match.captures[0].start
        if topic is None or not opens_without_subject(self._units, match) or self._is_impersonal(trigger):
            return ()
        parties = topic.taken_up_by(self._units, trigger)
        if parties:
            self._context.told_of(replace(topic, sentence=self._sentence.index))
        return parties

    def _is_impersonal(self, trigger: int) -> bool:
        """Whether a verb of speech in the present may be one that is spelled alike in the passive: it is said that."""
        return self._units.syntax[trigger].reporting and is_present(self._units.words[trigger].word)

    def _with_doer(self, match: Match, found: Roles) -> Roles:
        """Read what could be passive as the act of whom the sentence is about: A stormed the camp and arrested B."""
        units, trigger = self._units, match.captures[0].start
        topic = self._context.topic(self._sentence.index)
        if topic is None or topic.sentence != self._sentence.index or not topic.acts or found.source:
            return found
        if not units.syntax[trigger].conjunction or units.clauses[units.clause_of[trigger]].depth:
            return found
        parties = topic.taken_up_by(units, trigger)
        return replace(found, source=parties) if codes_of(parties).isdisjoint(codes_of(found.target)) else found

    def _with_announcer(self, rule: Rule, match: Match, found: Roles) -> Roles:
        """Let whoever announces an act that has no other doer do it: A announced the signing of a pact with B.

        Who completes the noun is then the one to whom it is done, if the rule needs one: A announced support of B.
        """
        if found.parties or rule.frame is None:
            return found
        unit = self._standing.announcer(match.captures[0].start)
        if unit is None:
            return found
        announcer = tuple(replace(party, how="anaphor") for party in self._parties(unit))
        if not found.source:
            return replace(found, source=announcer)
        is_object = rule.frame.object == "target" and "target" in rule.needs and not found.target
        return Roles(announcer, found.source, ()) if is_object else found

    def _parties(self, unit: int) -> tuple[Party, ...]:
        return parties_of(self._units, unit, self._context.document.text)

    def _names_occasion(self, trigger: int) -> bool:
        """Whether the trigger's clause names a meeting that the reader knows already: during the talks."""
        units = self._units
        clause = units.clause_of[trigger]
        return any(
            units.clause_of[number] == clause
            and number != trigger
            and units.syntax[number].definite
            and self._standing.has_sense(number, "occasion")
            for number in range(len(units))
        )

    def _with_pronoun(self, frame: Frame | None, match: Match, found: Roles) -> Roles:
        """Let a pronoun where the target would stand point to an actor named before."""
        if frame is None or found.target or found.parties:
            return found
        units = self._units
        unit = pronoun_antecedent(frame, "target", match, units, self._knowledge.clause_words, codes_of(found.source))
        if unit is None:
            return found
        named = self._parties(unit)
        return replace(found, target=tuple(replace(party, how="anaphor") for party in named))

    def _with_beside(self, rule: Rule, trigger: int, found: Roles) -> Roles:
        """Fill the roles that the rule looks for beside the event, where its own words leave them open."""
        if "source" in rule.beside and not found.source and found.target:
            doer = self._beside.doer(trigger)
            if doer is not None:
                source = self._parties(doer) if isinstance(doer, int) else (doer,)
                if codes_of(source).isdisjoint(codes_of(found.target)):
                    found = replace(found, source=source)
        if not found.target:
            others = codes_of(found.source)
            aim = self._beside.aim(trigger, others) if "target" in rule.beside else None
            if aim is None and rule.frame is not None and rule.frame.object_of == "target":
                aim = self._beside.maker(trigger, others)
                if aim is None and (nation := self._beside.nation(trigger, others)) is not None:
                    return replace(found, target=(nation,))
            if aim is not None:
                found = replace(found, target=self._parties(aim))
        return found

    def _with_sufferer(self, match: Match, found: Roles) -> Roles:
        """Read the verb as passive where its object would stand beyond another verb: A was killed in a raid that hit B.

        If that verb takes the raid up with a pronoun, who stands behind it did it: a raid (that) B carried it out.
        """
        first, second = match.capture("source"), match.capture("target")
        if first is None or second is None:
            return found
        between = range(first.start + 1, second.start)
        verbs = [unit for unit in between if self._units.syntax[unit].verb or self._beside.resumes(unit)]
        if not verbs or verbs[0] == first.start + 1:
            # Right after an actor a verb describes that actor: gunmen who wore uniforms kidnapped B.
            return found
        return Roles(found.target if self._beside.resumes(verbs[-1]) else (), found.source, ())

    def _with_unnamed(self, rule: Rule, found: Roles, trigger: int, standing: Standing) -> Roles:
        """Fill what nobody named fills, as the rule says: in the country where it happens, or of which the text is."""
        if not rule.unnamed or standing.blocked:
            return found
        country = self._context.scene(self._surroundings, self._units, trigger)
        start, end = self._units.span(trigger)
        return with_unnamed(found, rule.unnamed, country, self._context.document.text[start:end], start, end)

    def _with_own_object(
        self, frame: Frame, needs: tuple[str, ...], match: Match, standing: Standing, found: Roles
    ) -> Roles:
        """Read the only actor after a verb that needs two as its object if somebody else can be its subject.

        That is somebody above (A visited B and met C; A intends that he visit B), or whom the sentence before is about.
        """
        units = self._units
        trigger = match.captures[0].start
        if frame.object not in needs or frame.object != "target":
            return found
        if not units.syntax[trigger].conjunction and not self._lacks_subject(trigger):
            return found
        unit = subject_above(units, trigger, through_content=standing.planned)
        if unit is not None:
            return Roles(self._parties(unit), found.source, ())
        topic = self._taken_up(match) if standing.reported_in is None else ()
        return Roles(topic, found.source, ()) if topic else found

    def _lacks_subject(self, trigger: int) -> bool:
        """Whether one actor stands after the verb, and no pronoun on it or before it is the object: whom A accuses."""
        units = self._units
        clause = units.clauses[units.clause_of[trigger]]
        after = units.actors & units.bare & units.masks[clause.index] & -(2 << trigger)
        return after.bit_count() == 1 and clause.kind != "relative" and not units.syntax[trigger].pronoun

    def _takes_last_speaker(self, match: Match, standing: Standing) -> bool:
        """A reporting verb outside reported speech, without a subject in its clause or those above: and he added."""
        units = self._units
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
        self, rule: Rule, match: Match, standing: Standing, found: Roles, whole: CodeChoice, choose: Choose
    ) -> tuple[EventRecord, ...]:
        units, context, knowledge = self._units, self._context, self._knowledge
        status: Status = "actual"
        speaker = None
        if standing.reported_in is not None:
            status = "reported"
            speaker = next(iter(self._speaking(standing.reported_in)), None)
        if standing.planned:
            status = "planned"
        attribution = Attribution(speaker.code if speaker else None, speaker.text if speaker else None, standing.depth)
        trigger = match.captures[0].start
        date = context.date(self._surroundings, units, trigger, standing.planned)
        place = context.place(self._surroundings, units, trigger)
        made: dict[tuple[str | None, str | None], EventRecord] = {}

        def add(code: str, ordered: Ordered) -> None:
            source, target = ordered
            key = (code + (source.code or "") if source else code, target.code if target else None)
            if key not in made:
                made[key] = make_record(
                    context.document,
                    self._sentence,
                    units,
                    match,
                    code,
                    ordered,
                    status,
                    attribution,
                    date,
                    place,
                    knowledge.ontology,
                    knowledge.rules.revision,
                )

        by_pair = any(choice.source or choice.target for choice in rule.choices)
        for ordered in pairs(found, rule.pairs == "symmetric"):
            choice = choose(*map(codes_of, ((party,) if party else () for party in ordered))) if by_pair else whole
            if choice is None:
                continue
            if rule.pairs != "one-way":
                ordered = told_apart(ordered)
            if rule.pairs == "one-way" and _one_actor(ordered):
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

    def _speaking(self, clause: int) -> tuple[Party, ...]:
        """Return who speaks in the clause or in the nearest one that governs it."""
        at: int | None = clause
        while at is not None:
            found = self._speakers.get(at) or self._reporting_subject(at)
            if found:
                return found
            at = self._units.clauses[at].parent
        return ()

    def _reporting_subject(self, clause: int) -> tuple[Party, ...]:
        """Return the subject of the clause's verb of speech, of which no rule may tell."""
        units = self._units
        start, end = units.clauses[clause].start, units.clauses[clause].end
        own = (unit for unit in range(start, end) if units.clause_of[unit] == clause)
        verb = next((unit for unit in own if units.syntax[unit].verb and units.syntax[unit].reporting), None)
        unit = subject_of(units, clause, verb) if verb is not None else None
        return self._parties(unit) if unit is not None else ()


def _first_person(match: Match, units: Units) -> bool:
    """Whether the trigger is a verb that only a speaker can say of themselves: we reject."""
    verbal = [r for r in units.words[match.captures[0].start].word.readings if r.lexeme.part_of_speech == "verb"]
    return bool(verbal) and all(reading.features.person == 1 for reading in verbal)


def _one_side(ordered: Ordered) -> bool:
    """Whether both parties bear one code: a meeting inside one government is one record."""
    source, target = ordered
    return source is not None and target is not None and source.code == target.code


def _one_actor(ordered: Ordered) -> bool:
    """Whether both parties may be one and the same: one code, and no two phrases that stand apart in the sentence."""
    source, target = ordered
    if source is None or target is None or source.code != target.code:
        return False
    if any(party.how not in _TOLD or party.entry == UNNAMED for party in (source, target)):
        return True
    if source.how == target.how == "name":
        return source.entry == target.entry
    first, second = sorted((source, target), key=lambda party: party.start)
    return source.text == target.text or second.start - first.end <= _APPOSED


def _source_actors(match: Match, units: Units) -> tuple[Actor, ...]:
    """Return the actors that the match caught as its source."""
    capture = match.capture("source")
    mention = units.mentions[capture.start] if capture is not None else None
    return mention.actors if mention is not None else ()
