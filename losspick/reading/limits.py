"""How much is read of what may be hostile, and the note about what is not read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from losspick.core.spec import ModelSpec

#: Larger files hold data, not programs; the largest module of a common library has 1.5 MB.
LARGEST_SOURCE = 5_000_000
#: Of so many commas in one file nearly all part numbers; parsed, each takes a thousand bytes.
MOST_COMMAS = 250_000
#: Notebooks carry their pictures with them.
LARGEST_NOTEBOOK = 50_000_000
#: A network of a thousand layers is described in about 2 MB.
LARGEST_CONFIG = 16_000_000


class UnreadableError(Exception):
    """A file that can't be read as what it seems to be.

    Args:
        path: The file.
        message: Why, one sentence.
    """

    def __init__(self, path: str, message: str) -> None:
        self.path = path
        self.message = message
        super().__init__(f"{path}: {message}")


class ForeignError(UnreadableError):
    """A file of a format that no reader knows.

    Args:
        path: The file.
    """

    def __init__(self, path: str) -> None:
        super().__init__(path, "is of no format that check reads, or holds no model")


class PartlyUnreadableError(UnreadableError):
    """A description of which some parts can't be read.

    Args:
        path: The file.
        messages: Why, one sentence a part.
        specs: The pairings of the other parts.
    """

    def __init__(self, path: str, messages: Sequence[str], specs: Sequence[ModelSpec]) -> None:
        self.messages = tuple(messages)
        self.specs = tuple(specs)
        super().__init__(path, "; ".join(messages))
