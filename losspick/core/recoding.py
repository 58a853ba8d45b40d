"""What code does to a target on its way from the data, step by step, and what comes out of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from losspick.core.domains import Interval
from losspick.core.limiting import clipped, curved, scaled, sides_of
from losspick.core.target_data import TargetData
from losspick.core.vocabulary import Encoding, Kind, Preparation


class StepKind(StrEnum):
    """What a step makes of the values.

    Mirrored: taken from a number. Clipped: kept within ends. Scaled: multiplied by a number.
    Curved: given to a function that keeps their order. Respelled: each label is written in another
    way. Resampled: there are more or fewer rows of a class. Encoded: each class gets the next
    index. Spread: each class gets a column of its own. Divided: two classes, by a comparison.
    Binned: a class for each range of numbers. Changed: nothing is known of what comes out.
    """

    SHIFTED = "shifted"
    MIRRORED = "mirrored"
    CLIPPED = "clipped"
    RESPELLED = "respelled"
    SCALED = "scaled"
    CURVED = "curved"
    RESAMPLED = "resampled"
    MAPPED = "mapped"
    ENCODED = "encoded"
    SPREAD = "spread"
    DIVIDED = "divided"
    BINNED = "binned"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that is done to all values.

    Attributes:
        kind: What.
        written: As it stands in the code.
        number: By how much values are shifted, what they are taken from, or the first index.
        ends: Within which values are kept; None: no end.
        relation: How values are compared, as the syntax calls it, or the function that they are
            given to; empty: not known.
        bound: What they are compared with, or multiplied by.
        mapping: What each label is mapped to, as texts.
        whole: Labels that are not mapped are lost; only labels get a column; the lowest edge is
            part of the first range, or all numbers are part of one.
        edges: Between which ranges numbers are parted, from the lowest.
    """

    kind: StepKind
    written: str = ""
    number: int = 0
    ends: tuple[float | None, float | None] = (None, None)
    relation: str = ""
    bound: float | str = 0.0
    mapping: tuple[tuple[str, str], ...] = ()
    whole: bool = True
    edges: tuple[float, ...] = ()


def recoded(target: TargetData, steps: Sequence[Step]) -> tuple[TargetData, Preparation]:
    """Return the target as it comes out of some steps, and what is known of that."""
    preparation = Preparation.NONE
    for step in steps:
        made = _after(target, step)
        if made is None:
            return target, Preparation.CHANGED
        target = made
        fits = step.kind is StepKind.ENCODED and not step.number
        if fits or step.kind is StepKind.SPREAD:
            preparation = Preparation.RECODED
        elif step.kind in _OF_LABELS and target.codes is not None:
            preparation = Preparation.NONE  # of these codes it is known what they are
    return target, preparation


#: What gives classes other codes.
_OF_LABELS = (StepKind.ENCODED, StepKind.SHIFTED, StepKind.MIRRORED, StepKind.MAPPED)


def _after(target: TargetData, step: Step) -> TargetData | None:
    """Return what a step gives; None: not known."""
    if step.kind in (StepKind.CHANGED, StepKind.BINNED):
        return None  # ranges may be empty
    if step.kind is StepKind.SPREAD:
        return target if step.whole else _counted(target, step)
    if step.kind is StepKind.RESAMPLED:
        return replace(target, classes=())
    if step.kind in _OF_AMOUNTS:
        return _amounts(target, step)
    plain = step.kind is StepKind.ENCODED and not step.number
    told = (step.written,) if step.written and not plain else ()
    named = replace(target, recoded=(*target.recoded, *told))
    if step.kind is StepKind.DIVIDED:
        sides = sides_of(target, step.relation, step.bound)
        if sides is not None and len(sides) == target.class_count:
            return replace(merged(named, sides), encoding=Encoding.ZERO_ONE)
        count = 2 if sides is None else len(set(sides))
        return _relabelled(named, None, count, Encoding.ZERO_ONE)
    moves = step.kind in (StepKind.SHIFTED, StepKind.MIRRORED)
    if moves and target.codes is None:
        return _moved(named, step.number, turned=step.kind is StepKind.MIRRORED)
    if moves and not target.classes:
        return _recounted(named, step)
    encoded = step.kind is StepKind.ENCODED
    labels = [one.label for one in target.classes] if step.whole or not encoded else []
    if not labels or len(labels) != target.class_count:
        return _counted_from(named, step) if encoded else None
    new = _labels(labels, step)
    return None if new is None else merged(named, new)


_OF_AMOUNTS = (StepKind.CLIPPED, StepKind.SCALED, StepKind.CURVED)


def _amounts(target: TargetData, step: Step) -> TargetData | None:
    """Return amounts after a step that no classes are given to."""
    if step.kind is StepKind.CLIPPED:
        return clipped(target, step.ends, step.written)
    if step.kind is StepKind.CURVED:
        return curved(target, step.relation, step.written)
    factor = step.bound
    return None if isinstance(factor, str) else scaled(target, factor, step.written)


def _counted(target: TargetData, step: Step) -> TargetData:
    """Return a target with a column for each number from 0 to its largest code."""
    low, high = target.codes or (0, 0)
    if low <= 0:
        return target
    named = (*target.recoded, step.written)
    return replace(target, classes=(), class_count=high + 1, recoded=named)


