"""Who is named here: a country, a seat of power, an organisation, or a person?"""

from collections.abc import Iterator

from marsad.actors.branches import Branch
from marsad.actors.entries import Named, NameWords
from marsad.actors.phrase import Affiliation, Party, Phrase
from marsad.actors.pieces import Piece
from marsad.actors.reading import Reading
from marsad.model import Gender, Number, Resolution, replace

_HOW: dict[str, Resolution] = {"capital": "metonym", "seat": "metonym"}
_MOST_NAME_WORDS = 4
_SHORTEST_SURNAME = 3
_WORDS_OF_THE_EAST = 3


def names_at(reading: Reading, start: int) -> list[Phrase]:
    """Return what the dictionary knows by name from here, the longest spelling for each row of proclitics."""
    known = reading.names.get(start)
    if known is None:
        known = []
        for proclitics, branch in reading.pieces[start].names:
            for name in reading.candidates(start, branch):
                end = reading.end_of(start, name.rest) if name.rest else start + 1
                if end is None or _is_longer(reading, start, end, name.named):
                    continue
                if not (end == start + 1 and _is_somebody_else(reading, start, name.named)):
                    named = _fittest(reading, name, proclitics) if name.others else name.named
                    known.append(named_phrase(reading, named, start, end, proclitics, chosen=bool(name.others)))
                    break
        if reading.discourse.names:
            told = _introduced(reading, start)
            seen = [phrase for phrase in known if not _is_hidden(reading, phrase, told)] if told else known
            known = [_as_introduced(reading, phrase) for phrase in seen] or told
        if not known and reading.pieces[start].surnames:
            known = _in_office(reading, start)
        reading.names[start] = known
    return known


def named_phrase(
    reading: Reading, named: Named, start: int, end: int, proclitics: tuple[str, ...], *, chosen: bool = False
) -> Phrase:
    """Return the phrase that names that entry, with its code on the day; `chosen` among several by the article."""
    affiliation = reading.dictionary.affiliation(named.code_on(reading.day))
    is_inferred = chosen and named.kind in ("organisation", "person")
    how: Resolution = "inferred" if is_inferred else _HOW.get(named.kind, "name")
    party = Party(affiliation, start, end, how, named.entry)
    person = named.kind == "person"
    # The Pentagon is one and the Houthis are many: the ending leaves that open.
    as_subject, otherwise = reading.dictionary.letters.plural
    endings = (as_subject, otherwise) if named.kind == "organisation" else as_subject
    is_open = not person and reading.pieces[start].form.endswith(endings)
    number: Number | None = None if is_open else "singular"
    is_long = named.kind == "organisation" and end > start + 1
    gender = _gender(reading.pieces[start], named) if is_long else named.gender
    return Phrase(start, end, (party,), proclitics, gender, number, person, named=named, role=affiliation.role)


def _gender(first: Piece, named: Named) -> Gender | None:
    """Return the gender of a body with a name of several words; none is sure if the first noun has another.

    The government of the region and the region are one body, and verbs agree with either noun.
    """
    nouns = [read.features for read in first.readings if read.lexeme.part_of_speech == "noun"]
    is_one = all(noun.number == "singular" for noun in nouns)
    is_other = bool(nouns) and all(noun.gender not in (None, named.gender) for noun in nouns)
    return None if is_one and is_other else named.gender


def is_body_in_place(reading: Reading, start: int, end: int) -> bool:
    """Say whether these words only say of a body that the dictionary knows in which place it is: X in Mali."""
    for name in names_at(reading, start):
        if not name.human and start + 1 < name.end < end and reading.pieces[name.end].tie == "within":
            return any(place.is_place for place in names_at(reading, name.end + 1))
    return False


def _is_longer(reading: Reading, start: int, end: int, named: Named) -> bool:
    """Say whether a body's name that is but a noun and an adjective only begins another's: the Free National Party."""
    first, after = reading.pieces[start], reading.pieces[end]
    if named.kind != "organisation" or end != start + 2 or not (first.is_definite and first.is_known):
        return False
    if not (reading.pieces[start + 1].is_adjectival and after.is_adjectival and after.is_definite):
        return False
    return not (after.adjectives or after.begins or after.is_joined or after.words & reading.introduced)


