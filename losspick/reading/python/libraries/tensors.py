"""What array functions and methods make of a tensor."""

from __future__ import annotations

import ast

from losspick.core.domains import TargetDomain
from losspick.core.spec import Location
from losspick.reading.python.data.averaging import mean_of, sum_of
from losspick.reading.python.data.boosted import cut_shares
from losspick.reading.python.data.computed_data import OF_DATA, REDUCED, of_plain_data
from losspick.reading.python.data.in_columns import (
    CUMULATING,
    TAKING_ROWS,
    order_of,
    sorted_with_order,
    summed_up,
    taken,
)
from losspick.reading.python.data.joining import join
from losspick.reading.python.data.lone_rows import arranged
from losspick.reading.python.data.normalising import (
    LOGS_OF_SUMS,
    are_reduced,
    log_of_sum,
    part_of_softmax,
    sum_of_scores,
)
from losspick.reading.python.data.number_types import CASTS, typed, typed_as
from losspick.reading.python.data.pairs import arranged_pair, over_rows_of_unknown
from losspick.reading.python.data.picking import column_of, place_of_largest
from losspick.reading.python.data.plain import elements, stands_for_all, whole_number
from losspick.reading.python.data.rearranging import rearranged
from losspick.reading.python.data.singles import SINGLES, joined
from losspick.reading.python.data.spreading import listed
from losspick.reading.python.libraries.applying_layers import activate
from losspick.reading.python.libraries.powers import OF_POWERS, clipped, of_powers
from losspick.reading.python.pairing import critics, focus, overlap
from losspick.reading.python.pairing.formulas import of_function
from losspick.reading.python.spelling.layer_tables import activation_named
from losspick.reading.python.spelling.tensor_tables import (
    AVERAGED,
    CLIPS,
    CUT,
    EXPONENTIALS,
    JOINED,
    LOGARITHMS,
    REARRANGED,
    SAME,
)
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import UNKNOWN, Const, Symbol, TensorV, Value, altered

_ROUNDING = frozenset({"round", "rint"})


def transform(tensor: TensorV, name: str, given: Arguments, place: Location) -> Value:
    """Return what a method gives; ``given`` holds what comes after the tensor."""
    digits = [*given.positional, *given.keywords.values()]
    plain = all(one == Const(0) for one in digits)
    if tensor.predicted and name in _ROUNDING and plain and (cut := cut_shares(tensor)):
        return cut
    if name in CASTS:
        return typed(tensor, CASTS[name])
    if name == "tolist" and (items := listed(tensor)) is not None:
        return items
    if name in SAME:
        return altered(tensor, dtype=None) if name == "type_as" else typed_as(tensor, given)
    if (column := column_of(tensor, name, given)) is not None:
        return column
    if name in TAKING_ROWS and (rows := taken(tensor, given)) is not None:
        return rows
    if name in REARRANGED:
        return rearranged(tensor, name, given)
    if name in CUT:
        return altered(tensor, fixed=True)
    if name == "argmax":
        return place_of_largest(tensor, given)
    return _changed(tensor, name, given, place)


def _changed(tensor: TensorV, name: str, given: Arguments, place: Location) -> Value:
    """Return what a method gives that computes something."""
    number = _number_of(tensor, name, given)
    step = number if number is not None else sum_of_scores(tensor, name, given)
    step = step if step is not None else of_function(tensor, name, given)
    step = step if step is not None else overlap.of_function(tensor, name, given)
    step = step if step is not None else critics.mean_of(tensor, name, given)
    step = step if step is not None else focus.of_function(tensor, name, given)
    if step is not None:
        return step
    if name in ("scatter_", "scatter"):
        return _scattered(tensor, given)
    if name == "item":
        return altered(tensor, rank=0, fixed=tensor.made or tensor.fixed, units=None)
    return _with_other_values(tensor, name, given, place)


def _number_of(labels: TensorV, name: str, given: Arguments) -> Const | None:
    """Return the largest of known class indices, or how many classes they tell."""
    if labels.classes is None or labels.targets not in _INDICES or given.positional:
        return None
    if name == "max":
        return Const(labels.lowest + labels.classes - 1)
    return Const(labels.classes) if name == "nunique" else None


_INDICES = (TargetDomain.CLASS_INDEX, TargetDomain.ZERO_ONE)


def _scattered(tensor: TensorV, given: Arguments) -> TensorV:
    """Return rows in which labels have put a one each."""
    one = given.get(2, "value", "src") in (Const(1), Const(1.0))
    empty = tensor.values is None and not tensor.made and tensor.filled == 0
    axes = (0, -1) if tensor.rank == 1 else (1, -1)
    if one and empty and whole_number(given.get(0, "dim")) in axes:
        return TensorV(targets=TargetDomain.ONE_HOT, dtype=tensor.dtype, rank=tensor.rank)
    return TensorV(made=tensor.made)


