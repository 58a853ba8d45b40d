"""Arrays whose axes are arranged anew: what is still known of their sizes."""

from __future__ import annotations

from losspick.core.domains import TargetDomain
from losspick.reading.python.data.changed_sets import fewer_classes
from losspick.reading.python.data.class_axes import laid_out_anew
from losspick.reading.python.data.levels import is_counted
from losspick.reading.python.data.lone_rows import arranged
from losspick.reading.python.data.picking import PICKING
from losspick.reading.python.data.plain import whole_number
from losspick.reading.python.data.singles import SINGLES, SURE
from losspick.reading.python.spelling.layer_tables import NORMALISING
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import UNKNOWN, Const, ListV, TensorV, Value, altered


def rearranged(tensor: TensorV, name: str, given: Arguments) -> TensorV:
    """Return the values of an array in another arrangement."""
    tensor = fewer_classes(arranged(tensor)) if name in _TAKING else arranged(tensor)
    if tensor.name in SINGLES or (tensor.rank == 0 and not tensor.made):
        return _of_one(tensor, name, given)
    picked = tensor.picked or (name in PICKING and tensor.made)
    kept = altered(
        tensor, units=None, rank=None, class_axis=None, axis=None, values=None, picked=picked
    )
    if tensor.targets is TargetDomain.ONE_HOT and name in _OF_ROWS:
        return _rearranged_rows(tensor, kept, name, given)
    if tensor.targets is None and not tensor.made and tensor.activation is None:
        row = is_row(tensor, name, given) if is_counted(tensor) else False
        units = tensor.units if row else _width_of_labels(tensor, name, given)
        return altered(kept, rank=_rank_after(tensor, name, given), units=units)
    return _of_output(tensor, kept, name, given)


def _of_output(tensor: TensorV, kept: TensorV, name: str, given: Arguments) -> TensorV:
    """Rearrange what a model gives, or labels, of which ``kept`` says what stays in any case."""
    if name in _DROPPING and tensor.units == 1 and tensor.activation in NORMALISING:
        if _are_steps(tensor, name, given):
            return kept
        return altered(kept, units=1)  # one unit that is always 1
    if moved := laid_out_anew(tensor, kept) or _turned(tensor, kept, name, given):
        return moved
    if tensor.axis == 0 and (_across_rows(name, given) or tensor.class_axis == 1):
        return altered(kept, axis=0, class_axis=1)
    if tensor.targets is None and _over_steps(tensor):
        if name in _MOVING and _is_moved_last(tensor, given):
            return kept  # the code takes that axis for the one of the classes
        return altered(kept, axis=tensor.axis, class_axis=tensor.class_axis, rank=tensor.rank)
    if name == "permute" and tensor.targets is None and tensor.axis is None:
        return _permuted(tensor, kept, given)
    if (size := _row_size(tensor, name, given)) is not None:
        return altered(kept, units=size, rank=2, class_axis=-1, axis=tensor.axis)
    if tensor.targets is None:
        return altered(kept, axis=tensor.axis, rank=_rank_of_output(tensor, name, given))
    width = _width_of_labels(tensor, name, given)
    rank = _rank_of_labels(tensor, name, given)
    return altered(kept, rank=rank, classes=tensor.classes, units=width)


#: How outputs of unknown rank are named whose first two axes have changed places: steps and rows,
#: if there are three, as losses for sequences want them.
TURNED = "first two axes turned"


def _turned(tensor: TensorV, kept: TensorV, name: str, given: Arguments) -> TensorV | None:
    """Return an output whose steps come first now; None: nothing is known of that."""
    if name not in _MOVING or tensor.class_axis != -1 or tensor.rank == _PAIR:
        return None
    order = _order(given)
    if name == "permute" and tensor.axis is not None and tensor.rank is None and order[2:]:
        return _of_output(altered(tensor, rank=len(order)), kept, name, given)
    axes = {whole_number(one) for one in given.positional}
    if name != "transpose" or axes != {0, 1} or tensor.targets is not None:
        return None
    axis = {0: 1, 1: 0}.get(tensor.axis, tensor.axis) if tensor.axis is not None else None
    if tensor.rank is not None:
        units = tensor.units
        return altered(kept, rank=tensor.rank, axis=axis, class_axis=-1, units=units)
    return altered(kept, name=TURNED, axis=axis)


