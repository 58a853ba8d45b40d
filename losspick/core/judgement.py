"""The outcome of judging a loss's spelling with an output activation."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from losspick.core.domains import Interval, TargetDomain
from losspick.core.loss import Spelling


class Verdict(StrEnum):
    """How bad a pairing is; an error trains wrong, or not at all."""

    OK = "ok"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """Order from harmless to wrong."""
        return list(Verdict).index(self)


class Fault(StrEnum):
    """What is the matter with a pairing."""

    NONE = "fits"
    TARGETS = "targets-outside"
    CONSTANT = "constant-output"
    TOO_MANY_UNITS = "too-many-units"
    TOO_FEW_UNITS = "too-few-units"
    OUTSIDE = "outside-domain"
    CLIPPED = "clipped"
    REPEATED = "applied-twice-harmlessly"
    UNREACHABLE = "cannot-reach"
    BOUNDARY = "touches-boundary"
    EXCLUSIVE = "exclusive-classes"
    ONE_AGAINST_REST = "one-against-the-rest"
    NO_DISTRIBUTION = "not-a-distribution"
    EXCESS = "wider-than-target"
    FLAT = "flat-activation"
    BRIER = "squared-error-on-classes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A verdict on one spelling with one activation, for one target domain.

    Attributes:
        spelling: The spelling judged.
        activation: Name of the output activation.
        targets: The targets it holds for.
        verdict: How bad.
        fault: What kind.
        reason: Why, one sentence.
        consequence: What training would look like; None where all is well.
        fix: What to change; None where all is well.
        reachable: The values of the functional that predictions can take.
    """

    spelling: Spelling
    activation: str
    targets: TargetDomain
    verdict: Verdict
    fault: Fault
    reason: str
    consequence: str | None
    fix: str | None
    reachable: Interval
