"""Scores of scikit-learn, and the labels that they are defined for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from losspick.core.domains import TargetDomain

#: Scores that divide by each target.
DIVIDING = frozenset({"mean_absolute_percentage_error", "MeanAbsolutePercentageError",
                      "neg_mean_absolute_percentage_error", "mape", "MAPE"})  # fmt: skip
#: Those that are refused, or NaN, for targets below this, itself with those.
ABOVE: Mapping[str, float] = {
    "mean_squared_log_error": -1.0,
    "root_mean_squared_log_error": -1.0,
    "neg_mean_squared_log_error": -1.0,
    "neg_root_mean_squared_log_error": -1.0,
    "rmsle": -1.0,
    "MSLE": -1.0,
    "mean_gamma_deviance": 0.0,
    "neg_mean_gamma_deviance": 0.0,
}
#: Those that no target below 0 may be given.
FROM_ZERO = {"mean_poisson_deviance": TargetDomain.NONNEGATIVE,
             "neg_mean_poisson_deviance": TargetDomain.NONNEGATIVE}  # fmt: skip
#: Scores of one class against the other, unless they are told how to take the mean over classes.
OF_ONE_CLASS = frozenset({"f1_score", "precision_score", "recall_score", "fbeta_score",
                          "jaccard_score"})  # fmt: skip
#: Those that read the scores of one class, and refuse more than two.
OF_CURVES = frozenset({"roc_curve", "precision_recall_curve", "det_curve"})
#: The words by which validations are told the same.
WORDS = {"f1": "f1_score", "precision": "precision_score", "recall": "recall_score",
         "jaccard": "jaccard_score", "roc_auc": "roc_auc_score"}  # fmt: skip
#: That with as many names of classes as there are.
REPORT = "classification_report"
#: That which has to be told how classes are compared.
AUC = "roc_auc_score"
ALL = frozenset({*DIVIDING, *ABOVE, *FROM_ZERO, *OF_ONE_CLASS, *OF_CURVES, REPORT, AUC})


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A score that labels are compared by with what is predicted, not a model.

    Attributes:
        name: Its function.
        options: The names of what it is given beside labels and predictions.
        titles: How many names of classes it is given; None: none, or not known.
        validates: A validation computes it, which goes on where it fails.
    """

    name: str
    options: frozenset[str] = frozenset()
    titles: int | None = None
    validates: bool = False
