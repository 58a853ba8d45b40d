"""Where names are read, and what a function calls its arguments."""

from __future__ import annotations

import ast
import functools
import re
from collections.abc import Iterator, Mapping, Sequence

from losspick.core.regexes import regex
from losspick.reading.mending.text import Text, last_name

#: Trees, and functions in them, of which is remembered what stands in them.
_KEPT = 32
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
_LOOPS = (ast.For, ast.While, ast.AsyncFor)


def functions_around(text: Text, node: ast.AST) -> Iterator[ast.AST]:
    """Yield the functions that a node stands in, inmost first."""
    return (one for one in text.above(node) if isinstance(one, _FUNCTIONS))


def name_reads(text: Text, name: str, node: ast.AST) -> Iterator[ast.Name]:
    """Yield where a name is read after a node, or before it in a loop around both."""
    tree = text.source.tree
    scope = next(functions_around(text, node), tree)
    loops = [one for one in text.above(node) if isinstance(one, _LOOPS)]
    behind = text.span(node)[1]
    for one in names_read(scope, name):
        if _hides(text, one, scope):
            continue
        again = any(loop in loops for loop in text.above(one)) and not _is_fresh(text, one)
        elsewhere = next(functions_around(text, one), tree) is not scope
        if text.span(one)[0] >= behind or elsewhere or again:
            yield one


def names_read(scope: ast.AST, name: str) -> Iterator[ast.Name]:
    """Yield where a name is read in a part of a tree."""
    yield from _all_reads(scope).get(name, ())


@functools.lru_cache(maxsize=_KEPT)
def _all_reads(scope: ast.AST) -> Mapping[str, Sequence[ast.Name]]:
    """Return where each name is read: many findings of one file ask for it."""
    reads: dict[str, list[ast.Name]] = {}
    for one in ast.walk(scope):
        if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Load):
            reads.setdefault(one.id, []).append(one)
    return reads


def _is_fresh(text: Text, load: ast.Name) -> bool:
    """Tell whether a name is given a value earlier in the loop where it is read."""
    loop = next((one for one in text.above(load) if isinstance(one, _LOOPS)), None)
    return loop is not None and any(
        isinstance(one, ast.Name)
        and one.id == load.id
        and isinstance(one.ctx, ast.Store)
        and text.span(one)[0] < text.span(load)[0]
        for one in ast.walk(loop)
    )


def _hides(text: Text, load: ast.Name, scope: ast.AST) -> bool:
    """Tell whether a function between a load and the scope has the name for its own."""
    for one in functions_around(text, load):
        if one is scope:
            return False
        if load.id in _own_names(one):
            return True
    return False


def initialiser(cls: ast.ClassDef) -> ast.FunctionDef | None:
    """Return what takes the arguments of a class."""
    made = (one for one in cls.body if isinstance(one, ast.FunctionDef))
    return next((one for one in made if one.name == "__init__"), None)


def parameter_name(
    owner: ast.FunctionDef | ast.ClassDef, given: ast.AST, call: ast.Call
) -> str | None:
    """Return what a function calls an argument; None: not to be told."""
    if isinstance(given, ast.keyword):
        return given.arg
    function = initialiser(owner) if isinstance(owner, ast.ClassDef) else owner
    if function is None or all(one is not given for one in call.args):
        return None
    if any(isinstance(one, ast.Starred) for one in call.args):
        return None
    names = [one.arg for one in (*function.args.posonlyargs, *function.args.args)]
    bound = names[:1] in (["self"], ["cls"])
    at = [one is given for one in call.args].index(True) + bound
    return names[at] if at < len(names) else None


def _own_names(function: ast.AST) -> set[str]:
    """Return the names that a function binds for itself."""
    names = set()
    for one in ast.walk(function):
        if isinstance(one, ast.arg):
            names.add(one.arg)
        elif isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store):
            names.add(one.id)
    return names


#: Decorators that do not make a function or class known to others.
_QUIET = frozenset(
    {"jit", "function", "compact", "no_grad", "inference_mode", "autocast", "partial", "dataclass",
     "checkpoint", "remat", "final", "override", "typechecked", "jaxtyped", "nowrap"}
)  # fmt: skip


def is_handed_on(made: ast.FunctionDef | ast.ClassDef) -> bool:
    """Tell whether a decorator may hand a function or class to others, as registries do."""
    named = (one.func if isinstance(one, ast.Call) else one for one in made.decorator_list)
    return any(last_name(one) not in _QUIET for one in named)


def is_of_self(node: ast.Attribute) -> bool:
    """Tell whether something is an attribute of ``self``."""
    return isinstance(node.value, ast.Name) and node.value.id == "self"


#: How people name a model that a function is given.
_MODEL = regex(r"(?:\w+_)?(?:model|net|network|classifier|clf)$", re.IGNORECASE)


@functools.lru_cache(maxsize=_KEPT)
def uncalled(tree: ast.Module) -> tuple[tuple[ast.FunctionDef, str], ...]:
    """Return functions that the file does not call, with what may be the model they are given."""
    return tuple(_uncalled(tree))


def _uncalled(tree: ast.Module) -> Iterator[tuple[ast.FunctionDef, str]]:
    called = {last_name(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name not in called:
            names = [one.arg for one in node.args.args]
            for one in node.args.args if names[:1] != ["self"] else ():
                if _MODEL.match(one.arg):
                    yield node, one.arg


def drops_values(text: Text, call: ast.Call) -> bool:
    """Tell whether the larger values of ``_, predicted = torch.max(...)`` are dropped."""
    if last_name(call.func) not in ("max", "topk"):
        return False
    above = text.parent(call)
    if isinstance(above, ast.Subscript):
        return isinstance(above.slice, ast.Constant) and above.slice.value == 1
    if isinstance(above, ast.Attribute):
        return above.attr == "indices"
    if not isinstance(above, ast.Assign) or not isinstance(above.targets[0], ast.Tuple):
        return False
    first = above.targets[0].elts[0]
    return isinstance(first, ast.Name) and first.id in ("_", "__")


def is_gone_through(text: Text, layers: ast.AST) -> bool:
    """Tell whether layers are only looked at one by one, and none of them is applied or kept."""
    loop = text.parent(layers)
    if not isinstance(loop, ast.For | ast.comprehension) or loop.iter is not layers:
        return False
    names = {one.id for one in ast.walk(loop.target) if isinstance(one, ast.Name)}
    inside = loop if isinstance(loop, ast.For) else text.parent(loop)
    kept = getattr(inside, "elt", None)
    if isinstance(kept, ast.Name) and kept.id in names:
        return False
    calls = (one.func for one in ast.walk(inside or loop) if isinstance(one, ast.Call))
    return not any(isinstance(one, ast.Name) and one.id in names for one in calls)
