"""What the user may have meant: another kind that is close, or columns that belong together."""

from __future__ import annotations

import re
from shlex import quote
from typing import TYPE_CHECKING, Final

from losspick.core.boxes import box_columns, box_with
from losspick.core.profile import ProfileWarning
from losspick.core.regexes import regex
from losspick.core.settling import SETTLES
from losspick.core.vocabulary import Kind
from losspick.profiling.kinds.clues import hints, tokens
from losspick.profiling.kinds.name_words import Hint
from losspick.profiling.kinds.stems import kind_together, stem_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from losspick.core.profile import Alternative
    from losspick.profiling.column import Column
    from losspick.profiling.kinds.battery import Beside
    from losspick.profiling.kinds.evidence import Decision

#: Another kind with this probability is close enough to ask about.
CLOSE = 0.2

#: A hint with less weight is about another word of the name than the one that names the thing.
TELLING = 0.8

#: Columns that a message names.
SHOWN = 3

#: Kinds that a column of a group of columns looks like by itself.
_PART_OF_GROUP: Final[Mapping[Kind, str]] = {
    Kind.BINARY: "labels of which a row has one or several",
    Kind.PROPORTION: "parts of one whole",
}

#: What columns form by their values, and how that was seen.
_TOGETHER: Final[Mapping[Kind, str]] = {
    Kind.ONE_HOT: "a one-hot group ({}): in each row exactly one of them is 1",
    Kind.SOFT_LABEL: "one whole ({}): each row sums to it",
}

_TIMES: Final = frozenset({Kind.POSITIVE_CONTINUOUS, Kind.COUNT, Kind.ZERO_INFLATED})

#: Words of a calendar: "month" beside a status is a date more often than a duration.
_CALENDAR: Final = frozenset({Hint.HOUR, Hint.MONTH, Hint.YEAR, Hint.DATE})

#: The unit at the end of the name of a duration.
_TIME_UNIT: Final = regex(r"(?<=[a-z])[\W_]+(?:in[\W_]+)?(?:days?|weeks?|months?|years?)$", re.I)

#: Units of which there are many are no place in a calendar ("months" beside "month"), and what
#: follows them says of what they are ("days_to_death", "months_followed"), or is a clinical end.
_UNITS: Final = frozenset({"days", "weeks", "months", "years", "yrs", "mos", "wks"})
_UP_TO: Final = frozenset({"to", "til", "till", "until"})
_FOLLOWED: Final = frozenset(
    {"followed", "follow", "followup", "fup", "survived", "survival", "surv", "study"}
    | {"os", "pfs", "dfs", "rfs", "efs", "ttp"}
)

#: Amounts of time that nothing ends.
_NO_DURATION: Final = frozenset(
    {Hint.ORDER, Hint.MONEY, Hint.RATE, Hint.SHARE, Hint.RATING, Hint.SCORE}
)


def proposals(
    column: Column, decision: Decision, neighbours: Sequence[str], beside: Beside | None = None
) -> Iterator[ProfileWarning]:
    """Yield what would settle a close call, and which other columns may belong to the target."""
    name = column.name
    yield from _close(decision)
    yield from _group(column, decision.kind, neighbours, beside)
    yield from _box(name, neighbours)
    yield from _time_and_event(name, decision.kind, neighbours)


def close_rival(decision: Decision) -> Alternative | None:
    """Return the likeliest other kind, if it is close."""
    rival = max(decision.alternatives, key=lambda other: other.confidence, default=None)
    return rival if rival is not None and rival.confidence >= CLOSE else None


def _close(decision: Decision) -> Iterator[ProfileWarning]:
    rival = close_rival(decision)
    if rival is None:
        return
    first, second = SETTLES.get(decision.kind), SETTLES.get(rival.kind)
    if first and second:
        yield ProfileWarning(
            "close-kinds",
            f"{decision.kind.value} ({decision.confidence:.0%}) and {rival.kind.value} "
            f"({rival.confidence:.0%}) are close: the first if {first}; --kind "
            f"{rival.kind.value} if {second}",
        )


def _group(
    column: Column, kind: Kind, neighbours: Sequence[str], beside: Beside | None
) -> Iterator[ProfileWarning]:
    """Point at columns with the same stem ("colour_red", "colour_blue")."""
    stem, meaning = stem_of(column.name), _PART_OF_GROUP.get(kind)
    if stem is None or meaning is None:
        return
    all_names = {*neighbours, column.name}
    alike = sorted(other for other in all_names if other.startswith(stem))
    if len(alike) < 2:
        return
    shown = ", ".join(alike[:SHOWN]) + (", ..." if alike[SHOWN:] else "")
    together = kind_together(alike, column.rows, beside) if beside else None
    seen = _TOGETHER.get(together or kind)
    if seen is not None:
        yield ProfileWarning(
            "part-of-group",
            f"{len(alike)} columns form {seen.format(shown)}; the target is all of them: "
            f"-t '{stem}*'",
        )
    elif len(alike) < len(all_names):  # names that all begin alike say nothing of one of them
        yield ProfileWarning(
            "part-of-group",
            f"{len(alike)} columns are named {stem}*: {shown}; if they are {meaning}, the "
            f"target is all of them: -t '{stem}*'",
        )


def _time_and_event(name: str, kind: Kind, neighbours: Sequence[str]) -> Iterator[ProfileWarning]:
    """Point at the other half of a duration and its event."""
    others = [other for other in neighbours if other != name]
    if kind in _TIMES and (_is_time(name) or _is_span(name)):
        event = next(filter(_is_event, others), None)
        if event is not None:
            yield ProfileWarning(
                "time-without-event",
                f"{event!r} may tell in which rows the end of {name!r} was seen; if so, the "
                f"others are cut short, and the target is both: -t {quote(name)} -t {quote(event)}",
            )
    elif kind is Kind.BINARY and _is_event(name):
        time = next(filter(_is_time, others), None)
        if time is not None:
            yield ProfileWarning(
                "event-without-time",
                f"{time!r} may tell after which time {name!r} was seen or the row left; if so, "
                f"the target is both: -t {quote(time)} -t {quote(name)}",
            )


def _box(name: str, neighbours: Sequence[str]) -> Iterator[ProfileWarning]:
    """Point at three columns side by side that are named as a box together with this one."""
    four = box_with(name, neighbours)
    box = box_columns(four) if four else None
    if four is None or box is None:
        return
    sides = [four[at] for at in box.places]
    targets = " ".join(f"-t {quote(side)}" for side in sides)
    yield ProfileWarning(
        "part-of-group",
        f"{', '.join(sides)} are named as the sides of a box; if they are, the target is "
        f"all of them: {targets}",
    )


def _is_time(name: str) -> bool:
    parts = tokens(name)
    if {*parts[:1]} & (_UNITS | {"time"}) and {*parts[1:2]} & _UP_TO:
        return True  # the words behind it are about the event
    if _UNITS & {*parts} and _FOLLOWED & {*parts}:
        return True
    unit = _TIME_UNIT.search(name.casefold())
    if unit is not None:
        name = name[: unit.start()]  # "survival_months" is no month of the calendar
    found = hints(name)
    return found.get(Hint.DURATION, 0.0) >= TELLING and not found.keys() & _CALENDAR


def _is_span(name: str) -> bool:
    """Tell whether a name counts days or the like, which is enough for a target beside an event."""
    return bool(_UNITS & {*tokens(name)}) and not hints(name).keys() & _NO_DURATION


def _is_event(name: str) -> bool:
    found = hints(name)
    return max(found.get(Hint.EVENT, 0.0), found.get(Hint.CENSORED, 0.0)) >= TELLING
