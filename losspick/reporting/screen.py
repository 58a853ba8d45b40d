"""Aligned, wrapped, coloured lines: the paper on which every terminal report is written.

Colour and wrapping live here and nowhere else. Everything written passes ``neutralise``.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from losspick.reporting.safe_text import neutralise

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

NARROWEST, WIDEST = 40, 120
#: Width of the column of labels at the left.
MARGIN = 12


class Role(StrEnum):
    """What a piece of text is; the value is its style, from the terminal's own 16 colours."""

    PLAIN = ""
    TITLE = "bold"
    LABEL = "cyan"
    NAME = "bold green"
    FAINT = "dim"
    PLOT = "blue"
    GOOD = "green"
    CAUTION = "yellow"
    BAD = "bold red"


#: A text with its role; a bare text is plain.
Piece: TypeAlias = "str | tuple[str, Role]"

#: What we write ourselves beyond ASCII, for terminals that have no more.
_ASCII = str.maketrans(
    {
        "·": "-",
        "…": "...",
        "–": "-",
        "→": "->",
        "≥": ">=",
        "≤": "<=",
        "×": "x",
        "∞": "inf",
        "√": "sqrt",
    }
    | {"²": "^2", "±": "+-", "≈": "~", "−": "-", "“": '"', "”": '"', "’": "'"}
    | {"α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "eps", "θ": "theta"}
    | {"κ": "kappa", "λ": "lambda", "μ": "mu", "ν": "nu", "π": "pi", "σ": "sigma", "τ": "tau"}
    | {
        "φ": "phi",
        "Σ": "sum",
        "∈": "in",
        "∩": "and",
        "∪": "or",
        "≠": "!=",
        "₀": "_0",
        "₁": "_1",
        "₂": "_2",
    }
    | {"₊": "_pos", "₋": "_neg", "Δ": "Delta", "á": "a"}
    | {"√": "sqrt", "Φ": "Phi", "Γ": "Gamma", "Ω": "Omega", "Π": "prod", "₃": "_3", "₄": "_4"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What the terminal can show."""

    width: int = 80
    colour: bool = False
    ascii_only: bool = False

    @property
    def columns(self) -> int:
        """The width used: never so narrow that nothing fits, nor too wide to read."""
        return min(max(self.width, NARROWEST), WIDEST)


class Sheet:
    """Collects the lines of one report."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.lines: list[Text] = []
        self._console = _console(look)

    @property
    def room(self) -> int:
        """Columns right of the labels."""
        return self.look.columns - self.margin

    @property
    def margin(self) -> int:
        """Columns of the labels: fewer on a narrow screen."""
        return MARGIN if self.look.columns >= 60 else 4

    def text(self, *pieces: Piece) -> Text:
        """Return pieces as one styled, harmless text."""
        from rich.text import Text

        made = Text()
        for piece in pieces:
            words, role = (piece, Role.PLAIN) if isinstance(piece, str) else piece
            clean = neutralise(words)
            made.append(clean.translate(_ASCII) if self.look.ascii_only else clean, role.value)
        return made

    def blank(self) -> None:
        """Leave a line empty."""
        self.put(self.text())

    def put(self, line: Text) -> None:
        """Write a line as it is."""
        line.rstrip()
        self.lines.append(line)

    def line(self, *pieces: Piece, indent: int = 0, hang: int | None = None) -> None:
        """Write a paragraph; lines after the first start at ``hang``."""
        hang = indent if hang is None else hang
        for number, part in enumerate(self.wrapped(pieces, self.look.columns - hang)):
            self.put(self.text(" " * (hang if number else indent)) + part)

    def wrapped(self, pieces: Iterable[Piece], width: int) -> list[Text]:
        """Return a text broken at blanks into lines of at most that many columns."""
        text = self.text(*pieces)
        if text.cell_len <= width:  # most texts are short, and wrapping takes its time
            return [text]
        return list(text.wrap(self._console, max(width, 10)))

    def row(self, label: str, *pieces: Piece) -> None:
        """Write a paragraph with a label at the left; an empty label continues the one above."""
        if len(label) >= self.margin:
            self.put(self.text((label, Role.LABEL)))
            label = ""
        for number, part in enumerate(self.wrapped(pieces, self.room)):
            shown = "" if number else label
            role = Role.LABEL if shown else Role.PLAIN
            self.put(self.text((shown.ljust(self.margin), role)) + part)

    def render(self) -> str:
        """Return everything written, with a newline at the end of each line."""
        with self._console.capture() as captured:
            for line in self.lines:
                self._console.print(line, soft_wrap=True)
        return captured.get()


def _console(look: Look) -> Console:
    from rich.console import Console

    return Console(
        file=io.StringIO(),  # what is captured must not touch standard output, which may be closed
        width=look.columns,
        height=100,
        force_terminal=look.colour,
        color_system="standard" if look.colour else None,
        no_color=not look.colour,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
        _environ={},  # colour and width were decided by whoever made the look
    )
