"""Estimators that name no loss: whether they predict what the data hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from losspick.checking.against_data import (
    LEAST_CHANCE,
    NUMBERS,
    ONE_CLASS,
    keeps_classes,
    report,
    trained_as_classes,
)
from losspick.checking.judged import meeting
from losspick.core.estimators import CLASSIFIERS, REGRESSORS
from losspick.core.finding import Check, Finding
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Encoding, Kind, Preparation, Severity

if TYPE_CHECKING:
    from losspick.core.target_data import TargetData

#: From here on codes may well be levels with an order, which are regressed for good reason.
_POSSIBLE = 0.05


def estimator_misfits(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    """Yield what is to be said of a regressor of classes, or of a classifier of amounts."""
    known, name = spec.trained_on, spec.estimator.value if spec.estimator is not None else ""
    if known is None or len(known.target.columns) != 1 or not keeps_classes(spec):
        return
    if name in REGRESSORS:
        yield from _regressor(check, spec, name, known.target)
    elif name in CLASSIFIERS:
        yield from _classifier(check, spec, name, known.target)


def _regressor(check: Check, spec: ModelSpec, name: str, target: TargetData) -> Iterator[Finding]:
    words = target.encoding is Encoding.STRINGS
    as_written = words and spec.trained_on is not None and (
        spec.trained_on.prepared is Preparation.NONE
    )  # fmt: skip
    unfit = ONE_CLASS if as_written else ONE_CLASS - {Kind.ORDINAL}
    chance = target.chance(unfit)
    if chance < LEAST_CHANCE or target.kind not in unfit:
        return
    if spec.besides and not as_written:
        return  # beside a classifier, it is there to be compared with
    levels = target.codes is not None and target.chance({Kind.ORDINAL}) >= _POSSIBLE
    mild = not as_written and (target.kind is Kind.BINARY or levels)
    yield report(
        check,
        spec,
        meeting(spec),
        f"{name} is for amounts; {target.name} in {target.source} holds "
        f"{target.class_count} classes.",
        chance=chance,
        severity=Severity.WARNING if mild else Severity.ERROR,
        consequence="The library refuses words, which are no numbers."
        if as_written
        else "The codes of the classes are taken as amounts, and what is predicted lies between "
        "them.",
        fix="take a classifier, such as LogisticRegression or RandomForestClassifier",
    )


def _classifier(check: Check, spec: ModelSpec, name: str, target: TargetData) -> Iterator[Finding]:
    whole = target.integer_share == 1.0
    chance = target.chance(NUMBERS)
    if whole:  # who fits a classifier holds the numbers for codes
        chance = min(chance, 1.0 - trained_as_classes(target.chance(ONE_CLASS)))
    if chance < LEAST_CHANCE or target.kind not in NUMBERS:
        return
    if spec.besides and whole:
        return  # beside a regressor, whole numbers may be meant as either
    yield report(
        check,
        spec,
        meeting(spec),
        f"{name} is for classes; {target.name} in {target.source} holds amounts.",
        chance=chance,
        severity=Severity.WARNING if whole else Severity.ERROR,
        consequence="Nearly every value is a class of its own."
        if whole
        else "The library refuses broken numbers as labels.",
        fix="take a regressor, such as LinearRegression or RandomForestRegressor",
    )
