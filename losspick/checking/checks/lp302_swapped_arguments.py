"""Targets and predictions have changed places in the call of the loss."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.core.finding import Check, Confidence, Example, Finding
from losspick.core.spec import Fact, Location, ModelSpec, NamedLoss
from losspick.core.vocabulary import Framework, Severity


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    if spec.swapped and spec.loss is not None and spec.call is not None:
        if spec.loss.value.path == _OWN:
            yield _of_own(check, spec.call, spec.loss)
            return
        order = "targets" if spec.framework in _TARGETS_FIRST else "predictions"
        said = _OF_THREE if spec.loss.value.path in _TRIPLETS else _OF_TWO
        said = _BY_HAND.get(spec.loss.value.path, said)
        yield check.finding(
            spec.call,
            f"{spec.loss.value.written} {said.format(order=order)}",
            confidence=Confidence.MEDIUM,
            consequence=_CONSEQUENCES.get(spec.loss.value.path) or _of_score(spec),
            fix=_OF_LABELS if spec.loss.value.path == _PAIRS else None,
            related=(spec.loss.place,),
        )


def _of_own(check: Check, at: Location, loss: Fact[NamedLoss]) -> Finding:
    """Return that a loss of the code's own takes its arguments in another order than Keras."""
    return check.finding(
        at,
        f"Keras hands {loss.value.written} the labels first, and it takes the predictions first.",
        confidence=Confidence.MEDIUM,
        consequence="The labels are judged as if they were predictions, and the other way round.",
        fix="take the labels first: def loss(y_true, y_pred)",
        related=(loss.place,),
    )


def _of_score(spec: ModelSpec) -> str | None:
    """Return what comes of a score, which judges a model and does not train it."""
    return _OF_SCORE if spec.framework is Framework.SKLEARN else None


#: How a loss is called that the code defines with the predictions first.
_OWN = "written out.predictions first"
_OF_TWO = "takes {order} first; here the labels stand in the place of the predictions."
_OF_THREE = (
    "takes the positive before the negative; here the negative stands in the place of the positive."
)
_WRITTEN = "written out.margin of a triplet"
_PAIRS = "written out.contrastive loss"
_QUANTILE = "written out.turned quantile error"
_AS_VARIANCE = "written out.labels in the place of the variance"
_LENGTHS = "written out.lengths in each other's place"
_BY_HAND = {
    _AS_VARIANCE: ("takes the targets second and the variance third: the two have changed places."),
    _LENGTHS: (
        "takes the lengths of the inputs before those of the targets: the two have changed places."
    ),
    _WRITTEN: (
        "pushes the positive away and pulls the negative near: the two have changed places."
    ),
    _PAIRS: (
        "takes the labels the other way round: it pulls together the pairs that the program tells"
        " apart by them."
    ),
    _QUANTILE: (
        "weighs predictions above their targets by the quantile:"
        " the two have changed places in the error."
    ),
}
_OF_LABELS = "let y and 1 - y change places in the loss, or turn the labels round"
_TARGETS_FIRST = (Framework.KERAS, Framework.SKLEARN)
_OF_SCORE = "The score is another one, and judges the model by the wrong number."
_EXCHANGED = "Precision and recall change places."

#: torch cuts logarithms off at -100: that is what a label of 0 or 1 costs as a prediction.
_TORCH = "The loss becomes 100 times the absolute error, which learns no probabilities."
_APART = "What belongs together is pushed apart, and what does not is pulled together."
_TRIPLETS = tuple(
    f"torch.nn.{name}"
    for name in (
        "TripletMarginLoss",
        "TripletMarginWithDistanceLoss",
        "functional.triplet_margin_loss",
        "functional.triplet_margin_with_distance_loss",
    )
)
_CONSEQUENCES = {
    "sklearn.metrics.precision_score": _EXCHANGED,
    "sklearn.metrics.recall_score": _EXCHANGED,
    "sklearn.metrics.classification_report": _EXCHANGED,
    "sklearn.metrics.precision_recall_fscore_support": _EXCHANGED,
    "torch.nn.BCELoss": _TORCH,
    "torch.nn.functional.binary_cross_entropy": _TORCH,
    **dict.fromkeys((*_TRIPLETS, _WRITTEN, _PAIRS), _APART),
    _AS_VARIANCE: "The labels weigh the error as if they were a variance, and are not learned.",
    _LENGTHS: "Targets are cut or padded wrongly, and the loss is infinite or refuses them.",
    _QUANTILE: "The output becomes the quantile 1 - q: that of 0.9 in the place of 0.1.",
}


CHECK = Check(
    code="LP302",
    name="arguments-swapped",
    severity=Severity.ERROR,
    title="Targets and predictions have changed places in the call of the loss.",
    why=(
        "torch and optax take predictions first, Keras and scikit-learn take targets first;"
        " cross-entropies are not symmetric, nor are most scores."
    ),
    consequence=(
        "The loss takes the logarithm of the labels: it is infinite, clipped or meaningless."
    ),
    fix="swap the two arguments",
    bad=(
        Example(
            "train.py",
            """\
import torch.nn as nn
import torch.nn.functional as F

net = nn.Sequential(nn.Linear(8, 1), nn.Sigmoid())
for x, y in data:
    loss = F.binary_cross_entropy(y, net(x))
""",
        ),
        Example(
            "evaluate.py",
            """\
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.metrics import precision_score

model = GradientBoostingClassifier().fit(X_train, y_train)
y_pred = model.predict(X_test)
print(precision_score(y_pred, y_test))
""",
        ),
        Example(
            "triplets.py",
            """\
import torch.nn as nn

triplet = nn.TripletMarginLoss(margin=0.5)
for anchor, positive, negative in data:
    loss = triplet(net(anchor), net(negative), net(positive))
""",
        ),
    ),
    good=(
        Example(
            "evaluate.py",
            """\
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.metrics import precision_score

model = GradientBoostingClassifier().fit(X_train, y_train)
y_pred = model.predict(X_test)
print(precision_score(y_test, y_pred))
""",
        ),
        Example(
            "train.py",
            """\
import torch.nn as nn
import torch.nn.functional as F

net = nn.Sequential(nn.Linear(8, 1), nn.Sigmoid())
for x, y in data:
    loss = F.binary_cross_entropy(net(x), y)
""",
        ),
    ),
    references=(
        "https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html",
        "https://keras.io/api/losses/",
        "https://scikit-learn.org/stable/modules/model_evaluation.html",
    ),
    run=_run,
)
