"""A spelling of a loss with an output activation, and what follows from the two."""

from __future__ import annotations

from losspick.core.activations import Activation
from losspick.core.domains import (
    UNIT,
    Coupling,
    Interval,
    Link,
    PredictionDomain,
    TargetDomain,
    reachable,
)
from losspick.core.loss import Form, Loss, Spelling, Units
from losspick.core.records import record
from losspick.core.vocabulary import Functional

#: Probabilities even where the targets are ranks or times.
_PROBABILITIES = (
    Functional.PROBABILITY,
    Functional.CUMULATIVE_PROBABILITY,
    Functional.CONTINUATION_PROBABILITY,
    Functional.HAZARD,
)
#: What a loss on each class's own probability learns of it.
_CHANCES = (Functional.PROBABILITY, Functional.DISTORTED_PROBABILITY, Functional.MEAN)
#: Leaves a floor of as many nats, lost in the noise of any training.
_HARDLY = 0.01
_FREE_FUNCTIONALS = (
    Functional.LOG_HAZARD_RATIO,
    Functional.TIME_LOCATION,
    Functional.EXPECTATION_GAP,
    Functional.ORDER,
)


@record(frozen=True, slots=True)
class Pairing:
    """A spelling of a loss with an output activation.

    Attributes:
        loss: The loss.
        spelling: One of its spellings.
        activation: The activation of the output layer.
        units: Number of output units; None if unknown, then nothing is concluded from it.
        told: What the targets are; None: whatever the spelling takes.
    """

    loss: Loss
    spelling: Spelling
    activation: Activation
    units: int | None = None
    told: TargetDomain | None = None

    @property
    def form(self) -> Form:
        """What the spelling is given."""
        return self.spelling.form

    @property
    def taken(self) -> TargetDomain:
        """The targets that the spelling takes."""
        return self.spelling.targets or self.loss.targets

    @property
    def targets(self) -> TargetDomain:
        """The targets that are asked about."""
        return self.told or self.taken

    @property
    def image(self) -> PredictionDomain:
        """The set of the activation's outputs over the given units."""
        return self.activation.image.over(self.units)

    @property
    def reached(self) -> Interval:
        """The values of the functional that predictions can take."""
        return reachable(self.form.link, self.activation.image, self.units)

    @property
    def wanted(self) -> Interval:
        """The values that the functional can take for these targets."""
        four = self.spelling.units is Units.FOUR_PER_TARGET and self.targets is not TargetDomain.BOX
        if (
            four or self.spelling.units is Units.TWO_PER_TARGET
        ) and self.form.link is Link.IDENTITY:
            return self.form.accepts.values  # two functionals: what is accepted says it
        if self.only_compares:
            return self.reached
        if self.loss.elicits in _FREE_FUNCTIONALS or self.on_class_scores:
            return Interval()
        if self.loss.elicits in _PROBABILITIES:
            return UNIT.values
        if self.loss.elicits is Functional.CIRCULAR_MEAN:
            return TargetDomain.ANGLE.hull
        if self.targets in self.spelling.also_takes:
            return self.taken.hull
        return self.targets.hull

    @property
    def only_compares(self) -> bool:
        """Tell whether only differences between outputs count, and a finite one is enough."""
        elicits = self.loss.elicits
        return elicits is Functional.CLOSENESS or (
            elicits is Functional.ORDER and bool(self.form.parts)
        )

    @property
    def on_class_scores(self) -> bool:
        """Tell whether the loss asks for a margin between the scores of the classes."""
        one_a_class = self.spelling.units is Units.PER_CLASS
        return one_a_class and self.loss.elicits is Functional.MOST_LIKELY_CLASS

    @property
    def judges_each(self) -> bool:
        """Tell whether the loss takes a probability for each label by itself."""
        takes = self.form.accepts
        free = takes.values == UNIT.values and takes.coupling is Coupling.FREE
        return self.form.link is Link.IDENTITY and free and self.loss.elicits in _CHANCES

    @property
    def makes_exclusive(self) -> bool:
        """Tell whether the output shares out one probability, and the loss judges each class."""
        if not self.judges_each or self.image.coupling is not Coupling.SIMPLEX:
            return False
        if self.units is None or self.units == 1:
            return False  # it may be the column of one class
        # p and 1 - p of two exclusive classes: the cross-entropy itself
        return not (self.units == 2 and self.told is TargetDomain.ONE_HOT)

    @property
    def nearly_reaches(self) -> bool:
        """Tell whether only probabilities are out of reach that no training tells from 0 and 1."""
        ends = self.reached
        return self.on_logits and ends.low < _HARDLY and 1.0 - ends.high < _HARDLY

    @property
    def on_logits(self) -> bool:
        """Tell whether the loss makes probabilities of what it is given."""
        return self.form.link in (Link.LOGIT, Link.HALF_LOGIT, Link.SOFTMAX)
