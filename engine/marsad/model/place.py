"""What is a place phrase, and how was it understood?"""

from typing import Literal

from marsad.model.record import RecordPlace
from marsad.model.value import value

PlaceResolution = Literal["city", "region", "country", "unresolved"]


@value
class PlaceMention:
    """A place phrase: token numbers from `start` to before `end`, without the preposition that governs it.

    `name` is the gazetteer's name of the most particular place that is known, else the words after the place noun.
    `country` is an ISO 3166 alpha-3 code, coordinates are WGS 84 degrees. `locative` says that a preposition or
    adverb for "in" or "at" governs the phrase. What is told beside it takes place there (`tells_where`) if so, or if a
    noun says what it is: the town of Q is nobody who acts.
    """

    start: int
    end: int
    name: str
    country: str | None
    latitude: float | None
    longitude: float | None
    how: PlaceResolution
    text: str
    locative: bool = False
    tells_where: bool = False

    def recorded(self) -> RecordPlace:
        """Return the place as records name it."""
        return RecordPlace(self.text, self.country, self.latitude, self.longitude)
