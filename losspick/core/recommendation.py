"""The answer of the main job: ranked losses, each with its reasons."""

from __future__ import annotations

from dataclasses import dataclass, field

from losspick.core.goal import Goal
from losspick.core.loss import ParameterValue
from losspick.core.profile import Profile
from losspick.core.rule import Basis
from losspick.core.vocabulary import Framework, Kind

RECOMMENDATION_SCHEMA = "losspick/recommendation/1"


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule that spoke about a loss.

    Attributes:
        rule: Id of the rule (or ``metric-...``, ``noise-family``).
        basis: What it argues from.
        points: Log-odds points that it contributed.
        why: The sentence with this data's numbers.
        references: Papers or documentation.
        caveat: What could be wrong with it.
        overruled: The points that it would have had, had neither the metric nor a wish taken the
            lead.
        leads: The sentence speaks of this loss; else mainly of others, and is not told under it.
    """

    rule: str
    basis: Basis
    points: float
    why: str
    references: tuple[str, ...] = ()
    caveat: str | None = None
    overruled: float | None = None
    leads: bool = True


@dataclass(frozen=True, slots=True)
class SpelledLine:
    """How one framework writes a loss, in one line with its parameters."""

    framework: Framework
    call: str
    form: str
    activation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An eligible loss with its rank.

    Attributes:
        loss: Id.
        title: Name in words.
        score: Share in [0, 1] of the softmax over the points of the eligible losses.
        points: Sum of the reasons' points, in log-odds.
        tied_with_best: The evidence does not tell it from the first.
        activation: Output activation of the form that the shown framework takes.
        units: Number of output units; None where it is the user's choice.
        form: What the loss is given: logits, probabilities, values, ...
        parameters: Computed from the data; in JSON an object of name and value.
        reasons: Largest absolute points first.
        spelled: One line for each framework that has it.
        summary: What the loss does, one sentence.
        width: The output in words, where the number of its units is the user's choice.
    """

    loss: str
    title: str
    score: float
    points: float
    tied_with_best: bool
    activation: str
    units: int | None
    form: str
    parameters: tuple[ParameterValue, ...]
    reasons: tuple[Reason, ...]
    spelled: tuple[SpelledLine, ...]
    summary: str
    width: str | None = field(default=None, metadata={"json": False})


@dataclass(frozen=True, slots=True)
class Ineligible:
    """A loss that the target rules out, and why."""

    loss: str
    why: str


@dataclass(frozen=True, slots=True)
class Sanity:
    """What the training log ought to show for the first loss of the ranking.

    Values are means per observation in the form of ``spelling``, in the target's units.

    Attributes:
        loss: Id.
        spelling: The spelling whose values these are.
        best_constant: The constant prediction with the lowest loss, on the natural scale
            (mean, median, probability; one number a class for several classes).
        best_constant_loss: Its loss: a model that is not below has learned nothing.
        initial_loss: Expected loss of a head with zero weights and zero bias.
        bias: Output bias that starts at the best constant, or at the share of the foreground where
            a loss of overlap has a cross-entropy beside it; one number a unit.
        biased_loss: Expected loss of a head with zero weights and this bias.
        note: On what it was computed, and what to expect of default initialisations.
    """

    loss: str
    spelling: str
    best_constant: tuple[float, ...]
    best_constant_loss: float
    initial_loss: float | None
    bias: tuple[float, ...]
    biased_loss: float | None
    note: str


@dataclass(frozen=True, slots=True)
class Labels:
    """The encoding to give the targets in.

    Attributes:
        encoding: The set of targets, in words.
        dtype: Number type in the shown framework.
        shape: Shape for N observations.
        mapping: (value in the data, code) for classes; empty for numbers.
        steps: What to do, in short sentences.
    """

    encoding: str
    dtype: str
    shape: str
    mapping: tuple[tuple[str, str], ...]
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MetricChange:
    """The loss that would come first if the model were judged by this metric."""

    metric: str
    loss: str
    step: str | None


@dataclass(frozen=True, slots=True)
class KindChange:
    """How the ranking would begin if the target were of another kind that is close.

    Attributes:
        kind: The other kind.
        probability: Of it, in [0, 1].
        settled_by: What would settle that it is of that kind.
        ranking: Ids of the first losses then; empty where the kind allows none, or is not judged by
            the metric.
        changes: The first loss is another one.
    """

    kind: Kind
    probability: float
    settled_by: str
    ranking: tuple[str, ...]
    changes: bool


@dataclass(frozen=True, slots=True)
class Snippet:
    """Code to paste: model head, loss, label preparation and inference."""

    framework: Framework
    code: str


@dataclass(frozen=True, slots=True)
class OptimiserNote:
    """What the first loss asks of the optimiser.

    Attributes:
        rule: Id of the rule.
        advice: What to do, in one short sentence.
        why: The reason, with this data's numbers.
        references: Papers, or what was measured.
    """

    rule: str
    advice: str
    why: str
    references: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedGain:
    """What a loss gained on the default by a metric, in trainings of networks on other data sets.

    Attributes:
        metric: Id.
        loss: Id.
        over: Id of the default loss of the task.
        with_step: The default itself, read out by the step of the metric rather than as usual.
        unit: ``"percent"`` by which an error is lower, or ``"points"`` of 100 of a score.
        mean: Mean over the data sets.
        low: Lower end of its 90 % interval.
        high: Upper end.
        data_sets: Their number.
        better_on: On how many of them it was a gain.
        level: The interval holds 0: either will do.
    """

    metric: str
    loss: str
    over: str
    with_step: bool
    unit: str
    mean: float
    low: float
    high: float
    data_sets: int
    better_on: int
    level: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """The profile, the ranking made of it, and everything needed to act on it.

    Attributes:
        step: What to do after training for this metric (threshold, ranking), if anything.
        kind_changes: What another kind that is close would change, if one is.
        optimiser: What the first loss asks of the optimiser.
        expected_gains: What was measured of the first loss and of the step, if anything.
        notes: What a careful colleague would add, in short sentences.
    """

    schema: str = RECOMMENDATION_SCHEMA
    version: str
    profile: Profile
    goal: Goal
    metric: str | None
    ranking: tuple[Candidate, ...]
    ineligible: tuple[Ineligible, ...]
    sanity: Sanity | None
    labels: Labels | None
    metric_changes: tuple[MetricChange, ...]
    step: str | None
    notes: tuple[str, ...]
    kind_changes: tuple[KindChange, ...] = ()
    expected_gains: tuple[ExpectedGain, ...] = ()
    optimiser: tuple[OptimiserNote, ...] = ()
    snippets: tuple[Snippet, ...] = field(default=())
