"""A kind that the user names: is it possible for these values?"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from losspick.core.profile import Alternative
from losspick.core.vocabulary import Kind
from losspick.errors import UsageError
from losspick.profiling.column import Storage
from losspick.profiling.kinds.masks import masks_of
from losspick.profiling.kinds.ranges import fits_percent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from losspick.profiling.kinds.evidence import Decision
    from losspick.profiling.summary import Summary

#: Kinds of a group of columns, and the least number of columns each needs.
GROUP_KINDS = {
    Kind.ONE_HOT: 2,
    Kind.SOFT_LABEL: 2,
    Kind.SURVIVAL: 2,
    Kind.MULTI_TARGET: 2,
    Kind.BOXES: 4,
}

_NUMERIC = (
    Kind.CONTINUOUS,
    Kind.POSITIVE_CONTINUOUS,
    Kind.COUNT,
    Kind.ZERO_INFLATED,
    Kind.PROPORTION,
)


def check_single(summary: Summary, kind: Kind) -> None:
    """Raise UsageError if one column cannot be of that kind."""
    why = _obstacle(summary, kind)
    if why is not None:
        raise UsageError(
            f"this target cannot be read as {kind.value}: {why}",
            where=f"column {summary.name!r}",
            fix="leave the kind out to have it found, or name another one",
        )


def can_be(summary: Summary, kind: Kind) -> bool:
    """Tell whether one column can be of that kind."""
    return _obstacle(summary, kind) is None


def check_group(names: Sequence[str], kind: Kind, possible: Sequence[Kind]) -> None:
    """Raise UsageError if a group of columns cannot be of that kind."""
    if kind is Kind.UNUSABLE or kind in possible:
        return
    raise UsageError(
        f"these {len(names)} columns cannot be read as {kind.value}",
        where="columns " + ", ".join(map(repr, names[:5])),
        fix="possible here: " + ", ".join(each.value for each in possible),
    )


def _obstacle(summary: Summary, kind: Kind) -> str | None:
    if kind is Kind.UNUSABLE:
        return None
    if kind in GROUP_KINDS:
        return f"it takes at least {GROUP_KINDS[kind]} columns"
    if summary.distinct < 2:
        return "there are fewer than two distinct values"
    if kind is Kind.BINARY:
        return None if summary.distinct == 2 else f"it has {summary.distinct} distinct values"
    if kind in (Kind.MULTICLASS, Kind.ORDINAL):
        return None
    if kind in _NUMERIC:
        return _numeric_obstacle(summary, kind)
    if kind is Kind.CIRCULAR:
        return None if summary.numbers or summary.clock else "the values are no numbers or times"
    return _written_obstacle(summary, kind)


def _numeric_obstacle(summary: Summary, kind: Kind) -> str | None:
    n = summary.numbers
    if n is None:
        return "the values are no numbers"
    if kind is not Kind.CONTINUOUS and n.minimum < 0:
        return f"the smallest value is {n.minimum:g}"
    if kind is Kind.COUNT and not n.whole:
        return f"only {n.integer_share:.0%} of the values are whole numbers"
    if kind is Kind.ZERO_INFLATED and n.zero_share == 0:
        return "no value is zero"
    if kind is Kind.PROPORTION and not fits_percent(n):
        return f"the largest value is {n.maximum:g}"
    return None


def _written_obstacle(summary: Summary, kind: Kind) -> str | None:
    if kind is Kind.MULTILABEL:
        listed = summary.words is not None and summary.words.lists is not None
        return None if listed else "its cells list no labels"
    if kind is Kind.TEXT:
        return None if summary.storage is Storage.TEXT else "its cells are no text"
    if kind is Kind.SEQUENCE:
        sequences = (Storage.TEXT, Storage.LISTS, Storage.NESTED)
        return None if summary.storage in sequences else "its cells are single values"
    if kind is Kind.MASK:
        return None if masks_of(summary) else "its cells are neither runs nor paths of pictures"
    return "a table's column cannot hold it"


def overrule(decision: Decision, kind: Kind | None) -> Decision:
    """Put the user's kind in the place of the one that was found."""
    if kind is None:
        return decision
    if kind is decision.kind:
        said = f"{kind.value} was asked for, and is what the values look like"
        return replace(decision, confidence=1.0, evidence=(said, *decision.evidence))
    said = (
        f"{kind.value} was asked for; by itself the target looks like {decision.kind.value} "
        f"({decision.confidence:.0%})"
    )
    others = tuple(each for each in decision.alternatives if each.kind is not kind)
    found = Alternative(decision.kind, decision.confidence)
    return replace(
        decision,
        kind=kind,
        confidence=1.0,
        alternatives=(found, *others),
        evidence=(said, *decision.evidence),
    )
