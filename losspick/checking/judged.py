"""Judge the output of a spec with its loss, as far as both are known."""

from __future__ import annotations

import functools

from losspick.checking.spellings import Spelled, spelled
from losspick.core.activations import Activation, activation_names
from losspick.core.domains import TargetDomain
from losspick.core.finding import Check, Confidence, Finding
from losspick.core.judgement import Fault, Judgement, Verdict
from losspick.core.judging import judge
from losspick.core.records import record
from losspick.core.repair import Repair
from losspick.core.spec import Location, ModelSpec
from losspick.core.vocabulary import Severity

_SEVERITIES = {
    Verdict.INFO: Severity.INFO,
    Verdict.WARNING: Severity.WARNING,
    Verdict.ERROR: Severity.ERROR,
}


@record(frozen=True, slots=True)
class Judged:
    """A judgement with the places that it is about."""

    judgement: Judgement
    loss: Location
    output: Location

    @property
    def rectified(self) -> bool:
        """Tell whether the activation only cuts off the negative ones of the logits."""
        cuts = activation_names()[self.judgement.activation].rectifies
        return cuts and self.judgement.verdict is Verdict.WARNING

    @property
    def severity(self) -> Severity:
        """How bad it is."""
        return _SEVERITIES[self.judgement.verdict]


def confidence(spec: ModelSpec) -> Confidence:
    """Return how sure it is that output and loss of a spec meet."""
    return Confidence.HIGH if spec.certain else Confidence.MEDIUM


def meeting(spec: ModelSpec) -> Location:
    """Return where loss and output meet: of a call over several lines, the one with the loss."""
    call, loss = spec.call, spec.loss.place if spec.loss else None
    if call is None or loss is None:
        return call or loss or Location("")
    last = call.end_line or call.line
    inside = call.path == loss.path and call.cell == loss.cell and call.line < loss.line <= last
    return loss if inside else call


def report(
    found: Judged,
    check: Check,
    spec: ModelSpec,
    *,
    at: Location,
    severity: Severity | None = None,
    fix: str | None = None,
    repair: Repair | None = None,
) -> Finding:
    """Return the finding of a check that tells a judgement as it is.

    Args:
        found: The judgement.
        check: The check.
        spec: The pairing.
        at: Which of its two places the finding stands at; the other one is named beside it.
        severity: How bad; None: as the check says.
        fix: What to change; None: as the judgement says.
        repair: What would settle it.
    """
    return check.finding(
        at,
        found.judgement.reason,
        severity=severity,
        confidence=confidence(spec),
        consequence=found.judgement.consequence,
        fix=fix or found.judgement.fix,
        related=(found.loss, found.output, spec.loss.place if spec.loss else None),
        repair=repair,
    )


def judged(spec: ModelSpec, *faults: Fault) -> Judged | None:
    """Return what is wrong with a pairing if it is one of these faults, for all targets it takes.

    Where the targets are not known, a pairing that fits some of them is no fault.
    """
    if spec.activation is None:
        return None
    known = spelled(spec)
    if known is None:
        return None
    activation = activation_names().get(spec.activation.value)
    if activation is None:
        return None
    units = spec.units.value if spec.units else None
    told = targets_told(spec, known)
    judgement = _judgement(known, activation, units, told)
    if judgement.fault not in faults:
        return None
    return Judged(judgement, meeting(spec), spec.activation.place)


def targets_told(spec: ModelSpec, known: Spelled) -> TargetDomain | None:
    """Return the set of targets as the loss sees it: an index of two classes is also 0 or 1."""
    if spec.targets is None:
        return None
    told = spec.targets.value
    taken = known.spelling.targets or known.loss.targets
    two = spec.classes is None or spec.classes.value == 2  # not known: it may be two
    if told is TargetDomain.CLASS_INDEX and two and not TargetDomain.CLASS_INDEX.within(taken):
        return TargetDomain.ZERO_ONE
    if told is TargetDomain.ZERO_ONE and taken is TargetDomain.CLASS_INDEX:
        return TargetDomain.CLASS_INDEX
    return told


@functools.cache
def _judgement(
    known: Spelled, activation: Activation, units: int | None, told: TargetDomain | None
) -> Judgement:
    if told is not None:
        found = judge(known.loss, known.spelling, activation, units=units, targets=told)
        if found.fault is not Fault.TARGETS:
            return found
    taken = known.spelling.targets or known.loss.targets
    each = [
        judge(known.loss, known.spelling, activation, units=units, targets=domain)
        for domain in TargetDomain
        if domain.within(taken)
    ]
    mildest = min(each, key=lambda found: found.verdict.rank)
    usual = judge(known.loss, known.spelling, activation, units=units)
    return usual if usual.verdict is mildest.verdict else mildest


def has_several_units(spec: ModelSpec) -> bool:
    """Tell whether a row gives several numbers; as many as no number tells are several."""
    if spec.units is None:
        return spec.activation is not None and spec.output_rank != 1
    return spec.units.value > 1


#: Arguments that name labels without a class.
_IGNORED = ("ignore_index", "ignore_class")


def ignores(spec: ModelSpec, *labels: int) -> bool:
    """Tell whether the loss leaves out one of some labels."""
    ignored = [spec.loss.value.argument(name) for name in _IGNORED] if spec.loss else []
    return any(one is not None and one.value in labels for one in ignored)
