"""Which Python files can hold a pairing at all: told from their bytes, before parsing."""

from __future__ import annotations

import re

#: Names of losses, and of what takes a loss by a word.
_LOSSES = re.compile(
    rb"[Cc]ross_?[Ee]ntropy|[Cc]rossentropy|BCE|NLLLoss|nll_loss|KLDiv|kl_div|MSELoss|mse_loss"
    rb"|L1Loss|l1_loss|HuberLoss|huber_loss|MarginLoss|margin_loss|CTCLoss|ctc_loss|keras\.losses"
    rb"|EmbeddingLoss|RankingLoss|embedding_loss|ranking_loss|DiceLoss|DiceCELoss|DiceFocalLoss"
    rb"|JaccardLoss|TverskyLoss|NeuralNet|optax|hinge|focal_loss|SGDClassifier|GradientBoosting|RandomForestRegressor|SGDRegressor|TreeRegressor|TreesRegressor|QuantileRegressor|HuberRegressor"
)
#: A loss that is made or applied under a name of the user's own, perhaps from another file.
_OWN = re.compile(rb"loss(?:es)?\s*=\s*[\w.]+\(|criterion\(|\.train\w*\([^)\n]*\b(?:model|net)\b")
#: A loss that is written out: logarithms times labels, or squares that are averaged.
_WRITTEN = re.compile(
    rb"\*\s*(?:\w+\.)*log\(|-(?:(?:\w+\.)*\w+\()?(?:\w+\.)*log\(|log_softmax\(|\*\* ?2\)\.mean\("
    rb"|mean\([^\n]*\*\* ?2"
)
_KERAS = re.compile(rb"\.compile\(")
_BOOSTING = re.compile(rb"lightgbm|xgboost|catboost|lgb|xgb")
_OBJECTIVE = re.compile(rb"objective|loss_function|application")
#: Configurations of OpenMMLab are Python files.
_MMLAB = re.compile(rb"^\s*model\s*=\s*dict\(|^_base_\s*=", re.MULTILINE)


def may_hold_a_pairing(data: bytes) -> bool:
    """Tell whether a Python file can name a loss."""
    if any(one.search(data) for one in (_LOSSES, _OWN, _WRITTEN, _MMLAB)):
        return True
    if _KERAS.search(data) and (b"keras" in data or b"tensorflow" in data):
        return True
    return _BOOSTING.search(data) is not None and _OBJECTIVE.search(data) is not None
