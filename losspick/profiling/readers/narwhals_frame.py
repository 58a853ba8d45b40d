"""Lazy frames of polars, DuckDB, Spark and whatever else narwhals knows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from losspick.profiling.measuring.sketch import BATCH_ROWS
from losspick.profiling.readers.split import TRUTH, number_of

if TYPE_CHECKING:
    import narwhals as nw
    import numpy as np
    from numpy.typing import NDArray

    from losspick.profiling.readers.passes import Work


#: Values of a column that are fetched to say which there are.
FETCHED_VALUES = 100


@dataclass(frozen=True, slots=True, eq=False)
class NarwhalsFrame:
    """A lazy frame of polars, DuckDB, Spark and whatever else narwhals knows.

    Attributes:
        frame: The frame.
        of_files: It reads files, row after row.
    """

    frame: nw.LazyFrame[Any]
    of_files: bool = False

    def names(self) -> tuple[str, ...]:
        """Return the names of its columns."""
        return tuple(self.frame.collect_schema().names())

    def take(self, names: Sequence[str]) -> nw.DataFrame[Any]:
        """Compute some columns."""
        return self.frame.select(list(names)).collect()

    def floats(self, names: Sequence[str]) -> Sequence[NDArray[np.float64]] | None:
        """Compute columns of floats, NaN where missing; None if a NaN stands in them."""
        return floats_of(self.take(names), names)

    def count(self) -> int:
        """Count the rows where they are."""
        import narwhals as nw

        return int(self.frame.select(nw.len().alias("rows")).collect()["rows"][0])

    def tally(self, name: str) -> tuple[nw.Series[Any], nw.Series[Any]] | None:
        """Return the different values of a column and their rows; None of lists and records."""
        import narwhals as nw

        dtype = self.frame.collect_schema()[name]
        if dtype.is_nested():
            return None
        column, rows = nw.col(name).alias("value"), nw.len().alias("rows")
        if dtype in (nw.Categorical, nw.Enum):
            return None  # the engine keeps short codes of them, and the order of its levels
        found = self.frame.select(column).group_by("value").agg(rows).collect()
        return found["value"], found["rows"]

    def ordered(self) -> bool:
        """Tell whether the rows have an order, which Spark gives up wherever it shuffles."""
        return self.of_files or not self._on_spark()

    def counts_on(self) -> bool:
        """Tell whether each part of a column knows the number of its first row."""
        return not self._on_spark()

    def _on_spark(self) -> bool:
        implementation = self.frame.implementation
        return bool(implementation.is_pyspark() or implementation.is_pyspark_connect())

    def is_integer(self, name: str) -> bool | None:
        """Tell whether a column holds integers; None if no numbers."""
        dtype = self.frame.collect_schema()[name]
        return dtype.is_integer() if dtype.is_numeric() else None

    def batches(self, name: str) -> Iterator[NDArray[np.float64]]:
        """Compute a column of numbers a part at a time, where the engine can."""
        import narwhals as nw

        wanted = self.frame.select(nw.col(name).cast(nw.Float64))
        if self.frame.implementation.is_duckdb():
            relation: Any = wanted.to_native()
            read = getattr(relation, "to_arrow_reader", None) or relation.fetch_record_batch
            for batch in read(BATCH_ROWS):
                yield batch.column(0).to_numpy(zero_copy_only=False)
            return
        native: Any = wanted.to_native()
        if hasattr(native, "collect_batches"):  # newer versions of polars
            for part in native.collect_batches(chunk_size=BATCH_ROWS):
                yield part.to_series(0).to_numpy()
            return
        column = wanted.collect()[name]
        for start in range(0, len(column), BATCH_ROWS):
            yield column[start : start + BATCH_ROWS].to_numpy()

    def works(self, name: str) -> Callable[[Work], Iterator[bytes]] | None:
        """Return what has work done on each part of a column where it is; None without parts."""
        if not self._on_spark():
            return None
        from losspick.profiling.readers.spark_work import on_spark

        return partial(on_spark, self.frame.to_native(), name)

    def where(self, name: str, value: str) -> NarwhalsFrame:
        """Return the frame of the rows in which a column has a value, given as text."""
        return replace(self, frame=self.frame.filter(self._equals(name, value)))

    def _equals(self, name: str, value: str) -> nw.Expr:
        import narwhals as nw

        column, dtype = nw.col(name), self.frame.collect_schema()[name]
        if dtype == nw.Boolean:
            truth = TRUTH.get(value.casefold())
            return column == bool(truth) if truth is not None else nw.lit(value=False)
        if dtype.is_numeric():
            number = number_of(value, truth=False)
            return nw.lit(value=False) if number is None else column.cast(nw.Float64) == number
        return column.cast(nw.String).str.strip_chars() == value

    def values(self, name: str) -> Sequence[object]:
        """Return some of the different values of a column."""
        some = self.frame.select(name).unique().head(FETCHED_VALUES).collect()
        return list(some[name])


def floats_of(
    frame: nw.DataFrame[Any], names: Sequence[str]
) -> Sequence[NDArray[np.float64]] | None:
    """Return columns of floats, NaN where missing; None if a NaN stands in them."""
    found = [frame[name] for name in names]
    if any(bool((series.is_nan() & ~series.is_null()).any()) for series in found):
        return None
    return [series.to_numpy().astype(float) for series in found]
