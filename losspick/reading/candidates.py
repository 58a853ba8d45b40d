"""Which Python files can hold a pairing at all: told from their bytes, before parsing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from losspick.reading.sklearn_candidates import is_of_sklearn

#: Names of losses, and of what takes a loss by a word, by what stands in all files that hold them:
#: most files do not hold even that. Each is looked for as it stands, several times faster than by
#: one pattern.
_NAMES: tuple[tuple[bytes, tuple[bytes, ...]], ...] = (
    (b"Loss", (b"NLLLoss", b"MSELoss", b"L1Loss", b"HuberLoss", b"MarginLoss", b"CTCLoss",
               b"EmbeddingLoss", b"RankingLoss", b"DiceLoss", b"DiceCELoss", b"DiceFocalLoss",
               b"JaccardLoss", b"TverskyLoss", b"BCE", b"KLDiv")),
    (b"crit", (b"criterion(", b"crit(")),
    (b"getattr(", (b"getattr(nn,", b"getattr(torch.nn,")),
)  # fmt: skip
#: What stands before ``_loss`` in the names of functions.
_FUNCTIONS = (b"nll", b"mse", b"l1", b"huber", b"margin", b"ctc", b"embedding", b"ranking",
              b"focal", b"poisson")  # fmt: skip
_BESIDE_LOSSES = (b"keras.losses", b"BCE", b"KLDiv")
#: Names that have nothing in common.
_OTHERS = (b"kl_div", b"hinge", b"log_softmax(")
#: Libraries that name losses in ways of their own.
_OF_LOSSES = (b"optax", b"poutyne")
#: What stands beside ``take_along_axis`` where it picks probabilities, and not just any values.
_PICKED = (b"softmax", b"logsumexp", b"logit", b"log_p", b"logp", b"prob", b"nll", b"lik", b"loss")
_ENTROPY = re.compile(rb"[Cc]ross_?[Ee]ntropy")
#: A loss that is made or applied under a name of the user's own, perhaps from another file.
_OWN = re.compile(rb"loss(?:es)?\s*=\s*([\w.]+)\(")
#: What libraries, and tensors by their methods, compute is a loss if what they average says so.
_LIBRARIES = (b"torch.", b"tf.", b"np.", b"numpy.", b"jnp.", b"F.", b"K.", b"nn.", b"ops.",
              b"math.")  # fmt: skip
_METHODS = frozenset(
    {b"mean", b"sum", b"item", b"get", b"to", b"view", b"detach", b"float", b"reshape", b"numpy",
     b"cpu", b"unsqueeze", b"squeeze", b"pop", b"clone", b"masked_fill", b"flatten"}
)  # fmt: skip
_COMPUTED = re.compile(rb"abs\(|square|pow\(|\*\* ?2|log\w*\(")
#: How errors are told apart by their sides: the larger of two, or by a condition.
_SIDES = (b"max(", b"maximum(", b"where(", b" < 0")
#: How quantiles are called, and what errors below them are multiplied by.
_QUANTILES = (b"uantile", b"inball")
_REST = re.compile(rb"\w\]? ?- ?1(?:\.0*)?\) ?\*|\* ?\(\w[\w.\[\]]* ?- ?1(?:\.0*)?\)")
#: A function of the file's own calls what may be another loss.
_CALLED = re.compile(rb"(?:loss|crit|nll|entropy|objective)\w*\(")
_PART = re.compile(rb"\w")
#: Where a function at the top of a file ends at the latest, and how long one is looked at.
_NEXT = re.compile(rb"\n(?=[^\s#)\]}])")
_LONGEST = 8_000
#: Bytes before and behind a mean in which that stands of which it is taken.
_BEFORE, _BEHIND = 600, 300
_TRAINER = re.compile(rb"\.train\w*\([^)\n]*\b(?:model|net)\b")
#: What trains a model of transformers, which brings its loss, or makes scores of what it gives.
_FINETUNING = (
    b"Trainer(",
    b"problem_type",
    b"label2id",
    b"id2label",
    b".loss",
    b"softmax(",
    b"sigmoid(",
)
#: A loss that is written out: logarithms times labels, or squares that are averaged.
_LOGARITHM = re.compile(
    rb"(?:(?:[^\W\d]\w*|[)\]]|^)\s*[*]\s*|-\(*(?:(?:\w+\.)*\w+\(){0,2})(?!math\.)(?:\w+\.)*log\("
)
#: A margin that is cut off at 0: ``relu(1 - y * score)``.
_MARGIN = re.compile(rb"1(?:\.0*)? - [\w.]+ \* \w")
_CUT = re.compile(rb"(?:clamp|clamp_min|relu|maximum|clip|max)\([^\n)]*$")
#: The likelihood of counts, of the logarithm of their mean: ``exp(f) - y * f``.
_COUNTS = re.compile(rb"exp\((\w+)\) - (?:\w+ \* \1\b|\1 \* )")
#: A factor that grows with a logarithm: ``1 + beta * log(``.
_GROWTH = re.compile(rb"\b1(?:\.0*)? \+ [\w.]+ \* (?:\w+\.)*log\($")
_GAIN = re.compile(rb"-(?:jnp|torch|tf)\.(?:reduce_)?mean\(")
_SQUARED = (b"** 2).mean(", b"**2).mean(")
_SQUARES = re.compile(rb"mean\((?:[^\n]*\*\* ?2|\w+\.(?:square|abs)\()")
#: What is compiled is neither a pattern nor a function.
_COMPILES = re.compile(rb"(?<!\bre)(?<!\btorch)\.compile\(")
_BOOSTING = (b"lightgbm", b"xgboost", b"xgb", b"lgb", b"catboost")
_OBJECTIVES = (b"objective", b"loss_function", b"application", b"class_weights",
               b"scale_pos_weight", b"is_unbalance", b".train(", b"Classifier(",
               b"Regressor(", b"Booster(", b"load_model(")  # fmt: skip
#: What stands where the overlap of pictures is computed.
_OVERLAPS = (b"dice(", b"_dice", b"dice_", b"Dice", b"ntersection =", b"accard", b"versky")
#: What looks for the best value of a function.
_STUDIES = ((b"optuna", b"create_study("), (b"hyperopt", b"fmin("), (b"skopt", b"_minimize("),
            (b"bayes_opt", b"BayesianOptimization("))  # fmt: skip
#: Networks of torchvision that find objects, which compute their losses by themselves.
_DETECTORS = (b"rcnn_", b"RCNN", b"models.detection")
#: Configurations of OpenMMLab are Python files.
_MMLAB = re.compile(rb"\n(?:model\s*=\s*dict\(|_base_\s*=)")


#: What long strings do not hold; if they seem to, quotes were counted wrongly.
_DEFINED = (b"\ndef ", b"\n    def ", b"\nclass ")


def code_of(data: bytes) -> bytes:
    """Return a Python file without its long strings, which only describe."""
    parts = data.split(b'"""')
    if len(parts) < 3 or len(parts) % 2 == 0:
        return data
    strings = b"".join(parts[1::2])
    return data if any(map(strings.__contains__, _DEFINED)) else b'""'.join(parts[::2])


