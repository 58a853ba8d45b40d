"""Rows that a sampler draws in balance, and a loss that weights the same classes once more.

Both have to stand in one file, each once and outside of branches, and to count the same labels.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field

from losspick.core.spec import Fact, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.python.text.source import Source
from losspick.reading.python.text.syntax import tree_of
from losspick.reading.python.values.machine import Machine

_SAMPLER, _LOADER = "WeightedRandomSampler", "DataLoader"
#: Losses of classes, and where they are given weights.
_LOSSES = {
    "BCEWithLogitsLoss": "pos_weight",
    "binary_cross_entropy_with_logits": "pos_weight",
    **dict.fromkeys(("CrossEntropyLoss", "cross_entropy", "NLLLoss", "nll_loss"), "weight"),
}
_OTHERS = ("BCELoss", "binary_cross_entropy")
#: Functions that count how often each class occurs, and those that weight classes by it.
_COUNTING = frozenset({"bincount", "value_counts", "Counter", "count", "count_nonzero"})
_BALANCING = frozenset({"compute_class_weight", "compute_sample_weight"})
#: What makes weights less than balanced.
_TEMPERING = frozenset({"sqrt", "log", "log1p", "log2", "log10", "power", "pow", "clip", "clamp",
                        "minimum", "min", "exp", "tanh", "rsqrt"})  # fmt: skip
_DEEPEST = 6
#: A name that is bound more often says too little.
_MOST_BINDINGS = 3
_FUNCTIONS = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda


def note_sampling(machine: Machine, source: Source) -> None:
    """Note that a loss weights classes whose rows a sampler draws in balance."""
    if machine.caught or "weight=" not in source.text or source.text.count(f"{_SAMPLER}(") != 1:
        return
    program = _Program()
    program.read(tree_of(source.path, source.text), sure=True)
    sampler, loss = program.sampler(), program.loss()
    if sampler is None or loss is None:
        return
    drawn, (name, weights) = _given(sampler, "weights", 0), loss
    if drawn is None or weights is None:
        return
    shared = program.counted(drawn) & program.counted(weights)
    if not any(program.is_one_thing(labels, sampler, weights) for labels in shared):
        return
    switches = (Fact(_SAMPLER, source.place(sampler)), Fact(name, source.place(weights)))
    machine.found.append(
        ModelSpec(
            framework=Framework.TORCH,
            reader="python",
            call=switches[1].place,
            switches=switches,
        )
    )


def _given(call: ast.Call, name: str, position: int | None) -> ast.expr | None:
    """Return an argument of a call; None: not given."""
    for one in call.keywords:
        if one.arg == name:
            return one.value
    return call.args[position] if position is not None and position < len(call.args) else None


def _name(node: ast.AST) -> str:
    func = node.func if isinstance(node, ast.Call) else None
    return getattr(func, "attr", getattr(func, "id", ""))


@dataclass(slots=True)
class _Program:
    """The calls of a file, and what its names are set to.

    Attributes:
        calls: By name, each with whether it stands outside of branches.
        bound: By name or path, such as ``self.counts``.
        parameters: Names with the functions that take them.
    """

    calls: dict[str, list[tuple[ast.Call, bool]]] = field(default_factory=dict)
    bound: dict[str, list[ast.expr]] = field(default_factory=dict)
    parameters: dict[str, list[ast.AST]] = field(default_factory=dict)

    def read(self, node: ast.AST, *, sure: bool) -> None:
        """Take in what stands within a node."""
        if isinstance(node, ast.Call) and (name := _name(node)):
            self.calls.setdefault(name, []).append((node, sure))
        elif isinstance(node, _FUNCTIONS):
            given = node.args
            for one in (*given.posonlyargs, *given.args, *given.kwonlyargs):
                self.parameters.setdefault(one.arg, []).append(node)
        elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                self._bind(target, node.value)
        elif isinstance(node, ast.comprehension):
            self._bind(node.target, node.iter)
        branch = isinstance(node, ast.If | ast.IfExp | ast.Try | ast.Match) and not _is_main(node)
        for child in ast.iter_child_nodes(node):
            self.read(child, sure=sure and not branch)

    def _bind(self, target: ast.expr, value: ast.expr) -> None:
        for one in target.elts if isinstance(target, ast.Tuple) else [target]:
            self.bound.setdefault(ast.unparse(one), []).append(value)

    def sampler(self) -> ast.Call | None:
        """Return the sampler, if the only loader that draws at random draws by it."""
        made = self.calls.get(_SAMPLER, [])
        loaders = self.calls.get(_LOADER, [])
        drawing = [one for one, _ in loaders if _asks(one, "sampler")]
        others = any(_asks(one, "shuffle") or _asks(one, "batch_sampler") for one, _ in loaders)
        whole = all(keyword.arg for one, _ in loaders for keyword in one.keywords)
        if len(made) != 1 or len(drawing) != 1 or others or not whole:
            return None
        call, sure = made[0]
        taken = _given(drawing[0], "sampler", None)
        if taken is None:
            return None
        known = [taken] if taken is call else self.bound.get(ast.unparse(taken), [])
        steady = sure and all(sure for one, sure in loaders if one is drawing[0])
        return call if steady and len(known) == 1 and known[0] is call else None

    def loss(self) -> tuple[str, ast.expr | None] | None:
        """Return the weights of the only loss of classes, with what they are called."""
        made = [(name, one) for name in (*_LOSSES, *_OTHERS) for one in self.calls.get(name, [])]
        focal = any("ocal" in name for name in self.calls)
        if len(made) != 1 or made[0][0] in _OTHERS or focal:
            return None
        name, (call, sure) = made[0]
        word = _LOSSES[name]
        first = 0 if word == "weight" and name[0].isupper() else None
        return (word, _given(call, word, first)) if sure else None

    def counted(self, weights: ast.expr) -> frozenset[str]:
        """Return what is counted for weights that make up for it in full."""
        parts = [*self._behind(weights, 0)]
        if any(map(_is_tempered, parts)):
            return frozenset()
        found: set[str] = set()
        for part in parts:
            if isinstance(part, ast.BinOp) and isinstance(part.op, ast.Div):
                below = self._behind(part.right, 0)
                found |= {text for one in below if (text := _subject(one)) is not None}
            elif isinstance(part, ast.Call) and _name(part) in _BALANCING:
                found |= _balanced(part)
        return frozenset(found)

    def _behind(self, node: ast.AST, depth: int) -> Iterator[ast.AST]:
        """Yield what an expression is made of, through the names that it holds."""
        yield node
        if isinstance(node, ast.Name | ast.Attribute) and depth < _DEEPEST:
            values = self.bound.get(ast.unparse(node), ())
            for value in values if len(values) <= _MOST_BINDINGS else ():
                yield from self._behind(value, depth + 1)
        for inner in _numbers_of(node):
            yield from self._behind(inner, depth)

    def is_one_thing(self, subject: str, *uses: ast.AST) -> bool:
        """Tell whether a text means the same labels wherever it is used."""
        taking = self.parameters.get(subject.partition("[")[0].partition(".")[0], [])
        return not taking or (
            len(taking) == 1 and all(any(one is use for one in ast.walk(taking[0])) for use in uses)
        )


def _numbers_of(node: ast.AST) -> list[ast.AST]:
    """Return the parts of an expression that its numbers come from: not the labels that choose."""
    if isinstance(node, ast.Compare) or _subject(node) is not None:
        return []
    if isinstance(node, ast.Subscript):
        return [node.value]
    if isinstance(node, ast.ListComp | ast.GeneratorExp):
        return [node.elt]
    return [*ast.iter_child_nodes(node)]


def _balanced(call: ast.Call) -> set[str]:
    """Return the labels that scikit-learn computes balanced weights of."""
    labels = _given(call, "y", 2 if _name(call) == "compute_class_weight" else 1)
    balanced = getattr(_given(call, "class_weight", 0), "value", None) == "balanced"
    return {ast.unparse(labels)} if balanced and labels is not None else set()


def _asks(call: ast.Call, option: str) -> bool:
    given = _given(call, option, None)
    return given is not None and getattr(given, "value", True) not in (None, False)


def _is_main(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and "__name__" in ast.dump(node.test)


def _is_tempered(node: ast.AST) -> bool:
    powers = isinstance(node, ast.BinOp) and isinstance(node.op, ast.Pow)
    return powers or _name(node) in _TEMPERING


def _subject(node: ast.AST) -> str | None:
    """Return whose classes an expression counts: ``y`` of ``(y == 1).sum()``; None: it does not."""
    if not isinstance(node, ast.Call):
        return None
    name = _name(node)
    library = isinstance(node.func, ast.Attribute) and getattr(node.func.value, "id", "") in _NAMES
    plain = isinstance(node.func, ast.Name) or library
    held = node.args[0] if plain and node.args else getattr(node.func, "value", None)
    if not isinstance(held, ast.expr):
        return None
    if name == "unique" and _asks(node, "return_counts"):
        return ast.unparse(held)
    if name in ("sum", "len") or name in _COUNTING:
        return ast.unparse(_uncompared(held))
    return None


_NAMES = frozenset({"np", "numpy", "torch", "pd", "collections", "tf"})


def _uncompared(node: ast.expr) -> ast.expr:
    """Return labels that are compared, subtracted from 1, picked by themselves or cast."""
    while True:
        if isinstance(node, ast.Compare):
            node = node.left
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub):
            node = node.right
        elif isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Compare):
            node = node.slice.left
        else:
            return node
