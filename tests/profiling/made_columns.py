"""Columns made from plain Python and numpy values, without any reader."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from losspick.profiling.column import LIST_SEPARATOR, Column, Storage


def numbers(values: ArrayLike, name: str = "y", **more: object) -> Column:
    array = np.asarray(values, dtype=float)
    return Column(
        name=name,
        storage=Storage.NUMBERS,
        rows=array.size,
        numbers=array,
        **more,  # type: ignore[arg-type]
    )


def booleans(values: ArrayLike, name: str = "y") -> Column:
    array = np.asarray(values, dtype=float)
    return Column(name=name, storage=Storage.BOOLEANS, rows=array.size, numbers=array)


def text(values: Sequence[str | None], name: str = "y", **more: object) -> Column:
    levels = tuple(dict.fromkeys(value for value in values if value is not None))
    place = {level: i for i, level in enumerate(levels)}
    codes = np.array([-1 if value is None else place[value] for value in values], dtype=np.intp)
    storage = more.pop("storage", Storage.TEXT)
    return Column(
        name=name,
        storage=storage,
        rows=len(values),
        codes=codes,
        levels=levels,
        **more,  # type: ignore[arg-type]
    )


def lists(values: Sequence[Sequence[str]], name: str = "y") -> Column:
    return text([LIST_SEPARATOR.join(cell) for cell in values], name, storage=Storage.LISTS)
