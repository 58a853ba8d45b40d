"""Which classes and methods are run though nothing calls them: told by their text."""

from __future__ import annotations

import ast
import functools

from losspick.core.regexes import regex
from losspick.reading.python.programs.words import is_without_gradient
from losspick.reading.python.text.code import code_of
from losspick.reading.python.text.source import Source

#: What stands in every method that makes or applies a loss, or hands one on: mostly this.
_LOSS = "loss"
_TRAINING = ("entropy", "bce", "nll", "kl_div", "kldiv", "compile", "objective",
             "classification")  # fmt: skip
#: Words that tell so where they are called.
_CALLED = ("step", "fit")
#: Words that tell so too, and what holds one of them and is something else; the second of those
#: holds the word twice.
_TELLING = {
    "train": ("self.training", "training=self.training", "pretrained", "constrain"),
    "crit": ("stopping_criteria", "stoppingcriteria"),
}
_WORDS = (*_TRAINING, *_CALLED, *_TELLING)


def may_train(source: Source, node: ast.AST) -> bool:
    """Tell whether a loss may be made or applied within the lines of a node."""
    text = code_of(node, source).text
    if _LOSS in text or "Loss" in text:
        return True
    low = text.casefold()
    return _LOSS in low or any(_is_meant(word, low) for word in filter(low.__contains__, _WORDS))


def _is_meant(word: str, text: str) -> bool:
    """Tell whether a word stands in a text as it does where a loss is applied."""
    if word in _CALLED:
        return f"{word}(" in text
    return text.count(word) > sum(map(text.count, _TELLING.get(word, ())))


#: Libraries of boosters, which keep no gradient anyway.
_BOOSTING = ("xgboost", "lightgbm", "catboost")
#: What keeps no gradient, or makes scores by its name.
_WITHOUT_GRADIENT = regex(r"no_grad\b|inference_mode\b|\bdef (?:predict|infer)")


def scores(source: Source, node: ast.AST) -> bool:
    """Tell whether scores may be made of outputs within the lines of a node."""
    text = code_of(node, source).text
    named = "oftmax" in text or "igmoid" in text
    if not (named or "exp(" in text or "expit(" in text) or _draws_texts(node):
        return False
    if named and (is_without_gradient(node) or _keeps_no_gradient(text)):
        return True
    return _boosts(source.text)


@functools.lru_cache(maxsize=16)
def _boosts(text: str) -> bool:
    """Tell whether a module names a library of boosters; each of its methods asks for that."""
    return any(map(text.__contains__, _BOOSTING))


def _keeps_no_gradient(text: str) -> bool:
    told = any(map(text.__contains__, ("no_grad", "inference_mode", "def predict", "def infer")))
    return told and _WITHOUT_GRADIENT.search(text) is not None


def _draws_texts(node: ast.AST) -> bool:
    """Tell whether a method writes a text word by word, whose scores nobody judges."""
    return getattr(node, "name", "").startswith(("generate", "sample", "_sample", "_generate"))


#: How a constructor keeps a loss of a library.
_KEPT = regex(r"self\.(\w+) = [^=\n]*Loss\(")


def held_losses(text: str) -> frozenset[str]:
    """Return the names under which a class keeps losses, of which no word tells."""
    names = _KEPT.findall(text) if "Loss(" in text else []
    return frozenset(
        n for n in names if not any(word in n.casefold() for word in (_LOSS, *_TRAINING, *_TELLING))
    )


def _applies(source: Source, node: ast.AST, held: frozenset[str]) -> bool:
    """Tell whether a method applies one of the losses that its class sets."""
    text = source.text_of(node) if held else ""
    return any(f"self.{name}(" in text for name in held)


#: What asks for the predictions of a network, or makes shares of them.
_SERVED = (".predict", "softmax(", "sigmoid(", "training=False", "argmax(", " 0.5")


def loads_a_network(source: Source) -> bool:
    """Tell whether a network that another program trains may predict in a module."""
    holds = source.text.__contains__
    return holds("load_model(") and any(map(holds, _SERVED))


def serves(source: Source, node: ast.AST) -> bool:
    """Tell whether such a network may predict within the lines of a node."""
    return "load_model(" in source.text and ".predict(" in source.text_of(node)


#: Methods that judge a model of Lightning, which need name no loss.
_JUDGING = frozenset({"validation_step", "test_step"})


def judges(node: ast.AST) -> bool:
    """Tell whether a method judges a model that its own class trains."""
    return getattr(node, "name", "") in _JUDGING


def may_matter(source: Source, node: ast.AST, held: frozenset[str]) -> bool:
    """Tell whether a method may come to one of the losses that its class sets, or to scores."""
    return (
        judges(node)
        or may_train(source, node)
        or _applies(source, node, held)
        or scores(source, node)
    )
