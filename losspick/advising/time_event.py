"""Code for a time with an event: which values mean observed, and the form the loss takes."""

from __future__ import annotations

from losspick.advising.cells import Read, missing_numbers, number_function
from losspick.advising.labels import event_words
from losspick.advising.shown import INTERVALS, Shown
from losspick.core.loss import Units
from losspick.core.profile import NO_VALUE, EventCoding, Profile

#: What stands where a profile made by hand does not tell the coding.
_PLAIN = EventCoding("", "", ("1",), ("0",))


def read_time_event(shown: Shown, profile: Profile) -> tuple[Read, tuple[str, ...]]:
    """Return the code that makes times and events of two columns, and what follows it."""
    coding = profile.event_coding or _PLAIN
    at = profile.target.index(coding.time) if coding.time in profile.target else 0
    lines = [
        "rows = np.asarray(target, dtype=object)",
        f"time = {_number(profile, f'rows[:, {at}]')}",
        *_without_marks(profile),
        *_event_lines(coding, profile, f"rows[:, {1 - at}]"),
        "y = np.column_stack([time, event])  # 1 observed, 0 censored",
    ]
    text = profile.writing.text
    needs, functions = (("re",), (number_function(profile),)) if text else ((), ())
    return Read(tuple(lines), "np.isfinite(y).all(axis=1)", needs, functions), _after(shown)


def _without_marks(profile: Profile) -> tuple[str, ...]:
    marks = missing_numbers(profile)
    return (f"time = np.where(np.isin(time, {marks}), np.nan, time)",) if marks else ()


def _number(profile: Profile, cells: str) -> str:
    if profile.writing.text:
        return f"np.array([number(cell) for cell in {cells}])"
    return f"{cells}.astype(float)"


def _event_lines(coding: EventCoding, profile: Profile, cells: str) -> tuple[str, ...]:
    if coding.numbers:
        status = _number(profile, cells)
        observed, known = str([float(text) for text in coding.observed]), "np.isfinite(status)"
    else:
        status = f"np.array([str(cell).strip() for cell in {cells}])"
        observed = str(list(coding.observed))
        known = f"np.isin(status, {[*coding.observed, *coding.censored]})"
    meaning = f"  # {event_words(coding)}"
    lines = (f"status = {status}", f"event = np.isin(status, {observed}){meaning}")
    if not profile.missing or NO_VALUE in coding.censored:
        return lines
    return (*lines, f"event = np.where({known}, event, np.nan)")


def _after(shown: Shown) -> tuple[str, ...]:
    if shown.spelling.shape == "(N,)":
        return ("y = np.where(y[:, 1] == 1, y[:, 0], -y[:, 0])  # negative: censored then",)
    if shown.spelling.units is not Units.PER_INTERVAL:
        return ()
    return (
        f"edges = np.quantile(y[y[:, 1] == 1, 0], np.linspace(0, 1, {INTERVALS} + 1)[1:-1])",
        "y[:, 0] = np.searchsorted(edges, y[:, 0])  # the interval in which each time ends",
    )
