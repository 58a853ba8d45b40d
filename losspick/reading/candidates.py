"""Which Python files can hold a pairing at all: told from their bytes, before parsing."""

from __future__ import annotations

import itertools
import re

#: Names of losses, and of what takes a loss by a word, by what they have in common: most files do
#: not hold even that. Each is looked for as it stands, several times faster than by one pattern.
_NAMES: tuple[tuple[bytes, tuple[bytes, ...]], ...] = (
    (b"Loss", (b"NLLLoss", b"MSELoss", b"L1Loss", b"HuberLoss", b"MarginLoss", b"CTCLoss",
               b"EmbeddingLoss", b"RankingLoss", b"DiceLoss", b"DiceCELoss", b"DiceFocalLoss",
               b"JaccardLoss", b"TverskyLoss")),
    (b"_loss", (b"nll_loss", b"mse_loss", b"l1_loss", b"huber_loss", b"margin_loss", b"ctc_loss",
                b"embedding_loss", b"ranking_loss", b"focal_loss")),
    (b"keras.l", (b"keras.losses",)),
    (b"Regressor", (b"RandomForestRegressor", b"QuantileRegressor", b"HuberRegressor",
                    b"SGDRegressor", b"TreeRegressor", b"TreesRegressor")),
)  # fmt: skip
#: Names that have nothing in common.
_OTHERS = (b"BCE", b"KLDiv", b"kl_div", b"optax", b"hinge", b"criterion(", b"NeuralNet",
           b"take_along_axis(", b"SGDClassifier", b"GradientBoosting", b"log_softmax(")  # fmt: skip
_ENTROPY = re.compile(rb"[Cc]ross_?[Ee]ntropy")
#: A loss that is made or applied under a name of the user's own, perhaps from another file.
_OWN = re.compile(rb"loss(?:es)?\s*=\s*[\w.]+\(")
_TRAINER = re.compile(rb"\.train\w*\([^)\n]*\b(?:model|net)\b")
#: A loss that is written out: logarithms times labels, or squares that are averaged.
_LOGARITHM = re.compile(rb"[*]\s*(?:\w+\.)*log\(|-(?:(?:\w+\.)*\w+\(){0,2}(?:\w+\.)*log\(")
_SQUARES = re.compile(rb"\*\* ?2\)\.mean\(|mean\([^\n]*\*\* ?2")
_BOOSTING = (b"lightgbm", b"lgb", b"xgb", b"catboost")
_OBJECTIVES = (b"objective", b"loss_function", b"application", b"class_weights",
               b"scale_pos_weight", b"is_unbalance", b".train(", b"Classifier(",
               b"Regressor(")  # fmt: skip
#: Configurations of OpenMMLab are Python files.
_MMLAB = re.compile(rb"model\s*=\s*dict\(|^_base_\s*=", re.MULTILINE)


def may_hold_a_pairing(data: bytes) -> bool:
    """Tell whether a Python file can name a loss."""
    holds = data.__contains__
    # most files hold none of the letters before an ``and``, and need no search behind it
    return (
        any(map(holds, _OTHERS))
        or any(holds(part) and any(map(holds, names)) for part, names in _NAMES)
        or (holds(b"loss") and _OWN.search(data) is not None)
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
    boosting = (holds(b"gb") or holds(b"boost")) and any(map(holds, _BOOSTING))
    return boosting and any(map(holds, _OBJECTIVES))


def _may_be_mmlab(data: bytes) -> bool:
    return (b"dict(" in data and b"model" in data) or b"_base_" in data


_CLASS = re.compile(rb"^class (\w+)", re.MULTILINE)
_BASES = re.compile(rb"^class \w+\(([\w., ]+)\)", re.MULTILINE)
#: A loss that is set under some name, and a loss function that is given what the object computes.
_SET = re.compile(rb"\b(\w+)\s*(?::[^=\n]+)?=[^=\n]*(?:Loss|[Cc]ross_?[Ee]ntropy)\w*\(")
_OF_ITSELF = re.compile(rb"(?:entropy|entropy_with_logits|_loss)\(\s*self\(")


def training_classes(data: bytes) -> frozenset[bytes]:
    """Return the names of the classes of a file that apply a loss which they bring themselves."""
    starts = [match.start() for match in _CLASS.finditer(data)]
    texts = [data[at:end] for at, end in itertools.pairwise([*starts, len(data)])]
    return frozenset(_CLASS.findall(text)[0] for text in texts if _trains(text))


def _trains(text: bytes) -> bool:
    # most classes name no loss, and need no pattern
    named = b"Loss" in text or b"ntropy" in text
    if named and any(b"self." + name + b"(" in text for name in _SET.findall(text)):
        return True
    return b"self(" in text and _OF_ITSELF.search(text) is not None


def bases_named(data: bytes) -> frozenset[bytes]:
    """Return the last parts of the names that the classes of a file inherit from."""
    if b"class " not in data:
        return frozenset()
    names = (name for group in _BASES.findall(data) for name in group.split(b","))
    return frozenset(name.strip().rpartition(b".")[2] for name in names)


_IMPORT = re.compile(
    rb"^\s*(?:from\s+([\w.]+)\s+import\s+([\w, ]+)|import\s+([\w.]+))", re.MULTILINE
)


def imports_of_a_program(data: bytes) -> frozenset[bytes]:
    """Return the last parts of what a file imports, if it is run as a program."""
    if b"__main__" not in data:
        return frozenset()
    found: set[bytes] = set()
    for module, names, plain in _IMPORT.findall(data):
        found.add((module or plain).rpartition(b".")[2])
        found |= {name.strip().partition(b" ")[0] for name in names.split(b",")}
    return frozenset(found)