def _is_moved_last(shares: TensorV, given: Arguments) -> bool:
    """Tell whether the axis that shares were taken over becomes the last one."""
    order = _order(given)
    return bool(order) and shares.axis is not None and order[-1] == shares.axis % len(order)


_MOVING = frozenset({"permute", "transpose"})


def _are_steps(shares: TensorV, name: str, given: Arguments) -> bool:
    """Tell whether shares of several steps with one score each lose the axis of that one."""
    if shares.rank is None:
        last_one = whole_number(given.get(0, "dim", "axis")) in (-1, _PAIR)
        return name == "squeeze" and shares.axis == 1 and last_one
    apart = shares.axis is not None and shares.axis % max(shares.rank, 1) != shares.rank - 1
    return shares.rank > _PAIR and shares.class_axis == -1 and apart


def _of_one(tensor: TensorV, name: str, given: Arguments) -> TensorV:
    """Return a number, or an array of one, that is given another form."""
    line = _sizes(name, given) in ([Const(1)], [Const(-1)])
    line = line or (name in ("flatten", "ravel") and not given.positional)
    if tensor.rank is None:
        return tensor if line else altered(tensor, name=None)
    if tensor.rank == 0:
        line = line or name in _NEW_AXIS
        return altered(tensor, rank=None, name=SURE if line else None, values=None)
    rank = 1 if line else None  # all that a column of values may hold
    return altered(tensor, rank=rank, units=None, name=None)


#: What takes some rows, or numbers, of labels.
_TAKING = frozenset({"gather", "index_select", "masked_select", "take", "boolean_mask"})


def is_row(tensor: TensorV, name: str, given: Arguments) -> bool:
    """Tell whether numbers in a row stay one: ``a.unsqueeze(0)``, ``a.view(1, -1)``."""
    if name in _NEW_AXIS:
        return tensor.rank == 1 and whole_number(given.get(0, "dim", "axis")) == 0
    sizes = _sizes(name, given)
    *above, last = sizes or [UNKNOWN]
    return last in (Const(-1), Const(tensor.units)) and all(one == Const(1) for one in above)


def _permuted(tensor: TensorV, kept: TensorV, given: Arguments) -> TensorV:
    """Return an output whose axes have changed places."""
    order = _order(given)
    number = len(order)
    if not order:
        return kept
    where = None if tensor.class_axis is None else tensor.class_axis % number
    at = order.index(where) if where is not None else None
    axis = {1: 1, number - 1: -1}.get(at) if at is not None else None
    units = tensor.units if axis is not None else None
    return altered(kept, rank=number, class_axis=axis, units=units)


def _rearranged_rows(rows: TensorV, kept: TensorV, name: str, given: Arguments) -> TensorV:
    """Return one-hot rows that are no rows any more, or whose classes have another axis."""
    if name in _FLATTENING:
        return TensorV(dtype=rows.dtype)
    if rows.class_axis != -1:
        return altered(kept, classes=rows.classes)
    if name == "movedim":
        ends = [whole_number(one) for one in given.positional]
        return altered(kept, class_axis=1) if ends == [-1, 1] else kept
    order = _order(given)
    at = order.index(len(order) - 1) if order else None
    return altered(kept, rank=len(order), class_axis=at) if at is not None else kept


def _order(given: Arguments) -> list[int]:
    """Return all axes in their new order; an empty list: not known."""
    first = given.get(0, "dims")
    axes = first.items if isinstance(first, ListV) and first.whole else given.positional
    order = [number for one in axes if (number := whole_number(one)) is not None]
    order = [number % len(axes) for number in order]
    return order if given.whole and sorted(order) == list(range(len(axes))) else []


def _width_of_labels(data: TensorV, name: str, given: Arguments) -> int | None:
    """Return 1 for numbers that become a column, ``y.unsqueeze(1)``, ``y.view(-1, 1)``."""
    if name in _NEW_AXIS:
        row = data.rank in (None, 1)
        return 1 if row and whole_number(given.get(0, "dim", "axis")) in _LAST else None
    sizes = _sizes(name, given)
    column = sizes is not None and len(sizes) == _PAIR and sizes[1] == Const(1)
    return 1 if column and sizes and sizes[0] == Const(-1) else None


_LAST = (1, -1)


