"""What does the dictionary, and what does the lexicon, know of a word? Looked up once for each word, and remembered."""

import unicodedata
from collections.abc import Iterator
from typing import Final, TypeVar

from marsad.actors.branches import Branch
from marsad.actors.dictionary import ActorDictionary
from marsad.actors.entries import Adjective, Head, NameWords
from marsad.actors.pieces import PLACING, Piece, Proclitics, Tie, is_adjectival
from marsad.lexicon import spelling_of
from marsad.model import Word, replace

_CACHE_LIMIT = 200_000
_LONGEST_WORD = 40
_SHORTEST_BASE = 2
_CLOSING_BRACKET: Final = "Pe"
Spelled = TypeVar("Spelled", NameWords, Head)


class PieceCache(dict[Word, Piece]):
    """Pieces by word, worked out when first met."""

    def __init__(self, dictionary: ActorDictionary) -> None:
        super().__init__()
        self._dictionary = dictionary
        classes = dictionary.classes
        self._misleading = classes.streets | classes.buildings | classes.foreigners
        self._pronouns: dict[str, tuple[str, ...]] = {}
        for pronoun in dictionary.letters.pronouns:
            self._pronouns[pronoun[-1:]] = (*self._pronouns.get(pronoun[-1:], ()), pronoun)

    def __missing__(self, word: Word) -> Piece:
        if len(self) >= _CACHE_LIMIT:
            self.clear()
        piece = self[word] = self._look_up(word)
        return piece

    def _look_up(self, word: Word) -> Piece:
        """Return what a word can be."""
        form, dictionary = word.form, self._dictionary
        folded, bases = spelling_of(form)
        piece = Piece(form, folded)
        could_be_people = self._read(piece, word)
        if len(form) > _LONGEST_WORD:
            return piece
        if not form[:1].isalpha():
            _read_mark(piece, dictionary)
            return piece
        piece.is_word = form.isalpha()
        piece.tie = _tie(folded, dictionary)
        piece.bases = tuple([base for base in bases if len(base[1]) >= _SHORTEST_BASE or not base[0]])
        piece.words = frozenset([word for _, word in piece.bases])
        classes, letters = dictionary.classes, dictionary.letters
        piece.is_given = folded in classes.given
        piece.is_statement = not piece.words.isdisjoint(classes.statements)
        if not piece.words.isdisjoint(self._misleading):
            is_street = not piece.words.isdisjoint(classes.streets)
            piece.misleads = is_street or not piece.words.isdisjoint(classes.foreigners)
            piece.commemorates = is_street or not piece.words.isdisjoint(classes.buildings)
        piece.adjectives = dictionary.adjectives.get(folded, ())
        piece.is_joined = folded.startswith(letters.conjunction)
        if piece.is_joined:
            piece.joined = dictionary.adjectives.get(folded[len(letters.conjunction) :], ())
        piece.introduced = dictionary.introduced.get(folded)
        if not (piece.is_known or piece.adjectives or piece.joined):
            piece.surnames = tuple(_surnames(piece, dictionary))
        for proclitics, base in piece.bases:
            self._collect(piece, proclitics, base)
        _flag(piece)
        piece.is_stop = folded in classes.stops or (
            piece.is_stop and folded not in classes.particles and form not in classes.given_forms
        )
        shortest_definite = len(letters.article) + 2
        for base in piece.words:
            if len(base) >= shortest_definite and base.startswith(letters.article):
                piece.is_definite = True
        if not piece.is_known:
            could_be_people = piece.is_plain and (piece.is_definite or form.endswith(letters.plural))
        piece.hosts = could_be_people and not (piece.places or piece.counts)
        piece.countries = tuple(_countries(piece, dictionary))[:1]
        for _, base in piece.bases:
            if base in dictionary.cities:
                piece.cities += tuple([city for city in dictionary.cities[base] if city[0]])
        piece.informs = bool(piece.countries or piece.cities or piece.seconds or piece.is_silent)
        return piece

    def _read(self, piece: Piece, word: Word) -> bool:
        """Set what the readings come to; say whether in one the word may be a noun for people, or is a participle."""
        classes = self._dictionary.classes
        kept = tuple([known for known in word.readings if not known.lexeme.groups & classes.names])
        if not kept:
            return False
        is_finite = is_nominal = governs = is_no_noun = is_time = True
        is_adjective = is_people = befalls = deals = False
        for known in kept:
            lexeme, features = known.lexeme, known.features
            part_of_speech = lexeme.part_of_speech
            is_verb, is_noun = part_of_speech == "verb", part_of_speech in ("noun", "adjective")
            is_finite = is_finite and is_verb
            is_no_noun = is_no_noun and (is_verb or part_of_speech == "particle")
            is_nominal = is_nominal and is_noun and not (known.proclitics or known.enclitics)
            governs = governs and not known.enclitics and bool(lexeme.groups & classes.governing)
            is_time = is_time and bool(lexeme.groups & classes.times)
            if is_adjectival(known):
                is_adjective = True
                is_people = is_people or features.number == "plural" or bool(features.definite)
            is_people = is_people or bool(lexeme.groups & classes.people)
            is_complete = known.enclitics or features.definite
            befalls = befalls or (not is_complete and bool(lexeme.groups & classes.suffering))
            deals = deals or (not is_complete and bool(lexeme.groups & classes.dealing))
        piece.readings, piece.is_known = kept, True
        piece.is_finite, piece.is_nominal, piece.governs = is_finite, is_nominal, governs
        piece.is_time = is_time
        piece.is_stop, piece.is_adjectival, piece.befalls = is_no_noun, is_adjective, befalls
        piece.deals = deals
        return is_people

    def _collect(self, piece: Piece, proclitics: Proclitics, word: str) -> None:
        """Add what the dictionary knows of a word under these proclitics; of most words it knows nothing."""
        dictionary = self._dictionary
        feminine = dictionary.letters.feminine_ending
        if word in dictionary.names:
            piece.names += ((proclitics, _spelled_so(piece, word, dictionary.names[word], feminine)),)
        pronouns = self._pronouns.get(word[-1:])
        possessed = tuple(_possessed(piece, word, pronouns, dictionary)) if pronouns else ()
        heads = Branch(possessed) if possessed else dictionary.heads.get(word)
        if heads:
            piece.heads += ((proclitics, heads if possessed else _spelled_so(piece, word, heads, feminine)),)
        if word in dictionary.adjectives:
            piece.people += tuple([(proclitics, each) for each in dictionary.adjectives[word] if _is_people(each)])
        if word in dictionary.counterparts:
            piece.counterparts += ((proclitics, dictionary.counterparts[word]),)
        if word in dictionary.references:
            piece.references += tuple([(proclitics, each) for each in dictionary.references[word]])
        if word in dictionary.quantifiers:
            piece.quantifiers += tuple([(proclitics, rest) for rest in dictionary.quantifiers[word]])
        if word in dictionary.titles:
            piece.titles += tuple([(proclitics, rest) for rest in dictionary.titles[word]])


