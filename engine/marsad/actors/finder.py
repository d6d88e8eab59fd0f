"""Which actor phrases does a sentence hold?"""

import datetime
from collections.abc import Sequence
from itertools import pairwise

from marsad.actors.anaphora import resolve
from marsad.actors.apposition import titled_at, with_apposition, with_ellipsis
from marsad.actors.coordination import with_coordinates
from marsad.actors.dictionary import ActorDictionary
from marsad.actors.discourse import Discourse, Introduced
from marsad.actors.entries import Named
from marsad.actors.introduction import with_introduced
from marsad.actors.lookalikes import describes, is_name_of_another, is_no_actor
from marsad.actors.names import is_contested, names_at
from marsad.actors.nationalities import national_at, placing_at, row_at
from marsad.actors.nearby import near
from marsad.actors.people import counted_at, may_be_placed, people_at, people_nouns_at, suffers
from marsad.actors.phrase import BEARER, OPEN_ROLE, Phrase
from marsad.actors.phrases import roles_at
from marsad.actors.piece_reader import PieceCache
from marsad.actors.pieces import Piece, is_adjectival
from marsad.actors.reading import Reading, padded, second_word
from marsad.actors.references import counterparts_at, references_at
from marsad.lexicon import ELATIVE
from marsad.model import Actor, Mention, Nationality, PlaceMention, Token, Word, replace

_START = Discourse()
_MOST_QUANTIFIERS = 4
_MOST_COUNTED = 3
"""Words between a word that counts people and what it counts them out of, itself included."""
_PREPOSITIONS = frozenset({"preposition", "preposition.nominal"})
"""Groups of the lexicon that hold prepositions."""
_STATEMENT_REACH = 3
"""Words before an actor within which a statement is theirs: a statement issued by."""


