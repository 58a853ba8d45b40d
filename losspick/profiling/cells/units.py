"""Units beside numbers: which are multiples of each other, and which are currencies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from losspick.profiling.cells.numerals import CURRENCY_SIGN, Numeral

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: Units that are multiples of each other, by what they measure. Upper and lower case count, since
#: mW are no MW.
_FAMILIES: Final[tuple[Mapping[str, float], ...]] = (
    {"B": 1.0, "KB": 1e3, "kB": 1e3, "MB": 1e6, "GB": 1e9, "TB": 1e12, "PB": 1e15}
    | {"KiB": 2.0**10, "MiB": 2.0**20, "GiB": 2.0**30, "TiB": 2.0**40}
    | {"kb": 1e3, "mb": 1e6, "gb": 1e9, "tb": 1e12, "Kb": 1e3, "Mb": 1e6, "Gb": 1e9},
    {"ng": 1e-9, "µg": 1e-6, "μg": 1e-6, "ug": 1e-6, "mcg": 1e-6, "mg": 1e-3, "g": 1.0, "gr": 1.0}
    | {"gram": 1.0, "kg": 1e3, "kilo": 1e3, "t": 1e6, "lb": 453.59237, "pound": 453.59237}
    | {"oz": 28.349523125},
    {"nm": 1e-9, "µm": 1e-6, "μm": 1e-6, "um": 1e-6, "mm": 1e-3, "cm": 1e-2, "dm": 0.1, "m": 1.0}
    | {"km": 1e3, "in": 0.0254, "inch": 0.0254, "ft": 0.3048, "yd": 0.9144, "mi": 1609.344}
    | {"mile": 1609.344},
    {"µl": 1e-6, "μl": 1e-6, "ul": 1e-6, "ml": 1e-3, "mL": 1e-3, "cl": 1e-2, "cL": 1e-2}
    | {"dl": 0.1, "dL": 0.1, "l": 1.0, "L": 1.0, "hl": 100.0},
    {"ns": 1e-9, "µs": 1e-6, "μs": 1e-6, "us": 1e-6, "ms": 1e-3, "s": 1.0, "sec": 1.0}
    | {"second": 1.0, "min": 60.0, "minute": 60.0, "h": 3600.0, "hr": 3600.0, "hour": 3600.0}
    | {"d": 86_400.0, "day": 86_400.0, "wk": 604_800.0, "week": 604_800.0},
    {"mW": 1e-3, "W": 1.0, "kW": 1e3, "KW": 1e3, "MW": 1e6, "GW": 1e9, "TW": 1e12},
    {"Wh": 1.0, "kWh": 1e3, "KWh": 1e3, "MWh": 1e6, "GWh": 1e9, "TWh": 1e12},
    {"Hz": 1.0, "kHz": 1e3, "KHz": 1e3, "MHz": 1e6, "GHz": 1e9},
    {"µV": 1e-6, "μV": 1e-6, "mV": 1e-3, "V": 1.0, "kV": 1e3},
    {"nA": 1e-9, "µA": 1e-6, "μA": 1e-6, "mA": 1e-3, "A": 1.0},
    {"Pa": 1.0, "hPa": 100.0, "kPa": 1e3, "MPa": 1e6, "mbar": 100.0, "bar": 1e5},
)

#: Units that a note lists.
_LISTED: Final = 4

#: Signs and codes of the same currency.
_CURRENCIES: Final[Mapping[str, str]] = MappingProxyType(
    {"US$": "$", "USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "RUB": "₽"}
    | {"KRW": "₩", "ILS": "₪", "VND": "₫", "THB": "฿", "Rs": "₹", "Rs.": "₹", "kr.": "kr"}
)


@dataclass(frozen=True, slots=True)
class Units:
    """What numbers of several units were read as.

    Attributes:
        rows: Rows of each unit, the most frequent first.
        currencies: The units are currencies, which were taken as they stand.
    """

    rows: tuple[tuple[str, int], ...]
    currencies: bool = False

    def in_words(self) -> str:
        """Return the units with their rows."""
        first, *rest = (f"{unit!r} in {rows:,} rows" for unit, rows in self.rows[:_LISTED])
        return ", ".join([first, *rest]) + ", ..." * (len(self.rows) > _LISTED)


def in_one_unit(
    numerals: Sequence[Numeral | None], counts: NDArray[np.intp]
) -> tuple[tuple[Numeral | None, ...], Units | None]:
    """Bring numbers into the most frequent unit; refuse those that are no multiples of it.

    Amounts in several currencies are kept as they stand: what they are worth stands nowhere.
    """
    rows: Counter[str] = Counter()
    for numeral, count in zip(numerals, counts, strict=True):
        if numeral is not None and numeral.unit:
            rows[unit_of(numeral)] += int(count)
    if len(rows) < 2:
        return tuple(numerals), None
    listed = tuple(rows.most_common())
    usual = listed[0][0]
    if all(_is_currency(unit) for unit in rows):
        return tuple(numerals), Units(listed, currencies=True)
    factors = {unit: _factor(unit, usual) for unit in rows}
    kept = tuple((unit, count) for unit, count in listed if factors[unit] is not None)
    units = Units(kept) if len(kept) > 1 else None
    return tuple(_scaled(each, factors, usual) for each in numerals), units


def _scaled(
    numeral: Numeral | None, factors: Mapping[str, float | None], usual: str
) -> Numeral | None:
    if numeral is None or not numeral.unit:
        return numeral
    factor = factors[unit_of(numeral)]
    if factor is None or factor == 1.0:
        return numeral if factor else None
    value, scale = numeral.value * factor, numeral.scale * factor
    return replace(numeral, value=value, integer=False, unit=usual, scale=scale)


def _factor(unit: str, usual: str) -> float | None:
    """Return how many of the usual unit one of a unit is; None if they do not compare."""
    if unit == usual:
        return 1.0
    family = next((each for each in _FAMILIES if usual in each and unit in each), None)
    return family[unit] / family[usual] if family else None


def unit_of(numeral: Numeral) -> str:
    """Return a unit in the spelling in which it compares."""
    unit = _CURRENCIES.get(numeral.unit, numeral.unit)
    for form in (unit, unit.removesuffix("."), unit.casefold(), unit.casefold().removesuffix("s")):
        if any(form in family for family in _FAMILIES):
            return form
    if _is_currency(unit):
        return unit
    folded = unit.casefold()
    return folded[:-1] if len(folded) > 2 and folded.endswith("s") else folded


def _is_currency(unit: str) -> bool:
    return CURRENCY_SIGN.fullmatch(unit) is not None
