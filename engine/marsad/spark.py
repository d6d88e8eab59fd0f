"""A Spark DataFrame of articles in, one of records out, a batch at a time or as a stream."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final

from marsad.arrow import ID, TEXT, check_asked, code_batch, shared_engine
from marsad.engine import Engine
from marsad.formats import RECORD_COLUMNS, checked_columns, need
from marsad.model import refuse

_EXTRA: Final = "spark"
_USED: Final = ("date", "title")


def code_dataframe(
    frame: Any, *, engine: Engine | None = None, text: str = TEXT, id: str = ID, keep: Sequence[str] = ()
) -> Any:
    """Return the records of a DataFrame of articles, also of a streaming one, with `records_type(keep)`.

    Columns are as for `marsad.arrow.code_batch`. Without an engine each Python process of an executor loads the shipped
    pack once, from the package that is installed there; an engine, with rules of your own, is broadcast, which a Spark
    Connect session cannot do. Raises ValueError for a column that is missing, and TypeError for what is no DataFrame.
    """
    if not hasattr(frame, "mapInArrow"):
        refuse("frame", frame, "be a pyspark.sql.DataFrame")
    check_asked(frame.columns, engine, text, id, keep)
    wanted = dict.fromkeys((text, id, *keep, *(name for name in _USED if name in frame.columns)))
    return frame.select(*wanted).mapInArrow(_coder(frame, engine, text, id, tuple(keep)), records_type(keep))


def records_type(keep: Sequence[str] = ()) -> Any:
    """Return the `pyspark.sql.types.StructType` of records: as `marsad.arrow_schema(keep)` has them."""
    checked_columns(keep)
    types = need("pyspark.sql.types", _EXTRA)
    kinds = {
        "text": types.StringType(),
        "day": types.DateType(),
        "whole": types.IntegerType(),
        "fraction": types.DoubleType(),
        "texts": types.ArrayType(types.StringType(), containsNull=False),
    }
    fields = [
        types.StructField(column.name, kinds[column.kind], column.is_open, {"comment": column.meaning})
        for column in RECORD_COLUMNS
    ]
    return types.StructType([*fields, *(types.StructField(name, types.StringType(), True) for name in keep)])


def _coder(
    frame: Any, engine: Engine | None, text: str, id: str, keep: tuple[str, ...]
) -> Callable[[Iterable[Any]], Iterator[Any]]:
    """Return what the executors run: it takes with it the names of columns, and what leads to an engine."""
    shared = None if engine is None else frame.sparkSession.sparkContext.broadcast(engine)

    def code_batches(batches: Iterable[Any]) -> Iterator[Any]:
        coding = shared_engine() if shared is None else shared.value
        for batch in batches:
            yield code_batch(batch, engine=coding, text=text, id=id, keep=keep)

    return code_batches
