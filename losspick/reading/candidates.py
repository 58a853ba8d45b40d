"""Which Python files can hold a pairing at all: told from their bytes, before parsing."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.core.regexes import regex
from losspick.reading.code import Code
from losspick.reading.own_losses import QUANTILES, applies_own, names_an_overlap
from losspick.reading.sklearn_candidates import is_of_sklearn

#: What stands before ``Loss`` in the names of classes, and names of losses without it.
_CLASSES = (b"NLL", b"MSE", b"L1", b"Huber", b"Margin", b"CTC", b"Embedding", b"Ranking", b"Dice",
            b"DiceCE", b"DiceFocal", b"Jaccard", b"Tversky")  # fmt: skip
_SHORT = (b"BCE", b"KLDiv")
#: What takes a loss by a word.
_OF_TORCH = (b"getattr(nn,", b"getattr(torch.nn,")
#: What stands before ``_loss`` in the names of functions.
_FUNCTIONS = (b"nll", b"mse", b"l1", b"huber", b"margin", b"ctc", b"embedding", b"ranking",
              b"focal", b"poisson")  # fmt: skip
_MODULE = b"keras.losses"
#: Patterns find words as short as these faster than ``in`` does.
_HINGE = regex(rb"hinge")
_NTROPY = regex(rb"ntropy")
#: Libraries that name losses in ways of their own.
_OF_LOSSES = (b"optax", b"poutyne")
#: What stands beside ``take_along_axis`` where it picks probabilities, and not just any values.
_PICKED = (b"softmax", b"logsumexp", b"logit", b"log_p", b"logp", b"prob", b"nll", b"lik", b"loss")
_ENTROPY = regex(rb"[Cc]ross_?[Ee]ntropy")
#: What errors below a quantile are multiplied by.
_REST = regex(rb"\w\]? ?- ?1(?:\.0*)?\) ?\*|\* ?\(\w[\w.\[\]]* ?- ?1(?:\.0*)?\)")
_TRAINER = regex(rb"\.train\w*\([^)\n]*\b(?:model|net)\b")
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
_LOGARITHM = regex(
    rb"(?:(?:[^\W\d]\w*|[)\]]|^)\s*[*]\s*|-\(*(?:(?:\w+\.)*\w+\(){0,2})(?!math\.)(?:\w+\.)*log\("
)
#: A margin that is cut off at 0: ``relu(1 - y * score)``.
_MARGIN = regex(rb"1(?:\.0*)? - [\w.]+ \* \w")
_CUT = regex(rb"(?:clamp|clamp_min|relu|maximum|clip|max)\([^\n)]*$")
#: The likelihood of counts, of the logarithm of their mean: ``exp(f) - y * f``.
_COUNTS = regex(rb"exp\((\w+)\) - (?:\w+ \* \1\b|\1 \* )")
#: Squares that are divided by a variance.
_QUOTIENTS = (b"** 2 / ", b"**2 / ", b"**2/", b".pow(2) / ")
#: A factor that grows with a logarithm: ``1 + beta * log(``.
_GROWTH = regex(rb"\b1(?:\.0*)? \+ [\w.]+ \* (?:\w+\.)*log\($")
_GAIN = regex(rb"-(?:jnp|torch|tf)\.(?:reduce_)?(?:mean|sum)\(")
_SQUARED = (b"** 2).mean(", b"**2).mean(", b".pow(2).mean()")
_SQUARES = regex(rb"mean\((?:[^\n]*\*\* ?2|\w+\.(?:square|abs)\()")
#: What is compiled is neither a pattern nor a function.
_COMPILES = regex(rb"\.compile\((?<!\bre\.compile\()(?<!\btorch\.compile\()")
_BOOSTING = (b"lightgbm", b"xgboost", b"xgb", b"lgb", b"catboost")
_OBJECTIVES = (b"objective", b"loss_function", b"application", b"class_weights",
               b"scale_pos_weight", b"is_unbalance", b".train(", b"Classifier(",
               b"Regressor(", b"Ranker(", b"Booster(", b"CatBoost(", b".cv(",
               b"load_model(")  # fmt: skip
#: What looks for the best value of a function, and risks that are judged as times.
_STUDIES = ((b"lifelines", b"partial_hazard("),
            (b"optuna", b"create_study("), (b"hyperopt", b"fmin("), (b"skopt", b"_minimize("),
            (b"bayes_opt", b"BayesianOptimization("))  # fmt: skip
#: What is made of the predictions of regressions.
_OF_LINKS = (b".exp(", b"expit(", b"sigmoid(", b"accuracy_score(", b"confusion_matrix(",
             b"classification_report(")  # fmt: skip
#: Networks of torchvision that find objects, which compute their losses by themselves.
_DETECTORS = (b"rcnn_", b"RCNN", b"models.detection")
#: Configurations of OpenMMLab are Python files.
_MMLAB = regex(rb"\n(?:model\s*=\s*dict\(|_base_\s*=)")


def may_hold_a_pairing(code: Code) -> bool:
    """Tell whether Python code can name a loss."""
    data = code.data
    holds = data.__contains__
    # most files hold none of what stands before an ``and``, and need no search behind it
    return (
        (_NTROPY.search(data) is not None and _ENTROPY.search(data) is not None)
        or (code.of_losses and _speaks_of_losses(data))
        or _calls_a_loss(code)
        or holds(b"kl_div")
        or _HINGE.search(data) is not None
        or (code.calls(b"mean") and (_averages_a_loss(data) or _trains_a_critic(code)))
        or _cuts_a_margin(data)
        or (code.calls(b"sum") and _takes_an_overlap(code))
        or (holds(b".train") and _TRAINER.search(data) is not None)
        or _draws(code)
        or _uses_a_library(code)
        or _is_mmlab(data)
    )


def _speaks_of_losses(data: bytes) -> bool:
    """Tell whether a loss is named or applied, as far as the word stands there."""
    holds = data.__contains__
    capital, small = holds(b"Loss"), holds(b"loss")
    return (
        (capital and _stands_before(b"Loss", _CLASSES, data))
        or ((capital or small) and any(map(holds, _SHORT)))
        or (small and _names_or_applies_a_loss(data))
        or (small and any(map(holds, QUANTILES)) and _REST.search(data) is not None)
    )


def _calls_a_loss(code: Code) -> bool:
    """Tell whether what is called may be a loss, or a part of one that is written out."""
    data, calls = code.data, code.calls
    holds = data.__contains__
    return (
        calls(b"log_softmax")
        or calls(b"criterion")
        or calls(b"crit")
        or (calls(b"getattr") and any(map(holds, _OF_TORCH)))
        or (calls(b"take_along_axis") and any(map(holds, _PICKED)))
        or (calls(b"log") and _tells_a_logarithm(data))
        or (code.of_losses and holds(b"pairwise_distance("))
        or (calls(b"exp") and _COUNTS.search(data) is not None)
    )


def _takes_an_overlap(code: Code) -> bool:
    """Tell whether code may compute the overlap of masks, of which another may make a loss."""
    holds = code.data.__contains__
    used = (code.of_losses and holds(b"loss")) or (
        code.calls(b"one_hot") and code.calls(b"softmax")
    )
    return used and names_an_overlap(code.data)


def _draws(code: Code) -> bool:
    """Tell whether code may draw classes, or judge them, by what a model gives."""
    named = any(map(code.calls, _DRAWN))  # most files hold none of them
    return named and any(map(code.data.__contains__, _DRAWING))


#: Distributions of classes, and the likelihood of what any distribution has drawn.
_DRAWN = (b"ategorical", b"Bernoulli", b"log_prob", b"logpdf")
#: From where distributions come, and functions that draw.
_DRAWING = (
    b"distributions",
    b"distrax",
    b"jax.scipy",
    b"random.categorical(",
    b"random.stateless_categorical(",
)


def _uses_a_library(code: Code) -> bool:
    """Tell whether code may name a loss in the way of a library that it imports."""
    data = code.data
    lines = _import_lines(data)
    imports = (data if b"import *" in lines else lines).__contains__
    holds = data.__contains__
    return (
        any(map(imports, _OF_LOSSES))
        or (imports(b"skorch") and holds(b"NeuralNet"))
        or (imports(b"forecast") and (holds(b"QLoss(") or holds(b"QuantileLoss(")))
        or (imports(b"fastai") and holds(b"sigmoid=False"))
        or (imports(b"from transformers import") and holds(b"Classification") and _finetunes(data))
        or ((imports(b"keras") or imports(b"tensorflow")) and (_compiles(code) or _predicts(code)))
        or (any(map(imports, _BOOSTING)) and any(map(holds, _OBJECTIVES)))
        or (imports(b"torchvision") and any(map(holds, _DETECTORS)))
        or (imports(b"sklearn") and is_of_sklearn(data))
        or (imports(b"statsmodels") and holds(b".predict(") and any(map(holds, _OF_LINKS)))
        or any(imports(library) and holds(search) for library, search in _STUDIES)
    )


def _compiles(code: Code) -> bool:
    return code.calls(b".compile") and _COMPILES.search(code.data) is not None


def _predicts(code: Code) -> bool:
    """Tell whether a program loads a network that another one has trained."""
    return code.calls(b"load_model") and any(map(code.data.__contains__, _SERVED))


#: What asks for the predictions of a network, or makes shares of them.
_SERVED = (b".predict(", b"softmax(", b"sigmoid(", b"training=False")


def _import_lines(data: bytes) -> bytes:
    """Return the lines on which something is imported: few, to be searched for many names."""
    lines, at = [], data.find(b"import ")
    while at >= 0:
        end = data.find(b"\n", at)
        end = end if end >= 0 else len(data)
        lines.append(data[data.rfind(b"\n", 0, at) + 1 : end])
        at = data.find(b"import ", end)
    return b"\n".join(lines)


def _tells_a_logarithm(data: bytes) -> bool:
    """Tell whether a logarithm in code may be that of a loss."""
    return (
        b"GradientTape" in data
        or any(map(_is_weighted, _until(b"log(", data)))
        or any(map(data.__contains__, _QUOTIENTS))
    )


def _is_weighted(line: bytes) -> bool:
    """Tell whether code multiplies a logarithm by more than a sign, as a scale does."""
    weighted = b"sign(" not in line and b"#" not in line and _LOGARITHM.search(line) is not None
    return weighted and _GROWTH.search(line) is None


def _names_or_applies_a_loss(data: bytes) -> bool:
    return _MODULE in data or _stands_before(b"_loss", _FUNCTIONS, data) or applies_own(data)


def _stands_before(word: bytes, endings: tuple[bytes, ...], data: bytes) -> bool:
    """Tell whether a word stands behind one of some endings.

    So the text is gone through once, and not for each of them.
    """
    return any(part.endswith(endings) for part in data.split(word)[:-1])


def _averages_a_loss(data: bytes) -> bool:
    """Tell whether a mean of squares is taken, or the negative of a mean."""
    squared = any(map(data.__contains__, _SQUARED)) or _SQUARES.search(data) is not None
    return squared or _GAIN.search(data) is not None


def _trains_a_critic(code: Code) -> bool:
    """Tell whether code may train a critic with mean scores of rows of two kinds."""
    return any(map(code.calls, _TRAINING)) and any(map(code.data.__contains__, _CRITICS))


#: What stands where critics are trained, and what trains by slopes.
_CRITICS = (b"ritic", b"asserstein", b"wgan", b"WGAN", b"gradient_penalty")
_TRAINING = (b".backward", b".manual_backward", b".gradient", b".minimize")


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


def _until(word: bytes, data: bytes) -> Iterator[bytes]:
    """Yield what stands on a line before the end of a word, for each time that it stands there."""
    at = data.find(word)
    while at >= 0:
        end = at + len(word)
        yield data[data.rfind(b"\n", 0, at) + 1 : end]
        at = data.find(word, end)
