"""What an exposure asks of a model: an offset, or rates weighed by it."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.advising.shown import Shown
from losspick.core.profile import Profile
from losspick.core.vocabulary import Functional

#: The variance of a total grows with its exposure, and with this power of its mean. Rates weighed
#: by the exposure have the gradient of totals with an offset, weighed by exposure^(power - 1).
_POWERS = {"poisson": "1", "tweedie": "power", "gamma": "2"}

#: How libraries of trees are given an offset.
_IN_LIBRARIES = "base_margin in XGBoost, init_score in LightGBM, baseline in CatBoost"


def exposure_notes(first: Shown, profile: Profile) -> Iterator[str]:
    """Yield how to train with the exposure of the profile, if it has one."""
    if profile.exposure is None:
        return
    column, title = profile.exposure.column, first.loss.title
    rates = f"The code divides by {column!r} and weighs each row by it"
    offset = f"the offset log({column}) added to the logarithm of the mean ({_IN_LIBRARIES})"
    power = _POWERS.get(first.loss.id)
    if power == "1":
        yield f"{rates}: for {title} the same fit as {offset}."
    elif power is not None:
        yield (
            f"{rates}, for the variance of a total grows with {column!r}: the same fit as {offset} "
            f"with {column}^({power} - 1) as weight."
        )
    elif first.loss.elicits is Functional.MEAN and first.loss.id != "mse":
        yield f"{rates}, which for {title} only comes near {offset}."
    else:
        yield (
            f"{rates}, since {title} has no logarithm of a mean to which an offset "
            f"log({column}) could be added; poisson has."
        )
    yield "Predictions are rates: multiply them by the exposure of their row."
