"""Labels of adversaries: the generator wants its output called what the real data are called.

It is read from the losses of both, ``loss(ones_like(fake), fake)``, by what they are called.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from losspick.core.regexes import regex
from losspick.core.spec import Fact, ModelSpec, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.python.text.source import Source
from losspick.reading.python.text.syntax import last_name, tree_of, walk

_GENERATOR = regex(r"(?i)(?:^|_)(?:g|gen|generator)_(?:loss|cost|objective)")
_DISCRIMINATOR = regex(r"(?i)(?:^|_)(?:d|disc|dis|discriminator)_(?:loss|cost|objective)")
_FAKE = regex(r"(?i)fake|generated|synth")
_REAL = regex(r"(?i)real")
_LABELS = {"ones_like": 1, "zeros_like": 0}
#: A label of an output, of which the first says whether it is that of real data.
_Label = tuple[bool, int, ast.Call]


def wrong_labels(source: Source) -> Iterator[ModelSpec]:
    """Yield where the generator wants what the discriminator wants, or both kinds get one label."""
    tree = tree_of(source.path, source.text)
    functions = [one for one in walk(tree) if isinstance(one, ast.FunctionDef)]
    of_d = [one for one in functions if _DISCRIMINATOR.search(one.name)]
    of_g = [one for one in functions if _GENERATOR.search(one.name)]
    if len(of_d) != 1 or len(of_g) > 1:
        return
    told = _labels(of_d[0])
    real, fake = ({label for kind, label, _ in told if kind is way} for way in (True, False))
    if len(real) != 1 or len(fake) != 1:
        return
    if real == fake:
        yield _spec(source, told[-1][2], "the discriminator is given one label for real and fake",
                    "label what is generated with the other number")  # fmt: skip
        return
    for kind, label, call in _labels(of_g[0]) if of_g else []:
        if not kind and {label} == fake:
            wanted = "ones_like" if label == 0 else "zeros_like"
            yield _spec(source, call, "the generator is trained to be called fake", f"use {wanted}")


def _spec(source: Source, call: ast.Call, message: str, fix: str) -> ModelSpec:
    place = source.place(call)
    remark = Remark(message, consequence="The two do not work against each other.", fix=fix)
    framework = Framework.TORCH if "torch" in source.text else Framework.KERAS
    return ModelSpec(
        framework=framework, reader="python", call=place, contradictions=(Fact(remark, place),)
    )


def _labels(function: ast.FunctionDef) -> list[_Label]:
    """Return the labels that outputs are given; empty: something is negated or turned round."""
    nodes = list(walk(function))
    if any(isinstance(getattr(one, "op", None), ast.USub | ast.Sub) for one in nodes):
        return []
    found = [one for node in nodes if isinstance(node, ast.Call) and (one := _label_of(node))]
    return found if len(found) == sum(map(_makes_label, nodes)) else []


def _makes_label(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and _name_of(node) in _LABELS


def _label_of(call: ast.Call) -> _Label | None:
    """Return the label that a loss is given beside the output that it is as large as."""
    given = [*call.args, *(one.value for one in call.keywords)]
    for at, one in enumerate(given):
        made = _unscaled(one)
        if made is None or not made.args:
            continue
        like = ast.unparse(made.args[0])
        others = (other for index, other in enumerate(given) if index != at)
        if any(ast.unparse(other) == like for other in others):
            real, fake = _REAL.search(like) is not None, _FAKE.search(like) is not None
            return None if real == fake else (real, _LABELS[_name_of(made)], call)
    return None


def _unscaled(node: ast.expr) -> ast.Call | None:
    """Return the labels that are made, of which some are smoothed: ``0.9 * ones_like(real)``."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        return _unscaled(node.left) or _unscaled(node.right)
    return node if isinstance(node, ast.Call) and _makes_label(node) else None


def _name_of(call: ast.Call) -> str:
    return last_name(call.func)
