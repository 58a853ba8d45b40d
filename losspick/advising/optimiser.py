"""What the first loss asks of the optimiser: rules that advise, on the slopes that it has here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from losspick.advising.bench import Bench, bench_for
from losspick.advising.match import holds
from losspick.advising.shown import Shown
from losspick.advising.template import fill
from losspick.core.goal import Goal
from losspick.core.loss import LOGITS, VALUES, Units
from losspick.core.profile import Profile
from losspick.core.recommendation import OptimiserNote
from losspick.core.rule import Fact, Rule
from losspick.core.vocabulary import Framework, Functional, Task

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

#: Libraries in which the user chooses the optimiser.
_WITH_OPTIMISER = (None, Framework.TORCH, Framework.KERAS, Framework.JAX)

#: The loss that people come from, and the root mean square of its gradient: at the best constant
#: of a standardised target, or of logits at 0.
_DEFAULTS = {Task.REGRESSION: ("mse", 2.0), Task.BINARY: ("bce", 0.5)}

#: Parameters in the target's units.
_IN_UNITS = frozenset({"delta", "beta", "scale"})

#: Slopes whose sizes differ by less are the same.
_ROUNDING = 1e-9


def optimiser_notes(
    first: Shown, profile: Profile, goal: Goal, known: Mapping[str, Fact], rules: Sequence[Rule]
) -> tuple[OptimiserNote, ...]:
    """Return what the rules advise, in the order of their ids."""
    if goal.framework not in _WITH_OPTIMISER:
        return ()
    facts = {**known, **slopes(first, profile)}
    return tuple(
        OptimiserNote(rule.id, fill(rule.advises, facts), fill(rule.why, facts), rule.references)
        for rule in rules
        if rule.advises is not None and holds(rule.when, facts)
    )


def slopes(first: Shown, profile: Profile) -> dict[str, Fact]:
    """Return the facts about the first loss; None where they can't be told."""
    default, usual = _DEFAULTS.get(profile.task, (None, None))
    facts: dict[str, Fact] = {
        "first_loss": first.loss.id,
        "default_loss": default,
        "gradient_bounded": first.loss.bounded_gradient,
    }
    if default is None:  # elsewhere the rows' gradients have no common measure
        return facts
    bench = bench_for(first, profile)
    pooled = first.loss.elicits is Functional.OVERLAP
    if bench is None or pooled or first.loss.units is not Units.PER_TARGET:
        return facts
    return {**facts, **_measured(bench, profile, usual)}


def _measured(bench: Bench, profile: Profile, usual: float | None) -> dict[str, Fact]:
    import numpy as np

    sizes = _sizes(bench, profile)
    if sizes is None:
        return {}
    middle, largest = float(np.median(sizes)), float(sizes.max())
    mean_square = float(bench.data.weights @ sizes**2)
    regression = profile.task is Task.REGRESSION
    alike = bench.shown.loss.form in (VALUES, LOGITS)  # else the rates are of different outputs
    some = sizes[sizes > _ROUNDING * largest]
    return {
        "gradient_constant": regression and len(np.unique(np.round(some / largest, 9))) <= 2,
        "gradient_peak": largest / middle if middle > 0.0 and regression else None,
        "gradient_ratio": usual / mean_square**0.5 if alike and usual and mean_square else None,
    }


def _sizes(bench: Bench, profile: Profile) -> Array | None:
    """Return the size of each row's gradient, on the scale on which a network is trained."""
    import numpy as np

    values, loss, form = bench.data.values, bench.shown.loss, bench.shown.loss.form
    parameters = bench.parameters
    if form == LOGITS:
        predicted = np.zeros(len(values))
    elif form == VALUES and profile.std:
        values = (values - (profile.mean or 0.0)) / profile.std
        parameters = {k: v / profile.std if k in _IN_UNITS else v for k, v in parameters.items()}
        middle = np.median(values) if loss.elicits is Functional.MEDIAN else 0.0
        predicted = np.full(len(values), middle)
    else:
        best = bench.best_constant()
        if best is None:
            return None
        predicted = np.full(len(values), best[0])
    with np.errstate(all="ignore"):
        found = np.abs(np.asarray(loss.gradient(values, predicted, **parameters), dtype=float))
    return found if found.ndim == 1 and bool(np.isfinite(found).all()) else None
