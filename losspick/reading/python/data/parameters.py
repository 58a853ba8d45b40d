"""Parameters of JAX: trees of arrays that gradients are taken for, and what passes them on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from losspick.core.domains import TargetDomain
from losspick.reading.python.text.outline import whole
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import (
    UNKNOWN,
    BoundV,
    Const,
    DictV,
    FunctionV,
    ListV,
    ObjectV,
    Symbol,
    TensorV,
    Value,
)

#: A tree of arrays of which nothing is known but that training changes them; so is each part of it.
PARAMETERS = TensorV("linear", learned=True, name="parameters")
#: Attributes of an array that are none of a record of parameters.
_OF_ARRAYS = frozenset(
    {"shape", "dtype", "ndim", "size", "items", "values", "keys", "get", "at", "T", "mT", "sum",
     "mean", "reshape", "astype", "copy", "ravel", "flatten", "dot", "squeeze", "transpose",
     "update", "replace", "pop", "device", "apply", "data"}
)  # fmt: skip


def learned(one: Value) -> Value:
    """Return what gradients are taken for as a parameter."""
    if isinstance(one, ObjectV) and one.constructor is None:
        return _with_learned(one)
    if one == UNKNOWN or (isinstance(one, BoundV) and one.receiver == UNKNOWN):
        return PARAMETERS
    if isinstance(one, Const) and type(one.value) is float:
        return TensorV("linear", learned=True, rank=0)
    plain = isinstance(one, TensorV) and not one.made and one.activation is None
    if not plain or not isinstance(one, TensorV):
        return one
    return TensorV("linear", learned=True, units=one.units, rank=one.rank)


def _with_learned(owner: ObjectV) -> ObjectV:
    """Return a record, or a module that holds arrays of its own, with those as parameters."""
    arrays = {
        name: learned(one)
        for name, one in owner.attributes.items()
        if isinstance(one, TensorV) and _begins_with_numbers(one)
    }
    return replace(owner, attributes=owner.attributes | arrays) if arrays else owner


def _begins_with_numbers(one: TensorV) -> bool:
    """Tell whether an array holds what a parameter begins with: drawn, filled in or written."""
    written = one.values is not None and one.dtype == "float"
    return written or one.targets is TargetDomain.REAL or one.filled is not None


def is_tree(value: Value | None) -> bool:
    """Tell whether a value is a tree of parameters, or a part of one, of unknown form."""
    return isinstance(value, TensorV) and value.learned and value.name == PARAMETERS.name


def is_field(owner: Value, name: str) -> bool:
    """Tell whether an attribute of a tree of parameters is a part of it."""
    return is_tree(owner) and name not in _OF_ARRAYS


def each(value: Value, change: Callable[..., Value], **options: bool) -> Value:
    """Change every array of a tree of containers."""
    if isinstance(value, ListV):
        items = [each(one, change, **options) for one in value.items]
        return replace(value, items=items)
    if isinstance(value, DictV):
        named = {key: each(one, change, **options) for key, one in value.items.items()}
        return replace(value, items=named)
    return change(value, **options)


#: What leads from one state of a training to the next, or leaves rows of labels such rows: the
#: place of what it gives back.
_PASSING: Mapping[str, int] = {
    "optax.apply_updates": 0,
    "optax.incremental_update": 0,
    "equinox.apply_updates": 0,
    "optax.smooth_labels": 0,
    "flax.jax_utils.replicate": 0,
    "flax.jax_utils.unreplicate": 0,
    "flax.jax_utils.prefetch_to_device": 0,
    "flax.training.common_utils.shard": 0,
    "flax.core.freeze": 0,
    "flax.core.unfreeze": 0,
    "flax.core.frozen_dict.freeze": 0,
    "flax.core.frozen_dict.unfreeze": 0,
    "flax.serialization.from_bytes": 0,
    "flax.serialization.from_state_dict": 0,
    "flax.training.checkpoints.restore_checkpoint": 1,
    "jax.device_put": 0,
    "jax.device_put_replicated": 0,
    "jax.device_put_sharded": 0,
    "jax.device_get": 0,
    "jax.block_until_ready": 0,
    "jax.lax.pmean": 0,
    "jax.lax.with_sharding_constraint": 0,
    "losspick.optimizer.init": 0,
    "losspick.optimizer.update": 2,
    "losspick.optimizer.parameters": 0,
}
#: Modules of optimisers that are three functions.
_OPTIMISERS = ("jax.example_libraries.optimizers.", "jax.experimental.optimizers.")


def passed_on(path: str, given: Arguments) -> Value | None:
    """Return the parameters, the state or the batch that a function passes on; None: another."""
    if path.startswith(_OPTIMISERS):
        parts = ("init", "update", "parameters")
        return ListV([Symbol(f"losspick.optimizer.{part}") for part in parts], kind="tuple")
    at = _PASSING.get(path)
    return None if at is None or not given.whole else given.get(at)


#: What applies a function to each array of a tree.
_MAPPING = frozenset(
    {"jax.tree.map", "jax.tree_map", "jax.tree_util.tree_map", "jax.tree_multimap",
     "jax.tree_util.tree_multimap", "optax.tree_utils.tree_map"}
)  # fmt: skip


def mapped(path: str, given: Arguments, call: Callable[[Value, Value], Value]) -> Value | None:
    """Return a tree whose arrays a function has changed; None: another function.

    Of several trees the first is the one that is updated, as parameters are by their gradients.
    """
    function, tree = given.get(0, "f"), given.get(1, "tree")
    if path not in _MAPPING or function is None or tree is None or not given.whole:
        return None
    if len(given.positional) == _WITH_ONE_TREE:
        return each(tree, lambda one: call(function, one))
    return tree if isinstance(function, FunctionV) and _is_update(function) else UNKNOWN


_WITH_ONE_TREE = 2


def _is_update(function: FunctionV) -> bool:
    """Tell whether a function takes a parameter and what changes it, and not any number of both."""
    taken = whole(function.node).args
    return taken.vararg is None and len(taken.args) > 1
