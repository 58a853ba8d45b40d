"""The frozen dataclasses that the reading of code is made of."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["record"]

_Class = TypeVar("_Class", bound=type)

if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:

    def record(
        *, frozen: bool, slots: bool, kw_only: bool = False, eq: bool = True, order: bool = False
    ) -> Callable[[_Class], _Class]:
        """Make a class a dataclass of which only the type checker sees that it is frozen.

        A check of one file loads a hundred of them. What sees to it at run time that nobody
        assigns to their fields would take half of the time to make each class, and each object.
        """

        def made(cls: _Class) -> _Class:
            hashed = eq and "__hash__" not in vars(cls)
            if "__repr__" not in vars(cls):
                cls.__repr__ = _told
            asked = {"slots": slots, "kw_only": kw_only, "eq": eq, "order": order}
            return dataclass(**asked, repr=False, unsafe_hash=hashed)(cls)

        return made


def _told(self: Any) -> str:
    """Return what a dataclass tells of itself."""
    told = (f"{one.name}={getattr(self, one.name)!r}" for one in fields(self) if one.repr)
    return f"{type(self).__qualname__}({', '.join(told)})"