def _with_other_values(tensor: TensorV, name: str, given: Arguments, place: Location) -> Value:
    if tensor.activation is None and not tensor.made:
        known_data = of_plain_data(tensor, name, given) or arranged_pair(tensor, name, given)
        if known_data is not None:
            return known_data
    if name in AVERAGED:
        return _averaged(tensor, name, given)
    if name in REDUCED and are_reduced(tensor):
        return part_of_softmax(tensor, name, given)
    if name in LOGS_OF_SUMS:
        return log_of_sum(tensor, given)
    if name in OF_POWERS:
        return of_powers(tensor, name, place)
    if name in CLIPS:
        return clipped(tensor, name, given, place)
    if (ordered := _in_order(tensor, name, given)) is not None:
        return ordered
    known = activation_named(name.rstrip("_"))
    if known is not None and known != "linear":
        axis = whole_number(given.get(0, "dim", "axis"))
        return activate(tensor, known, axis=axis, place=place)
    return TensorV(made=tensor.made) if tensor.made else UNKNOWN


def _in_order(tensor: TensorV, name: str, given: Arguments) -> Value | None:
    """Return rows that are sorted, their order, or sums of a column so far; None: neither."""
    if name in CUMULATING:
        return summed_up(tensor, given)
    if name == "argsort":
        return order_of(tensor)
    return sorted_with_order(tensor, given) if name == "sort" else None


def _averaged(tensor: TensorV, name: str, given: Arguments) -> TensorV:
    if name in _SCALING and not tensor.made and _takes_the_nearest(given):
        return altered(tensor, values=None, units=None)
    bounded = tensor.activation in ("linear", "sigmoid", "log of linear")
    kept = altered(tensor, units=None, rank=None, class_axis=None, targets=None)
    if name in ("interpolate", "upsample", "dropout") or (name == "resize" and tensor.rank == 4):
        return altered(tensor, targets=None)  # of pictures, the number of channels stays
    if tensor.activation == "softmax" and whole_number(given.get(0, "dim", "axis")) == 0:
        return kept  # the mean of distributions, of several models or rows, is one
    return kept if bounded else TensorV()


#: Functions that make pictures larger or smaller.
_SCALING = frozenset({"interpolate", "upsample", "resize"})
_NEAREST = frozenset({"nearest", "nearest-exact", "NEAREST_NEIGHBOR"})


def _takes_the_nearest(given: Arguments) -> bool:
    """Tell whether a picture is scaled by pixels that it has, and no averages of them."""
    way = given.keywords.get("method") or given.keywords.get("mode")
    word = way.value if isinstance(way, Const) else None
    return (last(way.path) if isinstance(way, Symbol) else word) in _NEAREST


_KNOWN = (
    SAME
    | REARRANGED
    | CUT
    | AVERAGED
    | LOGARITHMS
    | EXPONENTIALS
    | CLIPS
    | OF_DATA
    | LOGS_OF_SUMS
    | CUMULATING
    | _ROUNDING
    | {"argsort", "sort"}
)


def call_array_function(name: str, given: Arguments, place: Location) -> Value | None:
    """Return what a function of an array library gives; None: it is not known here."""
    first = given.get(0, "input", "x", "a", "tensor", "logits", "tensors", "params")
    if name == "gather" and isinstance(first, TensorV) and first.values is not None:
        return first  # the weight of each label
    rest = without_first(given)
    if name in JOINED:
        return _joined(first, name)
    if isinstance(first, TensorV):
        if name in _KNOWN or name in ("argmax",) or name in CASTS:
            return transform(first, name, rest, place)
    elif name == "argmax":
        return TensorV(targets=TargetDomain.CLASS_INDEX, dtype="int", fixed=True)
    elif name in _MEANS and rest.get(0, "axis") == Const(0):
        parts = elements(first) or [] if first is not None else []
        return sum_of(parts) if name == "sum" else mean_of(parts)
    return over_rows_of_unknown(name, rest) if first == UNKNOWN else None


#: Of what several models predict, they give one such prediction, or the sum of them.
_MEANS = frozenset({"mean", "average", "median", "sum"})


def without_first(given: Arguments) -> Arguments:
    """Return the arguments behind the first, as those of a method."""
    nodes: dict[int | str, ast.expr] = {
        key if isinstance(key, str) else key - 1: one for key, one in given.nodes.items()
    }
    return Arguments(given.positional[1:], given.keywords, nodes, given.source, given.whole)


def _joined(value: Value | None, name: str) -> Value:
    items = elements(value) if value is not None else None
    if not items:
        return UNKNOWN
    result = items[0]
    for item in items[1:]:
        result = join(result, item)
    if not isinstance(result, TensorV) or not all(isinstance(i, TensorV) for i in items):
        return UNKNOWN
    if result.name in SINGLES:
        return joined(result, name)
    rank = result.rank if all(isinstance(i, TensorV) and not i.made for i in items) else None
    if rank is not None and name in _STACKING:
        if rank == 1 and result.targets is TargetDomain.ZERO_ONE:
            result = altered(result, targets=None)  # zeros and ones of rows may be anything
        rank = rank + 1 if name == "stack" else max(rank, 2)
    result = arranged(result)
    classes = result.classes if stands_for_all(value) else None  # of any rows
    return altered(result, units=None, rank=rank, class_axis=None, values=None, classes=classes)


#: What puts arrays one above the other.
_STACKING = frozenset({"stack", "vstack"})
