"""Work done by Spark's workers on their parts of a column."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from losspick.errors import InputError

if TYPE_CHECKING:
    from losspick.profiling.readers.passes import Work


def on_spark(frame: Any, name: str, work: Work) -> Iterator[bytes]:
    """Yield what the work answers for each part of a column of numbers, in no order.

    Raises:
        InputError: A worker can't import what it needs.
    """
    from pyspark.errors import PySparkException
    from pyspark.sql import functions

    column = frame.select(functions.col(f"`{name.replace('`', '``')}`").cast("double"))

    def answer(batches: Iterator[Any]) -> Iterator[Any]:
        import pyarrow

        arrays = (batch.column(0).to_numpy(zero_copy_only=False) for batch in batches)
        found = pyarrow.array([work(arrays, 0)], pyarrow.binary())
        yield pyarrow.RecordBatch.from_arrays([found], names=["found"])

    try:
        rows = column.mapInArrow(answer, "found binary").collect()
    except PySparkException as error:
        if "ModuleNotFoundError" not in str(error):
            raise
        raise InputError(
            "Spark's workers can't import losspick or what it needs",
            where=name,
            fix="install losspick, with its extra spark, for the Python of the workers "
            "(PYSPARK_PYTHON), or give a sample of the frame",
        ) from error
    for row in rows:
        yield bytes(row[0])
