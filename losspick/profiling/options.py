"""How to read a file, where the user overrules what was found out."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from losspick.core.vocabulary import Engine
from losspick.errors import UsageError, nearest

#: Words for separators that are hard to type in a shell.
_SEPARATOR_WORDS = {
    "tab": "\t",
    "\\t": "\t",
    "comma": ",",
    "semicolon": ";",
    "pipe": "|",
    "blank": " ",
    "space": " ",
    "whitespace": " ",
    "\\s+": " ",
}
_COMMON_ENCODINGS = ("utf-8", "utf-16", "cp1252", "latin-1", "cp1251", "shift_jis", "gb18030")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """What the user says about the file; everything unsaid is found out from its content.

    Attributes:
        sep: The character between fields, or a word such as ``tab``; a blank stands for any run
            of blanks.
        decimal: The decimal mark, ``.`` or ``,``.
        encoding: A text encoding that Python knows.
        na_values: Words that mean missing, beside the usual ones.
        sheet: The name of an Excel sheet.
        engine: What reads files; frames are computed where they live.
        split: ``COLUMN=VALUE``: only the rows in which the column has this value.
    """

    sep: str | None = None
    decimal: str | None = None
    encoding: str | None = None
    na_values: tuple[str, ...] = ()
    sheet: str | None = None
    engine: Engine = Engine.PANDAS
    split: str | None = None

    def __post_init__(self) -> None:
        if self.sep is not None:
            object.__setattr__(self, "sep", _separator(self.sep))
        if self.decimal is not None and self.decimal not in (".", ","):
            raise UsageError(
                f"the decimal mark is '.' or ',', not {self.decimal!r}",
                where="--decimal",
                fix="use --decimal . or --decimal ,",
            )
        if self.encoding is not None:
            object.__setattr__(self, "encoding", _encoding(self.encoding))


def _separator(text: str) -> str:
    sep = _SEPARATOR_WORDS.get(text.casefold(), text)
    if len(sep) != 1 or sep in "\n\r\"'\0" or sep.isalnum():
        raise UsageError(
            f"a separator is one character, not {text!r}",
            where="--sep",
            fix="use one of , ; | : or the words tab, blank, comma, semicolon, pipe",
        )
    return sep


def _encoding(text: str) -> str:
    try:
        found = codecs.lookup(text).name
        known = isinstance("a".encode(text), bytes)  # "hex" and the like are no text encodings
    except (LookupError, ValueError, UnicodeError):  # ValueError: a NUL in the name
        known = False
    if not known:
        close = nearest(text, _COMMON_ENCODINGS)
        raise UsageError(
            f"unknown text encoding {text!r}",
            where="--encoding",
            fix=f"use a name such as {close[0] if close else 'utf-8'}; the usual ones are "
            + ", ".join(_COMMON_ENCODINGS),
        )
    return found
