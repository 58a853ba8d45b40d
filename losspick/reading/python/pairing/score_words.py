"""Words for scores that scikit-learn does not know: those of functions, and of other libraries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from losspick.core.spec import Choice, Fact

_SQUARED, _ROOT = "neg_mean_squared_error", "neg_root_mean_squared_error"
_ABSOLUTE, _LOG = "neg_mean_absolute_error", "neg_log_loss"
#: Words that were taken until a release, by what they are called since.
_FORMER = {
    "mean_squared_error": _SQUARED,
    "mean_absolute_error": _ABSOLUTE,
    "median_absolute_error": "neg_median_absolute_error",
    "log_loss": _LOG,
}
_UNTIL = ("scikit-learn", "0.20")
#: Words that were never taken, by what is meant.
_MEANT = {
    **dict.fromkeys(("mse", "MSE", "neg_mse", "squared_error"), _SQUARED),
    **dict.fromkeys(("rmse", "RMSE", "neg_rmse", "root_mean_squared_error",
                     "neg_mean_root_squared_error"), _ROOT),
    **dict.fromkeys(("mae", "MAE", "neg_mae", "absolute_error"), _ABSOLUTE),
    **dict.fromkeys(("logloss", "neg_logloss", "cross_entropy", "crossentropy"), _LOG),
    **dict.fromkeys(("mape", "MAPE", "mean_absolute_percentage_error"),
                    "neg_mean_absolute_percentage_error"),
    **dict.fromkeys(("msle", "mean_squared_log_error"), "neg_mean_squared_log_error"),
    **dict.fromkeys(("rmsle", "RMSLE"), "neg_root_mean_squared_log_error"),
    **dict.fromkeys(("brier_score", "brier_score_loss", "brier"), "neg_brier_score"),
    **dict.fromkeys(("auc", "AUC", "roc_auc_score", "roc-auc", "rocauc"), "roc_auc"),
    **dict.fromkeys(("acc", "accuracy_score", "Accuracy"), "accuracy"),
    **{f"{name}_score": name for name in ("f1", "precision", "recall", "jaccard", "r2",
                                          "balanced_accuracy", "average_precision",
                                          "explained_variance")},
    **dict.fromkeys(("R2", "r_squared", "r-squared"), "r2"),
    **dict.fromkeys(("macro_f1", "f1-macro", "f1macro"), "f1_macro"),
}  # fmt: skip
_OWNER = "scoring of scikit-learn"


def unknown_scores(scores: Iterable[Fact[str]]) -> Iterator[Fact[Choice]]:
    """Yield words for scores that are none."""
    for score in scores:
        former, meant = _FORMER.get(score.value), _MEANT.get(score.value)
        word = former or meant
        if word is not None:
            choice = Choice(
                owner=_OWNER,
                chosen=score.value,
                allowed=(word,),
                renamed=former,
                removed=_UNTIL if former else None,
            )
            yield Fact(choice, score.place)