def _is_somebody_else(reading: Reading, start: int, named: Named) -> bool:
    """Say whether a known person's short name is only part of another's name: behind a given name, or one itself."""
    if named.kind != "person":
        return False
    if is_behind_given_name(reading, start):
        return True
    return reading.pieces[start].is_given and unknown_name(reading, start + 1) > start + 1


def is_behind_given_name(reading: Reading, start: int) -> bool:
    """Say whether a given name before a person's short name makes it somebody else's: the president's wife or son."""
    return reading.pieces[start - 1].is_given or _ends_compound(reading, start)


def _ends_compound(reading: Reading, start: int) -> bool:
    """Say whether a given name of two words, that nobody knows, ends before a word: servant of the Praised."""
    before, servant = reading.pieces[start - 1], reading.pieces[start - 2]
    return before.is_plain and not before.is_known and servant.folded in reading.dictionary.classes.particles


def _fittest(reading: Reading, name: NameWords, proclitics: tuple[str, ...]) -> Named:
    """Return whose country article and sentence name most, the first of equals; of countries in a row a country."""
    bearers = (name.named, *name.others)
    if name.named.kind == "country" and reading.dictionary.letters.conjunction in proclitics:
        return name.named
    return max(bearers, key=lambda named: _weight(reading, reading.dictionary.affiliation(named.code).country))


def _weight(reading: Reading, country: str) -> int:
    told = [piece for piece in reading.pieces if country in piece.countries]
    return reading.discourse.weights.get(country, 0) + len(told)


def _in_office(reading: Reading, start: int) -> list[Phrase]:
    """Return who holds an office on the article's day and is named by no more than a surname.

    A name before or behind it makes it somebody else's.
    """
    if reading.day is None or _is_part_of_name(reading, start):
        return []
    found = []
    for proclitics, names in reading.pieces[start].surnames:
        bearers = [
            named
            for name in names
            for named in (name.named, *name.others)
            if _is_at_home(reading, named) and any(period.holds_on(reading.day) for period in named.periods)
        ]
        if len(bearers) == 1:
            found.append(named_phrase(reading, bearers[0], start, start + 1, proclitics, chosen=True))
    return found


def _is_part_of_name(reading: Reading, at: int) -> bool:
    """Say whether a word before or behind one that is no word of the lexicon may belong to the same name."""
    before, after = reading.pieces[at - 1], reading.pieces[at + 1]
    classes = reading.dictionary.classes
    if before.is_word and (not before.is_known or before.is_given or before.folded in classes.particles):
        return True
    return unknown_name(reading, at + 1) > at + 1 or after.folded in classes.particles


def _introduced(reading: Reading, start: int) -> list[Phrase]:
    """Return the persons whom the article introduced, by the short name that stands here."""
    for proclitics, word in reading.pieces[start].bases:
        if word not in reading.introduced:
            continue
        name = word
        for end in range(start + 1, start + _MOST_NAME_WORDS + 1):
            if end > start + 1:
                name = f"{name} {reading.pieces[end - 1].folded}"
            introduced = reading.discourse.names.get(name)
            if introduced is not None and not _begins_another(reading, start, end):
                affiliation = reading.dictionary.affiliation(introduced.code)
                party = Party(affiliation, start, end, "name", introduced.entry)
                role = affiliation.role
                return [Phrase(start, end, (party,), proclitics, None, "singular", True, role=role)]
    return []


def _is_hidden(reading: Reading, phrase: Phrase, told: list[Phrase]) -> bool:
    """Say whether a known person's name is that of another whom the article introduced, and not this one so far."""
    named = phrase.named
    if named is None or named.kind != "person":
        return False
    if all(other.end != phrase.end or other.parties[0].entry == named.entry for other in told):
        return False
    return all(actor.entry != named.entry for actor in reading.discourse.actors)


def _begins_another(reading: Reading, start: int, end: int) -> bool:
    """Say whether a given name only begins somebody else's: Mansour, but not Mansour so-and-so."""
    return end == start + 1 and reading.pieces[start].is_given and unknown_name(reading, end) > end


