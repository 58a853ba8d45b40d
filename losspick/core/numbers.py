"""Numbers as people read them: significant digits, thousands separators, no binary dust."""

from __future__ import annotations

import math
from decimal import ROUND_HALF_EVEN, Decimal

#: Shown for numbers that are not there, not finite, or not known.
ABSENT = "–"


def number(value: float | None, digits: int = 4) -> str:
    """Return a number rounded to that many significant digits.

    The integer part is never rounded below 10 million; beyond that, and below 0.0001, the
    number is written with an exponent.
    """
    if value is None or not math.isfinite(value):
        return ABSENT
    if value == 0:
        return "0"
    size = math.floor(math.log10(abs(value)))
    if size >= 7 or size < -4:
        mantissa, _, exponent = f"{value:.{digits - 1}e}".partition("e")
        return f"{_trim(mantissa)}e{int(exponent)}"
    places = max(digits - 1 - size, 0)
    return _trim(f"{value:,.{places}f}")


def _trim(text: str) -> str:
    return text.rstrip("0").rstrip(".") if "." in text else text


def count(value: float) -> str:
    """Return a number of rows: an integer with separators, or a rounded sum of weights."""
    return f"{int(value):,}" if float(value).is_integer() else number(value)


def share(value: float | None) -> str:
    """Return a share of one as a percentage; what is not 0 or 1 never reads as 0 % or 100 %."""
    if value is None or not math.isfinite(value):
        return ABSENT
    percent = value * 100
    if 0 < percent < 0.01:
        return "<0.01 %"
    if 99.9 < percent < 100:
        return ">99.9 %"
    places = 0 if percent >= 10 or percent == 0 else 1 if percent >= 1 else 2
    if percent > 99:
        places = 1
    rounded = Decimal(percent).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_EVEN)
    return f"{_trim(str(rounded))} %"


def confidence(value: float) -> str:
    """Return a probability as a whole percentage that never claims certainty or impossibility."""
    if value > 0.99:
        return ">99 %"
    if value < 0.01:
        return "<1 %"
    return f"{value * 100:.0f} %"


def several(values: tuple[float, ...], digits: int = 4, limit: int = 8) -> str:
    """Return one number, or the first few of several in brackets."""
    if len(values) == 1:
        return number(values[0], digits)
    shown = ", ".join(number(value, digits) for value in values[:limit])
    rest = f", … {len(values) - limit} more" if len(values) > limit else ""
    return f"[{shown}{rest}]"


def plural(many: float, noun: str, nouns: str | None = None) -> str:
    """Return a count with its noun: "1 row", "2,000 rows"."""
    return f"{count(many)} {noun if many == 1 else nouns or noun + 's'}"
