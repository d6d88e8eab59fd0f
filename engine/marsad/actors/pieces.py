"""What can a distinct word be in an actor phrase?"""

from dataclasses import dataclass
from typing import Final, Literal

from marsad.actors.branches import Branch
from marsad.actors.entries import Adjective, Counterpart, Head, NameWords, Reference
from marsad.model import Reading

_PARTICIPLES: Final = ("active-participle", "passive-participle")
PLACING: Final = frozenset({"nationality", "people", "affiliation"})

Tie = Literal["on-behalf", "within", "out-of"]
Proclitics = tuple[str, ...]
Rest = tuple[str, ...]


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
      a noun or adjective without clitics, `is_time` ones only say when, `is_finite` ones can only be a verb; what
      `is_stop` is no noun and ends a name, and right behind what `governs` stands a noun
    - who stands behind a word that `befalls` suffers what it says, an actor behind one that `is_statement` made it, and
      two offices behind one that `deals` are of two people; `is_given` words are given names
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
    names: tuple[tuple[Proclitics, Branch[NameWords]], ...] = ()
    introduced: Branch[NameWords] | None = None
    surnames: tuple[tuple[Proclitics, tuple[NameWords, ...]], ...] = ()
    heads: tuple[tuple[Proclitics, Branch[Head]], ...] = ()
    adjectives: tuple[Adjective, ...] = ()
    joined: tuple[Adjective, ...] = ()
    people: tuple[tuple[Proclitics, Adjective], ...] = ()
    counterparts: tuple[tuple[Proclitics, Counterpart], ...] = ()
    references: tuple[tuple[Proclitics, Reference], ...] = ()
    quantifiers: tuple[tuple[Proclitics, Rest], ...] = ()
    titles: tuple[tuple[Proclitics, Rest], ...] = ()
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
    is_time: bool = False
    befalls: bool = False
    deals: bool = False
    is_statement: bool = False
    is_given: bool = False


NOTHING: Final = Piece("", "")


def is_adjectival(reading: Reading) -> bool:
    """Return whether a word so read can be an adjective, as participles can."""
    return reading.lexeme.part_of_speech == "adjective" or reading.lexeme.derivation in _PARTICIPLES
