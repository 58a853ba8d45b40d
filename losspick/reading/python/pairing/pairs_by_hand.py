"""Contrastive losses that are written out, and pull together what their labels tell apart.

``y * d ** 2 + (1 - y) * max(margin - d, 0) ** 2`` takes 1 for pairs that belong together; the other
way round it takes 1 for the others. Both are common, and the labels have to go with it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping

from losspick.core.regexes import regex
from losspick.core.spec import Fact, ModelSpec, NamedLoss
from losspick.core.vocabulary import Framework
from losspick.reading.python.pairing.axes_in_words import bound_once
from losspick.reading.python.pairing.pair_labels import of_hits, of_pairs
from losspick.reading.python.text.outline import nodes_in
from losspick.reading.python.text.source import Source
from losspick.reading.python.text.syntax import factors_of, walk

#: The loss as it is told in findings.
WRITTEN = "written out.contrastive loss"
#: What cuts off, by a margin, how far a pair still is from it.
_CUT = regex(
    r"(?:maximum|max|relu|clamp|clamp_min|clip|clip_by_value)\(.*"
    r"(?:(?i:margin)|\b[1-9][\d.]* - |\bm - )"
    r"|(?i:margin).*(?:clamp|relu|clip)"
)
_SQUARE = regex(r"square\(|\*\* ?2|pow\(")
_MEANS = frozenset({"mean", "reduce_mean", "sum", "reduce_sum"})
#: How the loss takes pairs of the other label, and within how many characters it is cut off.
_OTHER_LABEL = regex(r"\(1(?:\.0?)? ?- ?")
_CUTTING = regex(r"(?i)max|relu|clamp|clip")
_NEAR = 800
#: What makes distances, and what gives likenesses, or learns what to make of distances.
_DISTANCE = regex(r"(?i)euclid|pairwise_distance|sqrt\(|\.norm\(|cdist\(")
_LIKENESS = regex(
    r"(?i)cosine|similarity|sigmoid|softmax|\bdot\(|Dense\(\s*(?:units ?= ?)?1\b"
    r"|Linear\([^()]*, ?1\)"
)
#: Labels that are turned round.
_TURNED = regex(r"(?i)\b1(?:\.0?)? ?- ?(?:\w*labels?|\w*_?ys?|y_\w+|same\w*|targets?)\b")
_TURNING = ("logical_not", "bitwise_not", "invert", "~")


def wrong_pairs(source: Source) -> Iterator[ModelSpec]:
    """Yield the contrastive loss of a file whose labels say the contrary of what it takes."""
    if not _may_hold_one(source.text):
        return
    nodes = [*nodes_in(source.tree)]
    losses = [
        (node, takes)
        for node in nodes
        if isinstance(node, ast.FunctionDef) and (takes := _alike_is_one(node)) is not None
    ]
    if not losses or len({takes for _, takes in losses}) > 1:
        return
    inside = {id(one) for node, _ in losses for one in walk(node)}
    others = [one for one in nodes if id(one) not in inside]
    if any(map(_turns, others)):
        return
    told = of_hits(others)
    if _gives_distances(source.text):
        told |= of_pairs(others)
    node, taken = losses[-1]
    if told != {not taken}:
        return
    place = source.place(_sum_of(node) or node)
    keras = "keras" in source.text or "tensorflow" in source.text
    yield ModelSpec(
        framework=Framework.KERAS if keras else Framework.TORCH,
        reader="python",
        loss=Fact(NamedLoss(path=WRITTEN, written="The contrastive loss"), place),
        call=place,
        swapped=True,
    )


def _may_hold_one(text: str) -> bool:
    """Tell whether something is cut off near a label that is turned round, before all is parsed."""
    places = (one.start() for one in _OTHER_LABEL.finditer(text))
    near = (text[max(at - _NEAR, 0) : at + _NEAR] for at in places)
    return any(
        _CUTTING.search(one) is not None and _SQUARE.search(one) is not None
        for one in near
        if "margin" in one.lower()
    )


def _gives_distances(text: str) -> bool:
    """Tell whether pairs are judged by distances, of which nothing else is made."""
    return _DISTANCE.search(text) is not None and _LIKENESS.search(text) is None


def _turns(node: ast.AST) -> bool:
    """Tell whether labels are turned round."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Invert):
        return True
    if isinstance(node, ast.Call):
        return getattr(node.func, "attr", "") in _TURNING
    if not isinstance(node, ast.BinOp) or not isinstance(node.op, ast.Sub):
        return False
    text = ast.unparse(node)
    asked = re.match(r"1(?:\.0?)? - .*(?:==|!=|equal\()", text)
    return asked is not None or _TURNED.match(text) is not None


