"""Which columns has a record that lies flat in one row, and how is it read back?"""

from collections.abc import Mapping
from typing import Any, cast, get_args

from marsad.formats.columns import RECORD_COLUMNS
from marsad.model import Attribution, EventRecord, Party, RecordDate, RecordPlace, Resolution, Status, Step

WHOLE_NUMBERS = frozenset(column.name for column in RECORD_COLUMNS if column.kind == "whole")
FRACTIONS = frozenset(column.name for column in RECORD_COLUMNS if column.kind == "fraction")
_TEXT_OF_PARTY = tuple(f"{side}_{what}" for side in ("source", "target") for what in ("text", "how", "entry"))
"""What a party that is there always has, though it may be empty."""
NULLABLE_TEXT = frozenset(
    column.name
    for column in RECORD_COLUMNS
    if column.is_open and column.kind in ("text", "day") and column.name not in _TEXT_OF_PARTY
)
"""Of these the empty string is no value, whatever the format; all other text may be empty."""


def from_row(row: Mapping[str, Any]) -> EventRecord:
    """Return the record that `EventRecord.to_dict` laid flat.

    Raises KeyError for a missing column, TypeError or ValueError for a value of the wrong kind.
    """
    return EventRecord(
        doc=_text(row, "doc"),
        id=_text(row, "id"),
        sentence=_whole(row, "sentence"),
        start=_whole(row, "start"),
        end=_whole(row, "end"),
        text=_text(row, "text"),
        code=_text(row, "code"),
        root=_text(row, "root"),
        name=_text(row, "name"),
        family=_text(row, "family"),
        quad=_whole_or_none(row, "quad"),
        goldstein=_fraction(row, "goldstein"),
        source=_party(row, "source"),
        target=_party(row, "target"),
        status=cast(Status, _one_of(row, "status", get_args(Status))),
        attribution=Attribution(
            _text_or_none(row, "speaker"),
            _text_or_none(row, "speaker_text"),
            _whole(row, "depth"),
            _whole_or_none(row, "speaker_start"),
            _whole_or_none(row, "speaker_end"),
        ),
        date=RecordDate(
            _text_or_none(row, "date"),
            _text_or_none(row, "date_precision"),
            _text(row, "date_how"),
            _text_or_none(row, "date_text"),
        ),
        place=_place(row),
        rule=_text(row, "rule"),
        construction=_text(row, "construction"),
        pack=_text(row, "pack"),
        normalisations=tuple(row["normalisations"]),
        published=_text_or_none(row, "published"),
        mirror=_text_or_none(row, "mirror"),
    )


def _party(row: Mapping[str, Any], side: str) -> Party | None:
    if row[f"{side}_start"] is None:
        return None
    return Party(
        code=_text_or_none(row, side),
        text=_text(row, f"{side}_text"),
        start=_whole(row, f"{side}_start"),
        end=_whole(row, f"{side}_end"),
        how=cast(Resolution, _one_of(row, f"{side}_how", get_args(Resolution))),
        entry=_text(row, f"{side}_entry"),
        step=None if row[f"{side}_step"] is None else cast(Step, _one_of(row, f"{side}_step", get_args(Step))),
        country=_text_or_none(row, f"{side}_country"),
        role=_text_or_none(row, f"{side}_role"),
    )


def _place(row: Mapping[str, Any]) -> RecordPlace | None:
    text = _text_or_none(row, "place")
    if text is None:
        return None
    return RecordPlace(
        text, _text_or_none(row, "place_country"), _fraction(row, "latitude"), _fraction(row, "longitude")
    )


def _text(row: Mapping[str, Any], column: str) -> str:
    value = row[column]
    if not isinstance(value, str):
        raise TypeError(f"{column} is not text: {value!r}")
    return value


def _text_or_none(row: Mapping[str, Any], column: str) -> str | None:
    return None if row[column] is None else _text(row, column)


def _whole(row: Mapping[str, Any], column: str) -> int:
    value = row[column]
    if not isinstance(value, int):
        raise TypeError(f"{column} is not a whole number: {value!r}")
    return value


def _whole_or_none(row: Mapping[str, Any], column: str) -> int | None:
    return None if row[column] is None else _whole(row, column)


def _fraction(row: Mapping[str, Any], column: str) -> float | None:
    value = row[column]
    if value is not None and not isinstance(value, int | float):
        raise TypeError(f"{column} is not a number: {value!r}")
    return value


def _one_of(row: Mapping[str, Any], column: str, allowed: tuple[str, ...]) -> str:
    value = _text(row, column)
    if value not in allowed:
        raise ValueError(f"{column} is none of {', '.join(allowed)}: {value!r}")
    return value
