"""What the checks against data share: the loss by its meaning, and how sure they are."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from losspick.checking.spellings import spelled
from losspick.core.finding import Check, Confidence, Finding
from losspick.core.loss import Loss, Spelling
from losspick.core.repair import Repair
from losspick.core.spec import Location, ModelSpec
from losspick.core.vocabulary import Framework, Kind, Preparation, Severity
from losspick.errors import UsageError
from losspick.losses import resolve

if TYPE_CHECKING:
    from losspick.core.target_data import TargetData

#: Below this nothing is argued from what the target seems to be.
LEAST_CHANCE = 0.8
_NEARLY_SURE = 0.95

#: A program that trains labels as classes speaks for classes with these odds.
_ODDS_OF_CODE = 5.0

NUMBERS = frozenset(
    {
        Kind.CONTINUOUS,
        Kind.POSITIVE_CONTINUOUS,
        Kind.COUNT,
        Kind.ZERO_INFLATED,
        Kind.PROPORTION,
        Kind.MULTI_TARGET,
    }
)
ONE_CLASS = frozenset({Kind.BINARY, Kind.MULTICLASS, Kind.ORDINAL, Kind.ONE_HOT})

#: Words of the boosting libraries that the catalogue spells in another way.
_MEANINGS: dict[str, str] = {
    "lightgbm.binary": "bce",
    "lightgbm.cross_entropy": "fractional_bce",
    "lightgbm.xentropy": "fractional_bce",
    "lightgbm.cross_entropy_lambda": "fractional_bce",
    "lightgbm.regression": "mse",
    "lightgbm.rmse": "mse",
    "lightgbm.softmax": "sparse_categorical_ce",
    "lightgbm.multiclassova": "sparse_categorical_ce",
    "lightgbm.multiclass_ova": "sparse_categorical_ce",
    "lightgbm.ova": "sparse_categorical_ce",
    "lightgbm.ovr": "sparse_categorical_ce",
    "xgboost.binary:logitraw": "bce",
    "xgboost.reg:linear": "mse",
    "xgboost.reg:pseudohubererror": "huber",
    "catboost.CrossEntropy": "fractional_bce",
    "catboost.RMSE": "mse",
    "catboost.MultiClassOneVsAll": "sparse_categorical_ce",
    "catboost.MultiCrossEntropy": "multilabel_bce",
}
#: Libraries that are told a loss by a word, and shape its output themselves.
_BY_WORD = frozenset({Framework.LIGHTGBM, Framework.XGBOOST, Framework.CATBOOST, Framework.SKLEARN})


def has_own_output(spec: ModelSpec) -> bool:
    """Tell whether the library makes the output layer that the loss needs."""
    return spec.framework in _BY_WORD


def spelling_of(spec: ModelSpec) -> Spelling | None:
    """Return the spelling where the user writes the output layer; None: not known."""
    known = spelled(spec)
    return known.spelling if known else None


def loss_of(spec: ModelSpec) -> Loss | None:
    """Return the loss of the catalogue that a spec names, in a library or by its word."""
    known = spelled(spec)
    if known is not None:
        return known.loss
    if spec.loss is None or spec.loss.value.unread or not has_own_output(spec):
        return None
    return _by_word(spec.loss.value.path, spec.loss.value.written)


@functools.cache
def _by_word(path: str, written: str) -> Loss | None:
    try:
        return resolve(_MEANINGS.get(path, written)).loss
    except UsageError:
        return None


def is_unprepared(spec: ModelSpec) -> bool:
    """Tell whether the values may reach the loss as the data hold them."""
    return _prepared(spec) in (Preparation.NONE, Preparation.UNKNOWN)


def is_of_one_class(target: TargetData) -> bool:
    """Tell whether the code, not the data, makes one class of all rows."""
    return target.class_count == 1 and bool(target.recoded)


def keeps_classes(spec: ModelSpec) -> bool:
    """Tell whether the classes of the data may be those that the loss gets, by whatever labels."""
    return _prepared(spec) is not Preparation.CHANGED


def trained_as_classes(chance: float) -> float:
    """Return the probability of classes where the code takes the target for such, too."""
    return _ODDS_OF_CODE * chance / (_ODDS_OF_CODE * chance + 1.0 - chance)


def surely_keeps_classes(spec: ModelSpec) -> bool:
    """Tell whether the code was seen to leave the classes apart."""
    return _prepared(spec) in (Preparation.NONE, Preparation.RECODED)


def _prepared(spec: ModelSpec) -> Preparation:
    return spec.trained_on.prepared if spec.trained_on else Preparation.CHANGED


def report(
    check: Check,
    spec: ModelSpec,
    place: Location,
    message: str,
    *,
    chance: float = 1.0,
    as_written: bool = False,
    severity: Severity | None = None,
    consequence: str | None = None,
    fix: str | None = None,
    related: tuple[Location | None, ...] = (),
    repair: Repair | None = None,
) -> Finding:
    """Return a finding that rests on data; where another target may be meant it is no error.

    Args:
        check: The check.
        spec: The pairing.
        place: Where it is told.
        message: What is wrong.
        chance: Probability of what is said about the target.
        as_written: It holds only if the code leaves the values as they are.
        severity: How bad; None: as the check says.
        consequence: What it does.
        fix: What to change.
        related: Other places.
        repair: What would settle it.
    """
    known = spec.trained_on
    sole = known is not None and known.sole
    unchanged = known is not None and known.prepared is Preparation.NONE
    grave = severity or check.severity
    sure = sole and spec.certain and chance >= _NEARLY_SURE and (unchanged or not as_written)
    return check.finding(
        place,
        message,
        severity=Severity.WARNING if grave is Severity.ERROR and not sole else grave,
        confidence=Confidence.HIGH if sure else Confidence.MEDIUM if sole else Confidence.LOW,
        consequence=consequence,
        fix=fix,
        related=(*related, spec.call, spec.loss.place if spec.loss else None),
        repair=repair,
    )
