"""Weights that are counts of the classes and not their inverse, told by how a program counts.

Whichever class is the frequent one, such weights make it count for more.
"""

from __future__ import annotations

import ast
import re

from losspick.core.spec import Fact, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.python.pairing.counted_rows import NEGATIVE, POSITIVE, Counts, called
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine

#: The argument that weights, by the loss, and where it may stand without its name.
FAVOURING: dict[str, tuple[str, int | None]] = {
    "torch.nn.BCEWithLogitsLoss": ("pos_weight", None),
    "torch.nn.functional.binary_cross_entropy_with_logits": ("pos_weight", None),
    "torch.nn.CrossEntropyLoss": ("weight", 0),
    "torch.nn.NLLLoss": ("weight", 0),
    "torch.nn.functional.cross_entropy": ("weight", 2),
    "torch.nn.functional.nll_loss": ("weight", 2),
}


def note_favoured(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> None:
    """Note weights of a loss that grow with how frequent a class is."""
    name, position = FAVOURING[path]
    key = given.key(position, name)
    weights = given.nodes.get(key) if key is not None and given.source is frame.source else None
    if weights is None or machine.caught or isinstance(weights, ast.Constant):
        return
    counts = Counts(frame)
    if name == "pos_weight":
        labels = _inverted(counts, weights)
        inverted = labels is not None and not _are_turned(labels, frame.source.text)
        said = "pos_weight is the number of positive rows over that of the negative ones"
    else:
        inverted = _is_frequency(counts, weights)
        said = "weight holds how frequent the classes are, and not the inverse"
    if inverted:
        place = frame.source.place(weights)
        machine.found.append(
            ModelSpec(
                framework=Framework.TORCH,
                reader="python",
                call=frame.source.place(node),
                favoured=Fact(said, place),
            )
        )


def _inverted(counts: Counts, weight: ast.expr) -> str | None:
    """Return the labels of which a weight is the positive rows over the negative ones."""
    ratio = counts.plain(weight)
    if not isinstance(ratio, ast.BinOp) or not isinstance(ratio.op, ast.Div):
        return None
    above, below = counts.count(ratio.left), counts.count(ratio.right)
    if above is None or above[0] != POSITIVE or below != (NEGATIVE, above[1]):
        return None
    return above[1]


def _are_turned(labels: str, text: str) -> bool:
    """Tell whether a program turns labels round, so that ones may be what it counts as zeros."""
    words = "|".join({*re.findall(r"[A-Za-z_]\w*", labels), r"\w*label\w*", r"\w*target\w*", "y"})
    turned = rf"\b1(?:\.0?)?\s*-\s*[^\n]{{0,20}}?\b(?:{words})\b(?!\.(?:mean|sum))"
    return (
        re.search(turned, text) is not None or re.search(rf"~\s*\(?(?:{words})\b", text) is not None
    )


def _is_frequency(counts: Counts, weights: ast.expr) -> bool:
    """Tell whether weights are numbers of rows of each class, or those over a sum."""
    node = counts.plain(weights)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
        below = counts.plain(node.right)
        whole = isinstance(below, ast.Call) and called(below) in {"len", "sum"}
        return whole and counts.is_of_classes(counts.plain(node.left))
    return counts.is_of_classes(node)
