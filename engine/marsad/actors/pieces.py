"""What can a distinct word be in an actor phrase? Looked up once for each word, and remembered."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final, Literal, TypeVar

from marsad.actors.branches import Branch
from marsad.actors.dictionary import ActorDictionary
from marsad.actors.entries import Adjective, Counterpart, Head, NameWords, Reference
from marsad.lexicon import without_proclitics
from marsad.model import Reading, Word
from marsad.text import fold

_CACHE_LIMIT = 200_000
_LONGEST_WORD = 40
_SHORTEST_BASE = 2
_CLOSING_BRACKET: Final = "Pe"

_PARTICIPLES: Final = ("active-participle", "passive-participle")
PLACING: Final = frozenset({"nationality", "people", "affiliation"})

Tie = Literal["on-behalf", "within", "out-of"]
Proclitics = tuple[str, ...]
Rest = tuple[str, ...]
Spelled = TypeVar("Spelled", NameWords, Head)


@dataclass(slots=True, eq=False)
class Piece:
    """Everything that a word can be; each possibility with the proclitics that it leaves.

    - an aside in brackets `ends_aside` here
    - `begins`: an actor phrase may begin here, which the other flags tell in detail: it `starts` whatever follows, only
      with a next word among `seconds`, after a word that `counts` people or addresses them, or with a second
      nationality if the word `pairs`
    - `surnames` are short names, of whoever holds an office on the article's day, that are no words of the lexicon
    - `joined` are adjectives under the conjunction, `words` what is left under each row of proclitics
    - `countries` are those that the word alone is evidence of, `cities` longer names that are, and the word
      `informs` if it may begin either; `is_silent` words may head what only carries news
    - what follows a word that `commemorates` only names a street or building; a country behind one that `misleads`, as
      a street or an ambassador, is not what the article is about
    - `is_known` words are in the lexicon, with these `readings`, and no mere names there; `is_nominal` ones can only be
      a noun or adjective without clitics, `is_finite` ones only a verb; what `is_stop` is no noun and ends a name, and
      right behind what `governs` stands a noun
    - `is_adjectival` words may be an adjective, `is_definite` ones bear the article
    - a word that `places` is the adjective of a country or organisation; one that `hosts` may be a noun for people
    - `tie` is how the word ties a role to what follows it; the last flags say what a mark or word is to a name
    """

    form: str
    folded: str
    begins: bool = False
    starts: bool = False
    seconds: frozenset[str] = frozenset()
    counts: bool = False
    pairs: bool = False
    names: list[tuple[Proclitics, Branch[NameWords]]] = field(default_factory=list)
    introduced: Branch[NameWords] | None = None
    surnames: list[tuple[Proclitics, tuple[NameWords, ...]]] = field(default_factory=list)
    heads: list[tuple[Proclitics, Branch[Head]]] = field(default_factory=list)
    adjectives: tuple[Adjective, ...] = ()
    joined: tuple[Adjective, ...] = ()
    people: list[tuple[Proclitics, Adjective]] = field(default_factory=list)
    counterparts: list[tuple[Proclitics, Counterpart]] = field(default_factory=list)
    references: list[tuple[Proclitics, Reference]] = field(default_factory=list)
    quantifiers: list[tuple[Proclitics, Rest]] = field(default_factory=list)
    titles: list[tuple[Proclitics, Rest]] = field(default_factory=list)
    bases: tuple[tuple[Proclitics, str], ...] = ()
    words: frozenset[str] = frozenset()
    countries: tuple[str, ...] = ()
    cities: tuple[tuple[Rest, str], ...] = ()
    informs: bool = False
    is_silent: bool = False
    commemorates: bool = False
    misleads: bool = False
    tie: Tie | None = None
    is_comma: bool = False
    opens: bool = False
    closes: bool = False
    ends_aside: bool = False
    is_dash: bool = False
    is_word: bool = False
    is_joined: bool = False
    is_plain: bool = True
    readings: tuple[Reading, ...] = ()
    is_known: bool = False
    is_finite: bool = False
    is_stop: bool = False
    governs: bool = False
    is_definite: bool = False
    is_adjectival: bool = False
    places: bool = False
    hosts: bool = False
    is_nominal: bool = False


NOTHING: Final = Piece("", "")


class PieceCache(dict[Word, Piece]):
    """Pieces by word, worked out when first met."""

    def __init__(self, dictionary: ActorDictionary) -> None:
        super().__init__()
        self._dictionary = dictionary

    def __missing__(self, word: Word) -> Piece:
        if len(self) >= _CACHE_LIMIT:
            self.clear()
        piece = self[word] = look_up(word, self._dictionary)
        return piece


def look_up(word: Word, dictionary: ActorDictionary) -> Piece:
    """Return what a word can be."""
    form = word.form
    folded = fold(form)
    piece = Piece(form, folded)
    names = dictionary.classes.names
    piece.readings = tuple(known for known in word.readings if names.isdisjoint(known.lexeme.groups))
    piece.is_known = bool(piece.readings)
    piece.is_finite = piece.is_known and all(known.lexeme.part_of_speech == "verb" for known in piece.readings)
    governing = dictionary.classes.governing
    piece.governs = piece.is_known and all(
        not governing.isdisjoint(known.lexeme.groups) and not known.enclitics for known in piece.readings
    )
    piece.is_nominal = piece.is_known and all(map(_is_bare_nominal, piece.readings))
    if len(form) > _LONGEST_WORD:
        return piece
    if not form[:1].isalpha():
        classes = dictionary.classes
        piece.is_comma = form in classes.comma
        piece.opens = form in classes.opening
        piece.closes = form in classes.closing
        piece.ends_aside = piece.closes and unicodedata.category(form) == _CLOSING_BRACKET
        piece.is_dash = form in classes.dashes
        if form[:1].isdigit():
            piece.begins = piece.counts = True
            piece.quantifiers.append(((), ()))
        return piece
    piece.is_word = form.isalpha()
    piece.tie = _tie(folded, dictionary)
    piece.bases = tuple(
        (proclitics, rest)
        for proclitics, rest in without_proclitics(folded)
        if len(rest) >= _SHORTEST_BASE or not proclitics
    )
    piece.words = frozenset(word for _, word in piece.bases)
    is_street = not piece.words.isdisjoint(dictionary.classes.streets)
    piece.misleads = is_street or not piece.words.isdisjoint(dictionary.classes.foreigners)
    piece.commemorates = is_street or not piece.words.isdisjoint(dictionary.classes.buildings)
    piece.adjectives = dictionary.adjectives.get(folded, ())
    conjunction = dictionary.letters.conjunction
    piece.is_joined = folded.startswith(conjunction)
    if piece.is_joined:
        piece.joined = dictionary.adjectives.get(folded[len(conjunction) :], ())
    piece.introduced = dictionary.introduced.get(folded)
    if not (piece.is_known or piece.adjectives or piece.joined):
        known = [
            (proclitics, dictionary.introduced.get(base))
            for proclitics, base in piece.bases
            if base not in dictionary.cities and base not in dictionary.classes.given
        ]
        piece.surnames = [(proclitics, names.alone) for proclitics, names in known if names and names.alone]
    for proclitics, base in piece.bases:
        _collect(piece, proclitics, base, dictionary)
    _flag(piece)
    piece.is_stop = folded in dictionary.classes.stops or _is_no_noun(piece, dictionary)
    article = dictionary.letters.article
    piece.is_definite = any(base.startswith(article) and len(base) > len(article) + 1 for _, base in piece.bases)
    piece.is_adjectival = any(is_adjectival(known) for known in piece.readings)
    piece.places = any(each.kind in PLACING and not each.ambiguous for each in piece.adjectives)
    piece.hosts = not (piece.places or piece.counts) and _may_be_people(piece, dictionary)
    piece.countries = tuple(_countries(piece, dictionary))[:1]
    piece.cities = tuple(city for _, base in piece.bases for city in dictionary.cities.get(base, ()) if city[0])
    piece.informs = bool(piece.countries or piece.cities or piece.seconds or piece.is_silent)
    return piece


def _is_bare_nominal(reading: Reading) -> bool:
    return reading.lexeme.part_of_speech in ("noun", "adjective") and not (reading.proclitics or reading.enclitics)


def _is_no_noun(piece: Piece, dictionary: ActorDictionary) -> bool:
    """Say whether a word can only be a particle or a verb, and is no given name just as it is written."""
    if piece.folded in dictionary.classes.particles or piece.form in dictionary.classes.given_forms:
        return False
    return piece.is_known and all(known.lexeme.part_of_speech in ("particle", "verb") for known in piece.readings)


def is_adjectival(reading: Reading) -> bool:
    """Return whether a word so read can be an adjective, as participles can."""
    return reading.lexeme.part_of_speech == "adjective" or reading.lexeme.derivation in _PARTICIPLES


def _may_be_people(piece: Piece, dictionary: ActorDictionary) -> bool:
    """Say whether a word may be a noun for people: one of the lexicon's, a participle, or unknown."""
    if not piece.is_known:
        return piece.is_plain and (piece.is_definite or piece.form.endswith(dictionary.letters.plural))
    return any(
        not dictionary.classes.people.isdisjoint(known.lexeme.groups)
        or (is_adjectival(known) and (known.features.number == "plural" or bool(known.features.definite)))
        for known in piece.readings
    )


