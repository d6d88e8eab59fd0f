"""A sentence as units (words and mentions), and what governs each mention."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from marsad.clauses.syntax import Syntax, SyntaxReader
from marsad.clauses.words import COMPLETED, ClauseWords
from marsad.model import Clause, Graph, Mention, Token

_NOTHING = Syntax(neutral=True)
COMPANY = "with"
LOCATION = "in"
PLACES = ("country", "capital", "seat")
"""Kinds of dictionary entries that are places as well as actors."""
CONSTRUCT_ENDING = "ة"
"""The ending with which a participle of circumstance looks like a noun that may take a complement."""
_GOVERNED = 10
"""Units within which a verb has the preposition that it governs."""
_NEW_CLAUSE = ("stop", "open", "close", "quote", "colon")
CARRYING = frozenset({"with", "on", "about"})
"""Preposition groups under which a verb may carry its noun: he undertook (with) a visit."""


@dataclass(slots=True)
class Units:
    """A sentence's units by number, with sets of unit numbers as bits of an integer (bit n is unit n).

    `bare` are mentions that no word governs, `of` those that complete the noun before them, `under[group]` those
    under a preposition of that group and `under[group-of]` those that complete a noun under it, `national` adjectives
    of several nations; `nouns` are the words that could be a subject or object of their own, `free` all words outside
    prepositional phrases but those by which a verb carries its noun, and `circumstances` participles that say what the
    subject does meanwhile. `joined` lists, for a mention, those that a conjunction adds to it across a comma.
    """

    tokens: Sequence[Token]
    words: list[Token] = field(default_factory=list)
    mentions: list[Mention | None] = field(default_factory=list)
    syntax: list[Syntax] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    governors: list[int | None] = field(default_factory=list)
    bare: int = 0
    of: int = 0
    under: dict[str, int] = field(default_factory=dict)
    nouns: int = 0
    free: int = 0
    national: int = 0
    circumstances: int = 0
    joined: dict[int, list[int]] = field(default_factory=dict)
    actors: int = 0
    places: int = 0
    times: int = 0
    clauses: list[Clause] = field(default_factory=list)
    clause_of: list[int] = field(default_factory=list)
    masks: list[int] = field(default_factory=list)
    graph: Graph = Graph((), (), ())

    def __len__(self) -> int:
        return len(self.syntax)

    def span(self, unit: int) -> tuple[int, int]:
        """Return the unit's character offsets in the document's text."""
        return self.tokens[self.starts[unit]].start, self.tokens[self.ends[unit] - 1].end


def build_units(
    tokens: Sequence[Token], mentions: Sequence[Mention], reader: SyntaxReader, words: ClauseWords
) -> Units:
    """Fold the mentions (ordered, not overlapping) into the row of tokens and see what governs them."""
    units = Units(tokens)
    syntax = [reader.read(token.word) for token in tokens]
    at = 0
    for mention in mentions:
        _append_words(units, syntax, at, mention.start)
        _append_mention(units, mention)
        at = mention.end
    _append_words(units, syntax, at, len(tokens))
    units.governors = [None] * len(units)
    _settle(units, reader)
    _govern(units, words)
    return units


def _settle(units: Units, reader: SyntaxReader) -> None:
    """Decide words that could be verb or noun: a clause has one finite verb, at its head or after its topic.

    A copula before the topic gives that verb its tense, and is not the one.
    """
    has_verb = False
    copula = False
    for number, syntax in enumerate(units.syntax):
        if syntax.joins and number + 1 < len(units) and units.mentions[number + 1] is None:
            units.syntax[number + 1] = reader.conjoined(units.syntax[number + 1])
        is_verb = (syntax.governs and _is_governed_after(units, number)) or (
            syntax.may_report and _reports_after(units, number)
        )
        if is_verb and units.mentions[number] is None:
            syntax = units.syntax[number] = reader.verbal(units.words[number].word)
        if syntax.opener is not None or syntax.mark in _NEW_CLAUSE or (copula and units.mentions[number] is not None):
            has_verb = copula = False
        elif syntax.verb and not syntax.noun:
            copula = syntax.copula and not has_verb
            has_verb = True
        elif syntax.verb and syntax.noun:
            before = units.syntax[number - 1] if number else None
            governed = before is not None and any(len(phrase.words) == 1 for phrase in before.prepositions)
            completes = before is not None and before.noun and not before.definite and not before.settled
            first = not completes and (syntax.conjunction or not has_verb)
            verb = not governed and (
                first or _is_told_by_actor(units, number) or _acts_on_itself(units, number, reader.reflexive)
            )
            units.syntax[number] = reader.settle(syntax, verb)
            has_verb = has_verb or verb


def _is_told_by_actor(units: Units, number: int) -> bool:
    """Whether an actor stands right after a pronoun on the word, as the subject of a verb does: talks (that) A held."""
    after = units.mentions[number + 1] if number + 1 < len(units) else None
    if not units.syntax[number].pronoun or after is None or after.kind != "actor" or after.proclitics:
        return False
    return all(reading.lexeme.part_of_speech != "adjective" for reading in units.words[number].word.readings)


def _acts_on_itself(units: Units, number: int, reflexive: frozenset[str]) -> bool:
    """Whether the subject itself is the object right after the word, as after a verb: (who) blew himself up."""
    after = units.syntax[number + 1] if number + 1 < len(units) else _NOTHING
    return after.pronoun and not after.groups.isdisjoint(reflexive)


def _reports_after(units: Units, number: int) -> bool:
    """Whether what somebody says follows, with at most the speaker between: made clear (or: between), A, that."""
    at = number + 1
    mention = units.mentions[at] if at < len(units) else None
    if mention is not None and mention.kind == "actor" and len(mention.actors) == 1 and not mention.proclitics:
        at += 1
        at += at < len(units) and units.syntax[at].mark == "comma"
    return at < len(units) and units.syntax[at].opener == "content"


def _is_governed_after(units: Units, number: int) -> bool:
    """Whether a preposition that the word takes as a verb follows it in its clause: voiced (about) his worry."""
    for after in range(number + 1, min(number + _GOVERNED, len(units))):
        syntax = units.syntax[after]
        if units.mentions[after] is None and syntax.fold in units.syntax[number].governs:
            return True
        if syntax.opener is not None or syntax.mark in _NEW_CLAUSE or (syntax.verb and not syntax.noun):
            return False
    return False


def _append_words(units: Units, syntax: Sequence[Syntax], start: int, end: int) -> None:
    """Add the tokens from `start` to before `end`, each a unit of its own."""
    units.words += units.tokens[start:end]
    units.syntax += syntax[start:end]
    units.mentions += [None] * (end - start)
    units.starts += range(start, end)
    units.ends += range(start + 1, end + 1)


def _append_mention(units: Units, mention: Mention) -> None:
    bit = 1 << len(units)
    units.words.append(units.tokens[mention.start])
    units.syntax.append(_NOTHING)
    units.mentions.append(mention)
    units.starts.append(mention.start)
    units.ends.append(mention.end)
    if mention.kind == "actor":
        units.actors |= bit
        if len(mention.actors) > 1 and all(actor.how == "nationality" for actor in mention.actors):
            units.national |= bit
    elif mention.kind == "place":
        units.places |= bit
    else:
        units.times |= bit


def _is_circumstance(units: Units, number: int) -> bool:
    """Whether a participle stands on its own: not under a preposition, not describing the noun before it."""
    before = units.syntax[number - 1] if number else None
    if before is None or not units.syntax[number].circumstance or units.mentions[number] is not None:
        return False
    if units.mentions[number - 1] is not None:
        return True
    if units.words[number - 1].word.kind == "number":
        return False
    return not before.prepositions and not (before.noun and not before.definite) and not before.copula


def _govern(units: Units, words: ClauseWords) -> None:
    """Walk the units once; `groups` is what governs the noun phrase being read, None when nothing does."""
    groups: frozenset[str] | None = None
    head: int | None = None
    in_phrase = False
    skip_until = 0
    for number, syntax in enumerate(units.syntax):
        if syntax.circumstance and _is_circumstance(units, number):
            units.circumstances |= 1 << number
        if number < skip_until:
            continue
        mention = units.mentions[number]
        if mention is not None:
            if mention.kind == "time":
                groups, in_phrase = None, False
                continue
            _govern_mention(units, number, mention, groups, head, in_phrase, words)
            groups, in_phrase, head = None, False, None
            continue
        found = _preposition(units, number) if syntax.prepositions else None
        if found is not None:
            length, groups = found
            head, in_phrase, skip_until = number, False, number + length
            continue
        if syntax.mark == "quote":
            # Marks around a name change nothing of what governs it.
            if head == number - 1:
                head = number
            continue
        if syntax.mark is not None or syntax.opener is not None or syntax.verb:
            groups, in_phrase, head = None, False, None
        elif syntax.noun:
            if syntax.carried:
                groups, in_phrase, head = syntax.carried, True, number
                if syntax.carried & CARRYING:
                    units.free |= 1 << number
            elif in_phrase or groups is not None:
                in_phrase, head = True, number
                if groups is None or groups & CARRYING:
                    units.free |= 1 << number
            else:
                units.nouns |= 1 << number
                units.free |= 1 << number
                groups, in_phrase, head = None, True, number
        elif syntax.neutral:
            groups, in_phrase = None, False


def _preposition(units: Units, number: int) -> tuple[int, frozenset[str]] | None:
    """Return the length and groups of the longest preposition phrase that begins here."""
    groups: frozenset[str] | None = None
    length = 0
    for phrase in units.syntax[number].prepositions:
        size = len(phrase.words)
        if length and size < length:
            break
        if size > 1 and not all(
            number + offset < len(units)
            and units.mentions[number + offset] is None
            and units.syntax[number + offset].fold == word
            for offset, word in enumerate(phrase.words)
        ):
            continue
        if phrase.attached is not None and not _carries(units, number + size, phrase.attached):
            continue
        groups = phrase.groups if groups is None else groups | phrase.groups
        length = size
    return None if groups is None else (length, groups)


def _carries(units: Units, number: int, letter: str) -> bool:
    if number >= len(units):
        return False
    mention = units.mentions[number]
    if mention is not None:
        return letter in mention.proclitics
    return any(letter in reading.proclitics for reading in units.words[number].word.readings)


def _govern_mention(
    units: Units,
    number: int,
    mention: Mention,
    groups: frozenset[str] | None,
    head: int | None,
    in_phrase: bool,
    words: ClauseWords,
) -> None:
    bit = 1 << number
    first = _joins(units, number, mention, words)
    if first is not None:
        units.joined.setdefault(first, []).append(number)
        return
    carried = [words.attached_prepositions[p] for p in mention.proclitics if p in words.attached_prepositions]
    if carried:
        if groups is not None and not in_phrase:
            carried.append(groups)
        names: frozenset[str] = frozenset().union(*carried)
        if LOCATION in names and all(actor.entry.partition(":")[0] in PLACES for actor in mention.actors):
            # An attached "in" before a country or seat of power says where, never with whom.
            names -= {COMPANY}
        for name in names:
            units.under[name] = units.under.get(name, 0) | bit
        units.governors[number] = head if groups is not None and not in_phrase else None
    elif groups is not None and not in_phrase:
        for name in groups:
            units.under[name] = units.under.get(name, 0) | bit
        units.governors[number] = head
    elif in_phrase and head == number - 1 and _can_be_construct(units, head) and not mention.proclitics:
        units.of |= bit
        units.governors[number] = head
        for name in groups or ():
            units.under[name + COMPLETED] = units.under.get(name + COMPLETED, 0) | bit
    else:
        units.bare |= bit


def _joins(units: Units, number: int, mention: Mention, words: ClauseWords) -> int | None:
    """Return the mention that this one is added to: the one before the comma before its conjunction."""
    if (
        not words.joining
        or mention.proclitics[:1] != words.joining
        or number < 2
        or units.syntax[number - 1].mark != "comma"
    ):
        return None
    before = units.mentions[number - 2]
    if before is None or before.kind != "actor" or mention.kind != "actor":
        return None
    following = units.syntax[number + 1] if number + 1 < len(units) else None
    if following is not None and following.verb and not following.noun:
        return None
    return next((first for first, others in units.joined.items() if number - 2 in others), number - 2)


def _can_be_construct(units: Units, head: int) -> bool:
    """Whether the noun can take a complement: a definite or suffixed one cannot, nor a participle of circumstance."""
    while units.syntax[head].mark == "quote" and head:
        head -= 1
    if units.circumstances >> head & 1 and not units.words[head].word.form.endswith(CONSTRUCT_ENDING):
        return False
    syntax = units.syntax[head]
    return syntax.noun and not syntax.definite and not syntax.pronoun
