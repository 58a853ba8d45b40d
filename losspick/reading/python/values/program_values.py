"""Values that stand for what the scanned tree defines: modules, functions, classes, objects."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from losspick.core.spec import Location
    from losspick.reading.python.values.frames import Arguments
    from losspick.reading.python.values.net_values import CompiledV, LossV, ModelV
    from losspick.reading.python.values.values import Value


@dataclass(eq=False, slots=True)
class Scope:
    """The names of a module or a function, and where to look for others."""

    names: dict[str, Value]
    module: ModuleV
    outer: Scope | None = None


@dataclass(eq=False, slots=True)
class ModuleV:
    """A module of the scanned tree.

    Attributes:
        name: Its name.
        path: Its file.
        names: What it defines.
        losses: Those that are made in it.
        models: Those that are made in it.
        judged: How many losses were applied in it.
        told: It asks for options, or opens a configuration.
        inner: The functions that its functions define, by the identity of the node.
    """

    name: str
    path: str
    names: dict[str, Value] = field(default_factory=dict)
    losses: list[LossV] = field(default_factory=list)
    models: list[ModelV | ObjectV] = field(default_factory=list)
    judged: int = 0
    told: bool = False
    inner: dict[int, FunctionV] = field(default_factory=dict)


# never changed, and not frozen, which would take thrice as long, 20,000 times in a large tree
@dataclass(slots=True, unsafe_hash=True)
class DeferredV:
    """A name of a module of the tree that is read when the name is used.

    Attributes:
        paths: The file of the module, and of the module that ``name`` may be itself.
        name: The name; None: the module itself.
    """

    paths: tuple[str | None, str | None]
    name: str | None


@dataclass(eq=False, slots=True)
class LateV:
    """What a call gives that nothing has asked for yet.

    Attributes:
        compute: Makes the call.
        depth: How many others it may have to ask for.
        noting: Its arithmetic may be a loss that is written out.
        value: What it gave; None: not asked for yet.
    """

    compute: Callable[[], Value]
    depth: int = 0
    noting: bool = False
    value: Value | None = None


@dataclass(eq=False, slots=True)
class FunctionV:
    """A function of the scanned tree, bound to ``owner`` if it is a method."""

    node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
    scope: Scope
    owner: ObjectV | None = None
    home: ClassV | None = None


@dataclass(eq=False, slots=True)
class ClassV:
    """A class of the scanned tree.

    Attributes:
        node: Its definition.
        scope: Where it stands.
        bases: Other classes, or symbols.
        define: Runs its body when a member is first asked for; None: it has run.
        members: What its body binds.
        libraries: The canonical names of the library classes that it inherits from; None: nobody
            has asked for them.
        above: The classes that it inherits from, nearest first; None: nobody has asked for them.
    """

    node: ast.ClassDef
    scope: Scope
    bases: tuple[Value, ...]
    define: Callable[[], object] | None = None
    members: dict[str, Value] = field(default_factory=dict)
    libraries: tuple[str, ...] | None = None
    above: tuple[ClassV, ...] | None = None

    @property
    def names(self) -> dict[str, Value]:
        """What its body binds, which has run by now."""
        if self.define is not None:
            define, self.define = self.define, None
            define()
        return self.members


@dataclass(eq=False, slots=True)
class ObjectV:
    """An instance of a class of the scanned tree.

    Attributes:
        cls: Its class.
        attributes: What its constructor, and others, have set.
        place: Where it was made.
        compiled: Calls of ``compile``, with their arguments.
        called: It was applied to something.
        constructor: Runs when an attribute is first asked for; None: it has run.
        given: What its constructor was given.
    """

    cls: ClassV
    attributes: dict[str, Value] = field(default_factory=dict)
    place: Location | None = None
    compiled: list[CompiledV] = field(default_factory=list)
    called: bool = False
    constructor: Callable[[], object] | None = None
    given: Arguments | None = None


@dataclass(eq=False, slots=True)
class ParserV:
    """A parser of a command line: the options with their defaults, or classes that hold them."""

    options: dict[str, Value]
    classes: tuple[Value, ...] = ()


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
        gives: ``value``; ``value_and_grad`` for a pair; ``grad`` for nothing known; ``rows`` for
            what it makes of each row.
        about: Which arguments gradients are taken for, or which are taken apart into rows.
    """

    function: Value
    arguments: tuple[Value, ...] = ()
    keywords: dict[str, Value] = field(default_factory=dict)
    gives: str = "value"
    about: Value | None = None
