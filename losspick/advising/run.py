"""From a profile, a goal and the rules to the whole recommendation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from losspick import __version__
from losspick.advising.eligibility import Presented, sort_out
from losspick.advising.facts import facts
from losspick.advising.gains import expected_gains, noise_settles
from losspick.advising.labels import labels_for
from losspick.advising.level_notes import level_notes
from losspick.advising.load import RuleBook
from losspick.advising.metric_notes import metric_notes, overruled
from losspick.advising.metrics import (
    defined,
    find_metric,
    level_of,
    stand_in,
    tasks_judged,
)
from losspick.advising.notes import notes_for
from losspick.advising.optimiser import optimiser_notes
from losspick.advising.rank import Ranked, rank
from losspick.advising.sanity import sanity_for
from losspick.advising.shown import candidate, show
from losspick.advising.snippets import snippets_for
from losspick.core.goal import Goal
from losspick.core.profile import Profile
from losspick.core.recommendation import Ineligible, KindChange, MetricChange, Recommendation
from losspick.core.rule import Fact, Metric
from losspick.core.settling import SETTLES
from losspick.core.vocabulary import Level
from losspick.losses import catalogue


def advise(profile: Profile, wish: Goal, book: RuleBook) -> Recommendation:
    """Rank the losses for a target and a goal, with everything needed to act on it.

    Raises:
        UsageError: The metric is not known, or does not judge this kind of target.
    """
    desk, goal, asked, metric = _set_up(profile, wish, book)
    ranking = desk.rank(metric)
    first = show(ranking[0].presented, profile, goal) if ranking else None
    sanity = sanity_for(first, profile) if first else None
    changes = _kind_changes(profile, wish, book, ranking)
    return Recommendation(
        version=__version__,
        profile=profile,
        goal=goal,
        metric=metric.id if metric else None,
        ranking=tuple(candidate(ranked, profile, goal) for ranked in ranking),
        ineligible=desk.refused,
        sanity=sanity,
        labels=labels_for(first, profile) if first else None,
        metric_changes=desk.metric_changes(),
        kind_changes=changes,
        step=metric.step if metric else None,
        expected_gains=expected_gains(metric, ranking, profile, goal, desk.facts),
        optimiser=optimiser_notes(first, profile, goal, desk.facts, book.rules) if first else (),
        notes=(
            *(metric_notes(asked, metric, first, profile, goal) if first else ()),
            *level_notes(wish, goal, metric, profile.task),
            *notes_for(first, profile, goal, changes),
            *(overruled(ranking, desk.rank(None)) if metric and ranking else ()),
        ),
        snippets=snippets_for(ranking[0].presented, profile, goal, sanity) if ranking else (),
    )


def _set_up(
    profile: Profile, goal: Goal, book: RuleBook
) -> tuple[_Desk, Goal, Metric | None, Metric | None]:
    """Return the desk, the goal with its metric resolved, the metric asked for and the one used."""
    asked = find_metric(goal.metric, profile.task, book.metrics) if goal.metric else None
    metric = stand_in(asked, profile, book.metrics) if asked else None
    goal = _settled(goal, asked)
    allowed, refused = sort_out(profile, goal, catalogue())
    return _Desk(profile, goal, book, facts(profile, goal), allowed, refused), goal, asked, metric


def _settled(goal: Goal, asked: Metric | None) -> Goal:
    """Return the goal with the id of its metric, and with what the metric's name says beside it."""
    if asked is None or not goal.metric:
        return replace(goal, metric=None, power=None)
    level = level_of(goal.metric, asked)
    if level is not None and asked.level is Level.QUANTILE:
        return replace(goal, metric=asked.id, quantile=level)
    return replace(goal, metric=asked.id, power=level if asked.level is Level.POWER else None)


def _kind_changes(
    profile: Profile, wish: Goal, book: RuleBook, ranking: Sequence[Ranked]
) -> tuple[KindChange, ...]:
    """Rank for the other kind that is close, too, and tell how that ranking begins."""
    rival = profile.rival
    if rival is None:
        return ()
    others: tuple[str, ...] = ()
    if not wish.metric or rival.task in tasks_judged(wish.metric, book.metrics):
        desk, _, _, metric = _set_up(rival, wish, book)
        others = tuple(ranked.presented.loss.id for ranked in desk.rank(metric)[:MOST_TOLD])
    here = ranking[0].presented.loss.id if ranking else None
    probability = next(a.confidence for a in profile.alternatives if a.kind is rival.kind)
    changes = (others[0] if others else None) != here
    return (KindChange(rival.kind, probability, SETTLES.get(rival.kind, ""), others, changes),)


#: Losses of another kind's ranking that are told.
MOST_TOLD = 3

#: A metric holds losses within so many points for the same, such as one loss on two encodings.
SAME_CLAIM = 0.3


@dataclass(frozen=True, slots=True)
class _Desk:
    """What every ranking of one target has in common."""

    profile: Profile
    goal: Goal
    book: RuleBook
    facts: Mapping[str, Fact]
    allowed: tuple[Presented, ...]
    refused: tuple[Ineligible, ...]

    def rank(self, metric: Metric | None) -> tuple[Ranked, ...]:
        known = {**self.facts, "metric": metric.id if metric else None}
        return rank(
            self.allowed,
            self.profile,
            known,
            self.book.rules,
            metric,
            lambda order: noise_settles(metric, order, self.profile, self.goal, self.facts),
        )

    def metric_changes(self) -> tuple[MetricChange, ...]:
        if not self.allowed:
            return ()
        return tuple(
            MetricChange(metric.id, self.rank(metric)[0].presented.loss.id, metric.step)
            for metric in self.book.metrics
            if metric.common
            and self.profile.task in metric.tasks
            and defined(metric, self.profile)
            and self._serves(metric)
        )

    def _serves(self, metric: Metric) -> bool:
        """Tell whether the loss that the metric asks for first is allowed here."""
        losses = catalogue()
        for_task = [said for said in metric.speaks if self.profile.task in losses[said.loss].tasks]
        best = max((said.points for said in for_task), default=0.0)
        wanted = {said.loss for said in for_task if said.points >= best - SAME_CLAIM}
        return not wanted or not wanted.isdisjoint(entry.loss.id for entry in self.allowed)
