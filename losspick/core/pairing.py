"""Judge a loss's spelling against an output activation: is it admissible, does it reach?"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from losspick.core.activations import Activation
from losspick.core.domains import Coupling, Interval, Link, TargetDomain, reachable
from losspick.core.loss import Form, Loss, Spelling, Units
from losspick.core.vocabulary import Functional


class Verdict(StrEnum):
    """The outcome of judging a pairing; an error trains wrong, or not at all."""

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
    CONSTANT = "constant-output"
    OUTSIDE = "outside-domain"
    BOUNDARY = "touches-boundary"
    UNREACHABLE = "cannot-reach"
    EXCESS = "wider-than-target"
    REDUNDANT = "applied-twice-harmlessly"
    WRONG_UNITS = "wrong-units"
    INDEPENDENT = "not-a-distribution"
    TARGETS = "targets-outside"


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
        reachable: The values that predictions can take, on the natural scale.
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


#: A bounded activation before a loss on logits that still lets the sign of the logit, or the
#: order of the classes, be learned: training works and probabilities stay poor. Measured with a
#: one-layer model: log loss 0.50 (relu) and 0.48 (tanh) against 0.40, where a sigmoid or a
#: softmax, whose outputs are all positive and at most 1 apart, costs 0.55 and a fifth of the
#: gradient.
MILD_ON_LOGITS = frozenset({"relu", "tanh", "softsign", "hard_tanh", "relu6", "softplus"})


def functional_range(loss: Loss, targets: TargetDomain) -> Interval:
    """Return the values that the functional of a loss can take for targets of a domain."""
    if loss.elicits in (Functional.LOG_HAZARD_RATIO, Functional.TIME_LOCATION):
        return Interval()
    if loss.elicits is Functional.CIRCULAR_MEAN:
        return TargetDomain.ANGLE.hull
    return targets.hull


def judge(
    loss: Loss,
    spelling: Spelling,
    activation: Activation,
    *,
    units: int | None = None,
    targets: TargetDomain | None = None,
) -> Judgement:
    """Judge one spelling of a loss with an output activation.

    Args:
        loss: The loss.
        spelling: One of its spellings.
        activation: The activation of the output layer.
        units: Number of output units; None if unknown, then nothing is concluded from it.
        targets: What the targets are; None: all that the spelling takes.
    """
    taken = spelling.targets or loss.targets
    asked = targets or taken
    return _Pairing(loss, spelling, activation, units, taken, asked).judge()


def fitting_forms(loss: Loss) -> tuple[Form, ...]:
    """Return the distinct forms in which a loss is spelled, the canonical one first."""
    return tuple(dict.fromkeys((loss.form, *(s.form for s in loss.spellings))))


@dataclass(frozen=True, slots=True)
class _Pairing:
    loss: Loss
    spelling: Spelling
    activation: Activation
    units: int | None
    taken: TargetDomain
    asked: TargetDomain

    def judge(self) -> Judgement:
        for test in (
            self._targets,
            self._constant,
            self._units,
            self._outside,
            self._harmless_repeat,
            self._unreachable,
            self._boundary,
            self._independent,
            self._excess,
        ):
            judgement = test()
            if judgement is not None:
                return judgement
        return self._said(
            Verdict.OK,
            Fault.NONE,
            f"{self.spelling.short} takes {self.form.name}; {self.activation.name} gives "
            f"{self.image}.",
        )

    @property
    def form(self) -> Form:
        return self.spelling.form

    @property
    def image(self) -> str:
        return str(self.activation.image.over(self.units))

    @property
    def reached(self) -> Interval:
        return reachable(self.form.link, self.activation.image, self.units)

    @property
    def wanted(self) -> Interval:
        return functional_range(self.loss, self.asked)

    def _said(
        self,
        verdict: Verdict,
        fault: Fault,
        reason: str,
        consequence: str | None = None,
        fix: str | None = None,
    ) -> Judgement:
        return Judgement(
            spelling=self.spelling,
            activation=self.activation.name,
            targets=self.asked,
            verdict=verdict,
            fault=fault,
            reason=reason,
            consequence=consequence,
            fix=fix,
            reachable=self.reached,
        )

    def _targets(self) -> Judgement | None:
        if self.asked.within(self.taken):
            return None
        return self._said(
            Verdict.ERROR,
            Fault.TARGETS,
            f"{self.spelling.short} takes {self.taken.words}, not {self.asked.words}.",
            "The framework raises an error, or computes a number that means nothing.",
            f"encode the targets as {self.taken.words}, or choose another loss",
        )

    def _constant(self) -> Judgement | None:
        image = self.activation.image.over(self.units)
        if not image.values.is_point and not self.reached.is_point:
            return None
        culprit = (
            f"{self.activation.name} over one unit is always {image.values.low:g}"
            if image.values.is_point
            else f"{self.spelling.short} normalises over one unit, which is always 1"
        )
        return self._said(
            Verdict.ERROR,
            Fault.CONSTANT,
            f"{culprit}: no input changes it.",
            "The gradient is exactly 0, the loss stays flat, every row gets the same prediction.",
            "use one unit with a sigmoid loss, or one unit a class",
        )

    def _units(self) -> Judgement | None:
        if self.units is None or self.units != 1:
            return None
        if self.spelling.units not in (Units.PER_CLASS,):
            return None
        return self._said(
            Verdict.ERROR,
            Fault.WRONG_UNITS,
            f"{self.spelling.short} needs one unit a class; one unit can't tell classes apart.",
            "The framework raises an index error, or the loss is constant.",
            "use one unit a class (two for a binary target)",
        )

    def _outside(self) -> Judgement | None:
        accepts = self.form.accepts
        image = self.activation.image.over(self.units)
        coupled = accepts.coupling in (Coupling.FREE, image.coupling)
        if coupled and accepts.values.covers(image.values):
            return None
        if accepts.coupling is Coupling.SIMPLEX and accepts.values.covers(image.values):
            return None  # judged by _independent: inside [0, 1], though no distribution
        return self._said(
            Verdict.ERROR,
            Fault.OUTSIDE,
            f"{self.spelling.short} takes {accepts}; {self.activation.name} gives {self.image}.",
            self._outside_consequence(),
            self._head_fix(),
        )

    def _outside_consequence(self) -> str:
        if self.form.accepts.coupling is Coupling.LOG_SIMPLEX:
            if math.isinf(self.activation.image.values.high):
                return "The loss is minus the raw output: it falls without bound and means nothing."
            return (
                "The loss is minus the output itself instead of minus its logarithm: training "
                "looks fine and the probabilities come out overconfident."
            )
        if self.form.accepts.values == Interval(0.0, 1.0):
            return (
                "The logarithm of a number outside [0, 1] is taken: torch raises an error, Keras "
                "clips silently, and clipped rows have no gradient."
            )
        if self.form.accepts.values.low == 0.0:
            return "A negative prediction enters a logarithm: the loss becomes nan, or is clipped."
        return "The loss is computed on numbers for which it is not defined."

    def _harmless_repeat(self) -> Judgement | None:
        repeated = (
            self.form.link is Link.SOFTMAX
            and self.activation.image.coupling is Coupling.LOG_SIMPLEX
        )
        if not repeated:
            return None
        return self._said(
            Verdict.WARNING,
            Fault.REDUNDANT,
            f"{self.spelling.short} applies log-softmax by itself; a second one changes nothing.",
            "Loss and gradient are the same to the last digits; only the reader is misled.",
            f"remove {self.activation.name}",
        )

    def _unreachable(self) -> Judgement | None:
        if self.reached.covers(self.wanted):
            return None
        on_logits = self.form.link in (Link.LOGIT, Link.SOFTMAX)
        mild = on_logits and self.activation.name in MILD_ON_LOGITS
        return self._said(
            Verdict.WARNING if mild else Verdict.ERROR,
            Fault.UNREACHABLE,
            self._unreachable_reason(on_logits=on_logits),
            self._unreachable_consequence(on_logits=on_logits),
            self._head_fix(),
        )

    def _unreachable_reason(self, *, on_logits: bool) -> str:
        short, name, reached = self.spelling.short, self.activation.name, self.reached
        if on_logits:
            link = "sigmoid" if self.form.link is Link.LOGIT else "softmax"
            classes = (
                ""
                if self.form.link is Link.LOGIT or self.activation.image.values.high == math.inf
                else f" with {self.units or 2} classes"
            )
            return (
                f"{short} applies {link} by itself, so {name} before it confines every "
                f"probability to {reached}{classes}."
            )
        wanted = self.asked.words
        if self.form.link is Link.LOG:
            return (
                f"{short} takes the logarithm of the mean; {name} before it confines the mean to "
                f"{reached}, and the targets are {wanted}."
            )
        return f"{name} confines predictions to {reached}; the targets are {wanted}."

    def _unreachable_consequence(self, *, on_logits: bool) -> str:
        if not on_logits:
            return "Targets outside that range can't be predicted; their error never shrinks."
        high, low = self.reached.high, self.reached.low
        said = []
        if high < 1.0:
            scope = "for positives" if self.form.link is Link.LOGIT else "in all"
            said.append(f"{-math.log(high):.2f} {scope}")
        if self.form.link is Link.LOGIT and low > 0.0:
            said.append(f"{-math.log1p(-low):.2f} for negatives")
        return (
            f"The loss can't go below {' and '.join(said)}; gradients shrink, and training looks "
            "almost normal while the probabilities are wrong."
        )

    def _boundary(self) -> Judgement | None:
        image = self.activation.image.over(self.units)
        if self.form.accepts.values.contains(image.values):
            return None
        return self._said(
            Verdict.WARNING,
            Fault.BOUNDARY,
            f"{self.activation.name} can give exactly {image.values.low:g}, where "
            f"{self.spelling.short} takes a logarithm.",
            "One such prediction makes the loss huge or infinite, and a dead unit stays there.",
            self._head_fix(),
        )

    def _independent(self) -> Judgement | None:
        wants_one = self.form.accepts.coupling is Coupling.SIMPLEX or (
            self.form.link is Link.NORMALISE
        )
        if not wants_one or self.activation.image.coupling is Coupling.SIMPLEX:
            return None
        return self._said(
            Verdict.WARNING,
            Fault.INDEPENDENT,
            f"{self.spelling.short} takes {self.form.accepts}; {self.activation.name} gives "
            "each class on its own.",
            "The loss divides by the sum, or ignores that there is none: scores are no "
            "distribution over the classes.",
            self._head_fix(),
        )

    def _excess(self) -> Judgement | None:
        if self.wanted.covers(self.reached) or self.loss.elicits is Functional.CIRCULAR_MEAN:
            return None
        if self.asked in (TargetDomain.PLUS_MINUS_ONE, TargetDomain.RANK):
            return None  # a margin beyond 1 is no fault, and ranks are rounded
        if self.asked is self.taken and self.form.accepts.values.covers(self.reached):
            return None
        return self._said(
            Verdict.WARNING,
            Fault.EXCESS,
            f"{self.activation.name} gives {self.image}; the targets are {self.asked.words}.",
            "Predictions outside the possible range will occur, mostly near its ends.",
            f"an activation with outputs in {self.wanted}, or clip at inference",
        )

    def _head_fix(self) -> str:
        head = self.form.head
        if head.name == "linear":
            return f"remove {self.activation.name}: {self.spelling.short} takes {self.form.name}"
        return f"use {head.name} at the output: {self.spelling.short} takes {self.form.name}"
