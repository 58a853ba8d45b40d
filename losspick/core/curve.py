"""Curves of losses: what lies along the axis, and the points."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from losspick.core.domains import Interval
from losspick.core.loss import ParameterValue


class AxisKind(StrEnum):
    """What a loss is drawn against; losses with the same one can share a plot."""

    ERROR = "error"
    PREDICTION = "prediction"
    FRACTION = "predicted fraction"
    PROBABILITY = "probability"
    MARGIN = "margin"
    SCORE = "score"
    ANGLE = "angle"
    HAZARD = "hazard"
    TIME_RATIO = "time ratio"
    LEAD = "lead"
    CRITIC = "critic's score"
    DISTANCE = "distance"
    COSINE = "cosine"
    ORDER = "score lead"
    LOG_VARIANCE = "log-variance"
    WEIGHT = "task weight"
    SHIFT = "shift"
    WIDTH = "width"


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """The horizontal axis of a plot.

    Attributes:
        kind: What lies along it.
        label: The same with its symbols, for the edge of a plot.
        setting: What is held fixed, one phrase; empty where nothing needs saying.
        low: Left end of a plot.
        high: Right end of a plot.
        domain: Where the loss is defined.
        at: Places whose values are shown if nobody asks for others.
    """

    kind: AxisKind
    label: str
    setting: str
    low: float
    high: float
    domain: Interval
    at: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Curve:
    """A loss along an axis.

    Attributes:
        name: What the line shows: a loss, or one of its cases.
        x: Places on the axis.
        loss: Loss there; not finite where it is not defined.
        gradient: Derivative by the raw output f there.
    """

    name: str
    x: tuple[float, ...]
    loss: tuple[float, ...]
    gradient: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """Curves that share an axis.

    Attributes:
        title: What is drawn.
        axis: The axis.
        curves: To draw.
        points: The same lines at the few places that are told in numbers.
        parameters: With which they were computed, where there is a single loss.
    """

    title: str
    axis: Axis
    curves: tuple[Curve, ...]
    points: tuple[Curve, ...]
    parameters: tuple[ParameterValue, ...] = ()
