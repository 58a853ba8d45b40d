"""What a batch of targets shows of the set that they are from."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Any

from losspick.core.activations import activation_names
from losspick.core.domains import Interval, TargetDomain
from losspick.core.records import record
from losspick.core.spec import Fact, NamedLoss
from losspick.reading.live.classes import PLACE

#: So many numbers of a batch are looked at, in whole rows.
_MOST_NUMBERS = 100_000
#: Values that were scaled into a range may leave it by this much.
_ROUNDING = 1e-3
_TABLE = 2
_ZERO_ONE = frozenset({0.0, 1.0})
_SIGNS = frozenset({-1.0, 1.0})
#: Losses of torch with one output for each class; those of Keras say so in their names.
_OVER_CLASSES = frozenset(
    {"CrossEntropyLoss", "cross_entropy", "NLLLoss", "nll_loss", "MultiMarginLoss",
     "multi_margin_loss"}
)  # fmt: skip


@record(frozen=True, slots=True, kw_only=True)
class SeenTargets:
    """Facts about targets.

    Attributes:
        rank: Number of axes.
        width: Size of the last of two axes.
        dtype: Number type.
        labels: The smallest and the largest of a column of whole numbers.
        values: From the smallest to the largest of numbers that are no labels by their look.
        set: The set that they are from, by their look alone.
        rows: The set that their rows are from, if each row stands against a row of outputs.
    """

    rank: int | None = None
    width: int | None = None
    dtype: Fact[str] | None = None
    labels: Fact[tuple[int, int]] | None = None
    values: Interval | None = None
    set: TargetDomain | None = None
    rows: TargetDomain | None = None

    def domain(
        self, loss: NamedLoss, activation: str | None, output_rank: int | None
    ) -> Fact[TargetDomain] | None:
        """Return the set of the targets, as far as it bears on a loss and an activation.

        Numbers tell their set only where the activation can't give some of those in the batch.
        """
        look = self.rows if self.rows is not None and output_rank == _TABLE else self.set
        if look is not None:
            return Fact(look, PLACE)
        known = activation_names().get(activation or "")
        if known is None or self.values is None or is_over_classes(loss.path):
            return None
        low, high = self.values.low, self.values.high
        inside = Interval(min(low + _ROUNDING, high), max(high - _ROUNDING, low))
        if known.image.values.covers(inside):
            return None
        return Fact(_set_of_numbers(low, high), PLACE)


def is_over_classes(path: str) -> bool:
    """Tell whether a loss has one output for each class."""
    return path.rpartition(".")[2] in _OVER_CLASSES or "categorical" in path.casefold()


def seen_targets(targets: Any) -> SeenTargets:
    """Return what an array or a list of targets shows; nothing of None."""
    if isinstance(targets, list | tuple):
        rows: Any = list(targets)
    else:
        rows = _listed(targets)
    if rows is None:
        return SeenTargets()
    rank, dtype = _rank(targets, rows), _number_type(targets, rows)
    numbers = list(_flat(rows)) if dtype is not None else []
    if not all(map(math.isfinite, numbers)):
        numbers = []
    width = len(rows[0]) if rank == _TABLE and rows else None
    column = rank == 1 and dtype is not None and dtype.value == "int"
    look, by_rows = _look(numbers), _look_of_rows(rows) if width is not None and numbers else None
    low, high = (min(numbers), max(numbers)) if numbers else (0.0, 0.0)
    floats = dtype is not None and dtype.value == "float"
    return SeenTargets(
        rank=rank,
        width=width,
        dtype=dtype,
        labels=Fact((int(low), int(high)), PLACE) if column and numbers else None,
        values=Interval(low, high) if floats and numbers and look is None else None,
        set=look,
        rows=by_rows,
    )


def _listed(array: Any) -> Any:
    """Return the first rows of an array as lists; None: it is none."""
    shape = tuple(getattr(array, "shape", ()))
    if not shape:
        return None
    rows = array[: max(1, _MOST_NUMBERS // max(1, math.prod(shape[1:])))]
    rows = rows.detach() if hasattr(rows, "detach") else rows
    if not hasattr(rows, "tolist"):
        rows = rows.numpy() if hasattr(rows, "numpy") else rows
    return rows.tolist() if hasattr(rows, "tolist") else None


def _rank(targets: Any, rows: Any) -> int:
    rank = getattr(targets, "ndim", None)
    if isinstance(rank, int):
        return rank
    depths = [_rank(None, row) for row in rows] if isinstance(rows, list | tuple) else []
    return 1 + min(depths) if depths else 0


def _number_type(targets: Any, rows: Any) -> Fact[str] | None:
    word = str(getattr(targets, "dtype", ""))
    for part, kind in (("float", "float"), ("int", "int"), ("bool", "bool")):
        if part in word:
            return Fact(kind, PLACE)
    if word:
        return None
    kinds = {type(one) for one in _flat(rows)}
    own = next((one for one in (bool, int, float) if kinds == {one}), None)
    return Fact(own.__name__, PLACE) if own is not None else None


def _flat(rows: Any) -> Iterator[Any]:
    """Yield the numbers of rows of any depth."""
    if isinstance(rows, list | tuple):
        for row in rows:
            yield from _flat(row)
    else:
        yield rows


def _look(numbers: Sequence[float]) -> TargetDomain | None:
    """Return the set of labels that numbers look like; None: of none."""
    values = frozenset(map(float, numbers))
    if values == _ZERO_ONE:
        return TargetDomain.ZERO_ONE
    return TargetDomain.PLUS_MINUS_ONE if values == _SIGNS else None


def _look_of_rows(rows: Sequence[Sequence[float]]) -> TargetDomain | None:
    """Return the set of rows, with one number a class, that rows look like; None: of none."""
    if min(map(len, rows)) < _TABLE or min(map(min, rows)) < 0.0:
        return None
    single = all(abs(sum(row) - 1.0) < _ROUNDING for row in rows)
    if all(number in _ZERO_ONE for row in rows for number in row):
        return TargetDomain.ONE_HOT if single else TargetDomain.MULTI_HOT
    return TargetDomain.SOFT_LABELS if single else None


def _set_of_numbers(low: float, high: float) -> TargetDomain:
    if low < -_ROUNDING:
        within = low >= -1.0 - _ROUNDING and high <= 1.0 + _ROUNDING
        return TargetDomain.SIGNED_UNIT_INTERVAL if within else TargetDomain.REAL
    return TargetDomain.NONNEGATIVE if high > 1.0 + _ROUNDING else TargetDomain.UNIT_INTERVAL
