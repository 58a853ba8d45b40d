"""Pairings that were found several times, because their code has run several times."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from losspick.core.spec import ModelSpec


def unique(found: Iterable[ModelSpec]) -> list[ModelSpec]:
    """Return each pairing once, though its code may have run several times.

    Of several runs that one counts which knew most of the targets, and how many units there are.
    """
    kept: dict[object, ModelSpec] = {}
    for spec in found:
        key = _identity(spec)
        known = kept.setdefault(key, spec)
        if known is not spec and _told_of_targets(spec) >= _told_of_targets(known):
            kept[key] = spec
    counted = {_meeting(spec) for spec in kept.values() if spec.units is not None}
    return [s for s in kept.values() if s.units is not None or _meeting(s) not in counted]


def without_fitted(found: Sequence[ModelSpec]) -> list[ModelSpec]:
    """Leave out one of several losses, some unknown, that meets outputs of two kinds.

    Where it meets the other kind, the program has most likely chosen another loss.
    """
    if not any(spec.besides for spec in found):
        return list(found)
    kinds: dict[object, set[str]] = {}
    for spec in found:
        if spec.activation is not None and spec.loss is not None:
            kinds.setdefault(spec.loss.place, set()).add(spec.activation.value)
    return [s for s in found if not (s.besides and _is_met(kinds, s))]


def _is_met(kinds: Mapping[object, set[str]], spec: ModelSpec) -> bool:
    """Tell whether a loss meets outputs of several kinds."""
    return spec.loss is not None and len(kinds.get(spec.loss.place, ())) > 1


def _told_of_targets(spec: ModelSpec) -> int:
    """Return how much is known of the targets."""
    facts = (spec.target_dtype, spec.target_rank, spec.classes, spec.labels)
    return sum(fact is not None for fact in facts)


def _identity(spec: ModelSpec) -> object:
    return _meeting(spec), spec.units


def _meeting(spec: ModelSpec) -> object:
    """Return what meets where, however many units there are."""
    meeting = (spec.call, spec.loss, spec.activation, spec.targets, spec.swapped)
    return (*meeting, spec.thresholds, spec.inference, spec.rival, spec.misread, spec.astray)