class ActorFinder:
    """Finds actor phrases in sentences of tokens with readings. Remembers distinct words; threads share it."""

    def __init__(self, dictionary: ActorDictionary) -> None:
        self.dictionary = dictionary
        self._pieces = PieceCache(dictionary)

    def find(
        self, tokens: Sequence[Token], date: datetime.date | None = None, discourse: Discourse = _START
    ) -> tuple[Mention, ...]:
        """Return the mentions in order, without overlap; what points backwards is still open (see `resolve`)."""
        return tuple(phrase.mention() for phrase in self._phrases(self._padded(tokens), date, discourse))

    def read(
        self,
        tokens: Sequence[Token],
        date: datetime.date | None = None,
        discourse: Discourse = _START,
        places: Sequence[PlaceMention] = (),
    ) -> tuple[tuple[Mention, ...], Discourse]:
        """Return the mentions, resolved in order, and the discourse after the sentence.

        `places` are those that the sentence names.
        """
        mentions: list[Mention] = []
        after = discourse
        pieces = self._padded(tokens)
        for phrase in self._phrases(pieces, date, discourse, places):
            mention = phrase.mention()
            if phrase.is_open:
                nearby = near(phrase, mentions, places, pieces, discourse)
                mention = resolve(mention, after, self.dictionary, nearby)
                if all(actor.anaphor == BEARER for actor in mention.actors):
                    continue
            mentions.append(mention)
            after = after.with_mention(mention).with_names(self._introduced(pieces, date, phrase, mention))
            after = after.with_bearers(_bearers(pieces, mention))
            named = _organisation(phrase)
            if named is not None:
                after = after.with_organisation(named.entry, named.code_on(date))
            if len(mention.actors) == 1 and self._is_author(pieces, phrase):
                after = after.with_speaker(mention.actors[0])
        return tuple(mentions), after

    def reading(self, tokens: Sequence[Token]) -> Reading:
        """Return a sentence's pieces, for tools that look for what no phrase holds: no day, no discourse."""
        cache = self._pieces
        return self._reading([cache[token.word] for token in tokens])

    def adjectives(self, tokens: Sequence[Token]) -> tuple[tuple[int, int, str], ...]:
        """Return start, end and code of each adjective of a country or organisation, beside a role or not."""
        found = []
        reading = self.reading(tokens)
        for at, piece in enumerate(reading.pieces):
            if piece.adjectives or piece.joined:
                adjective = placing_at(reading, at, piece.adjectives) or placing_at(reading, at, piece.joined)
                if adjective is not None:
                    found.append((at, at + 1 + len(adjective.rest), adjective.code))
        return tuple(found)

    def nationalities(self, tokens: Sequence[Token], discourse: Discourse) -> tuple[Nationality, ...]:
        """Return the adjectives of countries, organisations and owners, also those that are everyday words too.

        What describes things by itself is no country's beside a thing: Malian help is financial help.
        """
        found = []
        cache = self._pieces
        pieces = [cache[token.word] for token in tokens]
        described = [at for at, piece in enumerate(pieces) if piece.adjectives or piece.joined]
        if not described:
            return ()
        reading = self._reading(pieces)
        for at in described:
            piece = pieces[at]
            adjective = national_at(reading, at, piece.adjectives)
            proclitics: tuple[str, ...] = ()
            if adjective is None and piece.joined:
                adjective = national_at(reading, at, piece.joined)
                proclitics = (self.dictionary.letters.conjunction,)
            if adjective is not None and not (adjective.ambiguous and _is_plain_adjective(tokens[at])):
                end = at + 1 + len(adjective.rest)
                actor = Actor(adjective.code, at, end, "nationality", "adjectives")
                if adjective.owns:
                    actor = replace(actor, how="unidentified", anaphor=OPEN_ROLE)
                shape = (adjective.gender, adjective.number)
                mention = Mention("actor", at, end, (actor,), proclitics, *shape, human=False)
                found.append(Nationality(resolve(mention, discourse, self.dictionary), adjective.definite))
        return tuple(found)

    def _reading(self, pieces: Sequence[Piece]) -> Reading:
        return Reading(padded(pieces), self.dictionary, None, _START)

    def evidence(self, words: Sequence[Word]) -> tuple[str, ...]:
        """Return the countries that words name, by name, adjective, person or city: what it may be about."""
        cache = self._pieces
        reading = self._reading([cache[word] for word in words])
        pieces = reading.pieces
        found: list[str] = []
        end = 0
        for at in [at for at, piece in enumerate(pieces) if piece.informs]:
            piece = pieces[at]
            if at < end or pieces[at - 1].misleads:
                continue
            if piece.is_silent:
                reporters = [phrase.end for phrase in roles_at(reading, at) if phrase.silent]
                end = max([at, *reporters, *(phrase.end for phrase in names_at(reading, at) if phrase.is_medium)])
            elif second_word(pieces, at) in piece.seconds:
                longer = [phrase for phrase in names_at(reading, at) if phrase.end > at + 1]
                if longer:
                    if not (longer[0].is_medium or is_contested(reading, longer[0])):
                        found.append(longer[0].parties[0].affiliation.country)
                    end = longer[0].end
                    continue
            if at >= end and not is_name_of_another(reading, at) and not describes(reading, at):
                if not _heads_role(reading, at):
                    found += piece.countries
                found += [country for rest, country in piece.cities if reading.end_of(at, rest) is not None]
        return tuple(country for country in found if country)

    def _phrases(
        self,
        pieces: list[Piece],
        date: datetime.date | None,
        discourse: Discourse,
        places: Sequence[PlaceMention] = (),
    ) -> list[Phrase]:
        introduced = {name.split(" ", 1)[0] for name in discourse.names}
        beginnings = [
            at
            for at, piece in enumerate(pieces)
            if piece.begins or piece.hosts or (introduced and not introduced.isdisjoint(piece.words))
        ]
        if not beginnings:
            return []
        reading = Reading(pieces, self.dictionary, date, discourse, introduced=introduced)
        reading.places.update(
            (place.start, (place.end, place.country)) for place in places if place.country and not place.locative
        )
        found: list[Phrase] = []
        role = ""
        end = 0
        for at in beginnings:
            if at < end:
                continue
            phrase = self._phrase(reading, at, role) if _may_begin(reading, at) else None
            if phrase is None and pieces[at].pairs:
                phrase = row_at(reading, at)
            if phrase is not None:
                if not (phrase.silent or is_no_actor(reading, phrase, end)):
                    phrase = with_introduced(reading, phrase, end)
                    found.append(phrase)
                    role = _role_after(phrase, role)
                    reading.floor = phrase.end
                end = phrase.end
        return found

    def _phrase(self, reading: Reading, at: int, role: str) -> Phrase | None:
        phrases = self._basic(reading, at, role)
        if not phrases:
            return None
        first = phrases[0] if len(phrases) == 1 else max(phrases, key=_rank)
        following = reading.pieces[first.end]
        if first.silent or not (following.is_comma or (following.is_joined and following.begins)):
            return first

        def read(there: Reading, start: int) -> list[Phrase]:
            return self._basic(there, start, _role_after(first, role))

        return with_coordinates(reading, first, read)

    def _basic(self, reading: Reading, at: int, role: str, counted: int = 0) -> list[Phrase]:
        """Return the phrases without coordination that begin here, each with its apposition.

        `role` is the last one held before, `counted` how many words that count people stand right before.
        """
        piece = reading.pieces[at]
        found: list[Phrase] = []
        if piece.names or piece.surnames or reading.discourse.names:
            found += [with_apposition(reading, phrase) for phrase in names_at(reading, at)]
        if piece.heads:
            found += [with_ellipsis(reading, with_apposition(reading, phrase)) for phrase in roles_at(reading, at)]
        if piece.titles:
            found += titled_at(reading, at)
        if piece.counterparts:
            counterparts = counterparts_at(reading, at, role)
            found += [with_ellipsis(reading, with_apposition(reading, phrase)) for phrase in counterparts]
        if piece.references:
            found += references_at(reading, at)
        if piece.people or piece.pairs or piece.joined:
            found += [with_apposition(reading, phrase) for phrase in people_at(reading, at)]
        if piece.hosts:
            found += [with_apposition(reading, phrase) for phrase in people_nouns_at(reading, at)]
        if piece.quantifiers and counted < _MOST_QUANTIFIERS:
            for proclitics, rest in piece.quantifiers:
                end = _end_of_count(reading, at, rest)
                if end is None:
                    continue
                phrases = self._basic(reading, end, role, counted + 1)
                if not phrases and _is_elative(reading.pieces[end]):
                    phrases = self._basic(reading, end + 1, role, counted + 1)
                if not phrases and reading.pieces[end].tie == "out-of":
                    phrases = [phrase for phrase in self._basic(reading, end + 1, role) if not _is_of_place(phrase)]
                # Each of A and B: the verb looks to the word that counts, or to them.
                is_counted_out = reading.pieces[end - 1].tie == "out-of"
                found += [
                    replace(
                        phrase.since(at, proclitics), number="plural", gender=None if is_counted_out else phrase.gender
                    )
                    for phrase in phrases
                    if not (phrase.proclitics or (phrase.definite and _leads_to(piece)))
                ]
            if not (found or counted):
                found = counted_at(reading, at)
        return found

    def _padded(self, tokens: Sequence[Token]) -> list[Piece]:
        cache = self._pieces
        return padded([cache[token.word] for token in tokens])

    def _introduced(
        self, pieces: Sequence[Piece], date: datetime.date | None, phrase: Phrase, mention: Mention
    ) -> dict[str, Introduced]:
        """Return the short names by which the phrase's person or organisation can be called from now on."""
        code = mention.actors[0].code if len(mention.actors) == 1 else None
        if code is None:
            return {}
        introduced = Introduced(code, mention.actors[0].entry)
        names = {" ".join(words): introduced for words in phrase.names}
        if phrase.named is not None:
            names.update({" ".join(words): introduced for words in phrase.named.shorts})
        named = _organisation(phrase)
        if named is not None:
            names.update(
                (second.folded, Introduced(named.code_on(date), named.entry))
                for first, second in pairwise(pieces[phrase.start : phrase.end])
                if _is_carrier(first) and self._is_name(second)
            )
        return names

    def _is_author(self, pieces: Sequence[Piece], phrase: Phrase) -> bool:
        """Whether a statement right before the phrase is that actor's: in a statement (issued) by the ministry."""
        for piece in pieces[max(phrase.start - _STATEMENT_REACH, 0) : phrase.start]:
            if piece.is_statement:
                return True
        return False

    def _is_name(self, piece: Piece) -> bool:
        """Whether a definite word is no actor, and so can be an organisation's name by itself: the Renaissance."""
        return piece.is_plain and not piece.begins and piece.folded.startswith(self.dictionary.letters.article)