def _flag(piece: Piece) -> None:
    """Set what the possibilities of a piece come to."""
    piece.starts = bool(
        any(names.alone for _, names in piece.names)
        or any(heads.alone for _, heads in piece.heads)
        or piece.people
        or piece.counterparts
        or any(not reference.rest for _, reference in piece.references)
    )
    piece.seconds = frozenset(
        [
            *(second for _, names in piece.names for second in names.longer),
            *(second for _, heads in piece.heads for second in heads.longer),
            *(reference.rest[0] for _, reference in piece.references if reference.rest),
        ]
    )
    piece.counts = bool(piece.quantifiers or piece.titles)
    piece.pairs = any(adjective.kind == "nationality" and not adjective.ambiguous for adjective in piece.adjectives)
    piece.is_plain = not (piece.starts or piece.adjectives or piece.joined)
    piece.is_silent = any(head.role.silent for _, heads in piece.heads for head in _all_of(heads))
    piece.begins = bool(piece.starts or piece.seconds or piece.counts or piece.pairs or piece.surnames)


def _all_of(heads: Branch[Head]) -> Iterator[Head]:
    yield from heads.alone
    for longer in heads.longer.values():
        yield from longer


def _countries(piece: Piece, dictionary: ActorDictionary) -> Iterator[str]:
    """Yield the countries that the word alone speaks of, the surest first."""
    for _, names in piece.names:
        for name in names.alone:
            reports = name.named.kind == "media"
            if not (name.others or reports) and (country := dictionary.affiliation(name.named.code).country):
                yield country
    for adjective in (*piece.adjectives, *piece.joined):
        placing = adjective.kind in PLACING and not (adjective.ambiguous or adjective.rest)
        if placing and (country := dictionary.affiliation(adjective.code).country):
            yield country
    for _, word in piece.bases:
        for rest, country in dictionary.cities.get(word, ()):
            if not rest:
                yield country


