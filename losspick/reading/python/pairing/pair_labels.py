"""Whether label 1 is that of pairs which belong together, told by the words of a program.

Labels are made of classes that are equal or not, or beside the pairs that they are of; and what is
taken for a hit says which label small distances have.
"""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterator, Sequence

from losspick.core.regexes import regex
from losspick.reading.python.text.syntax import last_name, walk

#: How people call pairs that belong together, and the others.
_ALIKE = regex(r"(?i)(?<![a-z])(?:pos|positives?|same|genuine)(?:(?![a-z])|(?-i:[A-Z]))")
_APART = regex(
    r"(?i)(?<![a-z])(?:neg|negatives?|diff|different|impost[eo]r)(?:(?![a-z])|(?-i:[A-Z]))"
)
#: How people call classes, and the labels of pairs.
_CLASSES = regex(
    r"(?i)\b(?:ys?|y_\w+|\w*labels?\w*|\w*class(?:es)?\w*|\w*targets?\w*|cls\w*|digit\w*|person\w*|[cy]_?[12abij])\b"
)
_LABELS = regex(r"(?i)(?:\w*labels?|ys?|\w*_y|y_(?:true|test|pairs?)|targets?|\w*labels?_?\d?)$")
#: How people call a distance, or what a network of pairs gives.
_DISTANCES = regex(r"(?i)(?:y_?pred\w*|pred\w*|\w*dist(?:ances?)?\d?|d)$")
_NUMBERS = frozenset({"int", "float"})
_CASTS = frozenset({"astype", "float", "int", "long", "cast", "ravel", "flatten", "to"})
_ARRAYS = frozenset({"array", "asarray", "tensor", "constant", "float32", "from_numpy"})
_PAIR = 2


def of_pairs(nodes: Sequence[ast.AST]) -> set[bool]:
    """Return whether 1 is the label of what belongs together, where labels are made.

    What is made where pairs are judged need not be what a loss is given.
    """
    told: set[bool] = set()
    for node in nodes:
        for body in (getattr(node, "body", None), getattr(node, "orelse", None)):
            if isinstance(body, list):
                told.update(_beside(body))
    scopes = [one for one in nodes if isinstance(one, ast.FunctionDef | ast.Module)]
    for scope in scopes:
        if not _JUDGING.search(ast.unparse(scope)):
            told.update(_of_classes(scope))
    return told


#: Words of code that judges pairs.
_JUDGING = regex(r"(?i)roc|auc\b|score|accura|eval|thresh|precision|recall|[<>]=? ?[\w.]*margin")


def _of_classes(scope: ast.AST) -> Iterator[bool]:
    """Yield whether equal classes make a label 1, where one is named, listed or given back."""
    for node in walk(scope):
        equal = None
        if isinstance(node, ast.If):
            equal = _chosen(node)
        elif isinstance(node, ast.Assign) and _LABELS.match(last_name(node.targets[0])):
            equal = _equal_is_one(node.value)
        elif isinstance(node, ast.Expr) and (added := _added(node)) is not None:
            equal = _equal_is_one(added) if _is_of_labels(node) else None
        elif isinstance(node, ast.Return | ast.Yield) and isinstance(node.value, ast.Tuple):
            told = [one for part in node.value.elts if (one := _equal_is_one(part)) is not None]
            equal = told[0] if len(told) == 1 else None
        if equal is not None:
            yield equal


def of_hits(nodes: Sequence[ast.AST]) -> set[bool]:
    """Return whether pairs of a small distance are taken for those of label 1."""
    return {hit for node in nodes if (hit := _hit(node)) is not None}


def _equal_is_one(node: ast.AST) -> bool | None:
    """Tell whether equal classes make a label 1; None: nothing is made of them here."""
    while isinstance(node, ast.Call) and last_name(node.func) in _ARRAYS and node.args:
        node = node.args[0]
        while isinstance(node, ast.List) and len(node.elts) == 1:
            node = node.elts[0]
    if isinstance(node, ast.IfExp):
        values = _number(node.body), _number(node.orelse)
        equal = _compares_classes(node.test)
        if equal is None or values not in ((1, 0), (0, 1)):
            return None
        return equal is (values == (1, 0))
    if not isinstance(node, ast.Call):
        return None
    name = last_name(node.func)
    owner = node.func.value if isinstance(node.func, ast.Attribute) else None
    if name in _NUMBERS and isinstance(node.func, ast.Name) and len(node.args) == 1:
        return _compares_classes(node.args[0])
    if name in _CASTS and owner is not None:
        return _compares_classes(node.args[0] if name == "cast" and node.args else owner)
    return None


def _chosen(node: ast.If) -> bool | None:
    """Tell whether equal classes make a label 1, in the branches of a condition."""
    equal = _compares_classes(node.test)
    labels = [_set_in(node.body), _set_in(node.orelse)]
    return equal is (labels == [1, 0]) if equal is not None and labels in _EITHER else None


_EITHER = ([0, 1], [1, 0])


def _set_in(body: Sequence[ast.stmt]) -> float | None:
    """Return the label, 0 or 1, that a branch sets; None: none, or several."""
    found = {
        _number(node.value)
        for node in body
        if isinstance(node, ast.Assign) and _LABELS.match(last_name(node.targets[0]))
    }
    found |= {label for node in body if (label := _appended(node)) is not None}
    return found.pop() if len(found) == 1 else None


def _compares_classes(node: ast.expr) -> bool | None:
    """Tell whether classes of a pair are asked to be equal; None: something else is asked."""
    if isinstance(node, ast.Call) and last_name(node.func) in ("equal", "not_equal"):
        parts, equal = node.args, last_name(node.func) == "equal"
    elif isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.Eq | ast.NotEq):
        parts, equal = [node.left, *node.comparators], isinstance(node.ops[0], ast.Eq)
    else:
        return None
    texts = [ast.unparse(one) for one in parts]
    alike = len(texts) == _PAIR and texts[0] != texts[1] and all(map(_CLASSES.search, texts))
    return equal if alike and _form(texts[0]) == _form(texts[1]) else None


