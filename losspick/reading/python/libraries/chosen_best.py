"""Choices of what is called the best by its score, made by hand: a loop, or an end of a list.

``best = alphas[np.argmin(scores)]``, ``if score < best: best = score``, ``max(errors,
key=errors.get)``: whether scores are the better the larger they are is told by what computes them.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator

from losspick.core.records import record
from losspick.core.regexes import regex
from losspick.core.score_uses import Sought
from losspick.core.vocabulary import Framework
from losspick.reading.python.libraries.counted_forms import called_by
from losspick.reading.python.pairing.bindings import bindings_of
from losspick.reading.python.pairing.directions import Body
from losspick.reading.python.pairing.noting import note_sought
from losspick.reading.python.text.outline import nodes_in
from losspick.reading.python.text.source import Source
from losspick.reading.python.text.syntax import children_of, last_name, walk
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import Scope

#: What is called the best; and texts in which the worst is what is looked for.
_BEST = regex(r"(?i)best|optim(?:al|um)|winner|champion")
_WORST = regex(
    r"(?i)worst|hardest|weakest|lowest|attack|adversar|poison|without|ablat|permut|drop_(?!last)|removed?\b"
    r"|eliminat|importan|uncertain|query|acquisition"
)
_ENDS = {"argmin": False, "idxmin": False, "nanargmin": False,
         "argmax": True, "idxmax": True, "nanargmax": True}  # fmt: skip
_BUILTIN = {"min": False, "max": True}
_MODULES = frozenset({"np", "numpy", "jnp"})
#: What else a choice may stand beside, so that it is worth looking.
_CHOOSING = regex(
    r"argm|idxm|\.index\(|key=|[<>]=? ?[\w.]*(?:best|opt)|(?:best|opt)\w* ?[<>]|sort_v"
)


@record(frozen=True, slots=True)
class Choice:
    """What chooses one of several, and by what.

    Attributes:
        node: Where it stands.
        score: What it goes by.
        largest: It takes the largest.
        best: What it becomes, where it is compared with that; else None.
    """

    node: ast.AST
    score: ast.expr
    largest: bool
    best: ast.expr | None = None


def keep_in_mind(machine: Machine, source: Source) -> None:
    """Keep a file in mind that computes scores, and may choose by them."""
    text = source.text
    if source.path not in machine.memory.choosing and _CHOOSING.search(text) is not None:
        machine.memory.choosing[source.path] = (
            _BEST.search(text) is not None and _WORST.search(text) is None
        )


def note_choices(machine: Machine) -> None:
    """Note choices that take the worst for the best, once all is defined that they go by."""
    paths = [path for path, open_ in machine.memory.choosing.items() if open_]
    for path in paths:
        machine.memory.choosing[path] = False
        module, source = machine.project.modules.get(path), machine.project.sources.get(path)
        if module is None or source is None:
            continue
        for home in (source.tree, *nodes_in(source.tree)):
            if home is source.tree or isinstance(home, ast.FunctionDef):
                frame = Frame(Scope({}, module, Scope(module.names, module)), source)
                _note_within(machine, home, frame)


def _defined_anew(tree: ast.Module) -> list[str]:
    """Return the functions of a module that are defined again: which one is meant, is not known."""
    defined = Counter(one.name for one in tree.body if isinstance(one, ast.FunctionDef))
    return [name for name, times in defined.items() if times > 1]


def _note_within(machine: Machine, home: ast.AST, frame: Frame) -> None:
    found = [*choices(home)]
    unknown: dict[str, list[ast.expr]] = {one: [] for one in _defined_anew(frame.source.tree)}
    body = Body(machine, frame, 0, _bound(home) | unknown) if found else None
    for choice in found:
        direction = _direction(body, choice.score, home) if body is not None else 0
        wrong = direction and choice.largest != (direction > 0)
        if wrong and not _is_turned(choice.score, home) and not _is_computed(choice, home):
            _note(machine, choice, frame)


def _is_computed(choice: Choice, home: ast.AST) -> bool:
    """Tell whether the best begins as what a function gives, which may tell more than its name."""
    name = choice.best.id if isinstance(choice.best, ast.Name) else ""
    values = _bound(home).get(name, [])
    return any(isinstance(one, ast.Call) and called_by(one) != "float" for one in values)


def _is_turned(score: ast.expr, home: ast.AST) -> bool:
    """Tell whether the negative of a score is taken elsewhere: its name may not say what it is."""
    name = score.id if isinstance(score, ast.Name) else None
    return name is not None and any(
        isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub) and _holds(node, name)
        for node in _inside(home)
    )


def _holds(node: ast.AST, name: str) -> bool:
    return any(isinstance(one, ast.Name) and one.id == name for one in walk(node))


def choices(home: ast.AST) -> Iterator[Choice]:
    """Yield the choices of what is called the best in a function, or outside of all."""
    for node in _inside(home):
        if isinstance(node, ast.If):
            found = [*_of_condition(node)]
            yield from found if len({one.largest for one in found}) == 1 else ()
        elif isinstance(node, ast.Assign) and is_best(node.targets[0]):
            found = [one for part in walk(node.value) if (one := _of_call(part)) is not None]
            yield from found if len(found) == 1 else ()


def is_best(target: ast.expr) -> bool:
    """Tell whether an assignment calls something the best."""
    names = target.elts if isinstance(target, ast.Tuple) else [target]
    return any(_BEST.search(last_name(one)) for one in names)


def _of_condition(node: ast.If) -> Iterator[Choice]:
    """Yield ``if score < best:``, where the best becomes the score, there or where it is not so."""
    several = isinstance(node.test, ast.BoolOp)
    for test in node.test.values if isinstance(node.test, ast.BoolOp) else [node.test]:
        if not isinstance(test, ast.Compare) or len(test.ops) != 1:
            continue
        less = isinstance(test.ops[0], ast.Lt | ast.LtE)
        if not less and not isinstance(test.ops[0], ast.Gt | ast.GtE):
            continue
        left, right = test.left, test.comparators[0]
        for score, limit, largest in ((left, right, not less), (right, left, less)):
            best = _without_margin(limit)
            if is_best(best) and _becomes(node.body, best, score):
                yield Choice(test, score, largest, best)
            elif is_best(best) and not several and _becomes(node.orelse, best, score):
                yield Choice(test, score, not largest, best)


def _without_margin(limit: ast.expr) -> ast.expr:
    """Return the best of ``best + delta``, by which a score has to be better."""
    moved = isinstance(limit, ast.BinOp) and isinstance(limit.op, ast.Add | ast.Sub)
    return limit.left if moved and isinstance(limit, ast.BinOp) else limit


def _becomes(body: list[ast.stmt], best: ast.expr, score: ast.expr) -> bool:
    """Tell whether statements set the best to the score."""
    for one in body:
        if not isinstance(one, ast.Assign):
            continue
        target, value = one.targets[0], one.value
        pairs = [(target, value)]
        if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
            pairs = [*zip(target.elts, value.elts, strict=False)]
        for name, given in pairs:
            if ast.unparse(name) == ast.unparse(best) and ast.unparse(given) == ast.unparse(score):
                return True
    return False


def _of_call(node: ast.AST) -> Choice | None:
    """Return what takes one end of a list or a table; None: it is no such call."""
    if not isinstance(node, ast.Call):
        return _of_sorted(node) if isinstance(node, ast.Subscript) else None
    name, owner = called_by(node), getattr(node.func, "value", None)
    if name in _ENDS:
        array = isinstance(owner, ast.Name) and owner.id in _MODULES
        held = node.args[0] if array and node.args else owner if not array else None
        return Choice(node, held, _ENDS[name]) if isinstance(held, ast.expr) else None
    if name == "index" and len(node.args) == 1 and isinstance(owner, ast.expr):
        inner = node.args[0]
        same = isinstance(inner, ast.Call) and called_by(inner) in _BUILTIN and inner.args
        alike = same and ast.unparse(inner.args[0]) == ast.unparse(owner)  # type: ignore[attr-defined]
        return Choice(node, owner, _BUILTIN[called_by(inner)]) if alike else None
    key = next((one.value for one in node.keywords if one.arg == "key"), None)
    if name not in _BUILTIN or not isinstance(node.func, ast.Name) or len(node.args) != 1:
        return None
    return _of_key(node, key, largest=_BUILTIN[name])


def _of_key(node: ast.Call, key: ast.expr | None, *, largest: bool) -> Choice | None:
    """Return ``max(scores, key=scores.get)``, ``max(scores, key=lambda name: scores[name])``."""
    if isinstance(key, ast.Attribute) and key.attr == "get":
        return Choice(node, key.value, largest)
    if not isinstance(key, ast.Lambda) or not isinstance(key.body, ast.Subscript):
        return None
    held, taken = key.body, key.args.args[0].arg if key.args.args else ""
    if getattr(held.value, "id", "") == taken:  # of items: their second part
        over = node.args[0]
        items = called_by(over) == "items" and getattr(held.slice, "value", None) == 1
        inner = over.func.value if items and isinstance(over, ast.Call) else None  # type: ignore[attr-defined]
        named = isinstance(held.slice, ast.Constant) and isinstance(held.slice.value, str)
        score = inner if isinstance(inner, ast.expr) else held if named else None
        return Choice(node, score, largest) if score is not None else None
    return Choice(node, held, largest)


def _of_sorted(node: ast.Subscript) -> Choice | None:
    """Return ``table.sort_values("rmse", ascending=False).iloc[0]``."""
    place = getattr(node.slice, "value", None)
    held = node.value.value if isinstance(node.value, ast.Attribute) else None
    if place != 0 or getattr(node.value, "attr", "") not in ("iloc", "index"):
        return None
    if called_by(held or node) != "sort_values" or not isinstance(held, ast.Call):
        return None
    words = {one.arg: one.value for one in held.keywords}
    key = held.args[0] if held.args else words.get("by")
    largest = getattr(words.get("ascending"), "value", True) is False
    plain = isinstance(key, ast.Constant) and isinstance(key.value, str)
    column = ast.Subscript(node, key, ast.Load()) if plain and key is not None else None
    return Choice(node, column, largest) if column is not None else None


def _direction(body: Body, score: ast.expr, home: ast.AST) -> int:
    """Return the direction of what is gone by; of a column, that of all that is put under it."""
    key = score.slice if isinstance(score, ast.Subscript) else None
    if not isinstance(key, ast.Constant) or not isinstance(key.value, str):
        return body.of(score)
    told = {body.of(one) for one in _under(key.value, home)}
    return told.pop() if len(told) == 1 else 0


def _under(word: str, home: ast.AST) -> Iterator[ast.expr]:
    """Yield what stands under a word of dictionaries and tables."""
    for node in _inside(home):
        if isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                if isinstance(key, ast.Constant) and key.value == word:
                    yield value
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Subscript):
            if getattr(node.targets[0].slice, "value", None) == word:
                yield node.value
        elif isinstance(node, ast.keyword) and node.arg == word:
            yield node.value


def _bound(home: ast.AST) -> dict[str, list[ast.expr]]:
    """Return what names are bound to, and what is put under the keys of dictionaries."""
    bound = bindings_of(home)
    for node in _inside(home):
        target = node.targets[0] if isinstance(node, ast.Assign) else None
        if isinstance(target, ast.Subscript) and isinstance(node, ast.Assign):
            held = target.value
            if isinstance(held, ast.Name) and isinstance(target.slice, ast.Name):
                bound.setdefault(held.id, []).append(node.value)
    return {
        name: [one for one in values if ast.unparse(one) not in ("{}", "dict()")]
        for name, values in bound.items()
    }


def _inside(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what stands in a function or a module, without the functions that it defines."""
    for child in children_of(node):
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield child
            yield from _inside(child)


def _note(machine: Machine, choice: Choice, frame: Frame) -> None:
    place = frame.source.place(choice.node)
    sought = Sought(
        seeker="the choice of the best",
        score=ast.unparse(choice.score) if hasattr(choice.score, "lineno") else "score",
        largest=choice.largest,
        best_is_largest=not choice.largest,
        remedy=f"take the {'smallest' if choice.largest else 'largest'}",
    )
    note_sought(machine, Framework.SKLEARN, sought, place)
