"""What a function is evaluated with: its names, and the arguments it was given."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from losspick.reading.python.values.values import UNKNOWN, ClassV, ObjectV, Scope, Value

if TYPE_CHECKING:
    from losspick.core.spec import Location
    from losspick.reading.python.text.source import Source


Function: TypeAlias = "ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda"
#: The text of an argument that is one number divided by another.
RATIO = "/"


@dataclass(slots=True)
class Frame:
    """A function or module that is being evaluated.

    Attributes:
        scope: Its names.
        source: Its text, for places.
        returns: What it returned so far.
        owner: The object whose method it is.
        home: The class in which the method stands.
        shared: Names declared global or nonlocal, and where they are bound.
        fixed: Inside ``torch.no_grad()``.
        wanted: What it returns is asked for.
        scoring: It is a function that makes scores of outputs, by its name.
        within: It is a function, where calls may be put off.
        yields: What it yielded so far.
        function: The function; None: it is a module.
        narrowed: What conditions have told of expressions, by their text.
        branches: The conditions of unknown outcome in whose branches it is.
    """

    scope: Scope
    source: Source
    returns: list[Value] = field(default_factory=list)
    owner: ObjectV | None = None
    home: ClassV | None = None
    shared: dict[str, dict[str, Value]] = field(default_factory=dict)
    fixed: bool = False
    wanted: bool = True
    within: bool = False
    scoring: bool = False
    yields: list[Value] = field(default_factory=list)
    function: Function | None = None
    narrowed: dict[str, Value] | None = None
    branches: tuple[ast.If, ...] = ()


@dataclass(slots=True)
class Arguments:
    """The evaluated arguments of a call.

    Attributes:
        positional: By position.
        keywords: By name.
        nodes: Those that are expressions of their own, by position or name.
        source: The text that the nodes belong to.
        whole: There are no others.
        wanted: What the call gives is asked for.
        spread: Where those stand in a dictionary that come from one by a double star.
    """

    positional: list[Value] = field(default_factory=list)
    keywords: dict[str, Value] = field(default_factory=dict)
    nodes: dict[int | str, ast.expr] = field(default_factory=dict)
    source: Source | None = None
    whole: bool = True
    wanted: bool = True
    spread: dict[object, Location] | None = None

    def get(self, position: int | None, *names: str) -> Value | None:
        """Return an argument by position or name; None: not given."""
        for name in names if self.keywords else ():
            if name in self.keywords:
                return self.keywords[name]
        if position is not None and position < len(self.positional):
            return self.positional[position]
        return None if self.whole else UNKNOWN

    @property
    def places(self) -> dict[int | str, Location]:
        """Where each argument stands: by position or name."""
        source = self.source
        if source is None:
            return {}
        own: dict[int | str, Location] = {k: source.place(node) for k, node in self.nodes.items()}
        if self.spread:
            own |= {k: at for k, at in self.spread.items() if isinstance(k, str) and k not in own}
        return own

    @property
    def texts(self) -> dict[int | str, str]:
        """The names of the arguments, or the keys under which they stand."""
        named = {key: _name_of(node) for key, node in self.nodes.items()}
        return {key: name for key, name in named.items() if name is not None}

    def key(self, position: int | None, *names: str) -> int | str | None:
        """Return under which key of ``places`` and ``texts`` an argument stands."""
        for name in names:
            if name in self.keywords:
                return name
        given = position is not None and position < len(self.positional)
        return position if given else None

    def words(self) -> dict[object, Value]:
        """Return the keyword arguments as the items of a dictionary."""
        return dict(self.keywords.items())

    def place(self, position: int | None, *names: str) -> Location | None:
        """Return where an argument stands."""
        key = self.key(position, *names)
        node = None if key is None else self.nodes.get(key)
        if node is None or self.source is None:
            return None if self.spread is None else self.spread.get(key)
        return self.source.place(node)


def _name_of(node: ast.expr) -> str | None:
    """Return the name of an argument, or the key under which it stands; None: it has none."""
    while isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        node = node.func.value  # the name of labels.float() is labels
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return node.attr
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
        return RATIO
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
        owner = node.value.id if isinstance(node.value, ast.Name) else ""
        word = node.slice.value
        return f"{owner}.{word}" if isinstance(word, str) else ""
    return None
