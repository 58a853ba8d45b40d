"""Errors that a user can cause: what is wrong, where, and what to do about it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class LosspickError(Exception):
    """Something the user can mend.

    Args:
        what: What is wrong, one sentence without a trailing full stop.
        where: The file, column, row or key it is about.
        fix: What to do next.
    """

    def __init__(self, what: str, *, where: str | None = None, fix: str | None = None) -> None:
        self.what = what
        self.where = where
        self.fix = fix
        super().__init__(str(self))

    def __str__(self) -> str:
        said = f"{self.where}: {self.what}" if self.where else self.what
        return f"{said}\nfix: {self.fix}" if self.fix else said


class UsageError(LosspickError):
    """An option, a name or a combination of them that makes no sense."""


class UnknownWordError(UsageError):
    """A word that means nothing, whatever it is used on."""


class InputError(LosspickError):
    """Data that can't be read, or that holds no answer."""


class MissingExtraError(InputError):
    """The format is known, the package that reads it is not installed."""

    def __init__(self, what: str, *, extra: str, where: str | None = None) -> None:
        super().__init__(what, where=where, fix=f'pip install "losspick[{extra}]"')


class ConfigError(LosspickError):
    """A configuration file with an unknown key or an impossible value."""


class RuleError(LosspickError):
    """A rule file that is not in the grammar; the text tells every fault at once."""


def nearest(
    word: str, known: Iterable[str], *, count: int = 1, cutoff: float = 0.51
) -> tuple[str, ...]:
    """Return the known words closest to a misspelled one, best first, ignoring case.

    Those count that share a part of at least ``cutoff`` of their letters with it.
    """
    by_folded: dict[str, str] = {}
    for name in known:
        by_folded.setdefault(name.casefold(), name)
    close = difflib.get_close_matches(word.casefold(), by_folded, n=count, cutoff=cutoff)
    return tuple(by_folded[name] for name in close)
