"""What the user wants: the metric, the costs of errors, the use of the predictions."""

from __future__ import annotations

from dataclasses import dataclass

from losspick.core.vocabulary import Framework, Need


@dataclass(frozen=True, slots=True)
class Costs:
    """What errors cost, relative to each other; both positive.

    The threshold that minimises the expected cost of a binary decision is
    ``false_positive / (false_positive + false_negative)`` (Elkan 2001).
    """

    false_negative: float = 1.0
    false_positive: float = 1.0

    @property
    def threshold(self) -> float:
        """The probability from which on "positive" is the cheaper decision."""
        return self.false_positive / (self.false_positive + self.false_negative)

    @property
    def quantile(self) -> float:
        """The level whose quantile costs least where errors cost in proportion to their size."""
        return self.false_negative / (self.false_negative + self.false_positive)

    @property
    def ratio(self) -> float:
        """Cost of a false negative over that of a false positive."""
        return self.false_negative / self.false_positive


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """Everything beside the data that bears on the choice; None and () where not said.

    Attributes:
        metric: Id of the metric that judges the model.
        quantile: The level wanted, in (0, 1), for the pinball metric or for intervals.
        power: That of the Tweedie deviance that judges, in (1, 2).
        costs: Costs of false negatives and false positives.
        large_errors: ``"matter"`` or ``"ignore"``.
        needs: What the predictions are for.
        framework: The library in which the model is trained.
    """

    metric: str | None = None
    quantile: float | None = None
    power: float | None = None
    costs: Costs | None = None
    large_errors: str | None = None
    needs: tuple[Need, ...] = ()
    framework: Framework | None = None
