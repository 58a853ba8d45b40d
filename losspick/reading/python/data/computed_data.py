"""What functions and methods make of data that comes from no model."""

from __future__ import annotations

from losspick.reading.python.data import bounds
from losspick.reading.python.data.pairs import PAIRED, name_of_pair
from losspick.reading.python.data.series import of_waves
from losspick.reading.python.data.spreading import COMPUTED, changes
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import Const, TensorV, altered

#: Methods of a column that leave out rows, or fill gaps.
_OF_COLUMNS = frozenset(
    {"fillna", "dropna", "sample", "reset_index", "sort_index", "rename", "interpolate", "ffill",
     "bfill", "sort_values", "head", "tail", "copy", "set_axis", "asfreq", "tz_localize"}
)  # fmt: skip
#: Methods of a column that tell something of each value.
_MASKS = frozenset({"isin", "notna", "notnull", "isna", "isnull", "between", "duplicated", "eq",
                    "ne", "gt", "ge", "lt", "le"})  # fmt: skip
#: Functions of arrays that do.
_TELLING = frozenset({"isin", "in1d", "isnan", "isfinite"})
#: Methods that put other values into some of the rows.
_OTHERS = frozenset({"replace", "where", "mask"})
#: Functions that cut numbers off at a limit.
_LIMITING = frozenset({"minimum", "maximum", "fmin", "fmax"})
#: Functions of each number on its own.
_ELEMENTWISE = frozenset({"sin", "cos", "sqrt", "abs", "square", "log1p", "exp", "pow", "tan"})
#: Functions that leave one number, or one number less an axis.
REDUCED = frozenset({"sum", "mean", "prod", "reduce_sum", "reduce_mean", "max", "min", "amax",
                     "reduce_max", "std", "var", "median", "mode", "kthvalue"})  # fmt: skip
#: Functions of arrays that are followed here.
OF_DATA = REDUCED | _ELEMENTWISE | _LIMITING | _TELLING


def of_plain_data(tensor: TensorV, name: str, given: Arguments) -> TensorV | None:
    """Return what a function makes of data that comes from no model; None: not told here."""
    if name in REDUCED:
        return _reduced(tensor, name, given)
    if name not in _OF_COLUMNS and (bounded := bounds.of_function(tensor, name)) is not None:
        return bounded
    if name in _OF_COLUMNS:
        return altered(tensor, values=None)
    if name == "shift":
        return altered(tensor, values=None, dtype=None)  # a gap makes floats of whole numbers
    if name in _MASKS or name in _TELLING:
        return TensorV(rank=tensor.rank, dtype="bool")
    if name in ("diff", "pct_change"):
        return TensorV(targets=changes(tensor, name), dtype="float", rank=tensor.rank)
    if (waves := of_waves(tensor, name)) is not None:
        return waves
    kind, limited = "float" if name in _ELEMENTWISE else None, name in _LIMITING
    known = kind or name in _OTHERS or (limited and isinstance(given.get(0), Const))
    return TensorV(rank=tensor.rank, dtype=kind, name=COMPUTED) if known else None


def _reduced(tensor: TensorV, name: str, given: Arguments) -> TensorV:
    """Return data with an axis less."""
    axis = given.get(0, "axis", "dim")
    kept = given.get(None, "keepdims", "keepdim")
    if axis is None:
        return TensorV(rank=0, name=name)
    one = isinstance(axis, Const) and type(axis.value) is int and kept is None
    over_rows = axis == Const(0)  # of each column
    rank = tensor.rank - 1 if one and tensor.rank is not None else None
    if one and name in PAIRED and (pair := name_of_pair(axis.value, given)):  # type: ignore[arg-type,union-attr]
        return TensorV(rank=rank, name=pair)
    return TensorV(rank=rank, name=name if over_rows else None)
