"""One reader a family of formats; each turns its data into a ``Table``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from losspick.profiling.column import Column

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Table(Protocol):
    """A table that can be read column by column."""

    @property
    def columns(self) -> tuple[str, ...]:
        """The names as they stand in the data; a name may appear twice."""
        ...

    @property
    def notes(self) -> tuple[str, ...]:
        """What was found out about the table and is not obvious."""
        ...

    def read(self, places: Sequence[int]) -> tuple[Column, ...]:
        """Read the columns at these places."""
        ...

    def keep(self, rows: NDArray[np.bool_]) -> Table:
        """Return the table of the rows that are true; its row numbers count only those."""
        ...
