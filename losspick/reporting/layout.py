"""How the fields of our result classes lie in JSON; the encoder and the schema both read this."""

from __future__ import annotations

import dataclasses
import functools
import sys
import types
import typing
from collections.abc import Iterator
from typing import Any

#: JSON numbers are doubles for many readers: a larger integer would lose its last digits.
LARGEST_INTEGER = 2**53


@functools.cache
def hints_of(cls: type) -> dict[str, Any]:
    """Return the resolved type of every field that JSON carries, in the order of the class."""
    owner = next(base for base in cls.__mro__ if "__dataclass_fields__" in vars(base))
    carried = {
        field.name: field.type
        for field in dataclasses.fields(cls)
        if field.metadata.get("json", True)
    }
    # A stand-in, since the type of a field that JSON leaves out need not exist at run time.
    stand_in = type(cls.__name__, (), {"__annotations__": carried})
    return typing.get_type_hints(stand_in, globalns=vars(sys.modules[owner.__module__]))


def element_of(hint: Any) -> Any | None:
    """Return the type of the elements of ``tuple[X, ...]`` (also optional), else None."""
    for part in parts_of(hint):
        arguments = typing.get_args(part)
        if typing.get_origin(part) is tuple and arguments[-1:] == (Ellipsis,):
            return arguments[0]
    return None


def parts_of(hint: Any) -> Iterator[Any]:
    """Yield the members of a union, or the type itself."""
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        for member in typing.get_args(hint):
            yield from parts_of(member)
    else:
        yield hint


def pair_value(element: Any) -> Any | None:
    """Return X for an element type ``tuple[str, X]``: such a tuple of pairs is an object."""
    arguments = typing.get_args(element)
    is_pair = typing.get_origin(element) is tuple and len(arguments) == 2
    return arguments[1] if is_pair and arguments[0] is str else None


def is_named_value(element: Any) -> bool:
    """Tell whether elements have ``name``, ``value`` and ``why``: they become two objects."""
    return dataclasses.is_dataclass(element) and list(hints_of(typing.cast(type, element))) == [
        "name",
        "value",
        "why",
    ]


def notes_key(key: str) -> str:
    """Return the key beside ``parameters`` that says how each one came about."""
    return f"{key.removesuffix('s')}_notes"