def may_hold_a_pairing(data: bytes) -> bool:
    """Tell whether Python code can name a loss."""
    holds = data.__contains__
    loss = holds(b"loss")
    # most files hold none of the letters before an ``and``, and need no search behind it
    return (
        any(map(holds, _OTHERS))
        or any(holds(part) and any(map(holds, names)) for part, names in _NAMES)
        or (holds(b"take_along_axis(") and any(map(holds, _PICKED)))
        or (loss and _names_or_applies_a_loss(data))
        or (holds(b"ntropy") and _ENTROPY.search(data) is not None)
        or any(_is_weighted(line) for line in _until(b"log(", data))
        or (holds(b"mean(") and (_averages_a_loss(data) or _trains_a_critic(data)))
        or _cuts_a_margin(data)
        or (holds(b"sum(") and _takes_an_overlap(data, loss=loss))
        or (holds(b"exp(") and _COUNTS.search(data) is not None)
        or (holds(b".train") and _TRAINER.search(data) is not None)
        or _draws(data)
        or (loss and any(map(holds, _QUANTILES)) and _REST.search(data) is not None)
        or _uses_a_library(data)
        or _is_mmlab(data)
    )


def _takes_an_overlap(data: bytes, *, loss: bool) -> bool:
    """Tell whether code may compute the overlap of masks, of which another may make a loss."""
    holds = data.__contains__
    used = loss or (holds(b"one_hot(") and holds(b"softmax("))
    return used and any(map(holds, _OVERLAPS))