def _read_mark(piece: Piece, dictionary: ActorDictionary) -> None:
    """Set what a mark or number is to a name."""
    form, classes = piece.form, dictionary.classes
    piece.is_comma = form in classes.comma
    piece.opens = form in classes.opening
    piece.closes = form in classes.closing
    piece.ends_aside = piece.closes and unicodedata.category(form) == _CLOSING_BRACKET
    piece.is_dash = form in classes.dashes
    if form[:1].isdigit():
        piece.begins = piece.counts = True
        piece.quantifiers = (((), ()),)


def _surnames(piece: Piece, dictionary: ActorDictionary) -> Iterator[tuple[Proclitics, tuple[NameWords, ...]]]:
    for proclitics, base in piece.bases:
        if base in dictionary.introduced and base not in dictionary.cities and base not in dictionary.classes.given:
            names = dictionary.introduced[base].alone
            if names:
                yield proclitics, names


def _is_people(adjective: Adjective) -> bool:
    if adjective.ambiguous:
        return False
    return adjective.kind == "people" or (adjective.kind == "nationality" and adjective.number != "singular")


def _flag(piece: Piece) -> None:
    """Set what the possibilities of a piece come to."""
    starts = bool(piece.people or piece.counterparts)
    seconds: list[str] = []
    for _, names in piece.names:
        starts = starts or bool(names.alone)
        seconds += names.longer
    for _, heads in piece.heads:
        starts = starts or bool(heads.alone)
        seconds += heads.longer
        piece.is_silent = piece.is_silent or any(head.role.silent for head in heads.all())
    for _, reference in piece.references:
        starts = starts or not reference.rest
        seconds += reference.rest[:1]
    piece.starts, piece.seconds = starts, frozenset(seconds)
    piece.counts = bool(piece.quantifiers or piece.titles)
    for adjective in piece.adjectives:
        if not adjective.ambiguous:
            piece.places = piece.places or adjective.kind in PLACING
            piece.pairs = piece.pairs or adjective.kind == "nationality"
    piece.is_plain = not (starts or piece.adjectives or piece.joined)
    pairs = piece.pairs or any(each.kind == "nationality" and not each.definite for each in piece.joined)
    piece.begins = bool(starts or seconds or piece.counts or pairs or piece.surnames)


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


