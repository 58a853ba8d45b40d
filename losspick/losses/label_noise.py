"""How much to smooth labels: by the rate at which they are wrong, as far as the data tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.loss import ParameterValue
from losspick.core.numbers import share

if TYPE_CHECKING:
    from losspick.core.goal import Goal
    from losspick.core.profile import Profile

#: The value of Szegedy et al. (2016), at which the trainings of the evidence were made.
CUSTOMARY = 0.1

#: What gained as much accuracy in the trainings of the evidence, and kept truer probabilities.
MILD = 0.03

#: Less is no smoothing worth a name.
LEAST = 0.01


def label_smoothing(profile: Profile, goal: Goal) -> ParameterValue | None:
    """Return the share of a label to spread over all classes, from the rate of wrong labels.

    A label that is wrong at random with rate r is right with 1 - r: smoothing by r K / (K - 1)
    makes it just as likely.
    """
    classes = profile.class_count
    if classes is None or classes < 2:
        return None
    spread = classes / (classes - 1)
    if profile.sure_error_share is not None:
        return _of_sure_rows(profile.sure_error_share, spread)
    if profile.slip_share:
        smoothing = _within(profile.slip_share * spread)
        why = (
            f"{share(profile.slip_share)} of the labels are a letter away from a frequent one, the "
            f"slips that can be seen; times K / (K - 1), between {LEAST} and {CUSTOMARY}"
        )
        return ParameterValue("smoothing", smoothing, why)
    why = (
        f"no hint of wrong labels (--given-features looks for one); the paper has {CUSTOMARY}, but "
        f"{MILD} gained as much accuracy in our trainings and kept truer probabilities"
    )
    return ParameterValue("smoothing", MILD, why)


def _of_sure_rows(wrong: float, spread: float) -> ParameterValue:
    said = f"trees contradict about {share(wrong)} of the labels that they are surest of"
    if wrong * spread > CUSTOMARY:
        why = (
            f"{said}: wrong labels or classes that overlap, which can't be told apart; more than "
            f"{CUSTOMARY} gained nothing in our trainings and cost calibration"
        )
        return ParameterValue("smoothing", CUSTOMARY, why)
    why = f"{said}, so at most that many are wrong; times K / (K - 1), at least {LEAST}"
    return ParameterValue("smoothing", _within(wrong * spread), why)


def _within(smoothing: float) -> float:
    return min(CUSTOMARY, max(LEAST, smoothing))
