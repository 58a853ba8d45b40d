"""``COLUMN=VALUE``: the rows in which a column has one value, such as those to train on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from losspick.errors import InputError, UsageError, nearest
from losspick.profiling.column import Storage
from losspick.profiling.select import no_such_column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from losspick.profiling.column import Column

_FIX = "write --split COLUMN=VALUE, as in --split part=train"
#: Values that an error lists.
_LISTED = 8
#: What people write for the truth values.
TRUTH = {"true": 1.0, "1": 1.0, "yes": 1.0, "false": 0.0, "0": 0.0, "no": 0.0}


def parse_split(split: str, columns: Sequence[str], where: str) -> tuple[str, str]:
    """Take ``COLUMN=VALUE`` apart; the name of a column may hold an equals sign itself.

    Raises:
        LosspickError: It is written in another way, or there is no such column.
    """
    cuts = [at for at, letter in enumerate(split) if letter == "="]
    parted = [(split[:at].strip(), split[at + 1 :].strip()) for at in cuts]
    known = [pair for pair in parted if pair[0] in columns]
    name, value = next(iter([*known, *parted]), ("", ""))
    if not name or not value:
        raise UsageError(f"can't read the split {split!r}", where="--split", fix=_FIX)
    if name not in columns:
        raise no_such_column(columns, name, where)
    return name, value


def rows_with(column: Column, value: str) -> NDArray[np.bool_]:
    """Return where a column has a value, given as text.

    Raises:
        InputError: It never has.
    """
    wanted = number_of(value, truth=column.storage is Storage.BOOLEANS)
    found: NDArray[np.bool_]
    if column.numbers is not None:
        found = column.numbers == (np.nan if wanted is None else wanted)
    else:
        level = np.array([level.strip() == value for level in column.levels] + [False])
        found = level[column.codes]
    if not found.any():
        raise no_such_value(column.name, value, _values(column))
    return found


def number_of(value: str, *, truth: bool) -> float | None:
    """Return the number that a text means, None if none."""
    if truth:
        return TRUTH.get(value.casefold())
    try:
        return float(value)
    except ValueError:
        return None


def _values(column: Column) -> list[str]:
    if column.numbers is None:
        return list(column.levels)
    return [f"{value:g}" for value in np.unique(column.numbers[~np.isnan(column.numbers)])]


def no_such_value(name: str, value: str, values: Sequence[str]) -> InputError:
    """Return the error for a part that has no row."""
    close = nearest(value, values)
    meant = f"did you mean {name}={close[0]}? " if close else ""
    shown = ", ".join(map(repr, values[:_LISTED])) + (", ..." if len(values) > _LISTED else "")
    return InputError(
        f"no row has {value!r} in the column {name!r}",
        where="--split",
        fix=f"{meant}its values are {shown}" if values else "the column is empty",
    )


def split_note(name: str, value: str, kept: int, rows: int) -> str:
    """Say which part of the rows was profiled."""
    return (
        f"only the {kept:,} of {rows:,} rows in which {name!r} is {value!r}; row numbers count "
        "only those"
    )
