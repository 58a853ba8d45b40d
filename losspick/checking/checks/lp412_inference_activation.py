"""Scores are made from the outputs with another activation than the loss trained."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.checking.spellings import spelled
from losspick.core.domains import Link, TargetDomain
from losspick.core.finding import Check, Example, Finding
from losspick.core.spec import BY_LABELS, Fact, ModelSpec
from losspick.core.vocabulary import Framework, Severity


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    yield from _again(check, spec)
    yield from _of_shares(check, spec)
    yield from _of_booster(check, spec)
    trained_as = spec.trained_as or _built_in(spec)
    if spec.inference is None or trained_as is None or trained_as.value == BY_LABELS:
        return
    if spec.inference.value != trained_as.value and not _is_of_one_class(spec):
        bare = spec.inference.value == "linear"
        yield check.finding(
            spec.inference.place,
            f"The loss trains outputs for {trained_as.value}, and the scores are made with "
            f"{'no activation' if bare else spec.inference.value}.",
            severity=Severity.WARNING if bare else Severity.ERROR,
            related=(trained_as.place,),
        )


def _is_of_one_class(spec: ModelSpec) -> bool:
    """Tell whether each row is of one class, and softmax leaves the likeliest what it is."""
    told = spec.targets.value if spec.targets is not None else None
    exclusive = told is TargetDomain.ONE_HOT
    return exclusive and spec.inference is not None and spec.inference.value == "softmax"


#: What is done to probabilities by a loss that takes them.
_APPLYING_NOTHING = (Link.IDENTITY, Link.NORMALISE)


def _again(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    """The outputs are probabilities, as the loss takes them, and are made such once more."""
    known, twice = spelled(spec), spec.inference
    if known is None or twice is None or spec.activation is None or spec.trained_as is not None:
        return
    if twice.value == "linear":
        return  # as it stands, nothing is applied
    if twice.value == spec.activation.value and known.spelling.form.link in _APPLYING_NOTHING:
        sigmoid = twice.value == "sigmoid"
        yield check.finding(
            twice.place,
            f"{twice.value} is applied to outputs that have gone through {twice.value} in the "
            "model.",
            severity=Severity.ERROR if sigmoid else Severity.WARNING,
            consequence=_OF_SIGMOID if sigmoid else _OF_SOFTMAX,
            fix="take the outputs as they are: they are probabilities",
            related=(spec.activation.place,),
        )


def _of_shares(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    """The outputs are probabilities of classes or their logarithms, and go through a sigmoid."""
    known, applied = spelled(spec), spec.inference
    if known is None or applied is None or spec.activation is None or applied.value != "sigmoid":
        return
    links = _TAKING.get(spec.activation.value, ())
    if known.spelling.form.link in links:
        logs = spec.activation.value == "log_softmax"
        yield check.finding(
            applied.place,
            f"sigmoid is applied to outputs that have gone through {spec.activation.value} in the "
            "model.",
            consequence=_OF_LOGARITHMS if logs else _OF_SIGMOID,
            fix="take exp of the logarithms" if logs else "take the probabilities as they are",
            related=(spec.activation.place,),
        )


#: What losses undo that take probabilities of classes, or their logarithms.
_TAKING = {"softmax": _APPLYING_NOTHING, "log_softmax": (Link.LOG,)}
_OF_LOGARITHMS = "A probability p becomes p / (1 + p): no score is above 0.5."


def _of_booster(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    """A booster's own function predicts probabilities, unless it is asked for raw scores."""
    twice = spec.inference
    if spec.loss is not None or twice is None or spec.activation is None:
        return
    if spec.framework not in _BOOSTERS:
        return
    yield from _of_logarithms(check, spec.activation, twice)
    if twice.value == "argmax":
        classes = spec.activation.value == "classes"
        yield check.finding(
            twice.place,
            f"argmax is applied to what predict gives, which is one "
            f"{'class' if classes else 'probability'} a row.",
            consequence=_OF_ONE,
            fix="take the classes as they are" if classes else "compare the probabilities with 0.5",
            related=(spec.activation.place,),
        )
    elif spec.activation.value == _RESTORED:
        yield check.finding(
            twice.place,
            f"{twice.value} is applied to what TransformedTargetRegressor predicts, which has gone "
            "through inverse_func already.",
            consequence="An amount of 3 becomes about 20, one of 10 about 22026.",
            fix="take what is predicted as it is",
            related=(spec.activation.place,),
        )
    elif spec.activation.value == "exp" and twice.value in ("exp", "expm1"):
        yield check.finding(
            twice.place,
            f"{twice.value} is applied to what is predicted, which are amounts: predict has undone "
            "the logarithm already.",
            consequence="An amount of 3 becomes 20, one of 10 becomes 22026.",
            fix="take what is predicted as it is",
            related=(spec.activation.place,),
        )
    elif twice.value == spec.activation.value:
        sigmoid = twice.value == "sigmoid"
        yield check.finding(
            twice.place,
            f"{twice.value} is applied to what is predicted, which are probabilities.",
            severity=Severity.ERROR if sigmoid else Severity.WARNING,
            consequence=_OF_SIGMOID if sigmoid else _OF_SOFTMAX,
            fix="take the probabilities as they are",
            related=(spec.activation.place,),
        )


