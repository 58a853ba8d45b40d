"""In which form to give the targets to the loss that came first."""

from __future__ import annotations

import math
from collections.abc import Iterator

from losspick.advising.box_labels import box_steps
from losspick.advising.mask_labels import mask_shape, mask_steps
from losspick.advising.presenting import FRACTIONS, in_percent
from losspick.advising.shown import Shown
from losspick.core.domains import Link, TargetDomain
from losspick.core.loss import Units
from losspick.core.profile import NO_VALUE, EventCoding, Profile
from losspick.core.recommendation import Labels
from losspick.core.vocabulary import Encoding, Kind

_D = TargetDomain

#: More classes than this are not listed one by one.
LONGEST_MAPPING = 100

#: Words for missing that a step lists.
SHOWN_WORDS = 3

#: Largest value of an angle in each customary unit, smallest first, with its name.
_CIRCLES = ((2 * math.pi, "radians"), (24.0, "hours"), (360.0, "degrees"))

_CLASSES = frozenset(
    {_D.ZERO_ONE, _D.PLUS_MINUS_ONE, _D.CLASS_INDEX, _D.RANK, _D.ONE_HOT, _D.MULTI_HOT}
)
_READY = {
    Encoding.ZERO_ONE: (_D.ZERO_ONE, _D.CLASS_INDEX),
    Encoding.PLUS_MINUS_ONE: (_D.PLUS_MINUS_ONE,),
    Encoding.INTEGERS_FROM_ZERO: (_D.CLASS_INDEX, _D.RANK, _D.ZERO_ONE),
    Encoding.ONE_HOT: (_D.ONE_HOT, _D.SOFT_LABELS),
    Encoding.MULTI_HOT: (_D.MULTI_HOT,),
}


def labels_for(shown: Shown, profile: Profile) -> Labels:
    """Return the encoding, number type and shape of the targets, and the steps to get there."""
    targets = given_as(shown, profile)
    return Labels(
        encoding=targets.words,
        dtype=shown.spelling.dtype,
        shape=_shape(shown, profile),
        mapping=mapping(targets, profile),
        steps=tuple(_steps(targets, shown, profile)),
    )


def given_as(shown: Shown, profile: Profile) -> TargetDomain:
    """Return the set in which the targets are written: one-hot where labels are classes."""
    if shown.targets is _D.SOFT_LABELS and profile.kind is not Kind.SOFT_LABEL:
        return _D.ONE_HOT
    return shown.targets


def is_ready(targets: TargetDomain, profile: Profile) -> bool:
    """Tell whether classes already stand in the data as the loss takes them."""
    return targets in _READY.get(profile.encoding, ())


def mapping(targets: TargetDomain, profile: Profile) -> tuple[tuple[str, str], ...]:
    """Return label and code of each class or event, empty for numbers and for very many classes."""
    classes = profile.classes or ()
    if targets.within(_D.TIME_EVENT):
        return _recoding(profile)
    if targets not in _CLASSES or len(classes) > LONGEST_MAPPING:
        return ()
    codes = ("-1", "+1") if targets is _D.PLUS_MINUS_ONE else None
    columns = targets in (_D.ONE_HOT, _D.MULTI_HOT)
    return tuple(
        (one.label, codes[place] if codes else f"column {place}" if columns else str(place))
        for place, one in enumerate(classes)
    )


def event_words(coding: EventCoding) -> str:
    """Return what the values of an event mean: "2 -> event, 1 -> censored"."""
    return ", ".join(
        f"{' and '.join(texts if coding.numbers else map(_told, texts))} -> {meaning}"
        for texts, meaning in ((coding.observed, "event"), (coding.censored, "censored"))
        if texts
    )


def _told(text: str) -> str:
    return "no value" if text == NO_VALUE else repr(text)


def circle(profile: Profile) -> tuple[float, str]:
    """Return the full turn of an angle in its unit, and the unit's name."""
    reach = max(abs(profile.minimum or 0.0), abs(profile.maximum or 0.0))
    return next((turn for turn in _CIRCLES if reach <= turn[0]), _CIRCLES[-1])


def _shape(shown: Shown, profile: Profile) -> str:
    count = profile.outputs if profile.kind is Kind.MULTI_TARGET else profile.class_count
    shape = shown.spelling.shape
    if profile.kind is Kind.MULTI_TARGET and shape == "(N, 1)":
        return f"(N, {count})"
    if profile.kind is Kind.BOXES:
        return "(N, 4)"
    if profile.kind is Kind.MASK:
        return mask_shape(shape, shown.spelling.framework)
    return shape.replace("K", str(count)) if count else shape


