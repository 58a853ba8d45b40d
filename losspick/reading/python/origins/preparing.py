"""What code does to the target on its way from the data: nothing, something, or not to be told.

Followed by name: the column, what is assigned from it, and what people call labels. Whatever is
not known to leave the values as they are counts as a change, so that nothing is argued from them.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePath

from losspick.core.regexes import regex
from losspick.core.vocabulary import Preparation
from losspick.reading.python.text.syntax import walk

#: Names of labels, where they are not traced.
_LABELS = regex(r"(?:y|ys|yb|y_\w+|labels?|targets?|\w+_(?:labels?|targets?|y))$")
#: Calls that leave every value as it is.
KEEPS = frozenset(
    {"tensor", "as_tensor", "from_numpy", "array", "asarray", "Tensor", "FloatTensor",
     "LongTensor", "Series", "DataFrame", "to_numpy", "astype", "reshape", "view", "squeeze",
     "unsqueeze", "flatten", "ravel", "float", "long", "int", "double", "to", "cuda", "cpu",
     "numpy", "copy", "clone", "detach", "values", "tolist", "list", "convert_to_tensor",
     "cast", "expand_dims", "contiguous", "train_test_split", "read_csv", "read_parquet",
     "pop", "drop", "dropna", "iloc", "loc", "sample", "head", "shuffle", "permute",
     "reset_index", "squeeze_", "to_frame", "constant", "half", "type", "item", "__getitem__",
     "concat", "concatenate", "cat", "stack", "hstack", "vstack", "repeat", "array_split",
     "ascontiguousarray", "pin_memory", "requires_grad_"}
)  # fmt: skip
#: Calls that make other values of them, whoever's result they are.
_CHANGES = frozenset(
    {"fit_transform", "transform", "inverse_transform", "factorize", "get_dummies",
     "to_categorical", "one_hot", "label_binarize", "map", "replace", "apply", "applymap",
     "log", "log1p", "log10", "log2", "sqrt", "exp", "expm1", "clip", "where", "cut", "qcut",
     "digitize", "searchsorted", "argmax", "normalize", "normalise", "standardize",
     "standardise", "scale", "StandardScaler", "eq", "ne", "isin", "vectorize", "lower",
     "strip", "sub", "div", "mul", "add", "rank", "between", "query", "round", "floor", "ceil",
     "rint", "trunc", "abs", "sign"}
)  # fmt: skip
#: Those that give every class another label, or a column of its own, and keep them apart.
_RECODES = frozenset({"factorize", "get_dummies", "to_categorical", "one_hot", "label_binarize"})
#: What does so by its methods.
ENCODERS = frozenset({"LabelEncoder", "OrdinalEncoder", "LabelBinarizer", "OneHotEncoder"})
#: Calls that look their argument up.
_FINDS = frozenset({"get", "index", "__getitem__"})
#: Attributes that give something else than the values.
_VIEWS = frozenset({"cat", "codes", "str", "dt"})
#: Where no reading of the column is seen, these words somewhere leave it open.
_WORDS = regex(
    r"Encoder|Scaler|Binarizer|Normaliz|StringLookup|IntegerLookup|PowerTransformer|"
    r"TransformedTarget|QuantileTransformer|to_categorical|one_hot|get_dummies|factorize|"
    r"\.codes\b|label2id|class_to_idx|log1p|np\.log|\.map\(|\.replace\(|\.apply\(|argmax\("
)


@dataclass(slots=True)
class _Trace:
    """The names that hold the target, and those that hold the name of its column."""

    columns: frozenset[str]
    names: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    read: bool = False

    def holds(self, node: ast.AST) -> bool:
        """Tell whether an expression is the target, or part of it."""
        if isinstance(node, ast.Name):
            return node.id in self.names or _LABELS.match(node.id) is not None
        if isinstance(node, ast.Constant):
            return isinstance(node.value, str) and node.value in self.columns
        if isinstance(node, ast.Attribute):
            return node.attr in self.columns or self.holds(node.value)
        if isinstance(node, ast.Subscript):
            return self.holds(node.value) or self.holds(node.slice)
        if isinstance(node, ast.List | ast.Tuple):
            return any(self.holds(item) for item in node.elts)
        if isinstance(node, ast.Call):
            return self._call_holds(node)
        return False

    def is_named_in(self, node: ast.expr) -> bool:
        """Tell whether a text that is code names one of the columns."""
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            return False
        words = re.findall(r"\w+", node.value)
        return any(column in words or f"`{column}`" in node.value for column in self.columns)

    def _call_holds(self, node: ast.Call) -> bool:
        if _name(node.func) == "drop":
            return False
        receiver = isinstance(node.func, ast.Attribute) and self.holds(node.func.value)
        popped = _name(node.func) in ("pop", "get", "select", "filter")
        kept = _name(node.func) in KEEPS or popped
        return kept and (receiver or any(self.holds(item) for item in node.args))


def preparation(trees: Iterable[ast.Module], columns: Collection[str]) -> Preparation:
    """Return what the files of one program do to a target.

    Args:
        trees: The file, and those of its own that it imports.
        columns: Names of the target's columns.
    """
    read = recoded = False
    for tree in trees:
        trace = _Trace(frozenset(columns))
        _follow(tree, trace)
        changes = [node for node in walk(tree) if _changes(node, trace)]
        if not all(_recodes(node, tree) for node in changes):
            return Preparation.CHANGED
        if changes:
            recoded = True
            continue
        if not trace.read and _WORDS.search(ast.unparse(tree)):
            return Preparation.CHANGED
        read = read or trace.read
    if recoded:
        return Preparation.RECODED
    return Preparation.NONE if read else Preparation.UNKNOWN


def _recodes(node: ast.AST, tree: ast.Module) -> bool:
    """Tell whether a change keeps the classes apart."""
    if isinstance(node, ast.Assign):
        node = node.value
    if not isinstance(node, ast.Call):
        return False
    if _name(node.func) in _RECODES:
        return True
    if not isinstance(node.func, ast.Attribute) or "transform" not in node.func.attr:
        return False
    encoder = node.func.value
    if isinstance(encoder, ast.Call):
        return _name(encoder.func) in ENCODERS
    made = [
        one.value
        for one in walk(tree)
        if isinstance(one, ast.Assign) and ast.unparse(encoder) in map(ast.unparse, one.targets)
    ]
    return bool(made) and all(isinstance(m, ast.Call) and _name(m.func) in ENCODERS for m in made)


def _follow(tree: ast.Module, trace: _Trace) -> None:
    """Collect the names that the target is assigned to; twice, for names that come later."""
    for _ in range(2):
        for node in walk(tree):
            if isinstance(node, ast.Constant | ast.Attribute) and trace.holds(node):
                trace.read = True
            if isinstance(node, ast.Assign):
                for name, value in _assigned(node):
                    if trace.holds(value):
                        trace.names.add(name)
                        if isinstance(value, ast.Constant | ast.List):
                            trace.words.add(name)


def _assigned(node: ast.Assign) -> Iterator[tuple[str, ast.expr]]:
    """Yield each name with what it is given; of a split, parts go by their places."""
    for target in node.targets:
        if isinstance(target, ast.Name):
            yield target.id, node.value
        elif isinstance(target, ast.Tuple | ast.List):
            yield from _unpacked(target.elts, node.value)


def _unpacked(targets: list[ast.expr], value: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    if isinstance(value, ast.Tuple | ast.List) and len(value.elts) == len(targets):
        parts = value.elts
    elif isinstance(value, ast.Call) and len(targets) == 2 * len(value.args):
        parts = [part for part in value.args for _ in range(2)]
    else:
        return
    for target, part in zip(targets, parts, strict=True):
        if isinstance(target, ast.Name):
            yield target.id, part


def _changes(node: ast.AST, trace: _Trace) -> bool:
    """Tell whether a node makes other values of the target."""
    if isinstance(node, ast.Subscript):
        return _looks_up(node.slice, trace)
    if isinstance(node, ast.Attribute):
        return node.attr in _VIEWS and trace.holds(node.value)
    if isinstance(node, ast.BinOp):
        return trace.holds(node.left) or trace.holds(node.right)
    if isinstance(node, ast.Compare):
        return trace.holds(node.left) and not isinstance(node.ops[0], ast.In | ast.NotIn)
    if isinstance(node, ast.UnaryOp):
        return not isinstance(node.op, ast.Not) and trace.holds(node.operand)
    if isinstance(node, ast.AugAssign):
        return trace.holds(node.target)
    if isinstance(node, ast.Call):
        return _call_changes(node, trace)
    if isinstance(node, ast.Assign):
        return _assignment_changes(node, trace)
    if isinstance(node, ast.comprehension):
        return trace.holds(node.iter)
    return False


def _looks_up(key: ast.expr, trace: _Trace) -> bool:
    """Tell whether a key is a value of the target, not the name of its column."""
    if isinstance(key, ast.Name):
        return key.id not in trace.words and trace.holds(key)
    return not isinstance(key, ast.Constant | ast.List | ast.Tuple) and trace.holds(key)


def _call_changes(node: ast.Call, trace: _Trace) -> bool:
    given = [*node.args, *(word.value for word in node.keywords)]
    if isinstance(node.func, ast.Attribute):
        given.append(node.func.value)
    if _name(node.func) in ("query", "eval") and any(map(trace.is_named_in, given)):
        return True
    if _name(node.func) in _FINDS and any(_looks_up(one, trace) for one in node.args):
        return True
    return _name(node.func) in _CHANGES and any(trace.holds(one) for one in given)


def _assignment_changes(node: ast.Assign, trace: _Trace) -> bool:
    """Labels come out of a call that is not known to keep them."""
    into = [one for target in node.targets for one in _leaves(target)]
    stored = any(
        isinstance(one, ast.Subscript | ast.Attribute) and trace.holds(one) for one in into
    )
    value = node.value
    if stored and not isinstance(value, ast.Constant):
        return not trace.holds(value)
    if not isinstance(value, ast.Call) or trace.holds(value) or _name(value.func) in KEEPS:
        return False
    arguments = [*value.args, *(word.value for word in value.keywords)]
    inside = any(trace.holds(one) for one in arguments)
    return inside and any(trace.holds(one) for one in into)


def _leaves(target: ast.expr) -> Iterator[ast.expr]:
    if isinstance(target, ast.Tuple | ast.List):
        for one in target.elts:
            yield from _leaves(one)
    else:
        yield target


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def local_imports(tree: ast.Module, folder: str) -> Iterator[str]:
    """Yield the files that imports of a file in this folder may mean, whether they exist or not."""
    for node in walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield from _candidates(PurePath(folder), alias.name)
        elif isinstance(node, ast.ImportFrom):
            home = PurePath(folder)
            for _ in range(node.level - 1):
                home = home.parent
            yield from _candidates(home, node.module or "")
            for alias in node.names:
                yield from _candidates(home, f"{node.module or ''}.{alias.name}".strip("."))


def _candidates(home: PurePath, dotted: str) -> Iterator[str]:
    inner = home.joinpath(*dotted.split(".")) if dotted else home
    yield f"{inner}.py"
    yield str(inner / "__init__.py")
