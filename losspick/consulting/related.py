"""Losses that someone who asks about one may want to know."""

from __future__ import annotations

from collections.abc import Iterable

from losspick.core.explanation import RelatedLoss
from losspick.core.loss import Loss

SHOWN = 6


def related_losses(loss: Loss, losses: Iterable[Loss]) -> tuple[RelatedLoss, ...]:
    """Return losses that share a task, those closest in what they take and learn first."""
    others = [
        other for other in losses if other.id != loss.id and set(other.tasks) & set(loss.tasks)
    ]
    nearest = sorted(others, key=lambda o: (-_likeness(loss, o), -_libraries(o), o.id))[:SHOWN]
    return tuple(RelatedLoss(id=o.id, elicits=o.elicits, summary=o.summary) for o in nearest)


def _libraries(loss: Loss) -> int:
    """Return how many libraries have it: of two that are alike the better known is told first."""
    return len({s.framework for s in loss.spellings if s.code is None})


def _likeness(loss: Loss, other: Loss) -> int:
    return (
        4 * (other.tasks[0] is loss.tasks[0])
        + 2 * (other.targets is loss.targets)
        + 2 * (other.elicits is loss.elicits)
        + (other.form == loss.form)
        + (other.noise is loss.noise and loss.noise is not None)
        + (other.bounded_gradient is loss.bounded_gradient)
    )
