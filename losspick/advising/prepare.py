"""Code that turns the values of the target into what a loss takes; NumPy only."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from losspick.advising.box_labels import corners_code
from losspick.advising.cells import (
    Read,
    read_codes,
    read_indicators,
    read_label_sets,
    read_numbers,
)
from losspick.advising.labels import circle, given_as, is_ready
from losspick.advising.mask_code import read_masks
from losspick.advising.presenting import FRACTIONS, in_percent
from losspick.advising.shown import Shown
from losspick.advising.time_event import read_time_event
from losspick.core.domains import Link, TargetDomain
from losspick.core.profile import Profile
from losspick.core.vocabulary import Encoding, Kind

_D = TargetDomain

#: More columns than this are not named in a comment.
MOST_NAMED = 6


@dataclass(frozen=True, slots=True)
class Preparation:
    """The code before a loss: what it imports and defines, and the lines that make ``y``."""

    imports: str
    definitions: tuple[str, ...]
    code: str


def preparation(shown: Shown, profile: Profile) -> Preparation:
    """Return the code that makes ``y`` from ``target``, the values in the data."""
    targets = given_as(shown, profile)
    if profile.kind is Kind.MASK:
        read, after = read_masks(targets, profile)
    elif targets.within(_D.TIME_EVENT):
        read, after = read_time_event(shown, profile)
    else:
        read, after = _PREPARED.get(targets, _numbers)(targets, profile)
    if profile.kind is Kind.BOXES:
        after = (*after, *corners_code(profile))
    elif shown.spelling.form.link is Link.LOG1P:
        after = (*after, "y = np.log1p(y)  # undone on predictions, by expm1")
    lines = (f"# target: {_named(profile)}", *read.lines, *_kept(read, profile), *after)
    return Preparation(
        "".join(f"import {name}\n\n" for name in read.needs), read.functions, "\n".join(lines)
    )


def _named(profile: Profile) -> str:
    # repr keeps a line break in a name inside the comment.
    names = ", ".join(repr(name) for name in profile.target[:MOST_NAMED])
    if len(profile.target) > MOST_NAMED:
        names += f", ... ({len(profile.target)} columns)"
    which = "column" if len(profile.target) == 1 else "columns"
    as_text = (profile.writing.text and profile.writing.decimal == ",") or profile.writing.padded
    return f"the values of {which} {names}{', read as text (dtype=str)' if as_text else ''}"


def _kept(read: Read, profile: Profile) -> tuple[str, ...]:
    """Return the lines that leave out rows without a value, and bring in what rows weigh."""
    weight, weighed = profile.weight, profile.weighed
    lines = []
    if weight is not None:
        lines.append(f"# weight: the values of column {weight!r}")
        lines.append("weight = np.asarray(weight, dtype=float)")
    if profile.exposure is not None:
        lines += _rates(profile.exposure.column, weighed=weight is not None)
    # A row without a mask is a picture without foreground.
    if _has_gaps(profile) and profile.kind is not Kind.MASK:
        positive = " & (weight > 0)" * weighed
        lines.append(f"keep = {read.valid}{positive}")
        lines.append("y, X = y[keep], X[keep]  # rows without a value are left out")
        if weighed:
            lines.append("weight = weight[keep]")
    if weighed:
        lines.append("weight = weight / weight.mean()  # so that losses keep their size")
    return tuple(lines)


def _has_gaps(profile: Profile) -> bool:
    """Tell whether some rows lack a value, or the exposure that would make it a rate."""
    lost = any(warning.code == "rows-without-exposure" for warning in profile.warnings)
    return profile.missing > 0 or profile.weightless > 0 or lost


def _rates(column: str, *, weighed: bool) -> tuple[str, ...]:
    """Return the lines that turn totals into rates."""
    return (
        f"# exposure: the values of column {column!r}",
        "exposure = np.asarray(exposure, dtype=float)",
        "# in place of totals with the offset log(exposure): rates weighed by the exposure",
        "y = y / exposure  # so predictions are rates: multiply them by the exposure",
        "weight = weight * exposure" if weighed else "weight = exposure",
    )


_Prepared = tuple[Read, tuple[str, ...]]


def _numbers(targets: TargetDomain, profile: Profile) -> _Prepared:
    percent = targets in FRACTIONS and in_percent(profile)
    return read_numbers(profile), ("y = y / 100  # the data are in percent",) * percent


def _angle(targets: TargetDomain, profile: Profile) -> _Prepared:
    turn, unit = circle(profile)
    if unit == "radians":
        return read_numbers(profile), ()
    return read_numbers(profile), (f"y = y * 2 * np.pi / {turn:g}  # {unit} to radians",)


def _classes(targets: TargetDomain, profile: Profile) -> _Prepared:
    if profile.encoding is Encoding.ONE_HOT:
        return read_indicators(profile), ("y = y.argmax(axis=1)",)
    if is_ready(targets, profile):
        return read_numbers(profile), ()
    signed = targets is _D.PLUS_MINUS_ONE
    return read_codes(profile), ("y = 2 * y - 1  # -1 and +1",) * signed


def _one_hot(targets: TargetDomain, profile: Profile) -> _Prepared:
    if profile.kind is Kind.ONE_HOT:
        return read_indicators(profile), ()
    columns = 2 if profile.encoding is Encoding.BOOLEANS else "len(levels)"
    return read_codes(profile), (f"y = np.eye({columns})[y]  # one-hot rows",)


def _soft_labels(targets: TargetDomain, profile: Profile) -> _Prepared:
    return read_numbers(profile), ("y = y / y.sum(axis=1, keepdims=True)",)


def _multi_hot(targets: TargetDomain, profile: Profile) -> _Prepared:
    if is_ready(targets, profile):
        return read_indicators(profile), ()
    return read_label_sets(profile), ()


def _graded(targets: TargetDomain, profile: Profile) -> _Prepared:
    named = f"the values of column {profile.queries.column!r}" if profile.queries else "its query"
    kept = "[keep]" * bool(profile.missing)
    return read_numbers(profile), (
        f"# query: {named}, for each row",
        f"_, query = np.unique(np.asarray(query){kept}, return_inverse=True)",
        'order = np.argsort(query, kind="stable")  # the rows of a query together',
        "X, y, query = X[order], y[order], query[order]  # split by query, never within one",
    )


_PREPARED: Mapping[TargetDomain, Callable[[TargetDomain, Profile], _Prepared]] = MappingProxyType(
    {
        _D.ANGLE: _angle,
        _D.ZERO_ONE: _classes,
        _D.PLUS_MINUS_ONE: _classes,
        _D.CLASS_INDEX: _classes,
        _D.RANK: _classes,
        _D.ONE_HOT: _one_hot,
        _D.MULTI_HOT: _multi_hot,
        _D.SOFT_LABELS: _soft_labels,
        _D.RELEVANCE: _graded,
        _D.NONNEGATIVE_RELEVANCE: _graded,
        _D.GRADES: _graded,
    }
)