def _counted_from(target: TargetData, step: Step) -> TargetData | None:
    """Return classes by their indices, of which it is not known which class has which."""
    count = target.class_count
    if count is None or not count:
        return replace(target, classes=())
    return _with_codes(target, step.number, count) if step.number else replace(
        target, classes=(), coded=(0, count - 1)
    )  # fmt: skip


def _recounted(target: TargetData, step: Step) -> TargetData | None:
    """Return such classes after their indices were shifted, or taken from a number."""
    if target.coded is None:
        return None
    low, high = target.coded
    first = step.number - high if step.kind is StepKind.MIRRORED else low + step.number
    return _with_codes(target, first, high - low + 1)


def _with_codes(target: TargetData, first: int, count: int) -> TargetData:
    encoding = _encoding([str(code) for code in range(first, first + count)])
    return replace(target, classes=(), coded=(first, first + count - 1), encoding=encoding)


def _labels(labels: list[str], step: Step) -> list[str] | None:
    if step.kind is StepKind.ENCODED:
        ordered = enumerate(sorted(labels, key=_order), step.number)
        places = {label: place for place, label in ordered}
        return [str(places[label]) for label in labels]
    if step.kind is StepKind.RESPELLED:
        return [_RESPELLED[step.relation](label) for label in labels]
    if step.kind is StepKind.MIRRORED:
        return [str(step.number - int(label)) for label in labels]
    if step.kind is StepKind.SHIFTED:
        return [str(int(label) + step.number) for label in labels]
    known = dict(step.mapping)
    if step.whole and not set(labels) <= set(known):
        return None  # rows are lost, or the labels are written in another way
    return [known.get(label, label) for label in labels]


#: What methods of texts make of each.
_RESPELLED: dict[str, Callable[[str], str]] = {
    "strip": str.strip,
    "lower": str.lower,
    "upper": str.upper,
    "title": str.title,
    "capitalize": str.capitalize,
    "casefold": str.casefold,
}


def _order(label: str) -> tuple[int, str]:
    """Return what sorts numbers by size, and before words."""
    whole = label.lstrip("+-").isdecimal()
    return (int(label), "") if whole else (10**18, label)


def merged(target: TargetData, labels: Sequence[str]) -> TargetData:
    """Give the classes other labels; those with the same one become one."""
    by_label = dict.fromkeys(labels)
    for label, one in zip(labels, target.classes, strict=True):
        known = by_label[label]
        by_label[label] = replace(
            one,
            label=label,
            count=one.count + (known.count if known else 0.0),
            share=one.share + (known.share if known else 0.0),
        )
    merged = (one for one in by_label.values() if one is not None)
    classes = tuple(sorted(merged, key=lambda one: _order(one.label)))
    encoding = _encoding([one.label for one in classes])
    made = _relabelled(target, None, len(classes), encoding)
    return replace(
        made,
        classes=classes,
        kinds=target.kinds if len(classes) == target.class_count else made.kinds,
    )


def without_label(target: TargetData, label: str) -> TargetData:
    """Return a target without the rows of one class, if there is such a class."""
    left = tuple(one for one in target.classes if one.label != label)
    if not left or len(left) == len(target.classes) or len(target.classes) != target.class_count:
        return target
    rows = sum(one.share for one in left)
    left = tuple(replace(one, share=one.share / rows) for one in left)
    return merged(replace(target, classes=left), [one.label for one in left])


#: How whole numbers of two classes are written.
_PAIRS = {(0, 1): Encoding.ZERO_ONE, (1, 2): Encoding.ONE_TWO, (-1, 1): Encoding.PLUS_MINUS_ONE}


def _encoding(labels: list[str]) -> Encoding:
    if not all(label.lstrip("+-").isdecimal() for label in labels):
        return Encoding.STRINGS
    codes = sorted(int(label) for label in labels)
    if len(codes) == 2 and (codes[0], codes[1]) in _PAIRS:
        return _PAIRS[codes[0], codes[1]]
    gapless = codes == list(range(codes[0], codes[0] + len(codes)))
    begun = {0: Encoding.INTEGERS_FROM_ZERO, 1: Encoding.INTEGERS_FROM_ONE}
    return begun.get(codes[0], Encoding.INTEGERS_WITH_GAPS) if gapless else (
        Encoding.INTEGERS_WITH_GAPS
    )  # fmt: skip


def _relabelled(
    target: TargetData, values: Interval | None, count: int, encoding: Encoding
) -> TargetData:
    """Return a target of so many classes, of which no more is known."""
    from losspick.core.profile_parts import Alternative  # what has data has it already

    kind = Kind.BINARY if count == 2 else Kind.MULTICLASS
    return replace(
        target,
        kinds=(Alternative(kind, 1.0),),
        encoding=encoding,
        classes=(),
        coded=None,
        class_count=count,
        values=values,
        median=None,
        spread=None,
        negative_share=None,
        zero_share=None,
        integer_share=None,
    )


def _moved(target: TargetData, by: int, *, turned: bool) -> TargetData | None:
    """Return numbers that are all larger by so much, or that are taken from as much."""
    values, median = target.values, target.median
    if values is None or target.class_count is not None:
        return None
    sign = -1.0 if turned else 1.0
    ends = sorted((by + sign * values.low, by + sign * values.high))
    return replace(
        target,
        values=Interval(ends[0], ends[1]),
        median=None if median is None else by + sign * median,
        negative_share=None,
        zero_share=None,
    )
