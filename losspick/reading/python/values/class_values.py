"""Classes of the scanned tree: what they inherit, and where their members come from."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from losspick.reading.python.values.names import canonical
from losspick.reading.python.values.values import (
    ClassV,
    FunctionV,
    ObjectV,
    Symbol,
    Value,
)

#: Library classes whose instances are models, and the method that a call runs.
MODEL_BASES: dict[str, str] = {
    "torch.nn.Module": "forward",
    "torch.nn.Sequential": "forward",
    "fastai.Module": "forward",
    "lightning.LightningModule": "forward",
    "lightning.core.LightningModule": "forward",
    "keras.models.Model": "call",
    "keras.models.Sequential": "call",
    "keras.layers.Layer": "call",
    "tensorflow.Module": "__call__",
    "flax.linen.Module": "__call__",
    "flax.nnx.Module": "__call__",
    "equinox.Module": "__call__",
    "haiku.Module": "__call__",
    "sonnet.Module": "__call__",
}
#: Those whose annotated names are the arguments of the constructor.
_RECORDS = frozenset(
    {"flax.linen.Module", "equinox.Module", "typing.NamedTuple", "transformers.utils.ModelOutput",
     "flax.struct.PyTreeNode"}
)  # fmt: skip
_DEEPEST_TREE = 12


def ancestors(cls: ClassV, depth: int = 0) -> Iterator[ClassV]:
    """Yield a class and those it inherits from, nearest first."""
    yield cls
    if depth < _DEEPEST_TREE:
        for base in cls.bases:
            if isinstance(base, ClassV) and base is not cls:
                yield from ancestors(base, depth + 1)


def library_bases(cls: ClassV) -> tuple[str, ...]:
    """Return the canonical names of the library classes that it inherits from."""
    if cls.libraries is None:
        bases = [base for one in ancestors(cls) for base in one.bases]
        cls.libraries = tuple(canonical(base.path) for base in bases if isinstance(base, Symbol))
    return cls.libraries


def model_method(cls: ClassV) -> str | None:
    """Return the method that runs when an instance is applied; None: it is no model."""
    methods = [MODEL_BASES[base] for base in library_bases(cls) if base in MODEL_BASES]
    for name in (*methods, "forward", "call", "__call__"):
        if isinstance(find_member(cls, name), FunctionV):
            return name
    return None


def model_base(cls: ClassV) -> bool:
    """Tell whether a class inherits from a library's class of models."""
    return any(base in MODEL_BASES for base in library_bases(cls))


def find_member(cls: ClassV, name: str) -> Value | None:
    """Return a member of a class or of those it inherits from."""
    own = cls.names.get(name)
    if own is not None or not cls.bases:
        return own
    if cls.above is None:
        cls.above = tuple(ancestors(cls))[1:]
    for one in cls.above:
        found = one.names.get(name)
        if found is not None:
            return found
    return None


def method_of(owner: ObjectV, name: str) -> FunctionV | None:
    """Return a method of an object, bound to it."""
    member = find_member(owner.cls, name)
    if not isinstance(member, FunctionV):
        return None
    return FunctionV(member.node, member.scope, owner, member.home)


def method_above(home: ClassV, owner: ObjectV, name: str) -> Value | None:
    """Return the method that ``super()`` finds, bound to the object."""
    for base in home.bases:
        if isinstance(base, ClassV):
            member = find_member(base, name)
            if isinstance(member, FunctionV):
                return FunctionV(member.node, member.scope, owner, member.home)
    return None


def is_record(cls: ClassV) -> bool:
    """Tell whether the annotated names of a class are the arguments of its constructor."""
    decorators = (d for one in ancestors(cls) for d in one.node.decorator_list)  # is inherited
    decorated = any("dataclass" in ast.dump(d) for d in decorators)
    return decorated or any(base in _RECORDS for base in library_bases(cls))
