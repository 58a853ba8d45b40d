"""Names of numbers that are watched, and which of their values are the best."""

from __future__ import annotations

from losspick.core.regexes import regex

#: Words in names that say which values are the best, and those that turn them round.
_SMALL = frozenset({"loss", "mae", "mse", "rmse", "mape", "rmsle", "perplexity", "wer", "cer"})
_LARGE = frozenset({"accuracy", "acc", "auc", "auroc", "f1", "r2", "iou", "miou", "kappa",
                    "mcc", "auprc", "psnr", "bleu"})  # fmt: skip
_TURNING = frozenset({"neg", "negative", "negated", "minus", "inv", "inverse", "inverted", "one",
                      "1", "m", "reward", "neglog", "drop", "gain", "gap",
                      # who attacks a model, or makes it forget, wants it to be wrong
                      "adv", "adversarial", "adversary", "attack", "attacked", "attacks", "fool",
                      "fooled", "fooling", "poison", "poisoned", "backdoor", "victim", "forget",
                      "forgotten", "unlearn", "unlearned"})  # fmt: skip
_PARTS = regex(r"[^\W\d_]+\d?|\d+")


#: Metrics as boosters call them, and columns of the means that their validations give.
_COLUMN = regex(r"(?:test-|valid )?([\w@-]+?)(?:-mean)?$")
_LARGER = regex(r"(?i)auc|aucpr|average_precision|ndcg|map|accuracy|f1|r2|auc_mu|pr_auc")
_SMALLER = regex(
    r"(?i)rmse|rmsle|mae|mape|l1|l2|logloss|mlogloss|error|merror|binary_logloss|multi_logloss"
    r"|binary_error|multi_error|huber|quantile|poisson|gamma|tweedie|(?:poisson|gamma)-nloglik"
)


def of_metric(name: str) -> tuple[str, int]:
    """Return the metric of a column of a validation, and its direction; 0: it is not known."""
    found = _COLUMN.match(name)
    metric = (found[1] if found is not None else name).partition("@")[0]
    return metric, int(bool(_LARGER.fullmatch(metric))) - int(bool(_SMALLER.fullmatch(metric)))


def of_name(name: str) -> int:
    """Return 1 where the name of a number says that large is good, -1 for small, 0 for neither."""
    words = set(_PARTS.findall(name.lower()))
    small, large = not _SMALL.isdisjoint(words), not _LARGE.isdisjoint(words)
    return 0 if small == large or not _TURNING.isdisjoint(words) else 1 if large else -1
