"""What has been read of a phrase: its parties, its shape, and what it adds to what is known."""

from dataclasses import dataclass
from typing import Final, NamedTuple

from marsad.actors.entries import Named
from marsad.model import Actor, Gender, Mention, Number, Resolution, replace

OPEN_ROLE: Final = "role"
LOCAL_ROLE: Final = "local-role"
COUNTERPART: Final = "counterpart"
POSSESSIVE: Final = "possessive"
RESUMED: Final = "resumed"
"""What a noun with the article points to that by itself is nobody: whoever was last called by it."""
BEARER: Final = "bearer"
"""What a reference points to that is nobody's name where nobody was named before: the committee."""
BOTH: Final = ("pair", "countries")
"""What references to two actors resolve to."""
OWN_COUNTRY: Final = "own-country"
"""What a reference points to that is the country of whoever speaks or acts: his country."""
OWN_BODY: Final = "own-body"
"""What a body points to that is called by whose it is, where it is nobody without its name: his party."""
OWNING: Final = (*BOTH, OWN_COUNTRY)
"""What references resolve to that may stand for whose somebody is: the government of his country."""


class Affiliation(NamedTuple):
    """A code taken apart: a country with a role, either empty while open, or a `whole` code without country."""

    country: str = ""
    role: str = ""
    whole: str = ""

    @property
    def code(self) -> str:
        """The code as far as it is known; empty if nothing is."""
        return self.whole or self.country + self.role

    @property
    def is_placed(self) -> bool:
        """Whether it is known whose it is."""
        return bool(self.whole or self.country)


# Phrases live for one sentence and are made by the dozen: freezing them would cost more than reading them.
@dataclass(slots=True)
class Party:
    """One actor of a phrase, by token numbers; `anaphor` while part of its code must come from elsewhere.

    `office` is the entry of the role that stands beside the name of whoever `entry` is.
    """

    affiliation: Affiliation
    start: int
    end: int
    how: Resolution
    entry: str
    anaphor: str | None = None
    office: str = ""


@dataclass(slots=True)
class Phrase:
    """A stretch of tokens read as actors; never changed once it is made.

    `definite` and `person` tell whether a name may follow, `general` and `override` how a name's role and the
    phrase's own go together. `silent` phrases are read only to be passed over. `names` are the folded names of an
    unknown person, `named` is the dictionary's entry, `owner` that of whom a role belongs to. `holder` is whoever holds
    the office that a body or a crowd belongs to, and whose name may follow: the office of the president.
    """

    start: int
    end: int
    parties: tuple[Party, ...]
    proclitics: tuple[str, ...] = ()
    gender: Gender | None = None
    number: Number | None = None
    human: bool = False
    person: bool = False
    definite: bool = True
    general: bool = False
    override: bool = False
    role: str = ""
    silent: bool = False
    names: tuple[tuple[str, ...], ...] = ()
    named: Named | None = None
    owner: Named | None = None
    holder: "Phrase | None" = None

    @property
    def is_place(self) -> bool:
        """Whether the phrase names a country or capital, which after a preposition is a place, not an owner."""
        return self.named is not None and self.named.kind in ("country", "capital")

    @property
    def is_medium(self) -> bool:
        """Whether the phrase names a news agency or paper, which speaks of all countries and to everybody."""
        return self.named is not None and self.named.kind == "media"

    @property
    def is_seat(self) -> bool:
        """Whether the phrase names a seat of power, which is a place too."""
        return self.named is not None and self.named.kind == "seat"

    @property
    def is_open(self) -> bool:
        """Whether part of somebody's code must come from elsewhere."""
        for party in self.parties:
            if party.anaphor is not None:
                return True
        return False

    def until(self, end: int) -> "Phrase":
        """Return the phrase with another end, which a single party takes too."""
        parties = self.parties
        if len(parties) == 1:
            party = parties[0]
            parties = (Party(party.affiliation, party.start, end, party.how, party.entry, party.anaphor, party.office),)
        return replace(self, end=end, parties=parties)

    def since(self, start: int, proclitics: tuple[str, ...]) -> "Phrase":
        """Return the phrase with an earlier start, which its first party takes too."""
        first, *others = self.parties
        party = Party(first.affiliation, start, first.end, first.how, first.entry, first.anaphor, first.office)
        return replace(self, start=start, proclitics=proclitics, parties=(party, *others))

    def mention(self) -> Mention:
        """Return the noun that other rooms know."""
        actors = tuple(
            [
                Actor(
                    party.affiliation.code or None,
                    party.start,
                    party.end,
                    party.how,
                    party.entry,
                    party.anaphor,
                    office=party.office,
                )
                for party in self.parties
            ]
        )
        return Mention("actor", self.start, self.end, actors, self.proclitics, self.gender, self.number, self.human)
