"""What an expression can be to the interpreter; all that is not listed is ``UNKNOWN``."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TypeAlias

from losspick.core.domains import TargetDomain
from losspick.core.spec import Location


@dataclass(frozen=True, slots=True)
class Unknown:
    """Anything at all."""


UNKNOWN = Unknown()


@dataclass(frozen=True, slots=True)
class Const:
    """A number, a string, a truth value or None."""

    value: str | bytes | int | float | complex | bool | None


NONE = Const(None)


@dataclass(eq=False, slots=True)
class ListV:
    """A list or a tuple.

    Attributes:
        items: The known items.
        whole: There are no others.
        kind: ``list``, ``tuple``, or ``modules`` for a container of layers.
    """

    items: list[Value]
    whole: bool = True
    kind: str = "list"


@dataclass(eq=False, slots=True)
class DictV:
    """A dictionary with constant keys.

    Attributes:
        items: The known items.
        whole: There are no others.
        places: Where the values stand.
    """

    items: dict[object, Value]
    whole: bool = True
    places: dict[object, Location] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Symbol:
    """A name of a library, by its canonical path."""

    path: str


@dataclass(frozen=True, slots=True)
class TensorV:
    """An array: a prediction, a target, or weights.

    Attributes:
        activation: What was applied last, where that is known to bound the values.
        units: Size along the class axis.
        origin: Where the activation was applied.
        units_place: Where the number of units stands.
        axis: Axis of a softmax.
        rank: Number of axes.
        class_axis: The axis along which classes stand, where the layout is known.
        made: It is the output of a model.
        fixed: No gradient flows through it.
        targets: What it holds, if it is a target.
        dtype: Number type.
        classes: Number of classes of a target.
        values: Its numbers, if they stand in the source.
        name: Of the layer that made it.
    """

    activation: str | None = None
    units: int | None = None
    origin: Location | None = None
    units_place: Location | None = None
    axis: int | None = None
    rank: int | None = None
    class_axis: int | None = None
    made: bool = False
    fixed: bool = False
    targets: TargetDomain | None = None
    dtype: str | None = None
    classes: int | None = None
    values: tuple[float, ...] | None = None
    name: str | None = None


@dataclass(eq=False, slots=True)
class LayerV:
    """A layer of a library.

    Attributes:
        path: Canonical name of its class.
        effect: What it does to a tensor: ``set`` units and activation, ``activate``, ``keep``,
            or ``unknown``.
        activation: The activation that it applies.
        units: Size of its output along the class axis.
        axis: Axis of a softmax.
        class_axis: Where its output has the classes.
        place: Its constructor.
        place_of_activation: Where the activation is named.
        name: The name that the user gave it.
    """

    path: str
    effect: str
    activation: str | None = None
    units: int | None = None
    axis: int | None = None
    class_axis: int | None = None
    place: Location | None = None
    place_of_activation: Location | None = None
    name: str | None = None


@dataclass(eq=False, slots=True)
class ModelV:
    """A model of a library whose output is known, or a stack of layers.

    Attributes:
        path: Canonical name of the class or factory.
        layers: Those of a stack, in order; None: no stack.
        output: What it returns, if it is no stack.
        head: Attribute names under which its last layer can be replaced.
        place: Its constructor.
        compiled: Calls of ``compile``, with their arguments.
        called: It was applied to something.
    """

    path: str
    layers: ListV | None = None
    output: Value = UNKNOWN
    head: tuple[str, ...] = ()
    place: Location | None = None
    compiled: list[CompiledV] = field(default_factory=list)
    called: bool = False


@dataclass(eq=False, slots=True)
class CompiledV:
    """One call of ``compile``: the loss, the metrics, where, and the targets fitted with it."""

    loss: Value
    metrics: Value
    place: Location
    loss_place: Location
    output: Value
    fits: list[Value] = field(default_factory=list)


@dataclass(eq=False, slots=True)
class LossV:
    """A loss object.

    Attributes:
        path: Canonical name.
        written: As it stands in the source.
        arguments: The arguments of its constructor.
        place: Its constructor.
        used: It was applied to something that could be judged or was handed on.
        argument_places: Where the arguments stand.
    """

    path: str
    written: str
    arguments: dict[str, Value]
    place: Location
    used: bool = False
    argument_places: dict[str, Location] = field(default_factory=dict)
    unread: bool = False


@dataclass(eq=False, slots=True)
class Scope:
    """The names of a module or a function, and where to look for others."""

    names: dict[str, Value]
    module: ModuleV
    outer: Scope | None = None


@dataclass(eq=False, slots=True)
class ModuleV:
    """A module of the scanned tree."""

    name: str
    path: str
    names: dict[str, Value] = field(default_factory=dict)
    losses: list[LossV] = field(default_factory=list)
    models: list[ModelV | ObjectV] = field(default_factory=list)
    judged: int = 0


@dataclass(frozen=True, slots=True)
class DeferredV:
    """A name of a module of the tree that is read when the name is used.

    Attributes:
        paths: The file of the module, and of the module that ``name`` may be itself.
        name: The name; None: the module itself.
    """

    paths: tuple[str | None, str | None]
    name: str | None


@dataclass(eq=False, slots=True)
class FunctionV:
    """A function of the scanned tree, bound to ``owner`` if it is a method."""

    node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
    scope: Scope
    owner: ObjectV | None = None
    home: ClassV | None = None


@dataclass(eq=False, slots=True)
class ClassV:
    """A class of the scanned tree; ``bases`` are other classes or symbols."""

    node: ast.ClassDef
    scope: Scope
    bases: tuple[Value, ...]
    names: dict[str, Value]


@dataclass(eq=False, slots=True)
class ObjectV:
    """An instance of a class of the scanned tree."""

    cls: ClassV
    attributes: dict[str, Value] = field(default_factory=dict)
    place: Location | None = None
    compiled: list[CompiledV] = field(default_factory=list)
    called: bool = False


@dataclass(frozen=True, slots=True)
class EncoderV:
    """Something that turns labels into one encoding."""

    targets: TargetDomain


@dataclass(eq=False, slots=True)
class BoundV:
    """A method of a value of a library: what it belongs to, and its name."""

    receiver: Value
    name: str


@dataclass(eq=False, slots=True)
class PartialV:
    """A function with some arguments given, or changed by a decorator.

    Attributes:
        function: What is called in the end.
        arguments: Positional arguments given already.
        keywords: Keyword arguments given already.
        gives: ``value``; ``value_and_grad`` for a pair; ``grad`` for nothing known.
    """

    function: Value
    arguments: tuple[Value, ...] = ()
    keywords: dict[str, Value] = field(default_factory=dict)
    gives: str = "value"


Value: TypeAlias = (
    Unknown
    | Const
    | ListV
    | DictV
    | Symbol
    | TensorV
    | LayerV
    | ModelV
    | LossV
    | ModuleV
    | DeferredV
    | FunctionV
    | ClassV
    | ObjectV
    | EncoderV
    | BoundV
    | PartialV
)
