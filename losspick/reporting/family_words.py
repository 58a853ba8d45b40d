"""The noise families that were fitted to a target, in phrases that several reports share."""

from __future__ import annotations

from collections.abc import Iterable

from losspick.core.numbers import number
from losspick.core.profile import FamilyFit, Profile

#: Differences within so many of their standard errors may be chance.
WITHIN_ERRORS = 2.0


def family_facts(profile: Profile) -> tuple[str, ...]:
    """Return how well each family fits, with the sampling error; none where none was fitted.

    A family is ahead of others by the information criterion, so that one with fewer parameters can
    lead with a likelihood that is lower by less than its error.
    """
    if not profile.families:
        return ()
    best, *others = profile.families
    values = tuple(f"{name} {number(value, 3)}" for name, value in best.parameters)
    first = "fits best" if others else "fitted"
    lines = [f"{_name(best)} {first}" + (f": {', '.join(values)}" if values else "")]
    level = [other for other in others if _is_level(best, other)]
    behind = [other for other in others if other not in level]
    if level:
        lines.append(f"as good within two standard errors: {_names(level)}")
    if behind:
        told = ", ".join(f"{_name(each)} {_distance(best, each)}" for each in behind)
        lines.append(f"worse, in nats a row: {told}")
    return tuple(lines)


def _name(fit: FamilyFit) -> str:
    return fit.family.value.replace("_", " ")


def _names(fits: Iterable[FamilyFit]) -> str:
    return ", ".join(map(_name, fits))


def _is_level(best: FamilyFit, other: FamilyFit) -> bool:
    return _behind(best, other) <= WITHIN_ERRORS * (other.error or 0.0)


def _behind(best: FamilyFit, other: FamilyFit) -> float:
    return best.log_likelihood - other.log_likelihood


def _distance(best: FamilyFit, other: FamilyFit) -> str:
    error = f" ± {number(other.error, 2)}" if other.error else ""
    return f"{number(_behind(best, other), 2)}{error}"
