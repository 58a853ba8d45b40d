"""Which classes and methods are run though nothing calls them: told by their text."""

from __future__ import annotations

import ast
import re

from losspick.reading.python.programs.words import code_of, is_without_gradient
from losspick.reading.python.text.source import Source

#: What stands in every method that makes or applies a loss, or hands one on.
_TRAINING = ("loss", "entropy", "bce", "nll", "kl_div", "kldiv", "compile", "step(", "fit(",
             "objective", "classification")  # fmt: skip
#: Words that tell so too, and what holds one of them and is something else; the second of those
#: holds the word twice.
_TELLING = {
    "train": ("self.training", "training=self.training", "pretrained", "constrain"),
    "crit": ("stopping_criteria", "stoppingcriteria"),
}


def may_train(source: Source, node: ast.AST) -> bool:
    """Tell whether a loss may be made or applied within the lines of a node."""
    text = code_of(node, source).casefold()
    return any(map(text.__contains__, _TRAINING)) or any(
        word in text and text.count(word) > sum(map(text.count, others))
        for word, others in _TELLING.items()
    )


#: What keeps no gradient, or makes scores by its name.
_WITHOUT_GRADIENT = re.compile(r"no_grad\b|inference_mode\b|\bdef (?:predict|infer)")


def scores(source: Source, node: ast.AST) -> bool:
    """Tell whether scores may be made of outputs within the lines of a node."""
    text = code_of(node, source)
    if ("oftmax" not in text and "igmoid" not in text) or _draws_texts(node):
        return False
    return is_without_gradient(node) or _WITHOUT_GRADIENT.search(text) is not None


def _draws_texts(node: ast.AST) -> bool:
    """Tell whether a method writes a text word by word, whose scores nobody judges."""
    return getattr(node, "name", "").startswith(("generate", "sample", "_sample", "_generate"))


#: How a constructor keeps a loss of a library.
_KEPT = re.compile(r"self\.(\w+) = [^=\n]*Loss\(")


def held_losses(text: str) -> frozenset[str]:
    """Return the names under which a class keeps losses, of which no word tells."""
    names = _KEPT.findall(text) if "Loss(" in text else []
    return frozenset(
        n for n in names if not any(word in n.casefold() for word in (*_TRAINING, *_TELLING))
    )


def _applies(source: Source, node: ast.AST, held: frozenset[str]) -> bool:
    """Tell whether a method applies one of the losses that its class sets."""
    text = source.text_of(node) if held else ""
    return any(f"self.{name}(" in text for name in held)


def may_matter(source: Source, node: ast.AST, held: frozenset[str]) -> bool:
    """Tell whether a method may come to one of the losses that its class sets, or to scores."""
    return may_train(source, node) or _applies(source, node, held) or scores(source, node)
