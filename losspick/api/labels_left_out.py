"""Labels that a loss leaves out, and outputs with a unit more than there are classes."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import replace

from losspick.core.recoding import without_label
from losspick.core.spec import ModelSpec
from losspick.core.target_data import TrainedOn
from losspick.core.vocabulary import Preparation
from losspick.reading.python.text.source import Source

#: Options that name a label which counts for nothing.
_OPTIONS = ("ignore_index", "ignore_class")
#: What is left out where no option says so.
_BY_DEFAULT = {"torch.nn.CrossEntropyLoss": -100, "torch.nn.functional.cross_entropy": -100,
               "torch.nn.NLLLoss": -100, "torch.nn.functional.nll_loss": -100}  # fmt: skip


def as_counted(spec: ModelSpec, trained: TrainedOn, sources: Iterable[Source]) -> TrainedOn:
    """Return the target without the label that the loss leaves out."""
    loss = spec.loss.value if spec.loss is not None else None
    if loss is None or trained.target.codes is None:
        return trained
    given = next((loss.argument(name) for name in _OPTIONS if loss.argument(name)), None)
    label = given.value if given is not None else _BY_DEFAULT.get(loss.path)
    unknown = given is None or not isinstance(label, int)
    if loss.unread or (unknown and not loss.names.isdisjoint(_OPTIONS)):
        return replace(trained, prepared=Preparation.CHANGED)
    low, _ = trained.target.codes
    if label is not None:
        trained = replace(trained, target=without_label(trained.target, str(label)))
    unsized = spec.units is None and spec.classes is None
    if low > 0 and unsized and any(map(_has_one_more, sources)):
        return replace(trained, prepared=Preparation.CHANGED)  # a unit for 0, too
    return trained


def _has_one_more(source: Source) -> bool:
    """Tell whether a program adds one to a number that it computes."""
    if "1" not in source.text:
        return False
    return any(
        isinstance(node, ast.BinOp)
        and isinstance(node.op, ast.Add)
        and any(isinstance(one, ast.Constant) and one.value == 1 for one in (node.left, node.right))
        and any(_counts(one) for one in (node.left, node.right))
        for node in ast.walk(source.tree)
    )


#: What counts classes, or gives the largest code.
_COUNTS = ("len", "max", "amax", "nunique", "int", "item")
_WORDS = ("class", "label", "num", "n_", "max", "cat", "out")


def _counts(node: ast.expr) -> bool:
    if isinstance(node, ast.Call):
        name = ast.unparse(node.func).rpartition(".")[2]
        return name in _COUNTS
    text = ast.unparse(node).lower()
    return not isinstance(node, ast.Constant) and any(word in text for word in _WORDS)
