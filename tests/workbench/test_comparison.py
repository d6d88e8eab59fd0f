from hypothesis import given
from hypothesis import strategies as st

from marsad.model import Attribution, EventRecord, Party, RecordDate, Status
from marsad.workbench.comparison import Expectation, compare

CODES = st.sampled_from(["RUS", "CHN", None])
STATUSES: st.SearchStrategy[Status] = st.sampled_from(["actual", "planned"])


def record(code: str, source: str | None, target: str | None, status: Status) -> EventRecord:
    return EventRecord(
        doc="-",
        id="-",
        sentence=0,
        start=0,
        end=1,
        text="-",
        code=code,
        root=code[:2],
        name="-",
        family="-",
        quad=1,
        goldstein=1.0,
        source=Party(source, "-", 0, 1, "name") if source else None,
        target=Party(target, "-", 0, 1, "name") if target else None,
        status=status,
        attribution=Attribution(None, None, 0),
        date=RecordDate(None, None, ""),
        place=None,
        rule="-",
        construction="-",
        pack="-",
    )


records = st.lists(st.builds(record, st.sampled_from(["040", "010"]), CODES, CODES, STATUSES), max_size=6)


def wish(found: EventRecord, *, with_status: bool) -> Expectation:
    source = found.source.code if found.source else None
    target = found.target.code if found.target else None
    return Expectation(found.code, source, target, found.status if with_status else None)


@given(records, st.randoms(use_true_random=False), st.booleans())
def test_records_meet_the_expectations_made_from_them_in_any_order(
    found: list[EventRecord], random: object, with_status: bool
) -> None:
    expected = [wish(one, with_status=with_status or number % 2 == 0) for number, one in enumerate(found)]
    random.shuffle(expected)  # type: ignore[attr-defined]
    assert compare(expected, found).equal


@given(records, records)
def test_every_record_and_every_expectation_is_accounted_for_once(
    found: list[EventRecord], others: list[EventRecord]
) -> None:
    expected = [wish(one, with_status=True) for one in others]
    comparison = compare(expected, found)
    assert len(expected) == len(comparison.matched) + len(comparison.missing)
    assert len(found) == len(comparison.matched) + len(comparison.unexpected)


def test_nobody_is_expected_where_no_party_is_named() -> None:
    assert not Expectation("040", "RUS", None).fits(record("040", "RUS", "CHN", "actual"))
