"""Where do clauses begin and end, which clause belongs to which, and which words and phrases stand in each?"""

from marsad.clauses import QUESTION, Pronoun
from marsad.model import ClauseKind, Phrase
from marsad.phrases import NUMERAL, PlacedWord, can_be_adjective, has_group, with_owners
from marsad.syntax.agreement import agrees_before, can_take_up
from marsad.syntax.coordinates import CoordinateReader
from marsad.syntax.described import attack_told_of, resumed_by, taken_up, told_of
from marsad.syntax.draft_clause import BESIDES, CONTRAST, LIKENESS, MEANWHILE, DraftClause, is_time
from marsad.syntax.resuming import Resumption


class ClauseReader(CoordinateReader):
    """Goes through the words of one sentence with a stack of the clauses that are open."""

    def read(self) -> list[DraftClause]:
        """Return the clauses of the sentence, each with its predicate and phrases."""
        at, end = 0, len(self._placed)
        while at < end:
            if at in self._at_start:
                following = self._phrase(self._at_start[at])
            else:
                self._word(at, self._placed[at])
                following = at + 1
            self.clause_of += [self._current.number] * (following - at)
            at = following
        return self.clauses

    def _word(self, at: int, word: PlacedWord) -> None:
        if word.mark is not None:
            self._mark(at, word)
        elif word.word_class == "opener":
            self._opener(at, word)
        elif word.word_class == "verb":
            self._verb(at, word)
        else:
            self._aside(at)
        if word.mark != "quote" and word.word_class != "small":
            self._last = None

    def _phrase(self, phrase: Phrase) -> int:
        word = self._placed[phrase.head]
        if word.word_class == "small":
            # A preposition with its pronoun names nothing that what follows could describe.
            self._current.phrases.append(phrase.number)
            return phrase.end
        mention = phrase.mention
        on_name = mention.proclitics[:1] if mention is not None and mention.start == phrase.start else ()
        is_joined = self._placed[phrase.start].joined or on_name == self._words.joining
        if is_joined and self._begins_clause(phrase):
            self._coordinate(phrase.start, self._placed[phrase.start])
        elif self._current.kind == "relative" and self._current.parent is not None:
            above = self.clauses[self._current.parent]
            if Resumption(self._current, above, self._placed, self._phrases).takes(phrase):
                self._current = above
        if word.syntax.circumstance and phrase.mention is None and phrase.preposition is None:
            if (word.syntax.reporting or self._goes_on_apart(phrase, word)) and self._tells_circumstance(phrase):
                self._open(phrase.start, "circumstance", self._speaking())
            self._current.participles.append(phrase.head)
        self._current.phrases.append(phrase.number)
        self._last = phrase
        end = phrase.end
        for number in phrase.joined:
            self._last = other = self._phrases[number]
            if other.end > end:
                end = other.end
        return end

    def _tells_circumstance(self, phrase: Phrase) -> bool:
        """Whether a participle of saying stands by itself, and so says what the one who spoke before went on to say."""
        return not phrase.definite and self._current.start < phrase.start and bool(self._current.phrases)

    def _goes_on_apart(self, phrase: Phrase, word: PlacedWord) -> bool:
        """Whether a comma parts a participle from a relative clause, or one of speech from what is said.

        The plan that A rejects, accusing B (of it); A said that it would not yield, accusing B.
        """
        if self._placed[phrase.start - 1].mark != "comma":
            return False
        speaks = any(reading.lexeme.takes_content for reading in word.participles)
        return self._current.kind == "relative" or (self._current.kind == "content" and speaks)

    def _speaking(self) -> DraftClause:
        """The clause of whoever spoke before what is said now: (he) said that ..., adding that."""
        at = self._current
        base = self._enclosing[-1][1] if self._enclosing else None
        while at.parent is not None and at is not base and at.kind not in ("main", "coordinate"):
            at = self.clauses[at.parent]
        return at

    def _begins_clause(self, phrase: Phrase) -> bool:
        """Whether a joined phrase is the topic of a verb right behind it: (they met) and the army went on."""
        after_comma = phrase.start > 0 and self._placed[phrase.start - 1].mark == "comma"
        if is_time(phrase) and self._last is not None and is_time(self._last) and self._last.end == phrase.start:
            return False
        if self._current.predicate is None and not after_comma and not self._is_said_without_verb():
            return False
        at = phrase.end
        while at < len(self._placed) and self._placed[at].word_class == "small":
            at += 1
        return at < len(self._placed) and self._placed[at].word_class == "verb" and not self._placed[at].joined

    def _is_said_without_verb(self) -> bool:
        """Whether the clause has said of its topic, with an indefinite adjective behind it, how it is."""
        topic = self._topic(self._current)
        if topic is None or not topic.definite or self._current.copula is not None:
            return False
        last = self._phrases[self._current.phrases[-1]]
        readings = self._placed[last.head].readings
        is_adjective = bool(readings) and all(reading.lexeme.part_of_speech == "adjective" for reading in readings)
        return last.start == topic.end and last.preposition is None and not last.definite and is_adjective

    def _verb(self, at: int, word: PlacedWord) -> None:
        if word.syntax.copula:
            self._copula(at, word)
            return
        current, who = self._current, self._who(at)
        if who is not None and current.predicate is not None:
            self._open(at, "relative", self._around_filled(current), who)
        elif self._follows_what(at) and (current.predicate is not None or self._is_right_behind_topic(at - 1)):
            self._open(at, "relative", self._around_filled(current))
        elif at and self._placed[at - 1].word_class == "preposition" and self._at_start.get(at - 1) is None:
            self._open(at, "circumstance", current, at - 1)
        elif self._is_joined(at):
            if current.predicate is not None or (current.phrases and not self._resumes(at)):
                self._coordinate(at, word)
        elif self._describes(at, word):
            self._open(at, "relative", current).antecedent = self._described_by(word).number
        elif current.predicate is not None or self._is_told(current):
            self._another(at, word)
        self._current.predicate = at
        if word.syntax.reporting and self.clauses[-1].kind == "quotation":
            self._take_what_was_said(at)

    def _take_what_was_said(self, at: int) -> None:
        """Give a quotation before its speaker to the verb of saying: "A ", said B."""
        for clause in self.clauses:
            if clause.kind == "quotation" and clause.parent == self._current.number and clause.governor is None:
                clause.governor = at

    def _described_by(self, word: PlacedWord) -> Phrase:
        """The noun that a verb right behind it describes: in the text of a report that accuses, the report."""
        assert self._last is not None
        attack = attack_told_of(word, self._last, self._current, self._phrases, self._placed)
        if attack is not None:
            return attack
        described = chain = self._last
        while chain.owner is not None:
            chain = self._phrases[chain.owner]
            agrees = agrees_before(word.readings, chain)
            is_thing = chain.mention is None and (word.pronoun is not None or agrees)
            if is_thing or (agrees and chain.human and self._is_anybody(chain)):
                described = chain
        pronoun = self._words.pronouns.get(word.pronoun or "")
        if pronoun is None or can_take_up(pronoun, described):
            return described
        return resumed_by(pronoun, self._current, self._phrases) or described

    def _owned_by_anybody(self, phrase: Phrase) -> Phrase | None:
        """The people without a name who complete a phrase, or what completes it: the death of (some) soldiers."""
        owners = tuple(with_owners(phrase, self._phrases))
        return owners[-1] if len(owners) > 1 and owners[-1].human and self._is_anybody(owners[-1]) else None

    def _follows_what(self, at: int) -> bool:
        """Whether a relative word without an antecedent stands right before the verb: (according to) what A said."""
        before = self._placed[at - 1] if at else None
        if before is None or before.word_class in ("verb", "noun"):
            return False
        return before.syntax.fold.endswith(tuple(self._words.which))

    def _is_right_behind_topic(self, at: int) -> bool:
        """Whether nothing stands between the topic of a clause and a word with a preposition: no truth in what."""
        topic, fold = self._topic(self._current), self._placed[at].syntax.fold
        governed = fold[:1] in self._words.attached_prepositions and fold[1:] in self._words.which
        return topic is not None and topic.end == at and governed

    def _who(self, at: int) -> int | None:
        """The word for whoever does what the verb says, before it and its words of negation and tense: (all) who."""
        who = at - 1
        while who > 0 and self._placed[who].syntax.fold in self._words.before_verb:
            who -= 1
        is_who = who >= 0 and self._placed[who].word_class == "preposition"
        return who if is_who and self._placed[who].syntax.fold in self._words.who else None

    def _around_filled(self, clause: DraftClause) -> DraftClause:
        """The clause around a relative one that has all that its verb takes, else the clause itself."""
        if clause.kind != "relative" or clause.parent is None:
            return clause
        above = self.clauses[clause.parent]
        return above if Resumption(clause, above, self._placed, self._phrases).is_filled() else clause

    def _copula(self, at: int, word: PlacedWord) -> None:
        """A copula is no predicate, but a new clause may begin with it."""
        current = self._current
        if self._is_joined(at) and (current.predicate is not None or current.phrases):
            self._coordinate(at, word)
        elif current.predicate is not None:
            awaiting = self._awaiting(word)
            if awaiting is not None:
                self._current = awaiting
            elif self._last is not None and (not self._last.definite or self._is_anybody(self._last)):
                self._open(at, "relative", current).antecedent = self._last.number
        self._current.copula = at

    def _is_told(self, clause: DraftClause) -> bool:
        """Whether a relative clause has said with its copula what it says: the talks that were due (ended)."""
        if clause.kind != "relative" or clause.copula is None:
            return False
        behind = (self._phrases[number] for number in clause.phrases if self._phrases[number].head > clause.copula)
        return any(phrase.preposition is None and not is_time(phrase) for phrase in behind)

    def _describes(self, at: int, word: PlacedWord) -> bool:
        """Whether the verb says something of the indefinite noun right before it: a plan (that) it rejects.

        Words of negation and tense may part them where the clause has its own verb.
        """
        last = self._last
        if last is not None and last.end == at and self._current.predicate is not None:
            owner = self._owned_by_anybody(last)
            if owner is not None and agrees_before(word.readings, owner):
                return True
            if last.mention is not None:
                return self._is_anybody(last) and (agrees_before(word.readings, last) or self._takes_up(word, last))
        if last is None or last.definite:
            return False
        if self._current.predicate is not None:
            if any(each.syntax.fold not in self._words.before_verb for each in self._placed[last.end : at]):
                return False
            return self._awaiting(word) is None or word.pronoun is not None
        if last.end != at:
            return False
        if word.pronoun is not None:
            return True
        if self._current.copula is not None and self._topic(self._current) is last:
            return False
        if last.preposition is not None and self._heads_clause(last) and not self._verb_follows(at):
            return False
        if self._tells_of_attack(word, last) and not self._verb_follows(at):
            return False
        return (last.preposition is not None) == agrees_before(word.readings, last) and "accusative" not in last.cases

    def _tells_of_attack(self, word: PlacedWord, last: Phrase) -> bool:
        """Whether a verb says what the attack did that opens a headline: a raid on a car kills two."""
        attack = attack_told_of(word, last, self._current, self._phrases, self._placed)
        is_main = self._current.kind == "main" and self._current.predicate is None
        return is_main and attack is not None and self._current.phrases[0] == attack.number

    def _takes_up(self, word: PlacedWord, phrase: Phrase) -> bool:
        """Whether the pronoun on a verb can stand for a phrase."""
        pronoun = self._words.pronouns.get(word.pronoun or "")
        return pronoun is not None and can_take_up(pronoun, phrase)

    def _heads_clause(self, phrase: Phrase) -> bool:
        """Whether nothing stands before the phrase in a main clause: in another context (he) criticised."""
        return self._current.kind == "main" and self._current.phrases == [phrase.number]

    def _verb_follows(self, at: int) -> bool:
        """Whether one more verb without a conjunction stands behind a verb, and nothing between opens a clause."""
        for token in range(at + 1, len(self._placed)):
            word = self._placed[token]
            if word.word_class == "opener":
                return False
            if word.word_class == "verb" and not self._is_joined(token):
                return True
        return False

    def _is_anybody(self, phrase: Phrase) -> bool:
        """Whether an actor is named only by an indefinite noun and its adjectives: gunmen, an Egyptian court."""
        mention = phrase.mention
        if mention is None or mention.kind != "actor" or any(actor.how == "name" for actor in mention.actors):
            return False
        # A nationality may be spelled like a noun with a pronoun: Syrian, my wall.
        tokens = range(phrase.head, phrase.end)
        words = [self._placed[at] for at in tokens if at == phrase.head or at not in self._indefinite]
        if any(word.definite or word.pronoun is not None for word in words):
            return False
        numeral = has_group(words[0].word.readings, NUMERAL)
        return bool(words[0].word.readings) and all(map(can_be_adjective, words[1 + numeral :]))

    def _another(self, at: int, word: PlacedWord) -> None:
        """A verb without a conjunction behind another: its clause goes on above, or it tells a circumstance."""
        awaiting = self._awaiting(word)
        if self._speaks_of_itself(word):
            governor = self._current.predicate
            self._open(at, "content", self._current).governor = governor
        elif awaiting is not None:
            self._current = awaiting
        elif self._current.predicate is None:
            return
        elif self._described_its_topic(word):
            self._reopen()
        else:
            follows_conjunction = self._placed[at - 1].word.form in self._words.conjunctions
            pronoun = self._resuming_pronoun(at)
            told = None if follows_conjunction else told_of(word, pronoun, self._current, self._phrases)
            kind: ClauseKind = "circumstance" if told is None else "relative"
            self._open(at, kind, self._current).antecedent = None if told is None else told.number

    def _resuming_pronoun(self, at: int) -> Pronoun | None:
        """What a verb bears, or the preposition right behind it: (they) launched it, (he) said in it."""
        word: PlacedWord | None = self._placed[at]
        if word is not None and word.pronoun is None:
            word = self._placed[at + 1] if at + 1 < len(self._placed) else None
            word = word if word is not None and word.word_class == "small" else None
        return None if word is None else self._words.pronouns.get(word.pronoun or "")

    def _speaks_of_itself(self, word: PlacedWord) -> bool:
        """Whether a verb in the first person follows one of saying: and he added (we) will ..."""
        said = self._current.predicate
        first = bool(word.readings) and all(reading.features.person == 1 for reading in word.readings)
        return first and said is not None and self._placed[said].syntax.reporting

    def _described_its_topic(self, word: PlacedWord) -> bool:
        """Whether the first verb only described the indefinite topic before it: a delegation (that) ... will visit."""
        current = self._current
        topic = self._topic(current)
        if topic is None or topic.definite or topic.mention is not None or topic.end != current.predicate:
            return False
        return self._can_be_topic_of(word, topic)

    def _reopen(self) -> None:
        """Make a relative clause of what the current clause says so far of its topic; the clause goes on."""
        current = self._current
        topic = self._topic(current)
        assert topic is not None
        assert current.predicate is not None
        relative = DraftClause(len(self.clauses), "relative", current.number, current.predicate, None, topic.number)
        relative.predicate = current.predicate
        relative.phrases = [n for n in current.phrases if self._phrases[n].head > current.predicate]
        current.phrases = [n for n in current.phrases if self._phrases[n].head < current.predicate]
        self.clauses.append(relative)
        for token in range(current.predicate, len(self.clause_of)):
            if self.clause_of[token] == current.number:
                self.clause_of[token] = relative.number

    def _opener(self, at: int, word: PlacedWord) -> None:
        kind = word.syntax.opener
        before = self._placed[at - 1] if at else None
        if kind == "content" and before is not None:
            kind = self._words.after_opener.get(before.syntax.fold, kind)
            is_governing = before.preposition is not None and before.preposition.groups.isdisjoint(LIKENESS)
            if is_governing and before.word_class == "preposition" and self._takes_content(at):
                kind = "content"
        if kind in ("content", QUESTION):
            self._content(at, word)
        elif kind == "relative":
            described = self._last or self._before_comma(at)
            pronoun = self._words.pronouns.get(word.syntax.fold)
            antecedent = (
                None if described is None else taken_up(pronoun, described, self._current, self._phrases).number
            )
            self._open(at, "relative", self._current, at).antecedent = antecedent
        elif kind in (CONTRAST, MEANWHILE, BESIDES):
            self._open(at, "coordinate", self._outermost(through_content=kind != CONTRAST), at)
        else:
            self._open(at, "circumstance", self._current, at)

    def _before_comma(self, at: int) -> Phrase | None:
        if at and self._placed[at - 1].mark == "comma":
            return next(iter(self._ending(at - 1)), None)
        return None
