"""How every result of the API is shown and passed on."""

from __future__ import annotations

import dataclasses
from abc import abstractmethod
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    import pandas as pd
    from rich.console import Console, ConsoleOptions, RenderResult

    from losspick.reporting.screen import Look, Sheet

Result = TypeVar("Result")

#: Width of a result that is printed as a plain text.
_PRINTED_WIDTH = 100


def present(cls: type[Result], word: Any) -> Result:
    """Return a word of the core as the public class that extends it."""
    fields = {field.name: getattr(word, field.name) for field in dataclasses.fields(word)}
    return cls(**fields)


def _frame(rows: Iterable[dict[str, Any]]) -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame(list(rows))


class Displayed:
    """How every result is shown: as a text, in a rich console, in a notebook, as JSON."""

    __slots__ = ()

    @abstractmethod
    def _sheet(self, look: Look) -> Sheet:
        """Return the result written for a terminal."""

    @abstractmethod
    def _repr_html_(self) -> str:
        """Return the result for a notebook."""

    @abstractmethod
    def _rows(self) -> Iterator[dict[str, Any]]:
        """Yield the rows of ``to_frame``."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON document as dictionaries and lists."""
        from losspick.reporting.to_json import to_dict

        return to_dict(self)

    def to_json(self) -> str:
        """Return the JSON document; ``losspick schema NAME`` prints what it holds."""
        from losspick.reporting.to_json import dumps

        return dumps(self.to_dict())

    def to_frame(self) -> pd.DataFrame:
        """Return a pandas frame: the losses of a ranking, else facts, spellings, columns."""
        return _frame(self._rows())

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        from losspick.reporting.screen import Look

        look = Look(width=options.max_width, colour=True, ascii_only=options.ascii_only)
        yield from self._sheet(look).lines

    def __str__(self) -> str:
        from losspick.reporting.screen import Look

        return self._sheet(Look(width=_PRINTED_WIDTH)).render().rstrip("\n")
