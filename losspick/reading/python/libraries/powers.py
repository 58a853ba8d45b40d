"""Logarithms, exponentials and limits of what a tensor holds."""

from __future__ import annotations

from losspick.core.domains import TargetDomain
from losspick.core.spec import Location
from losspick.reading.python.data.boosted import KEPT, NEGATED, RAW, are_shares
from losspick.reading.python.libraries.applying_layers import activate
from losspick.reading.python.pairing.distributions import CLIPPED
from losspick.reading.python.pairing.formulas import (
    are_amounts,
    away_from_zero,
    from_one_on,
)
from losspick.reading.python.spelling.tensor_tables import (
    EXPONENTIALS,
    LOGARITHMS,
)
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import Const, TensorV, altered

OF_POWERS = LOGARITHMS | EXPONENTIALS


def of_powers(tensor: TensorV, name: str, place: Location) -> TensorV:
    """Return the logarithm or the exponential of a tensor."""
    logs = name in LOGARITHMS
    return _logarithm(tensor, place) if logs else _exponential(tensor, name, place)


#: What the logarithm of an output is; that of a logarithm is none.
_LOGARITHMS = {
    "softmax": "log_softmax",
    "sigmoid": "log_sigmoid",
    "log_softmax": "log of log_softmax",
    "log_sigmoid": "log of log_sigmoid",
}


def _logarithm(tensor: TensorV, place: Location) -> TensorV:
    became = _LOGARITHMS.get(tensor.activation or "")
    if tensor.activation == "linear" and tensor.made:
        return altered(tensor, activation="log of linear", targets=None)
    # the logarithm of a parameter is none that anything may be added to
    log = altered(tensor, activation=became, origin=place, targets=None, learned=False)
    apart = became == "log_softmax" and tensor.before is None
    return altered(log, before_place=tensor.origin) if apart else log


def _exponential(tensor: TensorV, name: str, place: Location) -> TensorV:
    back = {"log_softmax": "softmax", "log_sigmoid": "sigmoid", "linear": "exp"}
    became = back.get(tensor.activation or "") if name != "expm1" else None
    if are_shares(tensor) and name != "expm1":
        became = "exp"  # on the way to a sigmoid or softmax that is written out
    if tensor.activation in (KEPT, NEGATED) and name != "expm1":
        return altered(tensor, activation="exp", targets=None)
    if tensor.name == _LIMITED and tensor.activation is None and name != "expm1":
        became = "exp"
    return altered(tensor, activation=became, origin=place, targets=None)


def clipped(tensor: TensorV, name: str, given: Arguments, place: Location) -> TensorV:
    """Return a tensor whose numbers are kept within limits."""
    above = given.get(0, "min", "a_min", "clip_value_min") in (Const(0), Const(0.0))
    free = given.get(1, "max", "a_max", "clip_value_max") in (None, Const(None))
    if tensor.activation == "linear" and tensor.made and above and free and name != "nan_to_num":
        return activate(tensor, "relu", place=place)
    if tensor.made and tensor.activation in _POSITIVE and _leaves_large(given):
        return tensor
    if tensor.name == RAW and _is_within_one(given):
        return tensor  # as who takes them for probabilities does
    scores = tensor.activation == "linear" and tensor.made and away_from_zero(given)
    if scores or tensor.activation in ("softmax", "sigmoid"):
        return altered(tensor, targets=None, name=CLIPPED if scores else tensor.name)
    if are_amounts(tensor, given) and from_one_on(name, given):
        return TensorV(targets=TargetDomain.POSITIVE, rank=tensor.rank, dtype=tensor.dtype)
    limited = tensor.made and tensor.activation == "linear" and _leaves_large(given)
    return TensorV(made=tensor.made, rank=tensor.rank, name=_LIMITED if limited else None)


#: What raw scores are called that are kept from growing too large for an exponential.
_LIMITED = "raw scores within limits"


_POSITIVE = ("exp", "softplus")


def _is_within_one(given: Arguments) -> bool:
    """Tell whether numbers are kept between two limits, both from 0 to 1."""
    ends = (given.get(0, "min", "a_min"), given.get(1, "max", "a_max"))
    numbers = [one.value for one in ends if isinstance(one, Const)]
    return len(numbers) == len(ends) and all(
        isinstance(one, int | float) and 0 <= one <= 1 for one in numbers
    )


def _leaves_large(given: Arguments) -> bool:
    """Tell whether a number above 1 is left as it is."""
    above = given.get(1, "max", "a_max", "clip_value_max") or Const(None)
    number = above.value if isinstance(above, Const) else 0
    return number is None or (isinstance(number, int | float) and number > 1)
