"""Values of parameters that a user gives, checked against what the entry says of them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from losspick.consulting.curves import EXAMPLES
from losspick.core.loss import Loss, Parameter, ParameterValue
from losspick.core.regexes import regex
from losspick.errors import UsageError, nearest

#: An interval as the meanings write it: "in (0, 1)".
_RANGE = regex(r"\bin ([(\[])(\d+(?:\.\d+)?), (\d+(?:\.\d+)?)([)\]])")
_POSITIVE = regex(r"> 0|\bpositive$")

Numbers = float | Sequence[float]


def given_parameters(
    values: Mapping[str, Numbers], losses: Iterable[Loss]
) -> dict[str, dict[str, ParameterValue]]:
    """Return values by loss and name from ``{"huber.delta": 2}``.

    A name without a loss stands for that parameter of every loss that has it.

    Raises:
        UsageError: No loss has such a parameter, or it can't have such a value.
    """
    known = {(loss.id, item.name): item for loss in losses for item in loss.parameters}
    given: dict[str, dict[str, ParameterValue]] = {}
    for name, value in values.items():
        owner, _, short = name.rpartition(".")
        meant = [key for key in known if key[1] == short and owner in ("", key[0])]
        if not meant:
            raise _unknown(name, known)
        for loss, _ in meant:
            checked = _checked(known[loss, short], value, f"{loss}.{short}")
            given.setdefault(loss, {})[short] = checked
    return given


def _unknown(name: str, known: Iterable[tuple[str, str]]) -> UsageError:
    names = [f"{loss}.{parameter}" for loss, parameter in known]
    close = nearest(name, names)
    fix = f"did you mean {close[0]}?" if close else f"use one of {', '.join(names)}"
    return UsageError(
        f"no loss here has a parameter {name!r}", fix=fix if names else "they have no parameters"
    )


def _checked(parameter: Parameter, value: Numbers, where: str) -> ParameterValue:
    numbers = tuple(map(float, value)) if isinstance(value, Sequence) else (float(value),)
    wanted = len(EXAMPLES[parameter.name]) if parameter.name in EXAMPLES else 1
    if len(numbers) != wanted:
        raise UsageError(f"takes {wanted} numbers here, not {len(numbers)}", where=where)
    if not all(map(math.isfinite, numbers)):
        raise UsageError("must be a finite number", where=where)
    if parameter.name not in EXAMPLES:
        _check_range(parameter, numbers[0], where)
    elif not _is_plausible(parameter.name, numbers):
        raise UsageError(_WANTED.get(parameter.name, "must be above 0"), where=where)
    made = numbers if parameter.name in EXAMPLES else numbers[0]
    return ParameterValue(parameter.name, made, "given")


_WANTED = {"thresholds": "must increase", "levels": "must increase and lie between 0 and 1"}


def _is_plausible(name: str, numbers: Sequence[float]) -> bool:
    if name in _WANTED and not all(one < other for one, other in pairwise(numbers)):
        return False
    return name == "thresholds" or (min(numbers) > 0 and (name != "levels" or max(numbers) < 1))


def _check_range(parameter: Parameter, value: float, where: str) -> None:
    found = _RANGE.search(parameter.meaning)
    if found is not None:
        low, high = float(found[2]), float(found[3])
        inside = (low < value or (value == low and found[1] == "[")) and (
            value < high or (value == high and found[4] == "]")
        )
    else:
        inside = value > 0 if _POSITIVE.search(parameter.meaning) else value >= 0
    if not inside:
        raise UsageError(f"can't be {value:g}", where=where, fix=f"it is the {parameter.meaning}")
