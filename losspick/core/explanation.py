"""What is known about something that has a name: a loss, a rule, a metric or a check."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from losspick.core.domains import TargetDomain
from losspick.core.finding import Example
from losspick.core.loss import Grade
from losspick.core.rule import Basis, Points
from losspick.core.vocabulary import Framework, Functional, Level, NoiseFamily, Severity, Task

EXPLANATION_SCHEMA = "losspick/explanation/1"


class Subject(StrEnum):
    """What a name means; also the word before the colon in ``metric:mae``."""

    LOSS = "loss"
    RULE = "rule"
    METRIC = "metric"
    CHECK = "check"


@dataclass(frozen=True, slots=True, kw_only=True)
class ParameterFacts:
    """A parameter of a loss.

    Attributes:
        name: Name in the formula and in options.
        default: Value without data; null where there is no sensible one.
        meaning: What it does, with units and range.
        from_data: How ``recommend`` computes it; null where the data can't tell.
    """

    name: str
    default: float | None
    meaning: str
    from_data: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SpellingFacts:
    """A loss as one framework writes it.

    Attributes:
        framework: The library.
        call: Constructor or call, with the names of parameters in place of values.
        takes: What it is given as a prediction.
        activation: Output activation to train with.
        targets: The set of targets that it takes.
        dtype: Number type of the targets.
        shape: Shape of the targets for N observations.
        grade: How it is proven that it computes this loss.
        seen_on: Version on which it was proven.
        own_code: The library has no such loss; snippets carry its definition.
        asked: The name that was asked about means this spelling.
        note: What differs from the entry, or surprises.
    """

    framework: Framework
    call: str
    takes: str
    activation: str
    targets: TargetDomain
    dtype: str
    shape: str
    grade: Grade
    seen_on: str
    own_code: bool
    asked: bool
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterpartFacts:
    """What the second player of a game minimises.

    Attributes:
        title: Who that is.
        formula: Of one observation.
    """

    title: str
    formula: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedLoss:
    """Another loss for the same task.

    Attributes:
        id: Its name.
        elicits: What a model trained with it predicts.
        summary: What it does, one sentence.
    """

    id: str
    elicits: Functional
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LossFacts:
    """A loss explained.

    Attributes:
        id: Its name in options, rules and JSON.
        title: Name in words.
        aliases: Other names.
        tasks: Where it is used.
        summary: What it does, one sentence.
        formula: Of one observation; y target, f prediction.
        elicits: What a model trained with it predicts.
        noise: The distribution whose negative log-likelihood it is, if any.
        convex: Convex in the prediction f.
        bounded_gradient: The derivative by f stays bounded.
        gradient: How the gradient behaves, one sentence.
        use_when: When to use it.
        avoid_when: When not to.
        takes: What it is given as a prediction.
        activation: Output activation to train with.
        units: Output units.
        targets: The set of targets for which it is defined.
        parameters: Its parameters.
        spellings: How the frameworks write it.
        pitfalls: What goes wrong in practice.
        references: Papers or documentation.
        related: Other losses for the same task, the closest first.
        arrays: Shapes of targets y and predictions f; null: a number, or one a unit, each row.
        counterpart: What the second player minimises; null where training is no game.
    """

    id: str
    title: str
    aliases: tuple[str, ...]
    tasks: tuple[Task, ...]
    summary: str
    formula: str
    elicits: Functional
    noise: NoiseFamily | None
    convex: bool
    bounded_gradient: bool
    gradient: str
    use_when: str
    avoid_when: str
    takes: str
    activation: str
    units: str
    targets: TargetDomain
    parameters: tuple[ParameterFacts, ...]
    spellings: tuple[SpellingFacts, ...]
    pitfalls: tuple[str, ...]
    references: tuple[str, ...]
    related: tuple[RelatedLoss, ...]
    arrays: str | None
    counterpart: CounterpartFacts | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleFacts:
    """A rule explained.

    Attributes:
        id: Its name.
        basis: What it argues from.
        condition: When it speaks; each line must hold.
        points: Evidence for or against losses, in log-odds, the strongest first.
        why: The reason that it gives, with ``{field}`` for facts of the data.
        caveat: What could be wrong with it.
        references: Papers or documentation.
        source: The file it comes from.
        advises: What to do in the optimiser, for a rule that speaks of no loss.
    """

    id: str
    basis: Basis
    condition: tuple[str, ...]
    points: tuple[Points, ...]
    why: str
    caveat: str | None
    references: tuple[str, ...]
    source: str
    advises: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MetricFacts:
    """An evaluation metric explained.

    Attributes:
        id: Its name.
        title: Name in words.
        aliases: Other names.
        tasks: Where it is used.
        greater_is_better: Direction.
        elicits: The functional that optimises it, where it is a mean over rows.
        points: Evidence for or against losses, in log-odds, the strongest first.
        step: What to do after training, where no loss gets there alone.
        why: One sentence.
        references: Papers or documentation.
        level: What a number after ``@`` says; None where the metric takes none.
    """

    id: str
    title: str
    aliases: tuple[str, ...]
    tasks: tuple[Task, ...]
    greater_is_better: bool
    elicits: Functional | None
    points: tuple[Points, ...]
    step: str | None
    why: str
    references: tuple[str, ...]
    level: Level | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckFacts:
    """A check explained: one thing that can be wrong.

    Attributes:
        code: ``LP`` and three digits; never changes its meaning.
        name: In kebab-case.
        severity: How bad its findings are, unless one says otherwise.
        title: One sentence.
        why: Why it is wrong.
        consequence: What it does to training.
        fix: What to change.
        repairs: What ``--fix`` changes by itself; empty: nothing.
        bad: Files that it reports.
        good: Near misses that it leaves alone.
        references: Where to read more.
        on_request: It runs only where it is selected, as what it reports does no harm.
    """

    code: str
    name: str
    severity: Severity
    title: str
    why: str
    consequence: str
    fix: str
    repairs: str
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    references: tuple[str, ...]
    on_request: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """The answer to "what is this?".

    Attributes:
        name: As it was asked about.
        subject: What the name means; the field of that name is filled.
        loss: Where it is a loss.
        rule: Where it is a rule.
        metric: Where it is a metric.
        check: Where it is a check.
    """

    schema: str = EXPLANATION_SCHEMA
    version: str
    name: str
    subject: Subject
    loss: LossFacts | None = None
    rule: RuleFacts | None = None
    metric: MetricFacts | None = None
    check: CheckFacts | None = None