def _as_introduced(reading: Reading, phrase: Phrase) -> Phrase:
    """Return a person's phrase with the role in which the article introduced that person, whatever the day."""
    named = phrase.named
    if named is None or named.kind != "person":
        return phrase
    bearers = [reading.discourse.names.get(" ".join(words)) for words in named.shorts]
    introduced = next((bearer for bearer in bearers if bearer and bearer.entry == named.entry), None)
    if introduced is None:
        return phrase
    affiliation = reading.dictionary.affiliation(introduced.code)
    party = replace(phrase.parties[0], affiliation=affiliation)
    return replace(phrase, parties=(party,), role=affiliation.role)


def is_contested(reading: Reading, phrase: Phrase) -> bool:
    """Say whether the name that a phrase begins with has bearers in several countries."""
    return any(
        name.others
        for _, branch in reading.pieces[phrase.start].names
        for name in reading.candidates(phrase.start, branch)
        if reading.end_of(phrase.start, name.rest) == phrase.end
    )


def person_at(reading: Reading, start: int, country: str) -> Phrase | None:
    """Return the known person named here without proclitics, whole or short; of that country if one is given."""
    piece = reading.pieces[start]
    bearers: list[tuple[int, Named]] = []
    for branch in [branch for proclitics, branch in piece.names if not proclitics]:
        bearers += _bearers(reading, start, branch)
    if piece.introduced:
        bearers += [
            (end, named)
            for end, named in _bearers(reading, start, piece.introduced)
            if country or _is_at_home(reading, named)
        ]
    longest = max((end for end, _ in bearers), default=0)
    named = [named for end, named in bearers if end == longest]
    known = next((phrase for phrase in names_at(reading, start) if not phrase.proclitics and phrase.human), None)
    if known is not None and known.named is None and known.end >= longest:
        return known if not country or known.parties[0].affiliation.country in ("", country) else None
    phrases = [named_phrase(reading, person, start, longest, ()) for person in named]
    fitting = [phrase for phrase in phrases if not country or phrase.parties[0].affiliation.country in ("", country)]
    weights = reading.discourse.weights
    return max(fitting, key=lambda phrase: weights.get(phrase.parties[0].affiliation.country, 0), default=None)


def _is_at_home(reading: Reading, named: Named) -> bool:
    """Say whether the article, if it was surveyed, names a person's country: a short name may be anybody's."""
    home = reading.dictionary.affiliation(named.code).country
    return not home or not reading.discourse.weights or home in reading.discourse.weights


def _bearers(reading: Reading, start: int, branch: Branch[NameWords]) -> Iterator[tuple[int, Named]]:
    """Yield the persons of a branch whose names stand here, with where these end."""
    for name in reading.candidates(start, branch):
        end = reading.end_of(start, name.rest)
        if end is not None:
            yield from ((end, named) for named in (name.named, *name.others) if named.kind == "person")


def is_named(reading: Reading, at: int) -> bool:
    """Say whether a person's name stands there, in the dictionary or not."""
    return person_at(reading, at, "") is not None or unknown_name(reading, at) > at


def unknown_name(reading: Reading, start: int) -> int:
    """Return where a personal name ends that the dictionary lacks; `start` if none stands here.

    It begins with a common given name, or with a word that the lexicon lacks.
    """
    classes = reading.dictionary.classes
    at = start
    own_words = 0
    while own_words < _MOST_NAME_WORDS and at - start < _MOST_NAME_WORDS + 2:
        piece = reading.pieces[at]
        word = piece.folded
        if not piece.is_word or piece.is_stop:
            break
        if word in classes.particles:
            at += 1
            continue
        is_town = at in reading.places and not _may_name_family(reading, at, start)
        if not piece.is_given and (is_town or not _is_surname(reading, at, start)):
            break
        own_words += 1
        at += 1
    return at if own_words else start


def ends_name(reading: Reading, at: int) -> bool:
    """Say whether a personal name that begins with a common given name, and that the dictionary lacks, ends at `at`."""
    return any(
        reading.pieces[start].is_given and unknown_name(reading, start) == at
        for start in range(max(0, at - _MOST_NAME_WORDS), at - 1)
    )


