"""Do records point into the text exactly as it was given?"""

from collections.abc import Sequence

from hypothesis import given, settings

from coding.behaviours import Wish, view
from coding.strategies import Marked, articles, marked_texts, without_marks
from marsad.coding.coder import Coder
from marsad.model import Document, EventRecord


def spans(record: EventRecord) -> list[tuple[str, int, int]]:
    """The trigger, both parties and the speaker: what the record quotes, and where it says that this stands."""
    parties = [party for party in (record.source, record.target) if party is not None]
    found = [(record.text, record.start, record.end), *((party.text, party.start, party.end) for party in parties)]
    told = record.attribution
    if told.speaker_text is not None:
        assert told.start is not None
        assert told.end is not None
        found.append((told.speaker_text, told.start, told.end))
    return found


def said(records: Sequence[EventRecord]) -> list[tuple[Wish, list[str]]]:
    """What the records say, and the letters of all that they quote."""
    return [(view(record), [without_marks(text) for text, _, _ in spans(record)]) for record in records]


@given(articles())
@settings(max_examples=60)
def test_every_span_quotes_the_text(coder: Coder, text: str) -> None:
    for record in coder.code(Document("-", text)):
        for quoted, start, end in spans(record):
            assert quoted == text[start:end]
            assert quoted.strip() == quoted != ""


@given(marked_texts())
@settings(max_examples=200)
def test_marks_that_say_nothing_change_no_record(coder: Coder, texts: Marked) -> None:
    plain = coder.code(Document("-", texts.plain))
    marked = coder.code(Document("-", texts.marked))
    assert said(plain) == said(marked)
    for record in marked:
        for quoted, start, end in spans(record):
            assert quoted == texts.marked[start:end]


@given(articles(), articles())
@settings(max_examples=40)
def test_text_before_moves_every_span_by_its_length(coder: Coder, before: str, text: str) -> None:
    gap = before + "\n\n"
    together = coder.code(Document("-", gap + text))
    first = coder.code(Document("-", before))
    assert spans_of(first) == spans_of(together[: len(first)])
    # What stands before may give a subject to what did not have one, so there may be more records, never fewer.
    moved = {(record.code, record.start + len(gap)) for record in coder.code(Document("-", text))}
    assert moved <= {(record.code, record.start) for record in together}


def spans_of(records: Sequence[EventRecord]) -> list[list[tuple[str, int, int]]]:
    return [spans(record) for record in records]
