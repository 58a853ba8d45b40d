"""Functions of JAX that change functions, or run them: gradients, maps over rows, loops."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import replace

from losspick.core.spec import Location
from losspick.reading.python.data.joining import join
from losspick.reading.python.data.parameters import each, learned, mapped, passed_on
from losspick.reading.python.data.plain import whole_number
from losspick.reading.python.pairing.formulas import ONE_A_ROW
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import (
    UNKNOWN,
    Const,
    FunctionV,
    ListV,
    ModelV,
    ObjectV,
    PartialV,
    TensorV,
    Value,
)

#: What a function gives after it was changed, and the option that says which arguments count.
_CHANGED = {
    "jax.value_and_grad": ("value_and_grad", "argnums"),
    "jax.grad": ("grad", "argnums"),
    "equinox.filter_value_and_grad": ("value_and_grad", "argnums"),
    "equinox.filter_grad": ("grad", "argnums"),
    "flax.nnx.value_and_grad": ("value_and_grad", "argnums"),
    "flax.nnx.grad": ("grad", "argnums"),
    "jax.vmap": ("rows", "in_axes"),
    "equinox.filter_vmap": ("rows", "in_axes"),
    "flax.nnx.vmap": ("rows", "in_axes"),
}


def transform(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value | None:
    """Return what a function that is given a function gives; None: it is not known here."""
    if not path.startswith(_LIBRARIES):
        return None
    if path == "jax.example_libraries.stax.serial":
        return _stacked(path, given, frame.source.place(node))
    made = changed(path, given.get(0, "fun", "f"), given) or passed_on(path, given)
    if made is None:
        made = mapped(path, given, lambda f, one: machine.call(f, Arguments([one]), node, frame))
    return made if made is not None else run_loop(machine, path, given, node, frame)


def _stacked(path: str, given: Arguments, place: Location) -> ListV:
    """Return the two functions of a stack of layers: one makes parameters, one takes them."""
    layers = [_applied(one) for one in given.positional]
    model = ModelV(path, ListV(layers, given.whole), place=place)
    return ListV([UNKNOWN, PartialV(model, gives="of parameters")], kind="tuple")


def _applied(layer: Value) -> Value:
    """Return what a pair of functions applies, where a stack stands within another."""
    inner = layer.items[-1] if isinstance(layer, ListV) and layer.items else layer
    return inner.function if isinstance(inner, PartialV) else inner


_LIBRARIES = ("jax.", "equinox.", "flax.", "optax.", "losspick.optimizer.")


def changed(path: str, function: Value | None, given: Arguments) -> PartialV | None:
    """Return a function that JAX has changed; None: by something else."""
    known = _CHANGED.get(path)
    if known is None or function is None:
        return None
    about = given.get(1, known[1])
    return PartialV(function, gives=known[0], about=about)


def call_partial(
    machine: Machine, value: PartialV, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    """Call a function with some arguments given, or changed by another function."""
    both = Arguments(
        [*value.arguments, *given.positional],
        {**value.keywords, **given.keywords},
        whole=given.whole,
    )
    if not value.arguments:
        both.nodes, both.source = given.nodes, given.source
    if value.gives in _DERIVED:
        for one in both.positional:
            if isinstance(one, ObjectV):
                one.called = True
                held = machine.ready(one)  # its arrays are parameters
                held.update({name: machine.settle(part) for name, part in held.items()})
    return _given_back(value, machine.call(value.function, _taken(value, both), node, frame))


_DERIVED = ("value_and_grad", "grad")
#: How a function is marked that is run with each batch of the data.
BATCHWISE = "batch by batch"


def _taken(value: PartialV, given: Arguments) -> Arguments:
    """Return the arguments that the function itself is given."""
    if value.gives in _DERIVED:
        return _learning(value.about, given)
    if value.gives == "of parameters":
        return replace(given, positional=given.positional[1:], keywords={})
    return _by_row(value.about, given) if value.gives == "rows" else given


def _given_back(value: PartialV, result: Value) -> Value:
    """Return what the changed function gives."""
    if value.gives == "value_and_grad":
        return ListV([result, UNKNOWN], kind="tuple")
    if value.gives == "rows":
        return each(result, _of_rows)
    return result if value.gives in ("value", "of parameters") else UNKNOWN


def _learning(about: Value | None, given: Arguments) -> Arguments:
    """Return arguments of which those are parameters that gradients are taken for."""
    chosen = about.items if isinstance(about, ListV) else [about or Const(0)]
    numbers = {whole_number(one) for one in chosen}
    taken = [
        each(one, learned) if at in numbers else one for at, one in enumerate(given.positional)
    ]
    return replace(given, positional=taken)


def _by_row(about: Value | None, given: Arguments) -> Arguments:
    """Return arguments of which each stands for one row."""
    axes: Value = Const(0) if about is None else about

    def row(one: Value, axis: Value) -> Value:
        return one if axis == Const(None) else each(one, _row, known=axis == Const(0))

    several = axes.items if isinstance(axes, ListV) and axes.whole else None
    if several is None:
        several = [axes] * len(given.positional)
    several = [*several, *[UNKNOWN] * len(given.positional)]
    rows = [row(one, axis) for one, axis in zip(given.positional, several, strict=False)]
    words = {name: each(one, _row) for name, one in given.keywords.items()}
    return replace(given, positional=rows, keywords=words)


def _row(one: Value, *, known: bool = True) -> Value:
    """Return one row of an array; ``known``: it is known to be taken apart along its rows."""
    if not isinstance(one, TensorV):
        return one
    rank = one.rank - 1 if one.rank and known else None
    axis = one.class_axis if one.class_axis == -1 else None
    return replace(one, rank=rank, values=None, class_axis=axis)


def _of_rows(one: Value) -> Value:
    """Return the rows that each look like this one; its classes stand along the last axis."""
    if not isinstance(one, TensorV):
        return one
    if one.activation == ONE_A_ROW:
        return TensorV(made=True)  # there, it was one row
    rank = one.rank + 1 if one.rank is not None else None
    last_axis = one.units is not None and one.class_axis in (None, -1)
    axis = one.axis + 1 if one.axis is not None and one.axis >= 0 else one.axis
    return replace(one, rank=rank, axis=axis, class_axis=-1 if last_axis else None)


#: Functions that run a function: where it stands among the arguments.
LOOPS = {"scan": 0, "fori_loop": 2, "while_loop": 1, "map": 0, "cond": 1, "switch": 1}


def run_loop(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value | None:
    """Return what a loop or a branch of ``jax.lax`` gives; None: another function."""
    name = last(path)
    if not path.startswith("jax.lax.") or name not in LOOPS or not given.whole:
        return None

    def run(function: Value, *inside: Value) -> Value:
        known = isinstance(function, FunctionV | PartialV)
        return machine.call(function, Arguments(list(inside)), node, frame) if known else UNKNOWN

    function = given.get(LOOPS[name], "f", "body_fun", "true_fun") or UNKNOWN
    if name == "scan":
        rows = each(given.get(2, "xs") or UNKNOWN, _row)
        made = run(function, given.get(1, "init") or UNKNOWN, rows)
        pair = isinstance(made, ListV) and len(made.items) == 2
        return ListV([made.items[0], UNKNOWN], kind="tuple") if pair else UNKNOWN  # type: ignore[union-attr]
    if name == "fori_loop":
        return run(function, TensorV(rank=0, dtype="int"), given.get(3, "init_val") or UNKNOWN)
    if name == "while_loop":
        return run(function, given.get(2, "init_val") or UNKNOWN)
    if name == "map":
        return each(run(function, each(given.get(1, "xs") or UNKNOWN, _row)), _of_rows)
    return _one_of(name, function, given, run)


def _one_of(name: str, function: Value, given: Arguments, run: Callable[..., Value]) -> Value:
    """Return what one of several functions gives."""
    several = [function, given.get(2, "false_fun") or UNKNOWN]
    if name == "switch":
        several = list(function.items) if isinstance(function, ListV) else [UNKNOWN]
    operands = given.positional[2 if name == "switch" else 3 :]
    made = [run(one, *operands) for one in several] or [UNKNOWN]
    result = made[0]
    for other in made[1:]:
        result = join(result, other)
    return result


#: What functions are called that haiku has given parameters, and a state beside them.
TRANSFORMED, WITH_STATE = "transformed", "transformed with state"
#: Those that take no random key.
WITHOUT_KEY = {
    TRANSFORMED: "transformed without rng",
    WITH_STATE: "transformed with state without rng",
}
#: How many arguments come before those of the function itself.
_BEFORE = {TRANSFORMED: 2, WITH_STATE: 3, WITHOUT_KEY[TRANSFORMED]: 1, WITHOUT_KEY[WITH_STATE]: 2}


def apply_transformed(
    machine: Machine, owner: PartialV, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    """Apply a transformed function of haiku: parameters come first, and mostly a random key."""
    skipped = _BEFORE.get(owner.gives)
    if skipped is None:
        return UNKNOWN
    named = sum(name in given.keywords for name in _NAMED)
    words = {name: one for name, one in given.keywords.items() if name not in _NAMED}
    inner = Arguments(given.positional[max(skipped - named, 0) :], words, whole=given.whole)
    made = machine.call(owner.function, inner, node, frame)
    kept = owner.gives in (WITH_STATE, WITHOUT_KEY[WITH_STATE])
    return ListV([made, UNKNOWN], kind="tuple") if kept else made


_NAMED = ("params", "state", "rng")