def _alike_is_one(function: ast.FunctionDef) -> bool | None:
    """Tell whether a loss takes 1 for pairs that belong together; None: it is no such loss."""
    added = _sum_of(function)
    if added is None:
        return None
    given = bound_once(function)
    told = [_term(_bound(one, given), given) for one in (added.left, added.right)]
    near, far = (
        next((one for one in told if one and one[1] is cut), None) for cut in (False, True)
    )
    if near is None or far is None or near[0] == far[0]:
        return None
    (name, turned), (other, turned_too) = near[0], far[0]
    return turned_too if name == other and turned is not turned_too else None


def _sum_of(function: ast.FunctionDef) -> ast.BinOp | None:
    """Return the sum of two products of which one is cut off at a margin."""
    sums = (one for one in walk(function) if isinstance(one, ast.BinOp))
    added = [one for one in sums if isinstance(one.op, ast.Add)]
    given = bound_once(function) if added else {}
    for one in added:
        if all(_is_product(_bound(part, given)) for part in (one.left, one.right)):
            return one
    return None


def _bound(node: ast.expr, given: Mapping[str, ast.expr]) -> ast.expr:
    """Return what a name stands for, without a mean over it."""
    while True:
        if isinstance(node, ast.Name) and node.id in given:
            node, given = given[node.id], {}
        elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") in _MEANS and node.args:
            node = node.args[0]
        else:
            return node


def _is_product(node: ast.expr) -> bool:
    return isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult)


def _term(node: ast.expr, given: Mapping[str, ast.expr]) -> tuple[tuple[str, bool], bool] | None:
    """Return the label of a product, whether it is turned round, and whether the rest is cut."""
    factors = [one for one in factors_of(node) if not isinstance(one, ast.Constant)]
    labels = [label for one in factors if (label := _label(one, given)) is not None]
    rest = [one for one in factors if _label(one, given) is None]
    if len(labels) != 1 or len(rest) != 1:
        # of a distance and a label that are both plain names, the squared one is the distance
        return None
    text = _spelled(rest[0], given)
    cut = _CUT.search(text) is not None
    return (labels[0], cut) if cut or _SQUARE.search(text) else None


def _label(node: ast.expr, given: Mapping[str, ast.expr]) -> tuple[str, bool] | None:
    """Return the name of a label and whether it is turned round: ``y``, ``1 - y``."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub):
        one = node.left.value if isinstance(node.left, ast.Constant) else None
        return (node.right.id, True) if one == 1 and isinstance(node.right, ast.Name) else None
    if not isinstance(node, ast.Name):
        return None
    text = _spelled(node, given)
    return None if _CUT.search(text) or _SQUARE.search(text) else (node.id, False)


def _spelled(node: ast.expr, given: Mapping[str, ast.expr]) -> str:
    """Return a text in which names stand for what they are bound to, once."""
    if isinstance(node, ast.Name) and node.id in given:
        return ast.unparse(given[node.id])
    text = ast.unparse(node)
    inner = [given[one.id] for one in walk(node) if isinstance(one, ast.Name) and one.id in given]
    return " ".join((text, *map(ast.unparse, inner)))
