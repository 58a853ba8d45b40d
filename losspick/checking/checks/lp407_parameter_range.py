"""A parameter of the loss or of its training is outside its range."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from losspick.checking.config_ranges import THRESHOLDS
from losspick.checking.loss_ranges import ANY, GAPS, range_of
from losspick.core.finding import Check, Example, Finding
from losspick.core.spec import Argument, ModelSpec
from losspick.core.vocabulary import Framework, Severity


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    yield from _weights(check, spec)
    for argument in _single(spec.loss.value.arguments) if spec.loss else ():
        low, high, low_in, high_in = ANY
        if spec.loss is not None:
            low, high, low_in, high_in = range_of(spec, spec.loss.value, argument.name)
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
_LISTED = frozenset({"quantile_alpha", "IOU_THRESHOLDS"})


def _single(arguments: tuple[Argument, ...]) -> Iterator[Argument]:
    for argument in arguments:
        if argument.name in _LISTED and isinstance(argument.value, tuple):
            yield from (replace(argument, value=value) for value in argument.value)
        else:
            yield argument


def _gap(check: Check, spec: ModelSpec, argument: Argument) -> Iterator[Finding]:
    loss, value = spec.loss, argument.value
    low, high = GAPS.get((loss.value.written, argument.name), (0.0, 0.0)) if loss else (0.0, 0.0)
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
    if spec.loss is not None and spec.loss.value.path.endswith(THRESHOLDS):
        return "No score is on the other side of it: all count, or none does."
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
    for given in spec.weights.value if spec.weights else ():
        value = given[-1] if isinstance(given, tuple) and given else given  # by label
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
