"""Rows that are graded within queries: how many, how long, and what they can teach."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from losspick.core.answers import GRADES
from losspick.core.numbers import share
from losspick.core.profile import Profile, ProfileWarning, Queries
from losspick.core.vocabulary import Task
from losspick.errors import UsageError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from losspick.profiling.column import Column


def with_queries(profile: Profile, columns: Sequence[Column], query: Column) -> Profile:
    """Return the profile of a target that is graded within queries: its task is ranking.

    Raises:
        UsageError: The target is no column of grades, or rows have no query.
    """
    grades = columns[0].numbers
    where = ", ".join(profile.target)
    if len(columns) > 1 or grades is None or profile.kind not in GRADES:
        raise UsageError(
            "grades of relevance are one column of numbers",
            where=where,
            fix="recode the grades as 0, 1, 2, ... from worst to best, or leave out --query",
        )
    named = _codes(query)
    without = int((named < 0).sum())
    if without:
        raise UsageError(
            f"{without:,} of {query.rows:,} rows have no query",
            where=f"column {query.name!r}",
            fix="drop these rows, or give each a query",
        )
    found = _measured(query.name, named[~np.isnan(grades)], grades[~np.isnan(grades)])
    sizes = f"{found.smallest:,} to {found.largest:,} rows each (median {found.median:g})"
    if found.smallest == found.largest:
        sizes = f"{found.smallest:,} rows each"
    told = f"graded within the {found.count:,} queries of column {query.name!r}, {sizes}"
    return replace(
        profile,
        task=Task.RANKING,
        queries=found,
        evidence=(*profile.evidence, told),
        warnings=(*profile.warnings, *_warnings(found)),
    )


def _codes(query: Column) -> NDArray[np.intp]:
    """Return a number for each row's query, -1 where there is none."""
    if query.codes is not None:
        return query.codes
    assert query.numbers is not None
    codes = np.unique(query.numbers, return_inverse=True)[1]
    return np.where(np.isnan(query.numbers), -1, codes)


def _measured(name: str, codes: NDArray[np.intp], grades: NDArray[np.float64]) -> Queries:
    order = np.argsort(codes, kind="stable")
    starts = np.flatnonzero(np.diff(codes[order], prepend=-1))
    sizes = np.diff(starts, append=len(codes))
    lowest = np.minimum.reduceat(grades[order], starts)
    highest = np.maximum.reduceat(grades[order], starts)
    runs = 1 + int((np.diff(codes) != 0).sum())
    return Queries(
        column=name,
        count=len(starts),
        smallest=int(sizes.min()),
        median=float(np.median(sizes)),
        largest=int(sizes.max()),
        mixed_share=float((highest > lowest).mean()),
        lowest=float(lowest.min()),
        highest=float(highest.max()),
        whole=bool((grades == np.round(grades)).all()),
        together=runs == len(starts),
    )


def _warnings(found: Queries) -> Iterator[ProfileWarning]:
    if found.mixed_share < 1.0:
        text = (
            f"{share(1.0 - found.mixed_share)} of the queries have rows of one grade only: they "
            "teach no order"
        )
        yield ProfileWarning("queries-of-one-grade", text)
    if not found.together:
        text = (
            f"the rows of a query do not stand together: sort by {found.column!r} before libraries "
            "that count rows, such as LightGBM"
        )
        yield ProfileWarning("queries-scattered", text)
