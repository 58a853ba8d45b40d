"""From the numbers that users write, in whatever form, to shares, counts, levels and costs."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING

from losspick.api.choices import unknown
from losspick.errors import UsageError

if TYPE_CHECKING:
    from losspick.core.goal import Costs

_COST_NAMES: Mapping[str, str] = {
    "fn": "fn",
    "false_negative": "fn",
    "fp": "fp",
    "false_positive": "fp",
}


def _number(value: object, what: str) -> float:
    try:
        return float(value)  # type: ignore[arg-type]  # whatever it can't take is refused here
    except (TypeError, ValueError, OverflowError):
        raise UsageError(f"{what} must be a number, not {value!r:.80}") from None


def share_of(value: object, what: str, *, at_most: float) -> float | None:
    """Return a share in (0, at_most], from a number or from a text such as ``5%``.

    Raises:
        UsageError: It is no number, or out of this range.
    """
    if value is None:
        return None
    text = str(value).strip()
    found = _number(text.rstrip("% "), what) / (100.0 if text.endswith("%") else 1.0)
    if 0.0 < found <= at_most:
        return found
    raise UsageError(
        f"{what} lies above 0 and is at most {at_most:g}, not {found:g}", fix="write 0.05 or 5%"
    )


def whole_number_of(value: object, what: str, *, at_least: int) -> int | None:
    """Return a whole number, written with or without commas.

    Raises:
        UsageError: It is none, or too small.
    """
    if value is None:
        return None
    found = _number(str(value).replace(",", "").replace("_", ""), what)
    if math.isfinite(found) and found == int(found) and found >= at_least:
        return int(found)
    raise UsageError(f"{what} is a whole number from {at_least}, not {value!r:.80}")


def quantile_of(level: float | None) -> float | None:
    """Return a quantile's level, which lies inside (0, 1)."""
    if level is None:
        return None
    level = _number(level, "a quantile's level")
    if 0.0 < level < 1.0:
        return level
    raise UsageError(
        f"a quantile's level lies between 0 and 1, not {level:g}", fix="0.9 means the 90 % quantile"
    )


#: Beyond it every row is decided for one class, whatever a model says.
_LARGEST_RATIO = 1e6


def costs_of(costs: Costs | Mapping[str, float] | None) -> Costs | None:
    """Return the costs of errors from ``{"fn": 10, "fp": 1}``; what is not named costs 1."""
    from losspick.core.goal import Costs

    if costs is None or isinstance(costs, Costs):
        return costs
    found = {"fn": 1.0, "fp": 1.0}
    if not isinstance(costs, Mapping):
        raise UsageError(f"costs must be pairs, not {costs!r:.80}", fix='write {"fn": 10, "fp": 1}')
    for name, cost in costs.items():
        if str(name).casefold() not in _COST_NAMES:
            raise unknown("cost", str(name), ("fn", "fp"))
        value = _number(cost, f"the cost {name}")
        if not (math.isfinite(value) and value > 0):
            raise UsageError(
                f"the cost {name} must be a number above 0, not {value:g}",
                where="cost",
                fix="give both costs in the same unit, as in fn=10,fp=1",
            )
        found[_COST_NAMES[name.casefold()]] = value
    if not _LARGEST_RATIO >= found["fn"] / found["fp"] >= 1.0 / _LARGEST_RATIO:
        raise UsageError(
            f"the costs {found['fn']:g} and {found['fp']:g} are too far apart",
            where="cost",
            fix=f"give costs of which none is more than {_LARGEST_RATIO:,.0f} times the other",
        )
    return Costs(false_negative=found["fn"], false_positive=found["fp"])
