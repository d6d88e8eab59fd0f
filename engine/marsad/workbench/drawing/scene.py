"""What does the drawing of a sentence consist of, and where does each part of it stand?"""

from dataclasses import dataclass

from marsad.model import Step

WORD_SIZE = 19.0
"""Size of the letters of the sentence."""
NOTE_SIZE = 11.0
"""Size of the letters of all that is said about it."""
ARC_HEIGHT = 19.0
"""From one arc to the next above it."""
LINE_HEIGHT = 5.0
"""From the line under a phrase to the next below it."""
LABEL_HEIGHT = 14.0
"""From a name under the words to the next below it."""
BAND_HEIGHT = 17.0
"""From the band of a clause to that of a clause inside it."""


@dataclass(frozen=True, slots=True)
class DrawnWord:
    """A token: the text that is drawn, with its middle at `x`; `full` is what it stands for."""

    token: int
    text: str
    full: str
    x: float
    width: float
    is_predicate: bool = False

    @property
    def left(self) -> float:
        """Where it begins on the left."""
        return self.x - self.width / 2

    @property
    def right(self) -> float:
        """Where it ends on the right."""
        return self.x + self.width / 2


@dataclass(frozen=True, slots=True)
class DrawnArc:
    """What one row shows of a link, `lane` arcs above the words; `step` is None for what is no dependent.

    `tail` is where it leaves its predicate and `head` where its arrow comes down, each None if that is in another row;
    it lies from `left` to `right`, and its label stands around `label_x`.
    """

    source: int
    target: int
    label: str
    label_x: float
    label_width: float
    step: Step | None
    lane: int
    tail: float | None
    head: float | None
    left: float
    right: float

    @property
    def reach(self) -> tuple[float, float]:
        """From where to where it needs its lane for itself, label included."""
        half = self.label_width / 2
        return min(self.left, self.label_x - half), max(self.right, self.label_x + half)


@dataclass(frozen=True, slots=True)
class DrawnPhrase:
    """A line under the words of a phrase; `kind` is what it names: "actor", "place", "time", or nothing, ""."""

    phrase: int
    kind: str
    lane: int
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class DrawnLabel:
    """A name under the words: of a predicate its number and how it stands, of a phrase its codes."""

    text: str
    kind: str
    lane: int
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class DrawnBand:
    """Words that stand together and belong to one clause; `label` is what fits into the band."""

    clause: int
    label: str
    full: str
    lane: int
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class DrawnRow:
    """One line of the sentence with what is above and below it, `top` units below the top of the drawing."""

    top: float
    words: tuple[DrawnWord, ...]
    arcs: tuple[DrawnArc, ...]
    phrases: tuple[DrawnPhrase, ...]
    labels: tuple[DrawnLabel, ...]
    bands: tuple[DrawnBand, ...]

    @property
    def words_top(self) -> float:
        """The height from which arcs rise."""
        return self.top + ARC_HEIGHT * (_lanes(self.arcs) + 1)

    @property
    def phrases_top(self) -> float:
        """The height of the first line under the words."""
        return self.words_top + WORD_SIZE * 1.7

    @property
    def labels_top(self) -> float:
        """The upper edge of the names."""
        return self.phrases_top + LINE_HEIGHT * _lanes(self.phrases)

    @property
    def bands_top(self) -> float:
        """The upper edge of the bands of clauses."""
        return self.labels_top + LABEL_HEIGHT * _lanes(self.labels) + 6

    @property
    def bottom(self) -> float:
        """Where the next row may begin."""
        return self.bands_top + BAND_HEIGHT * _lanes(self.bands) + 14


@dataclass(frozen=True, slots=True)
class Drawing:
    """The graph of a sentence as it is drawn, in units of which a letter has about ten."""

    text: str
    width: float
    rows: tuple[DrawnRow, ...]

    @property
    def height(self) -> float:
        """How high all rows are together."""
        return self.rows[-1].bottom if self.rows else 0.0


Laned = DrawnArc | DrawnPhrase | DrawnLabel | DrawnBand


def _lanes(parts: tuple[Laned, ...]) -> int:
    return max((part.lane for part in parts), default=-1) + 1