def _heads_role(reading: Reading, at: int) -> bool:
    """Say whether what is a name alone heads a longer role, which may be another's: the (Russian) occupation."""
    return bool(reading.pieces[at].heads) and any(phrase.end > at + 1 for phrase in roles_at(reading, at))


def _bearers(pieces: Sequence[Piece], mention: Mention) -> dict[str, Actor]:
    """Return by which nouns a mention calls whom; a noun behind another one is whose that is."""
    return {
        head.called: actor
        for actor in mention.actors
        if actor.code and actor.how != "anaphor"
        for at in range(actor.start, actor.end)
        if at == actor.start or not pieces[at - 1].heads
        for _, branch in pieces[at].heads
        for head in branch.alone
    }


def _organisation(phrase: Phrase) -> Named | None:
    """Return the organisation that a phrase is, or the one of whoever it is."""
    for named in (phrase.named, phrase.owner):
        if named is not None and named.kind == "organisation":
            return named
    return None


def _is_plain_adjective(token: Token) -> bool:
    """Whether a word is in the lexicon as an adjective that is no participle."""
    return any(
        reading.lexeme.part_of_speech == "adjective" and reading.lexeme.derivation is None
        for reading in token.word.readings
    )


def _is_carrier(piece: Piece) -> bool:
    """Say whether a word only carries a body's name: the movement, the party."""
    return any(
        head.role.kind == "body" and head.role.bare in ("never", "named")
        for _, branch in piece.heads
        for head in branch.alone
    )