def _steps(targets: TargetDomain, shown: Shown, profile: Profile) -> Iterator[str]:
    if profile.missing and profile.kind is not Kind.MASK:
        rows = "row" if profile.missing == 1 else "rows"
        yield f"leave out the {profile.missing:,} {rows} without a value"
    if profile.weightless:
        rows = "row" if profile.weightless == 1 else "rows"
        yield f"leave out the {profile.weightless:,} {rows} without a weight above 0"
    if profile.kind is Kind.BOXES:
        yield from box_steps(profile)
        return
    if profile.kind is Kind.MASK:
        yield from mask_steps(targets, profile)
        return
    yield from _reading_steps(profile)
    if targets in _CLASSES:
        yield from _class_steps(targets, profile)
    elif targets.within(_D.TIME_EVENT):
        yield from _time_steps(shown, profile)
    elif targets.within(_D.RELEVANCE):
        yield from _query_steps(profile)
    else:
        yield from _number_steps(targets, profile)
    yield from _weighing_steps(profile)
    yield from _last_steps(shown, profile)


def _reading_steps(profile: Profile) -> Iterator[str]:
    """Yield how cells are read that are no plain numbers."""
    if profile.writing.durations:
        unit = "minutes" if profile.writing.durations[0] > 1.0 else "seconds"
        yield f"read the durations in {unit}"
    elif profile.writing.marked:
        yield "read the numbers without currency, unit and thousands marks"
    elif profile.writing.text and profile.writing.missing:
        words = ", ".join(map(repr, profile.writing.missing[:SHOWN_WORDS]))
        yield f"read {words}{', ...' * (len(profile.writing.missing) > SHOWN_WORDS)} as missing"


def _last_steps(shown: Shown, profile: Profile) -> Iterator[str]:
    if shown.spelling.form.link is Link.LOG1P:
        yield "take log(1 + y), and undo it on predictions: exp(f) - 1"
    if shown.spelling.shape != "(N, 1)":
        return
    if profile.kind is Kind.MULTI_TARGET:
        yield f"one column a target, as the predictions have: (N, {profile.outputs})"
    else:
        yield "keep the shape of the predictions, (N, 1): against (N,) losses broadcast to (N, N)"


def _weighing_steps(profile: Profile) -> Iterator[str]:
    if profile.exposure is not None:
        yield (
            f"divide by {profile.exposure.column!r} and weigh each row by it, or add "
            f"log({profile.exposure.column}) to the logarithm of the mean as an offset"
        )
    if profile.weight is not None:
        yield f"give {profile.weight!r} as the weight of each row"


def _number_steps(targets: TargetDomain, profile: Profile) -> Iterator[str]:
    if targets in FRACTIONS and in_percent(profile):
        yield "divide by 100: the data are in percent"
    elif targets is _D.ANGLE:
        turn, unit = circle(profile)
        if profile.encoding is Encoding.HOURS_AND_MINUTES:
            yield "read hours and minutes as hours: 1345 as 13.75"
        if unit != "radians":
            yield f"turn {unit} into radians: multiply by 2π / {turn:g}"
    elif targets is _D.SOFT_LABELS:
        yield "divide each row by its sum, so that it sums to 1 exactly"


def _query_steps(profile: Profile) -> Iterator[str]:
    named = f" in {profile.queries.column!r}" if profile.queries else ""
    yield f"put the rows of each query{named} together, and keep queries whole in every split"


def _time_steps(shown: Shown, profile: Profile) -> Iterator[str]:
    yield _recoding_in_words(profile)
    if shown.spelling.shape == "(N,)":
        yield "give one column: the time, negative where it is censored"
    if shown.spelling.units is Units.PER_INTERVAL:
        yield f"cut the times into {shown.units} intervals and give the number of the interval"


def _class_steps(targets: TargetDomain, profile: Profile) -> Iterator[str]:
    if profile.described:
        yield f"give {targets.words}"
    elif is_ready(targets, profile):
        yield f"the data already hold {targets.words}: change the number type only"
    elif targets is _D.ONE_HOT:
        yield "turn each class into a row of zeros with a 1 in its column"
    elif profile.encoding is Encoding.ONE_HOT:
        yield "take the index of the column that holds the 1"
    elif targets is _D.MULTI_HOT:
        yield "turn each list into a row of zeros with a 1 for every label in it"
    else:
        yield f"recode the classes as {targets.words}, in the order listed"


def _recoding(profile: Profile) -> tuple[tuple[str, str], ...]:
    """Return (value in the data, code) of the event."""
    coding = profile.event_coding
    if coding is None:
        return ()
    return (
        *((text, "1 (event)") for text in coding.observed),
        *((text or "no value", "0 (censored)") for text in coding.censored),
    )


def _recoding_in_words(profile: Profile) -> str:
    """Return what to do with the values of the event."""
    coding = profile.event_coding
    if coding is None:
        return "give the time and an indicator: 1 where the event was observed, 0 where censored"
    return f"the time is {coding.time!r}; recode {coding.event!r}: {event_words(coding)}"
