"""The scores of scikit-learn, and which estimators they can judge."""

from __future__ import annotations

from losspick.core.domains import TargetDomain
from losspick.core.estimators import is_classifier, is_regressor
from losspick.core.spec import Fact, ModelSpec

#: Scores that compare labels.
_OF_LABELS = frozenset({"accuracy", "balanced_accuracy", "matthews_corrcoef",
                        "positive_likelihood_ratio", "neg_negative_likelihood_ratio"})  # fmt: skip
_FAMILIES = ("f1", "precision", "recall", "jaccard")
_ENDINGS = ("", "_macro", "_micro", "_weighted", "_samples")
_OF_CLASSES = _OF_LABELS | {f"{name}{ending}" for name in _FAMILIES for ending in _ENDINGS}
#: Scores of the probabilities of classes, which no regressor has.
_OF_PROBABILITIES = frozenset(
    {"neg_log_loss", "neg_brier_score", "d2_log_loss_score", "d2_brier_score", "roc_auc_ovr",
     "roc_auc_ovo", "roc_auc_ovr_weighted", "roc_auc_ovo_weighted"}
)  # fmt: skip
#: Scores of rankings, of which scikit-learn gave those of a regressor on 0 and 1 until release 1.4.
_OF_RANKS = frozenset({"roc_auc", "average_precision", "top_k_accuracy"})
#: Scores that take positive predictions only: a label of 0 makes nan of them.
_OF_POSITIVE = frozenset({"neg_mean_poisson_deviance", "neg_mean_gamma_deviance"})
#: Scores that measure how much of the variance of an amount is explained.
_OF_VARIANCE = frozenset({"r2", "explained_variance"})


#: Scores of two classes, and what to take for more.
_OF_TWO = {
    **{name: f"score it by '{name}_macro', '{name}_micro' or '{name}_weighted'"
       for name in _FAMILIES},
    **{f"{name}_score": "pass average='macro', 'micro' or 'weighted'"
       for name in (*_FAMILIES, "fbeta")},
    "roc_auc": "score it by 'roc_auc_ovr' or 'roc_auc_ovo'",
    "roc_auc_score": "pass multi_class='ovr' or 'ovo', and the probabilities of all classes",
}  # fmt: skip
_TWO = 2


def misfit(spec: ModelSpec, score: Fact[str]) -> tuple[str, str] | None:
    """Return why a score does not fit an estimator, and what to do; None: nothing is known."""
    several = spec.classes is not None and spec.classes.value > _TWO
    if several and score.value in _OF_TWO and spec.classes is not None:
        said = f"{score.value} is a score of two classes, and the labels have {spec.classes.value}"
        return said, _OF_TWO[score.value]
    name = spec.estimator.value if spec.estimator is not None else ""
    if spec.bare is not None and score.value in _OF_PROBABILITIES:
        said = f"{score.value!r} needs probabilities, and {spec.bare} gives none"
        return said, "calibrate it with CalibratedClassifierCV, or score it by 'accuracy'"
    if is_regressor(name) and score.value in _OF_CLASSES:
        said = f"{score.value!r} compares labels, and {name} predicts amounts"
        return said, "score it by 'r2' or 'neg_mean_absolute_error', or take a classifier"
    if is_regressor(name) and _asks_for_classes(spec, score.value):
        said = f"{score.value!r} compares probabilities of classes, and {name} predicts amounts"
        return said, "score it by 'r2' or 'neg_mean_absolute_error', or take a classifier"
    if is_classifier(name) and score.value in _OF_POSITIVE:
        said = f"{score.value!r} is a deviance of amounts, and {name} predicts classes"
        return said, "score it by 'neg_log_loss' or 'accuracy', or take a regressor"
    if is_classifier(name) and score.value in _OF_VARIANCE:
        said = f"{score.value!r} is a share of the variance of amounts, and {name} predicts classes"
        return said, "score it by 'neg_log_loss' or 'accuracy', or take a regressor"
    return None


def _asks_for_classes(spec: ModelSpec, score: str) -> bool:
    """Tell whether a score asks for probabilities, or ranks rows of two classes among amounts."""
    amounts = spec.targets is not None and spec.targets.value is TargetDomain.REAL
    return score in _OF_PROBABILITIES or (amounts and score in _OF_RANKS)