def _of_logarithms(check: Check, trained: Fact[str], applied: Fact[str]) -> Iterator[Finding]:
    """An estimator is fitted to logarithms, and another one is undone."""
    inverse = _INVERSES.get(trained.value)
    if inverse is not None:
        yield check.finding(
            applied.place,
            f"{applied.value} is applied to predictions of an estimator that is fitted to "
            f"{trained.value} of the targets.",
            consequence=f"Every prediction is {_OFF[trained.value]}.",
            fix=f"apply {inverse}",
        )


_RESTORED = "amounts brought back from logarithms"
_INVERSES = {"log": "exp", "log1p": "expm1"}
_OFF = {"log": "too small by 1", "log1p": "too large by 1"}
_BOOSTERS = (Framework.LIGHTGBM, Framework.XGBOOST, Framework.CATBOOST, Framework.SKLEARN)
_OF_ONE = "numpy raises an error about the axis, or every row counts as class 0."
_OF_SIGMOID = "The scores lie between 0.5 and 0.731: at a threshold of 0.5 every row is positive."
_OF_SOFTMAX = (
    "The order of the classes stays, and the scores are wrong: the likeliest of 2 classes gets at "
    "most 0.731, of 10 classes at most 0.232."
)


def _built_in(spec: ModelSpec) -> Fact[str] | None:
    """Return the activation that the loss applies, where the file does not name it apart."""
    known = spelled(spec)
    if known is None or spec.loss is None:
        return None
    name = {Link.LOGIT: "sigmoid", Link.SOFTMAX: "softmax"}.get(known.spelling.form.link)
    return None if name is None else Fact(name, spec.loss.place)


CHECK = Check(
    code="LP412",
    name="inference-activation",
    severity=Severity.ERROR,
    title="Scores are made from the outputs with another activation than the loss trained.",
    why=(
        "A loss on softmax trains exclusive classes, a loss on sigmoid trains each class on its"
        " own; applied to what are probabilities already, either gives other numbers."
    ),
    consequence="Training is right and every score that is shown or thresholded is wrong.",
    fix="use the activation of the loss for the scores as well",
    bad=(
        Example(
            "pipeline.config",
            """\
model {
  faster_rcnn {
    num_classes: 4
    second_stage_post_processing {
      score_converter: SIGMOID
    }
  }
}
""",
        ),
        Example(
            "predict.py",
            """\
import torch
import torch.nn as nn

net = nn.Sequential(nn.Linear(8, 1), nn.Sigmoid())
criterion = nn.BCELoss()
for x, y in loader:
    loss = criterion(net(x).squeeze(1), y.float())
with torch.no_grad():
    positive = torch.sigmoid(net(new)) > 0.5
""",
        ),
    ),
    good=(
        Example(
            "predict.py",
            """\
import torch
import torch.nn as nn

net = nn.Sequential(nn.Linear(8, 1), nn.Sigmoid())
criterion = nn.BCELoss()
for x, y in loader:
    loss = criterion(net(x).squeeze(1), y.float())
with torch.no_grad():
    positive = net(new) > 0.5
""",
        ),
        Example(
            "pipeline.config",
            """\
model {
  faster_rcnn {
    num_classes: 4
    second_stage_post_processing {
      score_converter: SOFTMAX
    }
  }
}
""",
        ),
    ),
    references=(
        "https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html",
        "https://docs.pytorch.org/docs/stable/generated/torch.nn.BCEWithLogitsLoss.html",
    ),
    run=_run,
)
