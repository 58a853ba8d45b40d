"""What the ranking says of another kind that the target may be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from losspick.advising.shown import Shown
from losspick.core.numbers import confidence
from losspick.core.profile import Profile
from losspick.core.recommendation import KindChange
from losspick.core.vocabulary import TASK_OF_KIND

#: Below this the kind is worth a second look, and above the other it is a real alternative.
UNSURE, LIKELY = 0.7, 0.15


def about_kind(first: Shown, profile: Profile, changes: Sequence[KindChange]) -> Iterator[str]:
    """Yield how the ranking would begin under another kind, or at least what is in doubt."""
    yield from _changed(first, profile, changes) if changes else _unsure(profile)


def _changed(first: Shown, profile: Profile, changes: Sequence[KindChange]) -> Iterator[str]:
    """Tell how the ranking would begin if another kind were the right one."""
    for change in changes:
        said = f"If the target is {change.kind} ({confidence(change.probability)}) instead"
        task = TASK_OF_KIND[change.kind]
        learned = "" if task is profile.task else f" and learned as {task}"
        rest = ", ".join(change.ranking[1:])
        if not change.ranking:
            yield f"{said}, none of these losses applies; --kind {change.kind} says so."
        elif change.changes:
            yield (
                f"{said}{learned}, {change.ranking[0]} comes first in the place of {first.loss.id}"
                f"{', then ' * bool(rest)}{rest}; --kind {change.kind} says so."
            )
        else:
            yield (
                f"{said}{learned}, {first.loss.id} stays first{', then ' * bool(rest)}{rest}; "
                f"--kind {change.kind} says so."
            )


def _unsure(profile: Profile) -> Iterator[str]:
    if profile.confidence >= UNSURE:
        return
    for other in profile.alternatives:
        if other.confidence >= LIKELY and other.kind is not profile.kind:
            effect = (
                "the losses stay, their order may change"
                if TASK_OF_KIND[other.kind] is profile.task
                else f"then it is learned as {TASK_OF_KIND[other.kind]}, with other losses"
            )
            yield (
                f"The kind is {profile.kind} with probability {confidence(profile.confidence)}, "
                f"{other.kind} with {confidence(other.confidence)}: {effect}; "
                f"--kind {other.kind} says so."
            )