def _rank_of_output(output: TensorV, name: str, given: Arguments) -> int | None:
    """Return the number of axes that outputs are laid out in; None: not known."""
    sizes = _sizes(name, given)
    plain = not given.positional and not given.keywords
    in_rows = name == "flatten" and given.positional == [Const(1)] and not given.keywords
    if output.made and (in_rows or (sizes is not None and len(sizes) == _PAIR)):
        return _PAIR
    if not output.made or output.activation is None:
        return None
    if name == "gather" and output.class_axis == -1 and output.rank in (None, _PAIR):
        return _PAIR if given.get(0, "dim") == Const(1) else None
    if sizes == [Const(-1)] or (name in ("flatten", "ravel") and plain):
        return 1
    column = output.rank in (None, _PAIR) and output.units == 1 and output.class_axis == -1
    axis = given.get(0, "dim", "axis")
    along = axis is None or whole_number(axis) in _LAST
    return 1 if name == "squeeze" and column and along else None


def _sizes(name: str, given: Arguments) -> list[Value] | None:
    """Return the sizes that ``view`` and ``reshape`` are given; None: another function."""
    if name not in ("view", "reshape") or not given.whole:
        return None
    sizes = list(given.positional)
    if len(sizes) == 1 and isinstance(sizes[0], ListV) and sizes[0].whole:
        sizes = sizes[0].items
    return sizes


def _rank_of_labels(labels: TensorV, name: str, given: Arguments) -> int | None:
    """Return the number of axes of labels that are arranged anew; None: not known."""
    if name in _NEW_AXIS and labels.rank is not None:
        return labels.rank + 1
    if name == "squeeze" and labels.rank == _PAIR and labels.units == 1 and not labels.made:
        return 1
    if name in ("ravel", "flatten") and not given.positional and not labels.made:
        return 1
    sizes = given.positional
    told = sizes and sizes != [Const(1)] and all(isinstance(s, Const) for s in sizes)
    return len(sizes) if name in ("view", "reshape") and told else None


def _across_rows(name: str, given: Arguments) -> bool:
    """Tell whether an item of each row is picked, so that the classes stand along the second axis.

    torch names the axis first, or so it does with ``gather``.
    """
    if name not in PICKING:
        return False
    axis = given.get(0 if name == "gather" else 1, "axis", "dim")
    return axis in (Const(1), Const(-1))


def _row_size(tensor: TensorV, name: str, given: Arguments) -> int | None:
    """Return the size of the rows that ``view(-1, size)`` makes of an output; None: not known."""
    sizes = _sizes(name, given)
    if sizes is None or len(sizes) != _PAIR or sizes[0] != Const(-1):
        return None
    last = whole_number(sizes[1])
    alike = tensor.units in (None, last) and tensor.class_axis in (None, -1)
    several = last is not None and (last > 1 or tensor.units == 1)
    return last if alike and several else None


_PAIR = 2


#: What may take away an axis of one unit.
_DROPPING = frozenset({"squeeze", "view", "reshape", "flatten", "ravel"})
_NEW_AXIS = frozenset({"unsqueeze", "expand_dims"})


def _rank_after(data: TensorV, name: str, given: Arguments) -> int | None:
    """Return the number of axes of data that is arranged anew; None: not known."""
    rank = data.rank
    if name in _NEW_AXIS and rank is not None:
        return rank + 1
    if name == "squeeze" and rank == 2 and data.units == 1:
        return 1  # a column that was made of a row
    if name in ("flatten", "ravel") and not given.positional:
        return 1
    if name == "permute":
        return len(_order(given)) or None
    sizes = _sizes(name, given)
    if sizes == [Const(1)]:
        return None  # one number, for which there may be one output alone
    return len(sizes) if sizes and all(isinstance(s, Const) for s in sizes) else None


def _over_steps(tensor: TensorV) -> bool:
    """Tell whether softmax went over another axis than the last, where the classes were."""
    if tensor.axis is None or tensor.class_axis != -1 or tensor.rank is None or tensor.rank < 3:
        return False
    return tensor.activation in NORMALISING and tensor.axis % tensor.rank != tensor.rank - 1


#: What may put the classes of a one-hot row one below the other.
_FLATTENING = frozenset({"view", "reshape", "flatten", "ravel", "repeat", "tile", "gather"})
#: What is done to one-hot rows otherwise than to other labels.
_OF_ROWS = _FLATTENING | {"permute", "movedim"}
