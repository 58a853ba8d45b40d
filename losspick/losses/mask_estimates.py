"""Parameters of losses for masks, from the share of the foreground or the costs of errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.loss import ParameterValue
from losspick.losses.estimates import two_classes

if TYPE_CHECKING:
    from losspick.core.goal import Costs, Goal
    from losspick.core.profile import Profile

#: Below this share of the pixels missed foreground is weighed up: lesions, cracks, wires.
SMALL_FOREGROUND = 0.05

#: Weights of false positives and false negatives that Salehi et al. (2017) found best for small
#: lesions; with 1/2 and 1/2 the loss is Dice.
FOR_SMALL, EVEN = (0.3, 0.7), (0.5, 0.5)


def tversky_alpha(profile: Profile, goal: Goal) -> ParameterValue | None:
    """Return the weight of false positives."""
    return _weight("alpha", 0, profile, goal)


def tversky_beta(profile: Profile, goal: Goal) -> ParameterValue | None:
    """Return the weight of false negatives."""
    return _weight("beta", 1, profile, goal)


def _weight(name: str, place: int, profile: Profile, goal: Goal) -> ParameterValue | None:
    if goal.costs is not None:
        return _by_costs(name, place, goal.costs)
    pair = two_classes(profile)
    if pair is None:
        return None
    share = pair[1].count / (pair[0].count + pair[1].count)
    if share < SMALL_FOREGROUND:
        why = (
            f"{share:.2%} of the pixels are foreground, less than {SMALL_FOREGROUND:.0%}: missed "
            "ones weigh 0.7, superfluous ones 0.3, as published for small lesions; tune it"
        )
        return ParameterValue(name, FOR_SMALL[place], why)
    why = f"{share:.1%} of the pixels are foreground: both errors weigh the same, which is Dice"
    return ParameterValue(name, EVEN[place], why)


def _by_costs(name: str, place: int, costs: Costs) -> ParameterValue:
    both = (costs.false_positive, costs.false_negative)
    which = ("a superfluous pixel", "a missed pixel")[place]
    why = f"{which} costs {both[place]:g} of {both[0] + both[1]:g}: the two weights add up to 1"
    return ParameterValue(name, both[place] / (both[0] + both[1]), why)
