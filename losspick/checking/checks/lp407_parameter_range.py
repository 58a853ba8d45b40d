"""A parameter of the loss or of its training is outside its range."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

from losspick.checking.parameter_ranges import Range, range_in_training
from losspick.core.finding import Check, Example, Finding
from losspick.core.spec import Argument, ModelSpec, NamedLoss
from losspick.core.vocabulary import Framework, Severity

#: Lowest and highest value, and whether each may be taken itself.
_RANGES: dict[str, Range] = {
    "label_smoothing": (0.0, 1.0, True, False),
    "delta": (0.0, math.inf, False, True),
    "beta": (0.0, math.inf, True, True),
    "pos_weight": (0.0, math.inf, False, True),
    "scale_pos_weight": (0.0, math.inf, False, True),
    **dict.fromkeys(
        ("positive_class_weight", "confidence_penalty", "robust_lambda", "fl_gamma"),
        (0.0, math.inf, True, True),
    ),
    **dict.fromkeys(("cls_pw", "obj_pw"), (0.0, math.inf, False, True)),
}

#: The same for parameters that mean this only with the losses named before them.
_OF_LOSSES: dict[tuple[str, str], Range] = {
    **{
        (loss, name): (0.0, 1.0, False, False)
        for loss in ("lightgbm.quantile", "GradientBoostingRegressor.quantile",
                     "GradientBoostingRegressor.huber")
        for name in ("alpha",)
    },
    ("catboost.Quantile", "alpha"): (0.0, 1.0, False, False),
    ("catboost.Expectile", "alpha"): (0.0, 1.0, False, False),
    ("catboost.Tweedie", "variance_power"): (1.0, 2.0, False, False),
    ("catboost.Huber", "delta"): (0.0, math.inf, False, True),
    **{
        (loss, name): (low, high, True, True)
        for loss in ("mmlab.FocalLoss", "object_detection.weighted_sigmoid_focal",
                     "ludwig.focal")
        for name, low, high in (("alpha", 0.0, 1.0), ("gamma", 0.0, math.inf))
    },
    ("detectron2.FocalLoss", "alpha"): (-1.0, 1.0, True, True),  # below 0, it is off
    ("detectron2.FocalLoss", "gamma"): (0.0, math.inf, True, True),
    ("timm.loss.LabelSmoothingCrossEntropy", "smoothing"): (0.0, 1.0, True, False),
    ("mmlab.LabelSmoothLoss", "label_smooth_val"): (0.0, 1.0, True, False),
    ("catboost.Focal", "focal_alpha"): (0.0, 1.0, False, False),
    ("catboost.Focal", "focal_gamma"): (0.0, math.inf, True, True),
    ("catboost.Lq", "q"): (1.0, math.inf, True, True),
    ("QuantileRegressor", "quantile"): (0.0, 1.0, False, False),
    ("written out.quantile error", "quantile"): (0.0, 1.0, True, True),
    ("HuberRegressor", "epsilon"): (1.0, math.inf, True, True),
    ("FocalCrossentropy", "gamma"): (0.0, math.inf, True, True),
    ("FocalCrossentropy", "alpha"): (0.0, 1.0, True, True),
    ("sigmoid_focal_loss", "alpha"): (-1.0, 1.0, True, True),  # below 0, it is off
    ("focal_loss", "gamma"): (0.0, math.inf, True, True),
    ("HistGradientBoostingRegressor.quantile", "quantile"): (0.0, 1.0, True, True),
    ("xgboost.reg:quantileerror", "quantile_alpha"): (0.0, 1.0, False, False),
    ("xgboost.reg:tweedie", "tweedie_variance_power"): (1.0, 2.0, False, False),
    ("lightgbm.tweedie", "tweedie_variance_power"): (1.0, 2.0, True, False),
    **{
        (f"lightgbm.{loss}", "sigmoid"): (0.0, math.inf, False, True)
        for loss in ("binary", "multiclassova", "lambdarank")
    },
    ("xgboost.binary:logistic", "base_score"): (0.0, 1.0, True, True),
    ("xgboost.reg:logistic", "base_score"): (0.0, 1.0, True, True),
    ("lightgbm.huber", "alpha"): (0.0, math.inf, False, True),
    ("lightgbm.fair", "fair_c"): (0.0, math.inf, False, True),
    ("lightgbm.poisson", "poisson_max_delta_step"): (0.0, math.inf, False, True),
    ("xgboost.reg:pseudohubererror", "huber_slope"): (0.0, math.inf, False, True),
}  # fmt: skip
#: Values between these are none: for them no distribution exists.
_GAPS: dict[tuple[str, str], tuple[float, float]] = {("TweedieRegressor", "power"): (0.0, 1.0)}
_ANY = (-math.inf, math.inf, True, True)


def _range(spec: ModelSpec, loss: NamedLoss, name: str) -> Range:
    for (ending, parameter), limits in _OF_LOSSES.items():
        if name == parameter and loss.path.endswith(ending):
            return limits
    known = _RANGES.get(name)
    return known or range_in_training(spec.framework, loss, name) or _ANY


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    yield from _weights(check, spec)
    for argument in _single(spec.loss.value.arguments) if spec.loss else ():
        low, high, low_in, high_in = _ANY
        if spec.loss is not None:
            low, high, low_in, high_in = _range(spec, spec.loss.value, argument.name)
        value = argument.value
        if not isinstance(value, int | float) or isinstance(value, bool):
            continue
        yield from _gap(check, spec, argument)
        if (
            value < low
            or value > high
            or (value == low and not low_in)
            or (value == high and not high_in)
        ):
            ends = f"{'[' if low_in else '('}{low:g}, {high:g}{']' if high_in else ')'}"
            yield check.finding(
                argument.place,
                f"{argument.name}={value:g} is outside {ends}.",
                consequence=_consequence(spec, argument.name, value),
                related=(spec.loss.place, spec.call) if spec.loss else (),
            )


#: Parameters of which a list may be given, each with the same range.
_LISTED = frozenset({"quantile_alpha"})


def _single(arguments: tuple[Argument, ...]) -> Iterator[Argument]:
    for argument in arguments:
        if argument.name in _LISTED and isinstance(argument.value, tuple):
            yield from (replace(argument, value=value) for value in argument.value)
        else:
            yield argument


def _gap(check: Check, spec: ModelSpec, argument: Argument) -> Iterator[Finding]:
    loss, value = spec.loss, argument.value
    low, high = _GAPS.get((loss.value.written, argument.name), (0.0, 0.0)) if loss else (0.0, 0.0)
    if loss is not None and isinstance(value, int | float) and low < value < high:
        yield check.finding(
            argument.place,
            f"{argument.name}={value:g} lies between {low:g} and {high:g}, where it means nothing.",
            consequence="No distribution has this deviance; predictions are fitted to none.",
            fix=f"take {low:g}, or a number from {high:g} on",
            related=(loss.place, spec.call),
        )


#: Libraries that look at their parameters before they train.
_CAREFUL = (Framework.LIGHTGBM, Framework.XGBOOST, Framework.CATBOOST, Framework.SKLEARN)
_REFUSED = "The library refuses to train."
_RAISED = "torch raises an error at the first batch."
_UNDEFINED = "The loss is not defined there, and the framework may compute it without a word."
#: What happens where a framework takes any number.
_EFFECTS = {
    "label_smoothing": "The loss pulls predictions away from the labels.",
    "pos_weight": "Rows of the positive class are not learned, or errors on them are rewarded.",
    "label_smooth_val": _REFUSED,
    "quantile": "The loss has no lowest value: it falls as predictions move away on one side.",
    "delta": "The loss falls as errors grow.",
    "gamma": "Rows that are already right weigh most.",
    "alpha": "One of the classes has a negative weight: errors on it are rewarded.",
}


def _consequence(spec: ModelSpec, name: str, value: float) -> str:
    """Return what the framework does, as seen with its present version."""
    if name == "quantile_alpha" and value in (0, 1):
        return "It estimates the lowest or the highest target, and no quantile."
    if name == "scale_pos_weight" and value == 0 and spec.framework is not Framework.LIGHTGBM:
        return "Rows of the positive class are not learned."
    if name == "huber_slope" and value < 0:
        return _UNDEFINED  # XGBoost refuses 0 alone
    if spec.framework in _CAREFUL:
        return _REFUSED
    refused = name in ("delta", "beta") or (name == "label_smoothing" and value > 0)
    if spec.framework is Framework.TORCH and refused:
        return _RAISED
    return _EFFECTS.get(name, _UNDEFINED)


def _weights(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    """A weight below 0 rewards errors."""
    for value in spec.weights.value if spec.weights else ():
        if isinstance(value, int | float) and value < 0 and spec.weights is not None:
            yield check.finding(
                spec.weights.place,
                f"a weight of {value:g} is below 0.",
                consequence="Errors on rows of that weight are rewarded.",
                related=(spec.loss.place, spec.call) if spec.loss else (),
            )
            return


CHECK = Check(
    code="LP407",
    name="parameter-out-of-range",
    severity=Severity.ERROR,
    title="A parameter of the loss or of its training is outside its range.",
    why=(
        "Outside its range a parameter makes another loss of it, or none: a label smoothing above "
        "1 makes the wrong classes more likely than the right one, and there is no quantile at 1.5."
    ),
    consequence="The library refuses to train, or trains for something else.",
    fix="choose a value within the range",
    bad=(
        Example(
            "train.py",
            """\
import torch.nn as nn

net = nn.Linear(8, 3)
criterion = nn.CrossEntropyLoss(label_smoothing=1.5)
loss = criterion(net(x), y)
""",
        ),
        Example(
            "params.json",
            """\
{"objective": "huber", "num_leaves": 63, "min_child_samples": 40, "colsample_bytree": 1.4}
""",
        ),
    ),
    good=(
        Example(
            "train.py",
            """\
import torch.nn as nn

net = nn.Linear(8, 3)
criterion = nn.CrossEntropyLoss(label_smoothing=0.1)
loss = criterion(net(x), y)
""",
        ),
        Example(
            "params.json",
            """\
{"objective": "huber", "num_leaves": 63, "min_child_samples": 40, "colsample_bytree": 1.0}
""",
        ),
    ),
    references=(
        "https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html",
        "https://xgboost.readthedocs.io/en/stable/parameter.html",
        "https://lightgbm.readthedocs.io/en/stable/Parameters.html",
    ),
    run=_run,
)
