"""Which columns has a record that lies flat, of which kind is each, and what does it say?"""

from dataclasses import dataclass
from typing import Final, Literal

Kind = Literal["text", "day", "whole", "fraction", "texts"]
"""What stands in a column: text, a day (ISO 8601 text where a format has no days), a number, or a list of texts."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column. What `is_open` may have no value."""

    name: str
    kind: Kind
    meaning: str
    is_open: bool = False


def _party(side: str, who: str) -> tuple[Column, ...]:
    return (
        Column(f"{side}_country", "text", f"country that the code of {who} begins with; open without one", True),
        Column(f"{side}_role", "text", "rest of that code; all of it where it begins with no country", True),
        Column(f"{side}_text", "text", f"the phrase that names {who}", True),
        Column(f"{side}_start", "whole", "where the phrase begins", True),
        Column(f"{side}_end", "whole", "where it ends", True),
        Column(f"{side}_how", "text", "how the actor was resolved", True),
        Column(f"{side}_step", "text", "by which step of syntax the actor was found beside its predicate", True),
        Column(f"{side}_entry", "text", "the dictionary entry or grammar rule that gave the actor code", True),
    )


RECORD_COLUMNS: Final = (
    Column("doc", "text", "the document's name"),
    Column("id", "text", "the record's name; the same input and rules give the same one"),
    Column("code", "text", "CAMEO event code, with its leading zero"),
    Column("name", "text", "short name of the code"),
    Column("root", "text", "first two digits of the code"),
    Column("family", "text", "the family of events that the code belongs to"),
    Column("source", "text", "actor code of who acted", True),
    Column("target", "text", "actor code of whom it concerns", True),
    *_party("source", "who acted"),
    *_party("target", "whom it concerns"),
    Column("start", "whole", "where the trigger begins"),
    Column("end", "whole", "where it ends"),
    Column("text", "text", "the trigger"),
    Column("sentence", "whole", "number of the sentence, from 0"),
    Column("status", "text", "actual, planned or reported"),
    Column("speaker", "text", "actor code of whose word it is", True),
    Column("speaker_text", "text", "the phrase that names the speaker", True),
    Column("speaker_start", "whole", "where the phrase begins", True),
    Column("speaker_end", "whole", "where it ends", True),
    Column("depth", "whole", "through how many mouths the report passed; 0 for the article's own word"),
    Column("date", "text", "the event's date or interval, ISO 8601", True),
    Column("date_from", "day", "the first day that it may mean; open where the text leaves it so", True),
    Column("date_until", "day", "the last day that it may mean; open where the text leaves it so", True),
    Column("date_precision", "text", "how exact the date is", True),
    Column("date_how", "text", "how it was found"),
    Column("date_text", "text", "the words that it was read from", True),
    Column("published", "day", "the article's own day", True),
    Column("place", "text", "the phrase that names the place", True),
    Column("place_country", "text", "its country, ISO 3166-1 alpha-3", True),
    Column("latitude", "fraction", "its WGS 84 latitude in degrees", True),
    Column("longitude", "fraction", "its WGS 84 longitude in degrees", True),
    Column("rule", "text", "the rule that made the record"),
    Column("construction", "text", "the way of saying it that the rule recognised"),
    Column("mirror", "text", "the record that tells the same event from the other side", True),
    Column("quad", "whole", "quad class of the code, 1 to 4", True),
    Column("goldstein", "fraction", "Goldstein value of the code", True),
    Column("pack", "text", "revision of the rule pack"),
    Column("normalisations", "texts", "spelling variations that the match relied on"),
)
COLUMNS: Final = tuple(column.name for column in RECORD_COLUMNS)
