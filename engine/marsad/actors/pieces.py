"""What can a distinct word be in an actor phrase? Looked up once for each word, and remembered."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from marsad.actors.branches import Branch
from marsad.actors.dictionary import ActorDictionary
from marsad.actors.entries import Adjective, Counterpart, Head, NameWords, Reference
from marsad.text import fold

_CACHE_LIMIT = 200_000
_LONGEST_WORD = 40

Proclitics = tuple[str, ...]
Rest = tuple[str, ...]


@dataclass(slots=True)
class Piece:
    """Everything that a word can be; each possibility with the proclitics that it leaves.

    `starts` says whether an actor phrase can begin here whatever follows; if not, one can if the next word is among
    `seconds`, and after a word that `counts` people or addresses them if one can begin at the words that follow.
    `pairs` marks nationalities, which make a phrase with another one. `joined` are adjectives under the conjunction, `words` what is left under each row of proclitics.
    """

    form: str
    folded: str
    starts: bool = False
    seconds: frozenset[str] = frozenset()
    counts: bool = False
    pairs: bool = False
    names: list[tuple[Proclitics, Branch[NameWords]]] = field(default_factory=list)
    introduced: Branch[NameWords] | None = None
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

    @property
    def is_plain(self) -> bool:
        """Whether the word is nothing that an actor phrase could hold, save for the start of some longer name."""
        return not (self.starts or self.adjectives or self.joined)


class PieceCache(dict[str, Piece]):
    """Pieces by clean form, worked out when first met."""

    def __init__(self, dictionary: ActorDictionary) -> None:
        super().__init__()
        self._dictionary = dictionary

    def __missing__(self, form: str) -> Piece:
        if len(self) >= _CACHE_LIMIT:
            self.clear()
        piece = self[form] = look_up(form, self._dictionary)
        return piece


def look_up(form: str, dictionary: ActorDictionary) -> Piece:
    """Return what a clean form can be."""
    folded = fold(form)
    piece = Piece(form, folded)
    if len(form) > _LONGEST_WORD:
        return piece
    if form[:1].isdigit():
        piece.counts = True
        piece.quantifiers.append(((), ()))
        return piece
    piece.bases = tuple(_bases(folded, dictionary))
    piece.adjectives = dictionary.adjectives.get(folded, ())
    if folded.startswith(dictionary.letters.conjunction):
        piece.joined = dictionary.adjectives.get(folded[len(dictionary.letters.conjunction) :], ())
    piece.introduced = dictionary.introduced.get(folded)
    piece.words = frozenset(word for _, word in piece.bases)
    for proclitics, word in piece.bases:
        _collect(piece, proclitics, word, dictionary)
    piece.starts = bool(
        any(branch.alone for _, branch in piece.names)
        or any(branch.alone for _, branch in piece.heads)
        or piece.people
        or piece.counterparts
        or any(not reference.rest for _, reference in piece.references)
    )
    piece.seconds = frozenset(
        [
            *(second for _, branch in (*piece.names, *piece.heads) for second in branch.longer),
            *(reference.rest[0] for _, reference in piece.references if reference.rest),
        ]
    )
    piece.counts = bool(piece.quantifiers or piece.titles)
    piece.pairs = any(adjective.kind == "nationality" and not adjective.ambiguous for adjective in piece.adjectives)
    return piece


def _collect(piece: Piece, proclitics: Proclitics, word: str, dictionary: ActorDictionary) -> None:
    if names := dictionary.names.get(word):
        piece.names.append((proclitics, names))
    possessed = tuple(_possessed(piece.form, word, dictionary))
    heads = Branch(possessed) if possessed else dictionary.heads.get(word)
    if heads:
        piece.heads.append((proclitics, heads))
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


def _bases(folded: str, dictionary: ActorDictionary) -> Iterator[tuple[Proclitics, str]]:
    """Yield the word itself and what is left of it under each legal row of proclitics."""
    letters = dictionary.letters
    yield (), folded
    stems: list[tuple[Proclitics, str]] = [((), folded)]
    for conjunction in letters.conjunctions:
        if folded.startswith(conjunction) and len(folded) > len(conjunction) + 1:
            stem = folded[len(conjunction) :]
            stems.append(((conjunction,), stem))
            yield (conjunction,), stem
    for before, stem in stems:
        for preposition in letters.prepositions:
            if not stem.startswith(preposition):
                continue
            rest = stem[len(preposition) :]
            proclitics = (*before, preposition)
            if preposition == letters.to and stem.startswith(letters.joined_article):
                after = stem[len(letters.joined_article) :]
                yield proclitics, letters.article + after
                # Of three lams only two are written: the article before a word in lam loses its own.
                yield proclitics, letters.article + letters.to + after
                if rest:
                    yield proclitics, rest
            elif len(rest) > 1 and not (preposition == letters.to and rest.startswith(letters.article)):
                yield proclitics, rest


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
                if head.state != "free":
                    yield replace(head, state="free", definite=True, possessed=True)
