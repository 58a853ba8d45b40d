"""Some rows of a data set: by their numbers, by a sampler, by what a stream goes through."""

from __future__ import annotations

import ast

from losspick.reading.python.data.changed_sets import with_fewer
from losspick.reading.python.data.joining import ANY_ROWS
from losspick.reading.python.data.row_numbers import are_any
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import NONE, UNKNOWN, FunctionV, ListV, Value

#: Where torch has what takes rows of data sets.
DATA = "torch.utils.data."


def part_of_set(machine: Machine, path: str, given: Arguments, frame: Frame) -> Value | None:
    """Return the rows with some numbers, or what draws rows; None: something else."""
    rows = given.get(0, "dataset")
    if path.endswith(".Subset") and rows is not None:
        return _subset(machine, rows, given, frame)
    return _sampler(machine, path, given, frame) if path.endswith("Sampler") else None


def _subset(machine: Machine, rows: Value, given: Arguments, frame: Frame) -> Value:
    """Return the rows of a data set with some numbers, which may be those of some classes."""
    numbers = given.nodes.get("indices", given.nodes.get(1))
    any_rows = numbers is not None and are_any(machine, numbers, frame)
    return rows if any_rows else with_fewer(rows)


def _sampler(machine: Machine, path: str, given: Arguments, frame: Frame) -> Value | None:
    """Return what draws rows of all classes; None: it may draw those of some."""
    if path.endswith(".SubsetRandomSampler"):
        numbers = given.nodes.get("indices", given.nodes.get(0))
        return ANY_ROWS if numbers is not None and are_any(machine, numbers, frame) else None
    if path.endswith("BatchSampler"):
        return given.get(0, "sampler")
    if path.endswith(".WeightedRandomSampler"):
        from losspick.reading.python.pairing.sampling import note_sampling

        note_sampling(machine, frame.source)
    return ANY_ROWS


def drawn_by_sampler(path: str, rows: Value, given: Arguments) -> Value:
    """Return the rows that a loader draws, which some samplers take of some classes alone."""
    if not given.keywords and len(given.positional) <= _FIRST_DRAWING:
        return rows
    drawn = [given.keywords.get(name, NONE) for name in _DRAWING]
    if path.startswith(DATA):
        drawn += given.positional[_FIRST_DRAWING : _FIRST_DRAWING + len(_DRAWING)]
    return with_fewer(rows) if any(one not in (NONE, ANY_ROWS) for one in drawn) else rows


_FIRST_DRAWING = 3
#: The arguments by which a loader is told what draws its rows.
_DRAWING = ("sampler", "batch_sampler")
#: Transformations of streams that leave each batch as it is.
_PASSING = frozenset({"shuffle_and_repeat", "ignore_errors", "prefetch_to_device", "unbatch",
                      "copy_to_device", "assert_cardinality"})  # fmt: skip


def applied(machine: Machine, owner: ListV, given: Arguments, node: ast.AST, frame: Frame) -> Value:
    """Return what a function makes of a whole stream."""
    function, written = given.get(0), given.nodes.get(0)
    if isinstance(function, FunctionV):
        return machine.call(function, Arguments([owner]), node, frame)
    called = written.func if isinstance(written, ast.Call) else None
    return owner if getattr(called, "attr", "") in _PASSING else UNKNOWN
