"""What indexing leaves of an array, told by the form of the index."""

from __future__ import annotations

import ast

from losspick.core.domains import TargetDomain
from losspick.reading.python.data.boosted import OF_A_FILE, column_of, is_of_booster
from losspick.reading.python.data.class_axes import laid_out_anew
from losspick.reading.python.data.index_forms import (
    axes_taken,
    is_place,
    keeps_last,
    keeps_one_column,
    keeps_row,
    keeps_rows,
    names_column,
    names_part,
    names_rows,
    only_adds_axes,
    parts_rows,
    picks,
    rank_left,
)
from losspick.reading.python.data.levels import is_counted
from losspick.reading.python.data.normalising import LARGEST, ONE_OF_LOGARITHMS
from losspick.reading.python.data.pairs import is_pair, places_of, values_of
from losspick.reading.python.data.picking import place_of
from losspick.reading.python.data.spreading import COMPUTED
from losspick.reading.python.data.whole_labels import IN_ORDER, some_rows
from losspick.reading.python.values.values import TensorV, Value, altered

_TABLE = 2
#: What scalers bring each column of a table into.
_OF_EACH_COLUMN = (TargetDomain.REAL, TargetDomain.SIGNED_UNIT_INTERVAL)


def as_indexed(data: TensorV, index: ast.expr) -> TensorV:
    """Return data of unknown form if they are indexed along more axes than they seem to have."""
    if data.rank is None or data.made or data.predicted or not isinstance(index, ast.Tuple):
        return data
    known = data.activation is None and data.name in (None, COMPUTED)
    more = known and axes_taken(index) > data.rank
    return altered(data, rank=None, units=None) if more else data


def part_of(tensor: TensorV, index: ast.expr) -> Value:
    """Index an array: the values stay what they are, the class axis may be gone."""
    if tensor.activation == LARGEST and isinstance(index, ast.Constant):
        # values and places, as torch gives them
        return tensor if index.value == 0 else place_of(tensor)
    if is_pair(tensor) and isinstance(index, ast.Constant):
        return values_of(tensor) if index.value == 0 else places_of(tensor)
    kept = altered(tensor, units=None, rank=None, values=None, classes=None)
    if tensor.targets is not None:
        return _of_labels(tensor, index)
    if tensor.activation is None and not tensor.made:
        return altered(kept, rank=rank_left(tensor.rank, index), units=_width_left(tensor, index))
    return _of_output(tensor, kept, index)


def _width_left(tensor: TensorV, index: ast.expr) -> int | None:
    """Return how many columns are left of a table, or numbers of a row; None: not known."""
    if is_counted(tensor) and keeps_row(index):
        return tensor.units
    return 1 if tensor.rank == _TABLE and keeps_one_column(index) else None


def _of_output(tensor: TensorV, kept: TensorV, index: ast.expr) -> Value:
    """Index what a model gives, of which ``kept`` says what stays in any case."""
    if isinstance(index, ast.Tuple) and (over_places := laid_out_anew(tensor, kept)) is not None:
        return over_places
    if tensor.predicted and names_column(index) and (one := column_of(tensor)) is not None:
        return one
    if tensor.class_axis == -1 and names_part(index):
        return altered(tensor, rank=None)
    if (predicted := _row_of_predictions(tensor, index)) is not None:
        return predicted
    if tensor.activation in ("linear", "sigmoid", "relu", "tanh", OF_A_FILE):
        rank = 1 if tensor.rank == 2 and names_column(index) else None
        return altered(kept, picked=tensor.picked or picks(index), rank=rank)
    if tensor.activation == "log_softmax" and tensor.axis != 0 and names_column(index):
        return altered(kept, activation=ONE_OF_LOGARITHMS)
    if tensor.axis == 0 and (picks(index) or names_rows(index)):
        return altered(kept, picked=True, class_axis=1)
    if tensor.activation == "softmax" and picks(index):
        return altered(kept, picked=True, axis=None, class_axis=None)
    if tensor.axis == -1 and keeps_last(index):
        return altered(kept, axis=-1)
    row = tensor.predicted and isinstance(index, ast.Constant) and type(index.value) is int
    return kept if row or keeps_rows(index) else TensorV(made=tensor.made)


def _row_of_predictions(tensor: TensorV, index: ast.expr) -> TensorV | None:
    """Return what a network predicts for one row, ``model.predict(rows)[0]``; None: another thing.

    What it predicts for several has the rows along its first axis, and the units along its last.
    """
    raw = tensor.activation in ("linear", "sigmoid") and tensor.predicted and tensor.fixed
    units = tensor.units is not None and tensor.class_axis == -1 and tensor.rank != 1
    if not raw or not units or tensor.name == ONE_ROW or is_of_booster(tensor):
        return None
    if not is_place(index) and not isinstance(index, ast.Name):
        return None
    return altered(tensor, rank=tensor.rank - 1 if tensor.rank else None, values=None, name=ONE_ROW)


#: How the predictions for one row are named: of these, an index takes a unit.
ONE_ROW = "predictions for one row"


def _of_labels(tensor: TensorV, index: ast.expr) -> Value:
    """Index labels: they stay what they are, the number of classes may be another."""
    if tensor.targets is TargetDomain.ONE_HOT and _is_name(index):
        return TensorV(rank=1)  # of a table in which words became columns, and others stayed
    if only_adds_axes(index):
        units = tensor.units if keeps_last(index) else None
        return altered(tensor, values=None, rank=rank_left(tensor.rank, index), units=units)
    if isinstance(index, ast.Slice):
        classes = None if tensor.name == IN_ORDER else tensor.classes
        return altered(some_rows(tensor), values=None, classes=classes)
    # of a table of several encodings a column may hold but one; a mask may leave out classes
    kept_kind = not isinstance(index, ast.Tuple) or tensor.targets in _OF_EACH_COLUMN
    whole = tensor.targets is TargetDomain.ONE_HOT or parts_rows(index)
    columns = tensor.classes if whole else None
    told = isinstance(index, ast.Tuple) or is_place(index)
    rank = rank_left(tensor.rank, index) if told else None
    if not kept_kind:
        return TensorV(rank=rank)
    if names_part(index) and 1 in (tensor.rank, tensor.units):
        rank = tensor.rank
    units = None if isinstance(index, ast.Tuple) else tensor.units
    return altered(tensor, values=None, rank=rank, classes=columns, units=units)


def _is_name(index: ast.expr) -> bool:
    return isinstance(index, ast.Constant) and isinstance(index.value, str)
