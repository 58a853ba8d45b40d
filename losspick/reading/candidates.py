"""Which Python files can hold a pairing at all: told from their bytes, before parsing."""

from __future__ import annotations

import re

#: Names of losses, and of what takes a loss by a word. Each is looked for as it stands: that is
#: several times faster than one pattern with alternatives.
_LOSSES = (
    b"NLLLoss", b"nll_loss", b"MSELoss", b"mse_loss", b"L1Loss", b"l1_loss", b"HuberLoss",
    b"huber_loss", b"MarginLoss", b"margin_loss", b"CTCLoss", b"ctc_loss", b"keras.losses",
    b"EmbeddingLoss", b"RankingLoss", b"embedding_loss", b"ranking_loss", b"DiceLoss",
    b"DiceCELoss", b"DiceFocalLoss", b"JaccardLoss", b"TverskyLoss", b"focal_loss",
)  # fmt: skip
_OTHERS = (
    b"BCE", b"KLDiv", b"kl_div", b"optax", b"hinge", b"criterion(", b"NeuralNet",
    b"SGDClassifier", b"GradientBoosting", b"RandomForestRegressor", b"log_softmax(",
    b"QuantileRegressor", b"HuberRegressor", b"SGDRegressor", b"TreeRegressor", b"TreesRegressor",
)  # fmt: skip
_ENTROPY = re.compile(rb"[Cc]ross_?[Ee]ntropy")
#: A loss that is made or applied under a name of the user's own, perhaps from another file.
_OWN = re.compile(rb"loss(?:es)?\s*=\s*[\w.]+\(")
_TRAINER = re.compile(rb"\.train\w*\([^)\n]*\b(?:model|net)\b")
#: A loss that is written out: logarithms times labels, or squares that are averaged.
_LOGARITHM = re.compile(rb"[*]\s*(?:\w+\.)*log\(|-(?:(?:\w+\.)*\w+\(){0,2}(?:\w+\.)*log\(")
_SQUARES = re.compile(rb"\*\* ?2\)\.mean\(|mean\([^\n]*\*\* ?2")
_BOOSTING = (b"lightgbm", b"lgb", b"xgb", b"catboost")
_OBJECTIVES = (b"objective", b"loss_function", b"application", b"class_weights",
               b"scale_pos_weight", b"is_unbalance")  # fmt: skip
#: Configurations of OpenMMLab are Python files.
_MMLAB = re.compile(rb"^\s*model\s*=\s*dict\(|^_base_\s*=", re.MULTILINE)


def may_hold_a_pairing(data: bytes) -> bool:
    """Tell whether a Python file can name a loss."""
    holds = data.__contains__
    # most files hold none of the letters before an ``and``, and need no search behind it
    return (
        any(map(holds, _OTHERS))
        or (holds(b"oss") and (any(map(holds, _LOSSES)) or _OWN.search(data) is not None))
        or (holds(b"ntropy") and _ENTROPY.search(data) is not None)
        or (holds(b"log(") and _LOGARITHM.search(data) is not None)
        or (holds(b"mean(") and _has_square(data) and _SQUARES.search(data) is not None)
        or (holds(b".train") and _TRAINER.search(data) is not None)
        or _is_tabular_or_keras(data)
        or (_may_be_mmlab(data) and _MMLAB.search(data) is not None)
    )


def _has_square(data: bytes) -> bool:
    return b"** 2" in data or b"**2" in data


def _is_tabular_or_keras(data: bytes) -> bool:
    holds = data.__contains__
    if holds(b".compile(") and (holds(b"keras") or holds(b"tensorflow")):
        return True
    return any(map(holds, _OBJECTIVES)) and any(map(holds, _BOOSTING))


def _may_be_mmlab(data: bytes) -> bool:
    return (b"dict(" in data and b"model" in data) or b"_base_" in data
