"""The number of classes that an objective needs is missing, or is given where there is none."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.checking.objectives import BOOSTING, is_multiclass
from losspick.core.finding import Check, Example, Finding
from losspick.core.spec import COMPUTED, Fact, ModelSpec
from losspick.core.vocabulary import Framework, Severity

#: Where parameters may go to an estimator, which counts the classes by itself.
_IF_NATIVE = "The library's own training function refuses to train."


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    if spec.loss is None or spec.framework not in BOOSTING:
        return
    multiclass = is_multiclass(spec)
    objective, number = spec.loss.value.written, spec.classes
    given = {"num_class", "num_classes"} & spec.loss.value.names
    needs = multiclass and spec.framework is not Framework.CATBOOST and spec.estimator is None
    if needs and number is None and not given:
        yield check.finding(
            spec.loss.place,
            f"{objective} without num_class.",
            severity=Severity.ERROR if spec.native else Severity.WARNING,
            consequence=None if spec.native else _IF_NATIVE,
        )
    elif multiclass and number is not None and spec.labels and number.value > 1:
        yield from _too_few(check, spec, number)
    elif multiclass and number is not None and number.value == 1:
        yield check.finding(
            number.place, f"{objective} with one class.", related=(spec.loss.place,)
        )
    elif multiclass is False and number is None and _computed(spec):
        yield check.finding(
            spec.loss.place, f"{objective} gives one score a row, and num_class is given."
        )
    elif multiclass is False and number is not None and number.value > _most(spec):
        yield check.finding(
            number.place,
            f"{objective} gives one score a row, and num_class is {number.value}.",
            related=(spec.loss.place,),
        )


def _too_few(check: Check, spec: ModelSpec, number: Fact[int]) -> Iterator[Finding]:
    """Labels begin at 0; each needs a class of its own."""
    high = spec.labels.value[1] if spec.labels is not None else 0
    if number.value <= high and spec.loss is not None:
        yield check.finding(
            number.place,
            f"num_class is {number.value}, and the labels go up to {high}.",
            consequence="The library refuses the labels that are out of range.",
            fix=f"give {high + 1}, or number the classes from 0",
            related=(spec.loss.place, spec.call),
        )


def _computed(spec: ModelSpec) -> bool:
    """Tell whether the number of classes is counted in the data, where there are two at least."""
    given = spec.loss.value.argument("num_class") if spec.loss is not None else None
    return given is not None and given.value == COMPUTED


def _most(spec: ModelSpec) -> int:
    """XGBoost takes 1 for a binary objective, LightGBM too; CatBoost has no such option."""
    return 0 if spec.framework is Framework.CATBOOST else 1


CHECK = Check(
    code="LP405",
    name="class-count",
    severity=Severity.ERROR,
    title=(
        "The number of classes that an objective needs is missing, or is given where there is none."
    ),
    why="Multi-class objectives need num_class; binary and regression objectives take none.",
    consequence="The library refuses to train.",
    fix=(
        "set num_class to the number of classes for a multi-class objective, and leave it out "
        "elsewhere"
    ),
    bad=(
        Example(
            "params.yaml",
            """\
lgbm_params:
  objective: binary
  num_class: 2
  boosting_type: gbdt
""",
        ),
        Example(
            "train.py",
            """\
import xgboost

booster = xgboost.train({"objective": "multi:softmax", "eta": 0.1}, data)
""",
        ),
    ),
    good=(
        Example(
            "train.py",
            """\
from xgboost import XGBClassifier

model = XGBClassifier(objective="multi:softmax").fit(x, y)
""",
        ),
        Example(
            "params.json",
            """\
{"objective": "multi:softprob", "num_class": 5, "eta": 0.1, "max_depth": 4}
""",
        ),
    ),
    references=(
        "https://xgboost.readthedocs.io/en/stable/parameter.html",
        "https://lightgbm.readthedocs.io/en/stable/Parameters.html",
    ),
    run=_run,
)