def _form(text: str) -> str:
    """Return a text without what tells the two of a pair apart: ``y[i]`` and ``y[j]``."""
    inner = re.sub(r"\[.*\]", "[]", text)
    return re.sub(r"(?:_?(?:[0-9abij]|left|right|one|two|other))+$", "", inner)


def _beside(body: Sequence[ast.stmt]) -> Iterator[bool]:
    """Yield what labels say that are put into a list beside the pairs that they are of."""
    told = [(one, kind) for node in body for one in [_appended(node)] for kind in [_kind(node)]]
    steps = [step for step in told if step != (None, None)]
    steps = [one for one, _ in itertools.groupby(steps)]
    said = {
        (first[1] if second[1] is None else second[1], first[0] if second[0] is None else second[0])
        for first, second in zip(steps[::_PAIR], steps[1::_PAIR], strict=False)
    }
    if len(steps) % _PAIR == 0 and said in ({(True, 1), (False, 0)}, {(True, 0), (False, 1)}):
        yield (True, 1) in said
    yield from _in_turn(body)


def _kind(pair: ast.stmt) -> bool | None:
    """Tell whether a statement that fills a list has a pair that belongs together."""
    added = _added(pair)
    if added is None:
        return None
    text = ast.unparse(added)
    alike, apart = _ALIKE.search(text) is not None, _APART.search(text) is not None
    return alike if alike is not apart else None


def _added(node: ast.stmt) -> ast.expr | None:
    """Return what is put into a list; None: the statement does something else."""
    if isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Add):
        return node.value
    call = node.value if isinstance(node, ast.Expr) else None
    if isinstance(call, ast.Call) and last_name(call.func) in ("append", "extend") and call.args:
        return call.args[0]
    return None


def _appended(node: ast.stmt) -> float | None:
    """Return the label, 0 or 1, that a statement puts into a list of labels."""
    added = _added(node)
    while isinstance(added, ast.List) and len(added.elts) == 1:
        added = added.elts[0]
    number = None if added is None else _number(added)
    return number if number in (0, 1) and _is_of_labels(node) else None


def _is_of_labels(node: ast.stmt) -> bool:
    target = node.target if isinstance(node, ast.AugAssign) else None
    call = node.value if isinstance(node, ast.Expr) else None
    if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
        target = call.func.value if isinstance(call.func.value, ast.Name) else None
    name = target.id if isinstance(target, ast.Name) else ""
    return bool(_LABELS.match(name)) or name.lower().endswith("labels")


def _in_turn(body: Sequence[ast.stmt]) -> Iterator[bool]:
    """Yield what ``labels += [1, 0]`` says behind a pair of one class and one of two classes."""
    pairs: list[bool] = []
    for node in body:
        same = _of_one_group(node)
        if same is not None:
            pairs.append(same)
        added = _added(node)
        items = added.elts if isinstance(added, ast.List) and _is_of_labels(node) else []
        numbers = [_number(one) for one in items]
        if sorted(pairs) == [False, True] and numbers in ([0, 1], [1, 0]):
            yield (numbers[0] == 1) is pairs[0]


def _of_one_group(node: ast.stmt) -> bool | None:
    """Tell whether a pair is taken from one group, ``of[d][i], of[d][i + 1]``, or from two."""
    taken = (
        node.value.elts
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Tuple)
        else []
    )
    if len(taken) != _PAIR:
        return None
    groups = [one.value for one in taken if isinstance(one, ast.Subscript)]
    inner = [one for one in groups if isinstance(one, ast.Subscript)]
    if len(inner) != _PAIR or ast.unparse(inner[0].value) != ast.unparse(inner[1].value):
        return None
    return ast.unparse(inner[0].slice) == ast.unparse(inner[1].slice)


def _hit(node: ast.AST) -> bool | None:
    """Tell whether labels are compared with distances below a limit; false: above it."""
    if isinstance(node, ast.Call) and last_name(node.func) in ("equal", "accuracy_score", "eq"):
        parts = node.args
    elif isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.Eq):
        parts = [node.left, *node.comparators]
    else:
        return None
    if len(parts) != _PAIR:
        return None
    for label, limit in (parts, parts[::-1]):
        below = _below(limit)
        if below is not None and _LABELS.match(last_name(_bare(label))):
            return below
    return None


def _below(node: ast.expr) -> bool | None:
    """Tell whether distances are compared with a limit from below; None: something else."""
    inner = _bare(node)
    if not isinstance(inner, ast.Compare) or len(inner.ops) != 1:
        return None
    below = {ast.Lt: True, ast.LtE: True, ast.Gt: False, ast.GtE: False}.get(type(inner.ops[0]))
    return below if _DISTANCES.match(last_name(_bare(inner.left))) else None


def _bare(node: ast.expr) -> ast.expr:
    """Return what is cast: ``cast(y_pred < 0.5, "float32")``, ``(d < 0.5).astype(int)``."""
    while isinstance(node, ast.Call):
        if last_name(node.func) not in _CASTS:
            break
        if isinstance(node.func, ast.Attribute) and last_name(node.func) != "cast":
            node = node.func.value
        elif node.args:
            node = node.args[0]
        else:
            break
    return node


def _number(node: ast.expr) -> float | None:
    value = node.value if isinstance(node, ast.Constant) else None
    whole = isinstance(value, int | float) and not isinstance(value, bool)
    return value if whole and isinstance(value, int | float) else None