def _draws(data: bytes) -> bool:
    """Tell whether code may draw classes, or judge them, by what a model gives."""
    holds = data.__contains__
    named = holds(b"ategorical(") or holds(b"Bernoulli(")  # most files hold neither
    return named and any(map(holds, _DRAWING))


#: From where distributions come, and functions that draw.
_DRAWING = (b"distributions", b"distrax", b"random.categorical(", b"random.stateless_categorical(")


def _uses_a_library(data: bytes) -> bool:
    """Tell whether code may name a loss in the way of a library that it imports."""
    lines = _import_lines(data)
    imports = (data if b"import *" in lines else lines).__contains__
    holds = data.__contains__
    return (
        any(map(imports, _OF_LOSSES))
        or (imports(b"skorch") and holds(b"NeuralNet"))
        or (imports(b"forecast") and (holds(b"QLoss(") or holds(b"QuantileLoss(")))
        or (imports(b"fastai") and holds(b"sigmoid=False"))
        or (imports(b"from transformers import") and holds(b"Classification") and _finetunes(data))
        or ((imports(b"keras") or imports(b"tensorflow")) and _compiles(data))
        or (any(map(imports, _BOOSTING)) and any(map(holds, _OBJECTIVES)))
        or (imports(b"torchvision") and any(map(holds, _DETECTORS)))
        or (imports(b"sklearn") and is_of_sklearn(data))
        or any(imports(library) and holds(search) for library, search in _STUDIES)
    )


def _compiles(data: bytes) -> bool:
    return b".compile(" in data and _COMPILES.search(data) is not None


def _import_lines(data: bytes) -> bytes:
    """Return the lines on which something is imported: few, to be searched for many names."""
    lines, at = [], data.find(b"import ")
    while at >= 0:
        end = data.find(b"\n", at)
        end = end if end >= 0 else len(data)
        lines.append(data[data.rfind(b"\n", 0, at) + 1 : end])
        at = data.find(b"import ", end)
    return b"\n".join(lines)


def _is_weighted(line: bytes) -> bool:
    """Tell whether code multiplies a logarithm by more than a sign, as a scale does."""
    weighted = b"sign(" not in line and b"#" not in line and _LOGARITHM.search(line) is not None
    return weighted and _GROWTH.search(line) is None


def _names_or_applies_a_loss(data: bytes) -> bool:
    return (
        any(map(data.__contains__, _BESIDE_LOSSES))
        or any(part.endswith(_FUNCTIONS) for part in data.split(b"_loss")[:-1])
        or _applies_own(data)
    )


def _averages_a_loss(data: bytes) -> bool:
    """Tell whether a mean of squares is taken, or the negative of a mean."""
    squared = any(map(data.__contains__, _SQUARED)) or _SQUARES.search(data) is not None
    return squared or _GAIN.search(data) is not None


def _trains_a_critic(data: bytes) -> bool:
    """Tell whether code may train a critic with mean scores of rows of two kinds."""
    holds = data.__contains__
    return any(map(holds, _CRITICS)) and any(map(holds, _TRAINING))