def _is_surname(reading: Reading, at: int, start: int) -> bool:
    """Say whether a word that is no given name can be part of a name that began at `start`."""
    piece = reading.pieces[at]
    classes = reading.dictionary.classes
    before = reading.pieces[at - 1].folded if at > start else ""
    follows_given_name = before in classes.given or (at > start + 1 and _ends_compound(reading, at))
    if piece.starts and follows_given_name and _may_be_family_name(reading, at):
        return True
    if before in classes.particles and len(piece.folded) >= _SHORTEST_SURNAME and at not in reading.places:
        return True
    if len(piece.folded) < _SHORTEST_SURNAME or piece.starts or piece.counts:
        return False
    if piece.heads and reading.pieces[at + 1].folded in piece.seconds:
        return False
    if piece.is_joined:
        # Between commas nobody else can be added: the deputy, Ahmad Wahba, said.
        is_enclosed = start > 0 and reading.pieces[start - 1].is_comma and reading.pieces[at + 1].is_comma
        return is_enclosed and before in classes.given
    if piece.adjectives:
        # No thing is called so without the article: Ahmad the Alawite.
        return (
            before in classes.given and piece.is_definite and not before.startswith(reading.dictionary.letters.article)
        )
    own_words = sum(reading.pieces[place].folded not in classes.particles for place in range(start, at))
    follows_given = own_words == 1 and before in classes.given and piece.is_plain
    if follows_given and piece.is_nominal:
        # Any noun may be the family's name: Yasser Lamp.
        return True
    return not (piece.is_known or _is_prefixed_name(reading, piece))


def _may_name_family(reading: Reading, at: int, start: int) -> bool:
    """Say whether a town right behind a given name is a family's name too: John Lincoln, but not John (to) the port."""
    end, _ = reading.places[at]
    return at > start and end == at + 1 and reading.pieces[at - 1].is_given and not reading.pieces[at].is_definite


def _may_be_family_name(reading: Reading, at: int) -> bool:
    """Say whether an actor's word can be a family name after a given one: of a known person, or a trade by itself.

    The family name of somebody known may be another's, or his under a first name spelled in another way.
    """
    piece = reading.pieces[at]
    if piece.people or piece.references or reading.pieces[at + 1].folded in piece.seconds:
        return False
    if any(name.named.kind != "person" for _, names in piece.names for name in names.alone):
        return False
    if piece.names and not piece.heads:
        return True
    article = reading.dictionary.letters.article
    heads = [head for proclitics, branch in piece.heads if not proclitics for head in branch.alone]
    return piece.folded.startswith(article) and all(
        head.role.kind == "person" and head.number == "singular" and not head.role.general for head in heads
    )


def _is_prefixed_name(reading: Reading, piece: Piece) -> bool:
    """Say whether what is left of a word is a name that the dictionary knows, under what names stand under: to A."""
    dictionary = reading.dictionary
    letters = dictionary.letters
    return any(
        set(proclitics) & {letters.to, letters.by, letters.conjunction}
        and len(word) >= _SHORTEST_SURNAME
        and (word in dictionary.names or word in dictionary.cities)
        for proclitics, word in piece.bases
    )


def name_words(reading: Reading, start: int, end: int) -> tuple[tuple[str, ...], ...]:
    """Return the folded names by which a person will be called later: the whole, the family's with or without the
    article, and the first of three if it is no common given name: a name from the east.

    A family name includes its particles.
    """
    classes, article = reading.dictionary.classes, reading.dictionary.letters.article
    last = end - 1
    while last > start and reading.pieces[last - 1].folded in classes.particles:
        last -= 1
    words = tuple(piece.folded for piece in reading.pieces[start:end])
    family = words[last - start :]
    names = [words] if len(words) > 1 else []
    if len(family) > 1 or family[0] not in classes.given or len(words) > 1:
        names.append(family)
    if len(family) == 1 and not family[0].startswith(article) and not reading.pieces[last].is_known:
        names.append((article + family[0],))
    first = reading.pieces[start]
    if (
        len(words) == _WORDS_OF_THE_EAST
        and not first.is_known
        and first.folded not in classes.given | classes.particles
    ):
        names.append(words[:1])
    return tuple(dict.fromkeys(names))


def with_role_of(named: Phrase, affiliation: Affiliation) -> Affiliation:
    """Return the affiliation with the country of a known person where it has none."""
    if affiliation.is_placed:
        return affiliation
    return named.parties[0].affiliation._replace(role=affiliation.role or named.role)
