"""Join the catalogue and the algebra of domains: judge a loss with an output activation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from losspick.api.choices import activation_of
from losspick.core.activations import Activation
from losspick.core.domains import TargetDomain
from losspick.core.judgement import Fault, Judgement, Verdict
from losspick.core.judging import judge
from losspick.core.loss import Loss, Spelling
from losspick.core.vocabulary import Framework, Kind
from losspick.errors import UsageError
from losspick.losses import Named, resolve
from losspick.reporting.pair_report import Answer, JudgedSpelling, PairReport

_D = TargetDomain

#: Where users write the output layer themselves; the other libraries have their own.
_WITH_OUTPUT_LAYER = frozenset({Framework.TORCH, Framework.KERAS, Framework.JAX})

#: The sets in which the targets of a kind can be given; labels can be recoded, values can't.
_SETS_OF_KIND: dict[Kind, tuple[TargetDomain, ...]] = {
    Kind.CONTINUOUS: (_D.REAL,),
    Kind.POSITIVE_CONTINUOUS: (_D.POSITIVE,),
    Kind.COUNT: (_D.COUNT,),
    Kind.ZERO_INFLATED: (_D.NONNEGATIVE,),
    Kind.PROPORTION: (_D.UNIT_INTERVAL,),
    Kind.BINARY: (_D.ZERO_ONE, _D.PLUS_MINUS_ONE, _D.CLASS_INDEX, _D.ONE_HOT),
    Kind.MULTICLASS: (_D.CLASS_INDEX, _D.ONE_HOT),
    Kind.ORDINAL: (_D.RANK, _D.ONE_HOT),
    Kind.MULTILABEL: (_D.MULTI_HOT,),
    Kind.ONE_HOT: (_D.ONE_HOT, _D.CLASS_INDEX),
    Kind.SOFT_LABEL: (_D.SOFT_LABELS,),
    Kind.CIRCULAR: (_D.ANGLE,),
    Kind.SURVIVAL: (_D.TIME_EVENT,),
    Kind.MULTI_TARGET: (_D.REAL,),
}


def sets_of_kind(kind: Kind) -> tuple[TargetDomain, ...]:
    """Return the sets in which targets of a kind can be given to a loss.

    Raises:
        UsageError: No loss of the catalogue takes targets of that kind.
    """
    if kind not in _SETS_OF_KIND:
        raise UsageError(
            f"no pairing is known for targets of kind {kind.value}",
            fix=f"use one of {', '.join(_SETS_OF_KIND)}",
        )
    return _SETS_OF_KIND[kind]


def check_order(loss: str, activation: str) -> None:
    """Refuse an activation in the place of the loss, if a loss stands in that of the activation.

    Raises:
        UsageError: The two were swapped.
    """
    name = activation.strip().partition("(")[0]
    if not _is_activation(loss) or _is_activation(activation):
        return
    try:
        resolve(name)
    except UsageError:
        return
    raise UsageError(
        f"{loss!r} is an output activation and {activation!r} is a loss",
        fix=f"name the loss first: pair {activation} {loss}",
    )


def _is_activation(name: str) -> bool:
    try:
        activation_of(name)
    except UsageError:
        return False
    return True


def judge_pair(
    name: str,
    activation: Activation,
    *,
    framework: Framework | None,
    units: int | None,
    sets: Sequence[TargetDomain],
    version: str,
) -> PairReport:
    """Judge every spelling that the name means and the framework has.

    Args:
        name: Id, alias or spelling of a loss.
        activation: The output activation.
        framework: Count only this one's spellings.
        units: Number of output units.
        sets: Sets in which the targets can be given; empty: not known.
        version: Of losspick.
    """
    if units is not None and units < 1:
        raise UsageError(f"an output layer has at least one unit, not {units}")
    named = resolve(name)
    judged = [
        _judge_spelling(named.loss, spelling, activation, units, sets)
        for spelling in _asked(named, name, framework)
    ]
    best = min(judged, key=lambda item: item.verdict.rank)
    worst = max(judged, key=lambda item: item.verdict.rank)
    wrong = best.verdict is Answer.ERROR
    mixed = not wrong and worst.verdict is Answer.ERROR
    told = judged[0] if wrong else best
    return PairReport(
        version=version,
        name=name,
        loss=named.loss.id,
        title=named.loss.title,
        activation=activation.name,
        units=units,
        targets=tuple(sets),
        framework=framework,
        wrong=wrong,
        verdict=Answer.DEPENDS if mixed else best.verdict,
        reason=_mixed_reason(judged, activation) if mixed else told.reason,
        consequence=worst.consequence if mixed else told.consequence,
        fix=_mixed_fix(best) if mixed else told.fix,
        judgements=tuple(judged),
    )


def _asked(named: Named, name: str, framework: Framework | None) -> tuple[Spelling, ...]:
    if framework is None:
        written = tuple(s for s in named.spellings if s.framework in _WITH_OUTPUT_LAYER)
        return written or named.spellings
    spellings = tuple(s for s in named.spellings if s.framework is framework)
    if not spellings:
        known = ", ".join(dict.fromkeys(s.framework.value for s in named.spellings))
        raise UsageError(f"{name} is not spelled in {framework}", fix=f"it is known in {known}")
    return spellings


def _mixed_reason(judged: Sequence[JudgedSpelling], activation: Activation) -> str:
    fitting = [item for item in judged if item.verdict is not Answer.ERROR]
    others = [item for item in judged if item.verdict is Answer.ERROR]
    same = {item.takes for item in fitting} & {item.takes for item in others}
    if same:  # what they take does not tell them apart
        good, bad = _names(fitting), _names(others)
        said = f"{activation.name} goes with {good}, not with {bad}"
    else:
        said = (
            f"{activation.name} goes with those that take {_forms(fitting)}, not with those that "
            f"take {_forms(others)}"
        )
    return f"It depends on the spelling: {said}. {others[0].reason}"


def _forms(judged: Sequence[JudgedSpelling]) -> str:
    return " or ".join(dict.fromkeys(item.takes for item in judged))


def _names(judged: Sequence[JudgedSpelling]) -> str:
    return " or ".join(dict.fromkeys(item.spelling for item in judged))


def _mixed_fix(best: JudgedSpelling) -> str:
    return f"use a spelling that fits, such as {best.call} in {best.framework}, on {best.takes}"


def _judge_spelling(
    loss: Loss,
    spelling: Spelling,
    activation: Activation,
    units: int | None,
    sets: Sequence[TargetDomain],
) -> JudgedSpelling:
    taken = spelling.targets or loss.targets
    possible = sets or [domain for domain in TargetDomain if domain.within(taken)]
    each = [judge(loss, spelling, activation, units=units, targets=domain) for domain in possible]
    fits = [item for item in each if item.verdict is not Verdict.ERROR]
    if sets:
        told = min(each, key=lambda item: (item.verdict.rank, item.fault is Fault.TARGETS))
    else:
        told = judge(loss, spelling, activation, units=units)
    depends = told.verdict is Verdict.ERROR and bool(fits)
    if depends:
        told = _conditional(told, fits)
    return JudgedSpelling(
        framework=spelling.framework,
        spelling=spelling.name,
        call=_call(spelling),
        takes=spelling.form.name,
        targets=told.targets,
        verdict=Answer.DEPENDS if depends else Answer(told.verdict.value),
        fault=told.fault,
        reason=told.reason,
        consequence=told.consequence,
        fix=told.fix,
        fits_for=tuple(item.targets for item in fits),
        depends_on_targets=depends,
    )


def _conditional(told: Judgement, fits: Sequence[Judgement]) -> Judgement:
    """Soften an error that holds for some targets only: which ones these are is not known."""
    sets = [item.targets for item in fits]
    widest = [own for own in sets if not any(own.within(o) for o in sets if o is not own)]
    return replace(
        told,
        verdict=Verdict.WARNING,
        reason=f"Right if the targets are {' or '.join(d.words for d in widest)}; otherwise wrong: "
        f"{told.reason}",
    )


def _call(spelling: Spelling) -> str:
    """Return the constructor with the names of its parameters in place of values."""
    arguments = re.sub(r"\{(\w+)[^{}]*\}", r"\1", spelling.arguments)
    return f"{spelling.name}({arguments})"
