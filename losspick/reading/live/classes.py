"""To which library an object belongs, told by the names of its classes."""

from __future__ import annotations

from typing import Any

from losspick.core.spec import Literal, Location
from losspick.errors import UsageError, nearest
from losspick.reading.python.spelling.loss_tables import (
    KERAS_FUNCTIONS,
    LOSS_CLASSES,
    LOSS_FUNCTIONS,
)

#: What findings about a live model are told of.
PLACE = Location("<model>")


def place_of(output: str | int | None) -> Location:
    """Return the place of one of several outputs, by its name or number; None: the only one."""
    return PLACE if output is None else Location(PLACE.path, inner=f"output {output}")


#: Modules in which Keras, or TensorFlow's copy, keeps its classes.
_HOMES = {"keras": ("keras", "tf_keras"), "torch": ("torch",)}


def is_made_of(thing: Any, library: str, names: tuple[str, ...]) -> bool:
    """Tell whether an object's class, or one that it inherits from, is one of a library's."""
    return any(
        base.__name__ in names and base.__module__.partition(".")[0] in _HOMES[library]
        for base in type(thing).__mro__
    )


def class_path(thing: Any, library: str, inner: str) -> str | None:
    """Return the public path of an object's own class; None: it is not the library's."""
    cls = type(thing)
    if cls.__module__.partition(".")[0] not in _HOMES[library]:
        return None
    return f"{inner}.{cls.__name__}"


def inherited_path(thing: Any, library: str, inner: str, method: str) -> str | None:
    """Return the path of the library's class whose method an object runs; None: it has its own."""
    for cls in type(thing).__mro__:
        if cls.__module__.partition(".")[0] in _HOMES[library]:
            return f"{inner}.{cls.__name__}"
        if method in vars(cls) or "__call__" in vars(cls):
            return None
    return None


def function_path(thing: Any, library: str, inner: str) -> str | None:
    """Return the public path of a function of a library; None: it is not the library's."""
    home, name = getattr(thing, "__module__", None), getattr(thing, "__name__", None)
    if not isinstance(home, str) or not isinstance(name, str):
        return None
    return f"{inner}.{name}" if home.partition(".")[0] in _HOMES[library] else None


def path_of_word(word: str, inner: tuple[str, ...]) -> str:
    """Return the path of a loss that is named by a text, such as ``F.cross_entropy``.

    Raises:
        UsageError: No loss of the library has that name.
    """
    name = word.strip().rpartition(".")[2]
    name = KERAS_FUNCTIONS.get(name.casefold(), name) if "keras.losses" in inner else name
    for module in inner:
        path = f"{module}.{name}"
        if path in LOSS_CLASSES or path in LOSS_FUNCTIONS:
            return path
    known = [
        path.rpartition(".")[2]
        for path in (*LOSS_CLASSES, *LOSS_FUNCTIONS)
        if path.rpartition(".")[0] in inner
    ]
    close = nearest(name, known)
    raise UsageError(
        f"there is no loss named {word!r}",
        where="loss",
        fix=f"did you mean {close[0]}?" if close else "give the loss object",
    )


def literal(value: Any) -> Literal | None:
    """Return a number, a text, a truth value, or the numbers of a small array; None: another."""
    if isinstance(value, bool | int | float | str):
        return value
    if not hasattr(value, "tolist") or getattr(value, "ndim", 2) > 1:
        return None
    numbers = value.tolist()
    return tuple(numbers) if isinstance(numbers, list) else numbers
