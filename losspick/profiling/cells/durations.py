"""Durations written with units or colons ("1h 30m", "2:05:41") -> numbers."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

import numpy as np

from losspick.core.regexes import regex
from losspick.profiling.cells.missing import missing_among_words
from losspick.profiling.cells.texts import Texts
from losspick.profiling.column import Column, Doubt, Storage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

_NUMBER: Final = r"(\d+(?:\.\d+)?)"
_WITH_UNITS: Final = regex(
    rf"(?:{_NUMBER}\s*d(?:ays?)?)?,?\s*(?:{_NUMBER}\s*h(?:(?:ou)?rs?)?)?,?\s*"
    rf"(?:{_NUMBER}\s*m(?:in(?:ute)?s?)?)?,?\s*(?:{_NUMBER}\s*s(?:ec(?:ond)?s?)?)?",
    re.IGNORECASE,
)
_WITH_COLONS: Final = regex(r"(\d{1,4}):([0-5]\d)(?::([0-5]\d(?:\.\d+)?))?")
#: As Python, pandas and ISO 8601 write them.
_WITH_DAYS: Final = regex(
    r"(?:(\d+) days?,? )?(\d{1,2}):([0-5]\d):([0-5]\d(?:\.\d+)?)", re.IGNORECASE
)
_ISO: Final = regex(
    rf"P(?:{_NUMBER}D)?(?:T(?:{_NUMBER}H)?(?:{_NUMBER}M)?(?:{_NUMBER}S)?)?(?<=[DHMS])"
)
_SECONDS: Final = (86_400.0, 3_600.0, 60.0, 1.0)

#: Names under which colons stand between hours and minutes that passed, not on a clock.
_PASSED: Final = frozenset(
    {"duration", "durations", "elapsed", "runtime", "pace", "lap", "laps", "split", "splits"}
    | {"length", "delay", "wait", "waiting", "run", "running", "race", "finish", "finishing"}
    | {"completion", "processing", "response", "travel", "driving", "swim", "bike", "cycling"}
    | {"total", "net", "chip", "gun", "taken", "spent", "remaining", "survival", "lifetime"}
    | {"until", "uptime", "downtime", "playtime", "followup", "exposure", "stay", "idle", "outage"}
)

#: Of these, minutes and seconds stand around a single colon.
_SHORT: Final = frozenset(["pace", "lap", "laps", "split", "splits"])

#: No lap takes so many hours.
LONGEST_LAP: Final = 13

#: A clock shows fewer hours.
DAY: Final = 24

#: Clocks that write one digit for the hours of the morning write two for those after nine.
_ONE_DIGIT: Final = 9

#: So many different times show where they begin, within so many seconds of zero, and end.
_FEWEST_TIMES, _AT_ONCE, _HALF_A_DAY = 50, 900.0, 43_200.0

#: Texts that are looked at before all are, and the fewest that make a column.
_TRIAL, _FEWEST = 50, 3


def duration_column(texts: Texts, na_values: tuple[str, ...]) -> Column | None:
    """Read the texts as durations in seconds, or in minutes if none tells seconds.

    Units say by themselves that time passed. Colons could stand on a clock: they are durations
    where a value exceeds 24 hours, where seconds are told and no hour has a second digit, or where
    the name says so.

    Args:
        texts: The stripped texts.
        na_values: The words that the user calls missing.

    Returns:
        None if a text that has a value is no duration.
    """
    if not any(map(_is_duration, islice(texts.levels, _TRIAL))):
        return None
    rows = texts.counts().tolist()
    counts = {level: n for level, n in zip(texts.levels, rows, strict=True) if level}
    missing = missing_among_words(counts)[0] | {word.strip() for word in na_values}
    present = [level for level in counts if level not in missing]
    if len(present) < _FEWEST or not all(map(_is_duration, islice(present, _TRIAL))):
        return None
    seconds = _units(present) or _colons(present, texts.name)
    if seconds is None:
        return None
    missing_words = tuple((word, counts[word]) for word in sorted(missing & counts.keys()))
    return _column(texts, seconds, missing_words)


def duration_of_levels(name: str, levels: Sequence[str], codes: NDArray[np.intp]) -> Column | None:
    """Read levels with colons as durations, whether or not a clock could show them."""
    found = {level: _WITH_COLONS.fullmatch(level.strip()) for level in levels}
    read = {level: match for level, match in found.items() if match}
    if not levels or len(read) < len(levels):
        return None
    scale = _last_part(levels, name)
    seconds = {
        level: _of_two(match, scale) if match[3] is None else _of_three(match)
        for level, match in read.items()
    }
    return _column(Texts(name=name, codes=codes, levels=tuple(levels)), seconds, ())


def _last_part(present: Iterable[str], name: str) -> float:
    """Return the seconds of what stands behind a single colon: seconds, or minutes."""
    long = any(match and match[3] for match in map(_WITH_COLONS.fullmatch, present))
    return 1.0 if long or _words(name) & _SHORT else 60.0


def _words(name: str) -> set[str]:
    return set(re.split(r"[\W_\d]+", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).casefold()))


def _column(
    texts: Texts, seconds: dict[str, float], missing_words: tuple[tuple[str, int], ...]
) -> Column:
    """Return the column in the largest unit that leaves no second out."""
    whole_minutes = all(value % 60 == 0 for value in seconds.values())
    step, unit = (60.0, "minutes") if whole_minutes else (1.0, "seconds")
    by_level = [seconds.get(level, np.nan) / step for level in texts.levels]
    numbers = np.asarray([*by_level, np.nan])[texts.codes]
    return Column(
        name=texts.name,
        storage=Storage.NUMBERS,
        rows=len(numbers),
        numbers=numbers,
        duration=True,
        duration_seconds=(step, _last_part(seconds, texts.name)),
        integers=all(value % step == 0 for value in seconds.values()),
        missing_words=missing_words,
        seen_at=texts.rows_of(word for word, _ in missing_words),
        notes=texts.notes,
        doubts=(
            Doubt(
                "",
                f"durations such as {next(iter(seconds))!r} were read in {unit}; write them as "
                "numbers before training",
            ),
        ),
    )


def _is_duration(text: str) -> bool:
    forms = (_WITH_UNITS, _WITH_COLONS, _WITH_DAYS, _ISO)
    return bool(text) and any(form.fullmatch(text) for form in forms)


def _units(present: list[str]) -> dict[str, float] | None:
    """Read texts with units; one text must have two of them, or a single letter could be any."""
    read: dict[str, float] = {}
    several = False
    for text in present:
        plain = _WITH_UNITS.fullmatch(text)
        found = plain or _WITH_DAYS.fullmatch(text) or _ISO.fullmatch(text)
        if found is None:
            return None
        parts = [float(part) if part else None for part in found.groups()]
        told = (
            sum(part is not None for part in parts) if plain else bool(parts[0] or text[0] == "P")
        )
        several = several or told > bool(plain)
        read[text] = sum(
            size * part for size, part in zip(_SECONDS, parts, strict=True) if part is not None
        )
    return read if several else None


def _colons(present: list[str], name: str) -> dict[str, float] | None:
    found = [_WITH_COLONS.fullmatch(text) for text in present]
    read = [match for match in found if match]
    if len(read) < len(present):
        return None
    longest = max(int(match[1]) for match in read)
    beyond = longest > DAY or any(
        int(match[1]) == DAY and (match[2], float(match[3] or 0)) != ("00", 0.0) for match in read
    )
    passed = _words(name) & _PASSED
    if passed <= _SHORT and longest >= LONGEST_LAP and all(match[3] for match in read):
        passed = set()  # "split" says something else here
    if not (beyond or passed or _within_hours(read)):
        return None
    scale = _last_part(present, name)
    return {
        text: _of_two(match, scale) if match[3] is None else _of_three(match)
        for text, match in zip(present, read, strict=True)
    }


def _within_hours(read: list[re.Match[str]]) -> bool:
    """Tell whether the times "h:mm:ss" stop before a clock would write ten, or one o'clock."""
    if _does_not_wrap(read):
        return True
    if any(match[3] is None for match in read) or all(float(match[3]) == 0.0 for match in read):
        return False
    bare = all(len(match[1]) == 1 for match in read)
    return max(int(match[1]) for match in read) <= (_ONE_DIGIT if bare else 0)


def _does_not_wrap(read: list[re.Match[str]]) -> bool:
    """Tell whether the times "hh:mm:ss" begin at midnight and none is in the half day before it.

    Times of day around midnight lie on both sides of it; durations have nothing below zero.
    """
    if len(read) < _FEWEST_TIMES or any(match[3] is None for match in read):
        return False
    if all(float(match[3]) == 0.0 for match in read):
        return False
    seconds = sorted(map(_of_three, read))
    return seconds[0] <= _AT_ONCE and seconds[-1] < _HALF_A_DAY


def _of_two(match: re.Match[str], scale: float) -> float:
    return scale * (60.0 * int(match[1]) + int(match[2]))


def _of_three(match: re.Match[str]) -> float:
    return 3_600.0 * int(match[1]) + 60.0 * int(match[2]) + float(match[3])