def _tie(folded: str, dictionary: ActorDictionary) -> Tie | None:
    classes = dictionary.classes
    if folded in classes.on_behalf:
        return "on-behalf"
    if folded in classes.within or folded in classes.representing:
        return "within"
    return "out-of" if folded in classes.out_of else None


def _collect(piece: Piece, proclitics: Proclitics, word: str, dictionary: ActorDictionary) -> None:
    if names := dictionary.names.get(word):
        piece.names.append((proclitics, _spelled_so(piece, word, names, dictionary.letters.feminine_ending)))
    possessed = tuple(_possessed(piece.form, word, dictionary))
    heads = Branch(possessed) if possessed else dictionary.heads.get(word)
    if heads:
        piece.heads.append((proclitics, _spelled_so(piece, word, heads, dictionary.letters.feminine_ending)))
    piece.people += [
        (proclitics, adjective)
        for adjective in dictionary.adjectives.get(word, ())
        if not adjective.ambiguous
        and (adjective.kind == "people" or (adjective.kind == "nationality" and adjective.number != "singular"))
        and adjective.gender == "masculine"
    ]
    if counterpart := dictionary.counterparts.get(word):
        piece.counterparts.append((proclitics, counterpart))
    piece.references += [(proclitics, reference) for reference in dictionary.references.get(word, ())]
    piece.quantifiers += [(proclitics, rest) for rest in dictionary.quantifiers.get(word, ())]
    piece.titles += [(proclitics, rest) for rest in dictionary.titles.get(word, ())]


def _spelled_so(piece: Piece, word: str, branch: Branch[Spelled], feminine: str) -> Branch[Spelled]:
    """Return the branch without what stands alone under another spelling than a hasty writer's."""
    kept = tuple(item for item in branch.alone if _may_spell(piece.form, word, item.spelling, feminine))
    return branch if len(kept) == len(branch.alone) else Branch(kept, branch.longer)


def _may_spell(form: str, word: str, spelling: str, feminine: str) -> bool:
    """Say whether a form may stand for a spelling: marks may be left out, or added to a bare letter, never exchanged.

    The feminine ending is no mark that anyone adds.
    """
    for written, meant, key in zip(reversed(form), reversed(spelling), reversed(word), strict=False):
        if written != meant and written != key and (meant != key or written == feminine):
            return False
    return True


def _possessed(form: str, word: str, dictionary: ActorDictionary) -> Iterator[Head]:
    """Yield the roles that a word is with a pronoun at its end, as the form itself spells it, not only its fold."""
    letters = dictionary.letters
    if word.startswith(letters.article):
        return
    for pronoun in letters.pronouns:
        if not word.endswith(pronoun) or len(word) < len(pronoun) + 3 or not form.endswith(pronoun):
            continue
        stem = word[: -len(pronoun)]
        candidates = [stem]
        if stem.endswith(letters.feminine_construct):
            candidates.append(stem[: -len(letters.feminine_construct)] + letters.feminine)
        for candidate in candidates:
            known = dictionary.heads.get(candidate)
            for head in known.alone if known else ():
                if head.state != "free" and not head.role.act:
                    yield replace(head, state="free", definite=True, possessed=True)
