"""What functions make of the rows of data sets of Hugging Face."""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.reading.python.data.changed_sets import with_fewer
from losspick.reading.python.data.hub_labels import (
    COLUMNS,
    array_of,
    as_column,
    as_row,
    first_row,
    row_of_numbers,
)
from losspick.reading.python.text.outline import whole
from losspick.reading.python.values.class_values import method_of
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import (
    UNKNOWN,
    BoundV,
    Const,
    DictV,
    FunctionV,
    ListV,
    ObjectV,
    PartialV,
    TensorV,
    Value,
)

#: What functions read that make rows of others.
_READ = (*COLUMNS, "segmentation_mask")


def mapped(
    machine: Machine, owner: ListV, row: DictV, given: Arguments, node: ast.AST, frame: Frame
) -> ListV:
    """Return rows with what a function adds to each, which may be another label."""
    function = given.get(0, "function")
    if isinstance(function, PartialV):
        function = function.function
    if not isinstance(function, FunctionV):
        return owner if function is None or isinstance(function, BoundV) else _without(row)
    source = machine.project.source_of(function.scope.module)
    renames = ".rename_column" in frame.source.text
    if not renames and not any(column in source.text_of(function.node) for column in _READ):
        return owner
    batched = given.get(None, "batched") not in (None, Const(False))
    example = {key: as_column(one) if batched else one for key, one in row.items.items()}
    made = machine.call(function, Arguments([DictV(example, whole=False)]), node, frame)
    if isinstance(made, ListV):
        return ListV([made], kind="rows")  # pairs of inputs and labels, as in TensorFlow
    if not isinstance(made, DictV):
        return _without(row)
    of_rows = array_of if batched else row_of_numbers
    columns = {key: of_rows(one) for key, one in made.items.items()}
    new = {key: as_row(one) if batched else one for key, one in columns.items()}
    return ListV([DictV({**row.items, **new}, whole=False)], kind="rows")


def map_unknown(machine: Machine, given: Arguments, node: ast.AST, frame: Frame) -> Value | None:
    """Return the rows that a function makes labels for, of a data set that is not known."""
    function = given.get(0, "function")
    words = given.keywords.get("fn_kwargs")
    bound = {str(key) for key in words.items} if isinstance(words, DictV) else set()
    if isinstance(function, PartialV) and not function.arguments:
        bound, function = bound | set(function.keywords), function.function
    if isinstance(function, ObjectV):
        function = method_of(function, "__call__")
    if not isinstance(function, FunctionV) or not _takes_one(function, bound):
        return None
    text = machine.project.source_of(function.scope.module).text_of(function.node)
    renames = ".rename_column" in frame.source.text
    if not renames and not any(f'"{name}"' in text or f"'{name}'" in text for name in COLUMNS):
        return None
    made = _made(machine, function, given, node, frame)
    row = first_row(made) if isinstance(made, ListV) else UNKNOWN
    named: tuple[str, ...] = COLUMNS
    if isinstance(row, DictV) and renames:
        named = tuple(map(str, row.items))
    several = isinstance(row, DictV) and any(_has_type(row.items.get(one)) for one in named)
    return made if several else None


def _made(
    machine: Machine, function: FunctionV, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    """Return the rows that a function makes; those of a class may have been left out before."""
    told = replace(given, positional=[function, *given.positional[1:]])
    made = mapped(machine, ListV([], kind="rows"), DictV({}, whole=False), told, node, frame)
    return made if ".filter(" not in frame.source.text else with_fewer(made)


def _takes_one(function: FunctionV, bound: set[str]) -> bool:
    """Tell whether a function is given one thing, beside the object that it is a method of."""
    taken = whole(function.node).args
    names = [one.arg for one in taken.args[function.owner is not None :]]
    needed = names[: len(names) - len(taken.defaults)]
    return len([name for name in needed if name not in bound]) == 1


def _has_type(labels: Value | None) -> bool:
    return isinstance(labels, TensorV) and labels.dtype is not None


def _without(row: DictV) -> ListV:
    """Return rows of which a function may have changed the labels."""
    items = {key: one for key, one in row.items.items() if key not in COLUMNS}
    return ListV([DictV(items, whole=False)], kind="rows")