def _spelled_so(piece: Piece, word: str, branch: Branch[Spelled], feminine: str) -> Branch[Spelled]:
    """Return the branch without what stands alone under another spelling than a hasty writer's."""
    spelled = [item for item in branch.alone if _may_spell(piece.form, word, item.spelling, feminine)]
    # A verb with its pronoun is no role whose feminine ending was written in haste.
    kept = tuple([item for item in spelled if not (piece.is_finite and _is_hasty(piece.form, item.spelling, feminine))])
    return branch if len(kept) == len(branch.alone) else Branch(kept, branch.longer)


def _may_spell(form: str, word: str, spelling: str, feminine: str) -> bool:
    """Say whether a form may stand for a spelling: marks may be left out, or added to a bare letter, never exchanged.

    The feminine ending is no mark that anyone adds.
    """
    for written, meant, key in zip(reversed(form), reversed(spelling), reversed(word), strict=False):
        if written != meant and written != key and (meant != key or written == feminine):
            return False
    return True


def _is_hasty(form: str, spelling: str, feminine: str) -> bool:
    return spelling.endswith(feminine) and not form.endswith(feminine)


def _possessed(piece: Piece, word: str, pronouns: tuple[str, ...], dictionary: ActorDictionary) -> Iterator[Head]:
    """Yield the roles that a word is with a pronoun at its end, as the form itself spells it, not only its fold.

    `pronouns` are those that end with the word's last letter.
    """
    form, letters = piece.form, dictionary.letters
    if word.startswith(letters.article):
        return
    for pronoun in pronouns:
        if not word.endswith(pronoun) or len(word) < len(pronoun) + 3 or not form.endswith(pronoun):
            continue
        stem, spelled = word[: -len(pronoun)], form[: -len(pronoun)]
        yield from _owned(stem, spelled, dictionary)
        construct = letters.feminine_construct
        if stem.endswith(construct) and not piece.is_finite:
            ended = spelled.removesuffix(construct) + letters.feminine_ending
            for head in _owned(stem.removesuffix(construct) + letters.feminine, ended, dictionary):
                # His student, a woman, is spelled like a verb: she demanded of him.
                if not head.adjectival or head.gender != "feminine" or head.number != "singular":
                    yield head


def _owned(stem: str, spelled: str, dictionary: ActorDictionary) -> Iterator[Head]:
    """Yield the roles of a stem that was written so and whose owner a pronoun behind it is."""
    known = dictionary.heads.get(stem)
    for head in known.alone if known else ():
        is_so = _may_spell(spelled, stem, head.spelling, dictionary.letters.feminine_ending)
        if is_so and head.state != "free" and not head.role.act:
            yield replace(head, state="free", definite=True, possessed=True)
