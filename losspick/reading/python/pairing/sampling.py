"""Rows that a sampler draws in balance, and a loss that weights the same classes once more.

Both have to stand in one file, each once and outside of branches, and to count the same labels.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field

from losspick.core.spec import Fact, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.python.pairing.counted_labels import (
    asks,
    balanced_labels,
    counted_labels,
    given_to,
    is_main,
    is_tempered,
    name_of,
    numbers_of,
    uncast,
)
from losspick.reading.python.text.source import Source
from losspick.reading.python.text.syntax import children_of, tree_of, walk
from losspick.reading.python.values.machine import Machine

_SAMPLER, _LOADER = "WeightedRandomSampler", "DataLoader"
#: Losses of classes, and where they are given weights.
_LOSSES = {
    "BCEWithLogitsLoss": "pos_weight",
    "binary_cross_entropy_with_logits": "pos_weight",
    **dict.fromkeys(("CrossEntropyLoss", "cross_entropy", "NLLLoss", "nll_loss"), "weight"),
}
_OTHERS = ("BCELoss", "binary_cross_entropy")
#: Functions that weight classes by how often they occur.
_BALANCING = frozenset({"compute_class_weight", "compute_sample_weight"})
_DEEPEST = 6
#: A name that is bound more often says too little.
_MOST_BINDINGS = 3
_FUNCTIONS = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda


def note_sampling(machine: Machine, source: Source) -> None:
    """Note that a loss weights classes whose rows a sampler draws in balance."""
    if machine.caught or source.text.count(f"{_SAMPLER}(") != 1:
        return
    program = _Program()
    program.read(tree_of(source.path, source.text), sure=True)
    sampler, loss = program.sampler(), program.loss()
    if sampler is None or loss is None:
        return
    drawn, (name, weights) = given_to(sampler, "weights", 0), loss
    if drawn is None or weights is None:
        return
    first, second = program.counted(drawn), program.counted(weights)
    if not any(
        program.is_one_thing(one, first[one], second[one]) for one in first if one in second
    ):
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


@dataclass(slots=True)
class _Program:
    """The calls of a file, and what its names are set to.

    Attributes:
        calls: By name, each with whether it stands outside of branches.
        bound: By name or path, such as ``self.counts``.
        parameters: Names with the functions that take them.
        functions: Those that are defined, by name.
        homes: The function that a name, or what one is set to, stands in.
    """

    calls: dict[str, list[tuple[ast.Call, bool]]] = field(default_factory=dict)
    bound: dict[str, list[ast.expr]] = field(default_factory=dict)
    parameters: dict[str, list[ast.AST]] = field(default_factory=dict)
    functions: dict[str, list[ast.FunctionDef]] = field(default_factory=dict)
    homes: dict[ast.AST, ast.FunctionDef] = field(default_factory=dict)

    def read(self, node: ast.AST, *, sure: bool) -> None:
        """Take in what stands within a node."""
        if isinstance(node, ast.Call) and (name := name_of(node)):
            self.calls.setdefault(name, []).append((node, sure))
        elif isinstance(node, _FUNCTIONS):
            given = node.args
            if isinstance(node, ast.FunctionDef):
                self.functions.setdefault(node.name, []).append(node)
            for one in (*given.posonlyargs, *given.args, *given.kwonlyargs):
                self.parameters.setdefault(one.arg, []).append(node)
        self._set(node)
        branch = isinstance(node, ast.If | ast.IfExp | ast.Try | ast.Match) and not is_main(node)
        home = node if isinstance(node, ast.FunctionDef) else self.homes.get(node)
        for child in children_of(node):
            if home is not None:
                self.homes[child] = home
            self.read(child, sure=sure and not branch)

    def _set(self, node: ast.AST) -> None:
        """Take in what a statement sets names to."""
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                self._bind(target, node.value)
        elif isinstance(node, ast.AugAssign):
            changed = ast.BinOp(node.value, node.op, node.value)
            if (home := self.homes.get(node)) is not None:
                self.homes[changed] = home
            self._bind(node.target, changed)
        elif isinstance(node, ast.comprehension):
            self._bind(node.target, node.iter)

    def _bind(self, target: ast.expr, value: ast.expr) -> None:
        parts = target.elts if isinstance(target, ast.Tuple) else [target]
        pairs = isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple)
        values = value.elts if pairs and isinstance(value, ast.Tuple) else []
        each = values if len(values) == len(parts) else [value] * len(parts)
        for one, given in zip(parts, each, strict=True):
            self.bound.setdefault(ast.unparse(one), []).append(given)

    def sampler(self) -> ast.Call | None:
        """Return the sampler, if the only loader that draws at random draws by it."""
        made = self.calls.get(_SAMPLER, [])
        loaders = self.calls.get(_LOADER, [])
        drawing = [one for one, _ in loaders if asks(one, "sampler")]
        others = any(asks(one, "shuffle") or asks(one, "batch_sampler") for one, _ in loaders)
        whole = all(keyword.arg for one, _ in loaders for keyword in one.keywords)
        if len(made) != 1 or len(drawing) != 1 or others or not whole:
            return None
        call, sure = made[0]
        taken = given_to(drawing[0], "sampler", None)
        if taken is None:
            return None
        known = [taken] if isinstance(taken, ast.Call) else self.bound.get(ast.unparse(taken), [])
        steady = sure and all(sure for one, sure in loaders if one is drawing[0])
        given = self._made(known[0]) if len(known) == 1 else None
        return call if steady and given is call else None

    def _made(self, node: ast.expr) -> ast.expr | None:
        """Return what an expression gives, by what a function of the file returns."""
        function = self._called(node)
        if function is None:
            return node
        returned = [one.value for one in walk(function) if isinstance(one, ast.Return)]
        alone = returned[0] if len(returned) == 1 else None
        if isinstance(alone, ast.Name):
            values = self._values(alone)
            return values[0] if len(values) == 1 else None
        return alone

    def _values(self, node: ast.Name | ast.Attribute) -> list[ast.expr]:
        """Return what a name or a path may be set to, by what its function sets it to, if any."""
        values = self.bound.get(ast.unparse(node), [])
        home = self.homes.get(node)
        if not isinstance(node, ast.Name) or home is None:
            return values
        own = [one for one in values if self.homes.get(one) is home]
        return own or [one for one in values if self.homes.get(one) is None] or values

    def _called(self, node: ast.AST) -> ast.FunctionDef | None:
        """Return the function of the file that a call runs, if nothing else in it calls it."""
        name = name_of(node)
        defined = self.functions.get(name, [])
        return defined[0] if len(defined) == 1 and len(self.calls.get(name, [])) == 1 else None

    def loss(self) -> tuple[str, ast.expr | None] | None:
        """Return the weights of the only loss of classes, with what they are called."""
        made = [(name, one) for name in (*_LOSSES, *_OTHERS) for one in self.calls.get(name, [])]
        focal = any("ocal" in name for name in self.calls)
        if len(made) != 1 or made[0][0] in _OTHERS or focal:
            return None
        name, (call, sure) = made[0]
        word = _LOSSES[name]
        first = 0 if word == "weight" and name[0].isupper() else None
        return (word, given_to(call, word, first)) if sure else None

    def counted(self, weights: ast.expr) -> dict[str, ast.expr]:
        """Return what is counted for weights that make up for it in full, by its text."""
        parts = [*self._behind(weights, 0)]
        if any(map(is_tempered, parts)):
            return {}
        found: list[ast.expr] = []
        for part in parts:
            if isinstance(part, ast.BinOp) and isinstance(part.op, ast.Div):
                below = self._behind(part.right, 0)
                found += [labels for one in below if (labels := counted_labels(one)) is not None]
            elif isinstance(part, ast.Call) and name_of(part) in _BALANCING:
                found += balanced_labels(part)
        return {ast.unparse(known): known for known in map(self._handed, found)}

    def _handed(self, labels: ast.expr) -> ast.expr:
        """Return labels by what they are where the function is called that takes them."""
        for _ in range(_DEEPEST):
            part = isinstance(labels, ast.Attribute | ast.Subscript)
            held = labels.value if isinstance(labels, ast.Attribute | ast.Subscript) else labels
            given = self._argument(held) if isinstance(held, ast.Name) else None
            if given is None:
                return labels
            labels = _part_of(given, labels) if part else uncast(given)
        return labels

    def _argument(self, name: ast.Name) -> ast.expr | None:
        """Return what the only call of a function gives it for a name; None: it is not one."""
        holding = [one for one in self.parameters.get(name.id, []) if _holds(one, name)]
        function = holding[0] if len(holding) == 1 else None
        if not isinstance(function, ast.FunctionDef):
            return None
        if any(_holds(function, value) for value in self.bound.get(name.id, [])):
            return None
        calls = self.calls.get(function.name, [])
        if len(calls) != 1 or self._called(calls[0][0]) is not function:
            return None
        call = calls[0][0]
        taken = [one.arg for one in function.args.args]
        method = taken[:1] == ["self"] and isinstance(call.func, ast.Attribute)
        if method and name.id == "self":
            return call.func.value if isinstance(call.func, ast.Attribute) else None
        at = taken.index(name.id) - method if name.id in taken else None
        return given_to(call, name.id, at)

    def _behind(self, node: ast.AST, depth: int) -> Iterator[ast.AST]:
        """Yield what an expression is made of, through the names that it holds."""
        yield node
        if isinstance(node, ast.Name | ast.Attribute) and depth < _DEEPEST:
            values = self._values(node)
            for value in values if len(values) <= _MOST_BINDINGS else ():
                yield from self._behind(value, depth + 1)
        if isinstance(node, ast.Call) and depth < _DEEPEST and self._called(node) is not None:
            made = self._made(node)
            if made is not None:
                yield from self._behind(made, depth + 1)
            return
        for inner in numbers_of(node):
            yield from self._behind(inner, depth)

    def is_one_thing(self, subject: str, *uses: ast.expr) -> bool:
        """Tell whether a text means the same labels wherever it is used."""
        taking = self.parameters.get(subject.partition("[")[0].partition(".")[0], [])
        first, second = ([_holds(one, use) for one in taking] for use in uses)
        return first == second  # both in the same of the functions that take it, or in none


def _part_of(owner: ast.expr, part: ast.expr) -> ast.expr:
    """Return the attribute or the column of an owner that another expression takes of its own."""
    if isinstance(part, ast.Attribute):
        return ast.copy_location(ast.Attribute(owner, part.attr, part.ctx), owner)
    if isinstance(part, ast.Subscript):
        return ast.copy_location(ast.Subscript(owner, part.slice, part.ctx), owner)
    return part


def _holds(node: ast.AST, use: ast.AST) -> bool:
    """Tell whether an expression, or what it is an attribute of, stands within a node."""
    inside = {id(one) for one in walk(node) if isinstance(one, ast.expr)}
    return any(id(one) in inside for one in walk(use))
