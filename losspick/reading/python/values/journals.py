"""What branches and loops have changed, so that it can be undone and joined."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias

#: What was changed since a branch began: where, and what stood there before.
Journal: TypeAlias = "dict[tuple[int, Any], tuple[Any, Any, Any]]"


@dataclass(slots=True)
class Jumps:
    """The jumps out of the body of a loop.

    Attributes:
        base: How many branches the loop stands in.
        states: At each jump, where the body had changed something, and what stood there first.
        values: What stood there at the jump.
    """

    base: int
    states: list[Journal] = field(default_factory=list)
    values: list[dict[tuple[int, Any], Any]] = field(default_factory=list)
