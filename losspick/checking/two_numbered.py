"""Two classes that are numbered otherwise than a loss takes them."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.checking.judged import confidence, meeting
from losspick.checking.spellings import Spelled
from losspick.core.domains import TargetDomain
from losspick.core.finding import Check, Finding
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Framework

#: Libraries whose objectives of two classes are told by their names alone.
_BOOSTERS = (Framework.LIGHTGBM, Framework.XGBOOST)
_BINARY = ("binary", "binary:logistic", "binary:logitraw", "binary:hinge")
#: Targets that 0 and 1 are within.
_ZERO_ONE = (TargetDomain.ZERO_ONE, TargetDomain.UNIT_INTERVAL, TargetDomain.MULTI_HOT)


def of_signs(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    """XGBoost's logistic objectives take 0 and 1."""
    signed = spec.targets is not None and spec.targets.value is TargetDomain.PLUS_MINUS_ONE
    if spec.loss is not None and signed and spec.loss.value.written.endswith("logistic"):
        yield check.finding(
            spec.call or spec.loss.place,
            f"{spec.loss.value.written} takes labels 0 and 1; the targets are -1 and +1.",
            related=(spec.loss.place,),
        )


def of_two(check: Check, spec: ModelSpec, known: Spelled | None) -> Iterator[Finding]:
    """Two classes that are numbered 1 and 2 are no labels of a loss that takes 0 and 1."""
    if spec.labels is None or spec.labels.value != (1, 2) or spec.swapped or spec.loss is None:
        return
    booster = spec.framework in _BOOSTERS and spec.loss.value.written in _BINARY
    taken = known is not None and (known.spelling.targets or known.loss.targets) in _ZERO_ONE
    if booster or (taken and spec.framework not in (*_BOOSTERS, Framework.CATBOOST)):
        lightgbm = spec.framework is Framework.LIGHTGBM
        positive = "Labels above 0 count as positive: there is one class."
        yield check.finding(
            meeting(spec),
            f"{spec.loss.value.written} takes labels 0 and 1; these are 1 and 2.",
            confidence=confidence(spec),
            consequence=positive if lightgbm else None,
            fix="subtract 1 from the labels",
            related=(spec.loss.place, spec.labels.place),
        )