#: What stands where critics are trained, and what trains by slopes.
_CRITICS = (b"ritic", b"asserstein", b"wgan", b"WGAN", b"gradient_penalty")
_TRAINING = (b".backward(", b".manual_backward(", b".gradient(", b".minimize(")


def _is_mmlab(data: bytes) -> bool:
    holds = data.__contains__
    if holds(b"\nclass "):
        return False  # a configuration defines none, and most other files do, near their beginning
    first = data.startswith((b"model", b"_base_"))
    return (first or holds(b"\nmodel") or holds(b"\n_base_")) and (
        _MMLAB.search(b"\n" + data) is not None
    )


def _cuts_a_margin(data: bytes) -> bool:
    """Tell whether a hinge is written out."""
    return any(
        _CUT.search(data, max(0, found.start() - 40), found.start()) is not None
        for found in _MARGIN.finditer(data)
    )


def _finetunes(data: bytes) -> bool:
    """Tell whether a program takes a model of transformers that brings its loss."""
    imported = b"\nfrom transformers import" in data or data.startswith(b"from transformers import")
    return imported and any(map(data.__contains__, _FINETUNING))


def _applies_own(data: bytes) -> bool:
    """Tell whether what a loss is set to may come from a loss of the user's own."""
    return any(
        not called.group(1).startswith(b"self.") and _may_give_a_loss(called, data)
        for called in _OWN.finditer(data)
    ) or any(is_set(name, data) for name in own_losses(data))


def _may_give_a_loss(called: re.Match[bytes], data: bytes) -> bool:
    path = called.group(1)
    owner, _, name = path.rpartition(b".")
    if path.startswith(_LIBRARIES) or (owner and name in _METHODS):
        around = data[max(0, called.start() - _BEFORE) : called.end() + _BEHIND]
        return b"loss" in path or _COMPUTED.search(around) is not None
    return owner != b"" or _defines_a_loss(name, data)


def _defines_a_loss(name: bytes, data: bytes) -> bool:
    """Tell whether a function may give a loss; what the file does not define may."""
    head = b"def " + name + b"("
    at = data.find(head)
    if at < 0:
        return name != b"closure"  # which optimisers are given
    start = data.rfind(b"\n", 0, at) + 1
    end = _NEXT.search(data, at, at + _LONGEST) if start == at else None
    body = data[at + len(head) : end.start() if end else at + _LONGEST]
    holds = body.__contains__
    shares = (holds(b"/") and any(map(holds, _OVERLAPS))) or (
        any(map(holds, _QUANTILES)) and any(map(holds, _SIDES))
    )
    return shares or _COMPUTED.search(body) is not None or _CALLED.search(body) is not None


def own_losses(data: bytes) -> frozenset[bytes]:
    """Return the names under which objects apply what may be a loss that others gave them."""
    if b"loss" not in data:
        return frozenset()
    paths = (path for path in _OWN.findall(data) if path.startswith(b"self."))
    return frozenset(path.rpartition(b".")[2] for path in paths) - _METHODS


def is_set(name: bytes, data: bytes) -> bool:
    """Tell whether a name stands in a text for more than what an object is asked to compute."""
    at = data.find(name)
    while at >= 0:
        before, behind = data[max(at - 5, 0) : at], data[at + len(name) : at + len(name) + 1]
        whole = not (_PART.match(before[-1:]) or _PART.match(behind))
        if whole and not (before == b"self." and behind == b"("):
            return True
        at = data.find(name, at + 1)
    return False


def _until(word: bytes, data: bytes) -> Iterator[bytes]:
    """Yield what stands on a line before the end of a word, for each time that it stands there."""
    at = data.find(word)
    while at >= 0:
        end = at + len(word)
        yield data[data.rfind(b"\n", 0, at) + 1 : end]
        at = data.find(word, end)
