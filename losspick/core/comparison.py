"""Several losses side by side."""

from __future__ import annotations

from dataclasses import dataclass, field

from losspick.core.curve import AxisKind, Plot
from losspick.core.domains import TargetDomain
from losspick.core.loss import ParameterValue
from losspick.core.vocabulary import Framework, Functional, NoiseFamily, Task

COMPARISON_SCHEMA = "losspick/comparison/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class PointValue:
    """A loss at one place of the axis.

    Attributes:
        at: The place.
        loss: Its value there.
        gradient: Its derivative by the raw output f there.
    """

    at: float
    loss: float
    gradient: float


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlierEffect:
    """What one bad row does to a loss.

    Attributes:
        clean: The best constant prediction without it; null where rows are compared instead.
        spoiled: The best constant prediction with it.
        share_of_loss: Share of the bad row in the loss of all rows, where rows are compared.
        share_of_gradient: Share of the bad row in the sum of the sizes of all gradients, at the
            predictions that are right for the other rows.
    """

    clean: float | None
    spoiled: float | None
    share_of_loss: float | None
    share_of_gradient: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedLoss:
    """One of the losses compared.

    Attributes:
        id: Its name.
        title: Name in words.
        tasks: Where it is used.
        formula: Of one observation; y target, f prediction.
        elicits: What a model trained with it predicts.
        noise: The distribution whose negative log-likelihood it is, if any.
        convex: Convex in the prediction f.
        bounded_gradient: The derivative by f stays bounded.
        targets: The set of targets for which it is defined.
        takes: What it is given as a prediction.
        activation: Output activation to train with.
        units: Output units.
        frameworks: Libraries whose spelling is known.
        parameters: The values with which it was computed.
        drawn: It shares the axis of the comparison; the next two are filled.
        values: Loss and gradient at the places asked for.
        outlier: What one bad row does to it; null where the example does not apply.
    """

    id: str
    title: str
    tasks: tuple[Task, ...]
    formula: str
    elicits: Functional
    noise: NoiseFamily | None
    convex: bool
    bounded_gradient: bool
    targets: TargetDomain
    takes: str
    activation: str
    units: str
    frameworks: tuple[Framework, ...]
    parameters: tuple[ParameterValue, ...]
    drawn: bool
    values: tuple[PointValue, ...]
    outlier: OutlierEffect | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The answer to "how do these losses differ?".

    Attributes:
        axis: What the losses are compared along; null where they share nothing.
        setting: What is held fixed along it.
        losses: In the order asked for.
        notes: What can't be compared, and why.
        example: The rows of the worked example of one bad row; null without an axis.
        plot: The curves, for drawing.
    """

    schema: str = COMPARISON_SCHEMA
    version: str
    axis: AxisKind | None
    setting: str
    losses: tuple[ComparedLoss, ...]
    notes: tuple[str, ...]
    example: str | None
    plot: Plot | None = field(default=None, repr=False, compare=False, metadata={"json": False})
