"""Documents and records of every shape that a reader or writer may meet."""

import datetime

from hypothesis import strategies as st

from marsad.model import Attribution, EventRecord, Party, RecordDate, RecordPlace

# Beside ordinary letters, what breaks rows: line ends, quotation marks, bidirectional controls, formula signs.
AWKWARD = "\n\r\t\"',;=+-@|'\u200f\u202e\u2066\u2069\u2028\u2029\x85\x0b\x0c\x1c\x00\ufeff عربي🙂"
texts = st.text(st.one_of(st.sampled_from(AWKWARD), st.characters(exclude_categories=["Cs"])), max_size=12)
filled_texts = texts.filter(bool)
codes = st.sampled_from(["RUS", "CHNGOV", "IGOUNO", "-"])
offsets = st.integers(0, 10**6)
fractions = st.floats(allow_nan=False, allow_infinity=False)


parties = st.builds(
    Party,
    code=st.none() | codes,
    text=texts,
    start=offsets,
    end=offsets,
    how=st.sampled_from(
        ["name", "role", "nationality", "metonym", "anaphor", "inferred", "unidentified", "unresolved"]
    ),
    entry=texts,
    country=st.none() | codes,
    role=st.none() | codes,
)
places = st.builds(
    RecordPlace,
    text=filled_texts,
    country=st.none() | codes,
    latitude=st.none() | fractions,
    longitude=st.none() | fractions,
)
records = st.builds(
    EventRecord,
    doc=texts,
    id=texts,
    sentence=offsets,
    start=offsets,
    end=offsets,
    text=texts,
    code=texts,
    root=texts,
    name=texts,
    family=texts,
    quad=st.none() | st.integers(1, 4),
    goldstein=st.none() | fractions,
    source=st.none() | parties,
    target=st.none() | parties,
    status=st.sampled_from(["actual", "planned", "reported"]),
    attribution=st.builds(
        Attribution,
        speaker=st.none() | codes,
        speaker_text=st.none() | filled_texts,
        depth=st.integers(0, 9),
        start=st.none() | offsets,
        end=st.none() | offsets,
    ),
    date=st.builds(
        RecordDate,
        value=st.none() | filled_texts | st.dates().map(datetime.date.isoformat),
        precision=st.none() | filled_texts,
        how=texts,
        text=st.none() | filled_texts,
    ),
    place=st.none() | places,
    rule=texts,
    construction=texts,
    pack=texts,
    normalisations=st.lists(st.sampled_from(["hamza", "ta-marbuta", "alef-maqsura"])).map(tuple),
    published=st.none() | st.dates().map(datetime.date.isoformat),
    mirror=st.none() | filled_texts,
)
rows = st.fixed_dictionaries(
    {"id": filled_texts, "text": texts.filter(lambda text: bool(text.strip()))},
    optional={
        "date": st.dates().map(datetime.date.isoformat),
        "title": texts,
    },
)
