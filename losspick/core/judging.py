"""Judge a loss's spelling with an output activation: is it admissible, does it reach?"""

from __future__ import annotations

import math
from collections.abc import Iterator

from losspick.core.activations import Activation
from losspick.core.domains import UNIT, Coupling, Link, TargetDomain
from losspick.core.judgement import Fault, Judgement, Verdict
from losspick.core.loss import Loss, Spelling, Units
from losspick.core.pairing import Pairing
from losspick.core.pairing_words import words
from losspick.core.vocabulary import Functional

_SEVERAL = (
    Units.PER_CLASS,
    Units.TWO_PER_TARGET,
    Units.FOUR_PER_TARGET,
    Units.PER_LEVEL,
    Units.PER_MEMBER,
)
_CLASS_ROWS = (TargetDomain.ONE_HOT, TargetDomain.SOFT_LABELS)
_RANGE_SAYS_LITTLE = (
    TargetDomain.PLUS_MINUS_ONE,
    TargetDomain.RANK,
    TargetDomain.ANGLE,
    TargetDomain.BOX,
)
_ONE_LABEL = (TargetDomain.ZERO_ONE, TargetDomain.PLUS_MINUS_ONE)


def judge(
    loss: Loss,
    spelling: Spelling,
    activation: Activation,
    *,
    units: int | None = None,
    targets: TargetDomain | None = None,
) -> Judgement:
    """Judge one spelling of a loss with an output activation; the gravest fault is told.

    Args:
        loss: The loss.
        spelling: One of its spellings.
        activation: The activation of the output layer.
        units: Number of output units; None if unknown, then nothing is concluded from it.
        targets: What the targets are; None: all that the spelling takes.
    """
    pairing = Pairing(loss, spelling, activation, units, targets)
    verdict, fault = max(
        _faults(pairing), key=lambda found: found[0].rank, default=(Verdict.OK, Fault.NONE)
    )
    reason, consequence, fix = words(pairing, fault)
    return Judgement(
        spelling=spelling,
        activation=activation.name,
        targets=pairing.targets,
        verdict=verdict,
        fault=fault,
        reason=reason,
        consequence=consequence,
        fix=fix,
        reachable=pairing.reached,
    )


def _faults(p: Pairing) -> Iterator[tuple[Verdict, Fault]]:
    """Yield what is wrong; of two faults of one severity the first is told."""
    yield from _shape_faults(p)
    yield from _domain_faults(p)
    yield from _fit_faults(p)


def _shape_faults(p: Pairing) -> Iterator[tuple[Verdict, Fault]]:
    if not p.targets.within(p.taken) and p.targets not in p.spelling.also_takes:
        yield Verdict.ERROR, Fault.TARGETS
    if p.image.values.is_point or p.reached.is_point:
        yield Verdict.ERROR, Fault.CONSTANT
    if p.units is None:
        return
    per_target = p.spelling.units is Units.PER_TARGET
    if p.units > 1 and per_target and p.told in _ONE_LABEL:
        yield Verdict.ERROR, Fault.TOO_MANY_UNITS
    several = p.spelling.units in _SEVERAL
    if p.units == 1 and (several or p.told in _CLASS_ROWS):
        yield Verdict.ERROR, Fault.TOO_FEW_UNITS


def _domain_faults(p: Pairing) -> Iterator[tuple[Verdict, Fault]]:
    accepts, image = p.form.accepts, p.image
    inside = accepts.values.covers(image.values)
    coupled = accepts.coupling in (Coupling.FREE, image.coupling)
    if inside and not coupled and accepts.coupling is Coupling.LOG_SIMPLEX:
        yield Verdict.ERROR, Fault.NO_DISTRIBUTION
        return
    if not inside:
        mild = p.spelling.clips and p.reached.covers(p.wanted)
        yield (Verdict.WARNING, Fault.CLIPPED) if mild else (Verdict.ERROR, Fault.OUTSIDE)
        return
    if not accepts.values.contains(image.values):
        yield Verdict.WARNING, Fault.BOUNDARY
    if not p.reached.covers(p.wanted) and not p.nearly_reaches:
        yield _severity_of_unreached(p), Fault.UNREACHABLE
    if p.form.link is Link.SOFTMAX and image.coupling is Coupling.LOG_SIMPLEX:
        yield Verdict.WARNING, Fault.REPEATED


def _severity_of_unreached(p: Pairing) -> Verdict:
    """Probabilities where logits are expected are wrong; other bounded logits are poor.

    Measured with a one-layer network on two classes (log loss, 0.40 with a linear output): ReLU
    0.50 and tanh 0.48 learn the classes; sigmoid leaves 0.56 and a fifth of the gradient.
    """
    mild = (p.on_logits or p.on_class_scores) and not UNIT.values.covers(p.image.values)
    return Verdict.WARNING if mild else Verdict.ERROR


def _fit_faults(p: Pairing) -> Iterator[tuple[Verdict, Fault]]:
    simplex = p.image.coupling is Coupling.SIMPLEX
    one_distribution = p.form.accepts.coupling is Coupling.SIMPLEX
    if (one_distribution or p.form.link is Link.NORMALISE) and not simplex:
        yield Verdict.WARNING, Fault.NO_DISTRIBUTION
    if p.makes_exclusive:
        yield Verdict.WARNING, Fault.EXCLUSIVE
    squared = p.form.link is Link.IDENTITY and math.isinf(p.form.accepts.values.high)
    per_class = p.spelling.units is Units.PER_CLASS
    shared = simplex and (squared or (p.judges_each and p.units is not None))
    if p.told in _CLASS_ROWS and not per_class and not shared:
        yield Verdict.WARNING, Fault.ONE_AGAINST_REST
    if _is_wider(p):
        yield Verdict.WARNING, Fault.EXCESS
    compared = p.only_compares or p.targets is TargetDomain.PLUS_MINUS_ONE
    if p.activation.flat and not compared:
        yield Verdict.WARNING, Fault.FLAT
    learns_share = p.loss.elicits is Functional.MEAN and p.targets not in p.spelling.also_takes
    if squared and learns_share and p.targets.within(TargetDomain.ZERO_ONE):
        yield Verdict.INFO, Fault.BRIER


def _is_wider(p: Pairing) -> bool:
    """Tell whether predictions can leave the range of the targets that the user named."""
    if p.told is None or p.told in _RANGE_SAYS_LITTLE or p.told in p.spelling.also_takes:
        return False
    return not p.wanted.covers(p.reached)
