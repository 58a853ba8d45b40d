"""What a careful person remarks about the way in which numbers are written."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from losspick.profiling.cells.number_notes import quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from losspick.profiling.cells.numbers import Numbers
    from losspick.profiling.cells.numerals import Numeral
    from losspick.profiling.cells.texts import Texts
    from losspick.profiling.column import Column, DirtyCell

#: Said where numbers are not written with a decimal point.
DECIMAL_COMMA = "numbers read with a decimal comma"


def notes_on_writing(
    column: Column, numbers: Numbers, texts: Texts, dirty: Sequence[DirtyCell]
) -> tuple[str, ...]:
    """Return the remarks on units, bounds, decimal marks and what could not be read."""
    notes: list[str] = []
    unreadable = numbers.with_value - numbers.readable
    if unreadable:
        lost = next(cell for cell in dirty if cell.read_as == "missing")
        notes.append(
            f"{unreadable} of {numbers.with_value} cells are not numbers and count as missing, "
            f"such as {lost.text!r} in row {lost.row}"
        )
    if numbers.decimal == "," and not column.integers:
        notes.append(DECIMAL_COMMA)
    notes.extend(_unit_notes(column, numbers))
    bounds = rows_with(numbers, lambda numeral: bool(numeral.bound))
    if bounds:
        levels = zip(texts.levels, numbers.numerals, strict=True)
        example = next(level for level, numeral in levels if numeral and numeral.bound)
        said = f"give only a bound, such as {quoted(example)!r}; the bound itself was taken"
        notes.append(f"{bounds} cells {said}")
    return tuple(notes)


def _unit_notes(column: Column, numbers: Numbers) -> tuple[str, ...]:
    if numbers.units is not None and numbers.units.shares:
        rows = numbers.units.rows[0][1]
        said = f"{rows} of {numbers.readable} numbers have a % sign and the others lie within 1"
        return (f"{said}: those with the sign were divided by 100",)
    units = _weights(numbers, lambda n: bool(n.unit))
    if not units or (numbers.units is not None and numbers.units.currencies):
        return ()
    if numbers.units is not None and numbers.units.converted:
        usual = numbers.units.rows[0][0]
        said = f"numbers stand in several units ({numbers.units.in_words()})"
        return (f"{said}; all were converted to {usual!r}, and the unit was taken off",)
    unit = max(units, key=lambda text: units[text])
    rows = sum(units.values())
    if unit == "%" and not column.percent:
        return (f"{rows} of {numbers.readable} numbers have a % sign; all were taken as written",)
    if rows == numbers.readable:
        return (f"all numbers are written with {unit!r}, which was taken off",)
    return (
        f"{rows} of {numbers.readable} numbers are written with {unit!r}; they were taken as if "
        "in the same unit as the others",
    )


def _weights(numbers: Numbers, wanted: Callable[[Numeral], bool]) -> Mapping[str, int]:
    units: Counter[str] = Counter()
    for numeral, count in zip(numbers.numerals, numbers.counts, strict=True):
        if numeral is not None and wanted(numeral):
            units[numeral.unit] += int(count)
    return units


def rows_with(numbers: Numbers, wanted: Callable[[Numeral], bool]) -> int:
    """Count the rows whose number is written in a certain way."""
    return sum(_weights(numbers, wanted).values())


def note_on_leading_zeros(texts: Texts, numbers: Numbers) -> tuple[str, ...]:
    """Say how many numbers are padded with zeros, as codes are."""
    padded = [
        at
        for at, level in enumerate(texts.levels)
        if numbers.numerals[at] is not None
        and len(level) > 1
        and level.startswith("0")
        and level.isdigit()
    ]
    rows = sum(int(numbers.counts[at]) for at in padded)
    if not rows:
        return ()
    return (
        f"{rows} numbers are written with leading zeros, such as {texts.levels[padded[0]]!r}: "
        "they may be codes of classes rather than amounts",
    )
