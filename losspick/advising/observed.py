"""The target as arrays that a loss can be computed on: values with weights."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from losspick.advising.labels import circle
from losspick.advising.presenting import FRACTIONS
from losspick.core.domains import TargetDomain
from losspick.core.profile import Profile
from losspick.core.vocabulary import Kind

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

_D = TargetDomain

#: Quantiles that stand for a weighted target, whose sample carries no weights.
QUANTILE_POINTS = 2000

#: Rows that stand for class counts where a loss pools over rows.
POOLED_ROWS = 2000

#: More of them where a class is rare: so many of its rows, up to so many in all.
FEWEST_OF_A_CLASS, MOST_POOLED_ROWS = 20, 100_000

_TABLES = frozenset({_D.ONE_HOT, _D.SOFT_LABELS})


@dataclass(frozen=True, slots=True)
class Observed:
    """Targets with weights.

    Attributes:
        values: One number, or one row, an observation.
        weights: They sum to 1.
        words: What the numbers are computed on.
        means_only: The rows stand for soft labels, of which only the mean is known.
    """

    values: Array
    weights: Array
    words: str
    means_only: bool = False


def observed(targets: TargetDomain, profile: Profile) -> Observed | None:
    """Return the target in the form of a domain, None where the profile does not hold it."""
    if targets.within(_D.TIME_EVENT):
        return None
    if targets is _D.MULTI_HOT:
        return _label_sets(profile)
    if profile.kind is Kind.SOFT_LABEL and profile.sample and profile.class_count:
        return _soft_labels(profile, profile.class_count)
    if profile.classes:
        return _classes(targets, profile)
    return _numbers(targets, profile)


def as_rows(data: Observed) -> Observed:
    """Return weighted values as so many equal rows, for a loss that pools over its rows."""
    import numpy as np

    rarest = float(data.weights[data.weights > 0.0].min())
    rows = max(POOLED_ROWS, min(MOST_POOLED_ROWS, math.ceil(FEWEST_OF_A_CLASS / rarest)))
    counts = np.maximum(np.round(data.weights * rows), data.weights > 0.0).astype(np.intp)
    values = np.repeat(data.values, counts, axis=0)
    weights = np.full(len(values), 1.0 / len(values))
    return replace(data, values=values, weights=weights)


def _classes(targets: TargetDomain, profile: Profile) -> Observed | None:
    import numpy as np

    classes = profile.classes or ()
    shares = np.array([one.share for one in classes], dtype=np.float64)
    if not shares.sum() > 0.0 or len(classes) != profile.class_count:
        return None
    codes = np.arange(len(classes), dtype=np.float64)
    if targets is _D.PLUS_MINUS_ONE:
        codes = 2.0 * codes - 1.0
    values = np.eye(len(classes)) if targets in _TABLES else codes
    return Observed(
        values,
        shares / shares.sum(),
        f"Exact for the counts of the {len(classes)} classes",
        means_only=profile.kind is Kind.SOFT_LABEL,
    )


def _soft_labels(profile: Profile, classes: int) -> Observed:
    import numpy as np

    rows = np.array(profile.sample, dtype=np.float64).reshape(-1, classes)
    weights = np.full(len(rows), 1.0 / len(rows))
    return Observed(rows, weights, _sample_words(len(rows), profile))


def _label_sets(profile: Profile) -> Observed | None:
    """Return nested label sets with the right share of each label.

    A loss that adds up over labels depends on these shares only, so any joint distribution with
    them gives its exact mean; nested sets need one row a label.
    """
    import numpy as np

    classes = profile.classes or ()
    if not classes or len(classes) != profile.class_count:
        return None
    shares = np.array([one.share for one in classes], dtype=np.float64)
    levels = np.unique(np.concatenate([[0.0], np.clip(shares, 0.0, 1.0), [1.0]]))
    middles = (levels[:-1] + levels[1:]) / 2.0
    values = (shares[None, :] > middles[:, None]).astype(np.float64)
    return Observed(values, np.diff(levels), "Exact for the share of each label")


def _numbers(targets: TargetDomain, profile: Profile) -> Observed | None:
    import numpy as np

    if profile.weight is not None and profile.quantiles:
        levels = (np.arange(QUANTILE_POINTS) + 0.5) / QUANTILE_POINTS
        grid = profile.quantiles
        values = np.interp(levels, [q.p for q in grid], [q.value for q in grid])
        words = f"Approximate, from the quantiles weighted by {profile.weight}"
    elif profile.sample:
        values = np.array(profile.sample, dtype=np.float64)
        words = _sample_words(len(values), profile)
    else:
        return None
    if targets is _D.ANGLE:
        values = values * 2.0 * np.pi / circle(profile)[0]
    if targets in FRACTIONS and float(values.max()) > 1.0:
        values = values / 100.0
    return Observed(values, np.full(len(values), 1.0 / len(values)), words)


def _sample_words(size: int, profile: Profile) -> str:
    if size >= profile.used:
        return f"Computed on all {size:,} rows with a value"
    return f"Computed on {size:,} rows drawn evenly from {profile.used:,}"