def _role_after(phrase: Phrase, role: str) -> str:
    """Return the role that a counterpart would have after a phrase."""
    return phrase.role if phrase.role and phrase.human else role


def _rank(phrase: Phrase) -> tuple[int, bool, bool]:
    """Prefer the longer phrase, then a name to a role, then what is placed to what is open."""
    return phrase.end, phrase.named is not None, phrase.parties[0].anaphor is None


def _may_begin(reading: Reading, at: int) -> bool:
    """Say whether a phrase may begin with a word, by that and the words behind it."""
    pieces = reading.pieces
    piece = pieces[at]
    return (
        piece.starts
        or bool(piece.surnames)
        or second_word(pieces, at) in piece.seconds
        or not reading.introduced.isdisjoint(piece.words)
        or (piece.counts and (_may_count(pieces, at) or suffers(reading, at)))
        or piece.pairs
        or (piece.hosts and (may_be_placed(reading, at) or suffers(reading, at)))
    )


def _may_count(pieces: Sequence[Piece], at: int) -> bool:
    """Say whether an actor may begin after one of the words that a quantifier or form of address can have."""
    for piece in pieces[at + 1 : at + 5]:
        if piece.starts or piece.seconds or piece.pairs or piece.hosts:
            return True
    return False


def _end_of_count(reading: Reading, at: int, rest: tuple[str, ...]) -> int | None:
    """Return where a quantifier ends; what it counts may follow behind its adjectives: a great crowd of students."""
    if len(rest) != 1 or rest[0] not in reading.dictionary.classes.out_of:
        return reading.end_of(at, rest)
    end = at + 1
    while end < at + _MOST_COUNTED and _may_describe(reading.pieces[end]):
        end += 1
    return end + 1 if reading.pieces[end].tie == "out-of" else None


def _is_elative(piece: Piece) -> bool:
    """Say whether a word can say that those behind it are most of all something: (one of) the most prominent."""
    return any(
        ELATIVE in known.lexeme.groups and not (known.proclitics or known.features.definite) for known in piece.readings
    )


def _leads_to(piece: Piece) -> bool:
    """Say whether a word that counts is a preposition too: some ten, toward the ten."""
    return any(_PREPOSITIONS & known.lexeme.groups for known in piece.readings)


def _may_describe(piece: Piece) -> bool:
    """Say whether a word can be an indefinite adjective, as one that no table knows can."""
    if not piece.is_known:
        return piece.is_word and piece.is_plain and not (piece.is_definite or piece.tie)
    return any(is_adjectival(known) and not (known.proclitics or known.features.definite) for known in piece.readings)


def _is_of_place(phrase: Phrase) -> bool:
    """Say whether the phrase names where somebody comes from rather than whom somebody belongs to."""
    return phrase.is_place or phrase.is_seat
