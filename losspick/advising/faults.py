"""What is wrong with files of rules, told all at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from losspick.errors import nearest


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a file of rules; without a key it is about the whole file."""

    file: str
    key: str
    what: str

    def __str__(self) -> str:
        said = ": ".join(part for part in (self.file, self.key, self.what) if part)
        return said.replace("\n", "\\n")  # a key can't pass itself off as a line of ours


@dataclass(slots=True)
class Faults:
    """The faults of one file, each with its key."""

    file: str
    found: list[Fault] = field(default_factory=list)

    def add(self, key: str, what: str) -> None:
        """Note a fault."""
        self.found.append(Fault(self.file, key, what))

    def unknown(self, key: str, word: str, known: Iterable[str], what: str) -> None:
        """Note a word that is not among the known ones, with the nearest."""
        names = list(known)
        close = nearest(word, names)
        hint = f"did you mean '{close[0]}'?" if close else f"known: {', '.join(names[:12])}"
        self.add(key, f"unknown {what} {word!r}; {hint}")
