"""What goes through rows in another order, takes some of them, parts them or keeps the last."""

from __future__ import annotations

from losspick.reading.python.data.plain import is_rows, stands_for_all
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import UNKNOWN, ListV, TensorV, Value

#: What goes through batches in another order, or not to their end.
_DRAWING = frozenset({"itertools.islice", "itertools.cycle", "itertools.chain"})
#: What gives parts of a data set.
_SPLITTING = frozenset({"torch.utils.data.random_split"})
#: What takes some of the rows of a list.
_CHOOSING = frozenset({"random.sample", "random.choices"})
#: What gives the numbers of the rows of each batch.
_SAMPLERS = frozenset({"torch.utils.data.BatchSampler", "torch.utils.data.sampler.BatchSampler"})
_QUEUE = "collections.deque"
#: All that is known here.
TAKING = _DRAWING | _SPLITTING | _CHOOSING | _SAMPLERS | {_QUEUE}


def rows_taken(path: str, given: Arguments) -> Value | None:
    """Return what a function of ``TAKING`` leaves of rows; None: it is given none."""
    first = given.get(0)
    if path == _QUEUE:
        return _queue(given.get(0, "iterable"))
    if path in _SAMPLERS:
        return ListV([TensorV(rank=1, dtype="int")], kind="rows")
    if first is None:
        return None
    if path in _SPLITTING:
        sizes = given.get(1, "lengths")
        parts = len(sizes.items) if isinstance(sizes, ListV) else 2
        return ListV([first] * parts, kind="tuple")
    known = stands_for_all(first) if path in _CHOOSING else is_rows(first)
    return first if known else UNKNOWN


def _queue(rows: Value | None) -> ListV:
    """Return a queue, which is filled as a list is; what it lets go of are rows like the others."""
    if isinstance(rows, ListV):
        return ListV(list(rows.items), rows.whole, loose=rows.loose)
    return ListV([], whole=rows is None)
