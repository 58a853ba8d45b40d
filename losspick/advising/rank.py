"""Order the losses that the target allows: evidence in log-odds points, every point with a source.

A metric leads, then what the user wishes, then the target: points of rules that argue from the
target alone are scaled down once one of the others speaks. On real tables the metric decided far
more of which loss won than the marginal distribution did.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from losspick.advising.eligibility import Presented
from losspick.advising.match import holds
from losspick.advising.template import fill
from losspick.core.profile import FamilyFit, Profile
from losspick.core.recommendation import Reason
from losspick.core.rule import Basis, Fact, Metric, Rule
from losspick.core.vocabulary import NoiseFamily, Task
from losspick.losses import catalogue

#: What is left of the points of ``basis = "profile"`` rules once a metric is given: enough to
#: decide between losses that the metric holds for equal, no more. Measured: without them nothing
#: is lost on data sets that had no part in the choice, and a fifth had cost 0.03 of regret.
PROFILE_SHARE_UNDER_METRIC = 0.05

#: What is left of them once a wish of the user speaks: heavy tails and many outliers together
#: (about 5 points between two losses) must not outweigh a wish of that size.
PROFILE_SHARE_UNDER_WISH = 0.4

#: A sentence is told under the losses with at least this share of its most points.
LEADING_SHARE = 0.8

#: Losses within so many points of the first are shown as tied: odds of less than 1.5 to 1.
TIE_POINTS = 0.4

#: Most that the noise families can take from a loss: the likelihood of the target without its
#: features is not that of the noise around a model.
FAMILY_CAP = 1.0

FAMILY_REFERENCES = (
    "Akaike (1973), Information Theory and an Extension of the Maximum Likelihood Principle, 2nd "
    "International Symposium on Information Theory",
)

#: Likelihoods compare within such a group only: a probability is no density.
_DISCRETE = frozenset(
    {NoiseFamily.POISSON, NoiseFamily.NEGATIVE_BINOMIAL, NoiseFamily.ZERO_INFLATED_POISSON}
)
_MIXED = frozenset({NoiseFamily.TWEEDIE})


@dataclass(frozen=True, slots=True)
class Ranked:
    """A loss with its evidence, and its place by it."""

    presented: Presented
    points: float
    score: float
    tied_with_best: bool
    reasons: tuple[Reason, ...]


#: Says of which loss trainings speak, and what, once the others have spoken; None: of none.
Measured: TypeAlias = Callable[[Sequence[Ranked]], tuple[str, Reason] | None]


def rank(
    allowed: Sequence[Presented],
    profile: Profile,
    facts: Mapping[str, Fact],
    rules: Sequence[Rule],
    metric: Metric | None,
    measured: Measured | None = None,
) -> tuple[Ranked, ...]:
    """Return the losses best first; ties in points go to the simpler loss.

    Simpler is: fewer parameters, then convex, then the earlier id. What trainings have measured
    speaks last, for it knows which loss would be first.
    """
    reasons = _reasons(allowed, profile, facts, rules, metric)
    ranked = _ordered(allowed, reasons)
    last = measured(ranked) if measured is not None else None
    if last is None:
        return ranked
    reasons[last[0]].append(last[1])
    return _ordered(allowed, reasons)


def _ordered(
    allowed: Sequence[Presented], reasons: Mapping[str, Sequence[Reason]]
) -> tuple[Ranked, ...]:
    points = {loss: math.fsum(r.points for r in told) for loss, told in reasons.items()}
    best = max(points.values(), default=0.0)
    total = math.fsum(math.exp(value - best) for value in points.values())
    ranked = [
        Ranked(
            presented=entry,
            points=points[entry.loss.id],
            score=math.exp(points[entry.loss.id] - best) / total,
            tied_with_best=round(best - points[entry.loss.id], 9) <= TIE_POINTS,
            reasons=tuple(sorted(reasons[entry.loss.id], key=_weightiest_first)),
        )
        for entry in allowed
    ]
    return tuple(sorted(ranked, key=_best_first))


def _best_first(ranked: Ranked) -> tuple[float, int, bool, str]:
    loss = ranked.presented.loss
    # Rounded, so that the order of adding up can't decide between equals.
    return (-round(ranked.points, 9), len(loss.parameters), not loss.convex, loss.id)


def _weightiest_first(reason: Reason) -> tuple[float, str]:
    return (-abs(reason.points), reason.rule)


def _reasons(
    allowed: Sequence[Presented],
    profile: Profile,
    facts: Mapping[str, Fact],
    rules: Sequence[Rule],
    metric: Metric | None,
) -> dict[str, list[Reason]]:
    told: dict[str, list[Reason]] = {entry.loss.id: [] for entry in allowed}
    spoken = [one for one in _evidence(allowed, profile, facts, rules, metric) if one[0] in told]
    share = _share_of_profile(metric, (reason for _, reason in spoken))
    for loss, reason in spoken:
        told[loss].append(_scaled(reason, share))
    return told


def _share_of_profile(metric: Metric | None, spoken: Iterable[Reason]) -> float:
    if metric is not None:
        return PROFILE_SHARE_UNDER_METRIC
    wished = any(reason.basis is Basis.GOAL for reason in spoken)
    return PROFILE_SHARE_UNDER_WISH if wished else 1.0


def _scaled(reason: Reason, share: float) -> Reason:
    if reason.basis is not Basis.PROFILE or share == 1.0:
        return reason
    return replace(reason, points=reason.points * share, overruled=reason.points)


def _evidence(
    allowed: Sequence[Presented],
    profile: Profile,
    facts: Mapping[str, Fact],
    rules: Sequence[Rule],
    metric: Metric | None,
) -> Iterator[tuple[str, Reason]]:
    for rule in rules:
        if holds(rule.when, facts):
            yield from _told_by(rule, rule.id, rule.basis, facts, profile.task)
    if metric is not None:
        name = f"metric-{metric.id.replace('_', '-')}"
        yield from _told_by(metric, name, Basis.METRIC, facts, profile.task)
    yield from _families(allowed, profile)


def _told_by(
    speaker: Rule | Metric, name: str, basis: Basis, facts: Mapping[str, Fact], task: Task
) -> Iterator[tuple[str, Reason]]:
    why = fill(speaker.why, facts)
    own = {one.loss: fill(one.why, facts) for one in speaker.why_for}
    leading = heroes(speaker, task)
    caveat = speaker.caveat if isinstance(speaker, Rule) else None
    for said in speaker.speaks:
        yield (
            said.loss,
            Reason(
                name,
                basis,
                said.points,
                own.get(said.loss, why),
                speaker.references,
                caveat,
                leads=said.points < 0.0 or said.loss in own or said.loss in leading,
            ),
        )


def heroes(speaker: Rule | Metric, task: Task) -> frozenset[str]:
    """Return the losses that the general sentence speaks for, of those that serve the task.

    They are found among all losses, not those that the target or the framework allows: without
    its hero the sentence would stand under the next best, for which it does not argue.
    """
    losses = catalogue()
    serving = {task, Task.MULTICLASS} if task is Task.ORDINAL else {task}
    points = {
        said.loss: said.points
        for said in speaker.speaks
        if said.loss in losses and serving & set(losses[said.loss].tasks)
    }
    best = max(points.values(), default=0.0)
    return frozenset(loss for loss, each in points.items() if 0.0 < LEADING_SHARE * best <= each)


def _families(allowed: Sequence[Presented], profile: Profile) -> Iterator[tuple[str, Reason]]:
    fits = {fit.family: fit for fit in profile.families or ()}
    for entry in allowed:
        fit = fits.get(entry.loss.noise) if entry.loss.noise else None
        if fit is None:
            continue
        best = max(_comparable(fit, fits), key=lambda one: one.log_likelihood)
        gap = best.log_likelihood - fit.log_likelihood
        if math.isfinite(gap) and gap > 0.0:
            yield entry.loss.id, _family_reason(fit, best, gap)


def _family_reason(fit: FamilyFit, best: FamilyFit, gap: float) -> Reason:
    return Reason(
        "noise-family",
        Basis.PROFILE,
        -min(FAMILY_CAP, gap),
        f"The target fits {_words(best.family)} better than {_words(fit.family)}, whose likelihood "
        f"this loss is: {gap:.2g} nats a row.",
        references=FAMILY_REFERENCES,
        caveat="Fitted to the target alone; the noise around a model can differ.",
    )


def _comparable(fit: FamilyFit, fits: Mapping[NoiseFamily, FamilyFit]) -> Iterator[FamilyFit]:
    group = _group(fit.family)
    return (other for other in fits.values() if _group(other.family) == group)


def _group(family: NoiseFamily) -> int:
    return 1 if family in _DISCRETE else 2 if family in _MIXED else 0


def _words(family: NoiseFamily) -> str:
    return f"a {family.replace('_', ' ')} distribution"
