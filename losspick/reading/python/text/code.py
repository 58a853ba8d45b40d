"""The text of a definition, and the words that stand in it."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING

from losspick.core.regexes import regex

if TYPE_CHECKING:
    from losspick.reading.python.text.source import Source

#: Makes blanks of what stands in no name: to split at blanks is many times faster than a pattern.
#: Bytes beyond ASCII stand, with few exceptions, in names or in texts.
_BLANKS = bytes(c if c > 127 or chr(c).isalnum() or c == ord("_") else ord(" ") for c in range(256))
_COMMENT = regex(r"# (?<=\s# )[^\n]*")
_ASKING = regex(r"isinstance\([^()]*(?:\([^()]*\)[^()]*)*\)")


@dataclass(slots=True)
class Code:
    """The text of a definition without long strings, comments, and classes asked for.

    Attributes:
        text: The text.
    """

    text: str
    _words: frozenset[str] | None = None
    _low: str = ""

    @property
    def words(self) -> frozenset[str]:
        """The words in it, which are split off when they are first asked for."""
        if self._words is None:
            spaced = self.text.encode("utf-8", "surrogatepass").translate(_BLANKS)
            self._words = frozenset(spaced.decode("utf-8", "surrogatepass").split())
        return self._words

    @property
    def low(self) -> str:
        """Each of its words once, in small letters.

        That is a fifth of the text, in which to look whether it pays to look through the text.
        """
        if not self._low:
            self._low = " ".join(self.words).casefold()
        return self._low


def code_of(node: ast.AST, source: Source) -> Code:
    """Return the code of a definition."""
    where = getattr(node, "lineno", 1), getattr(node, "end_lineno", None)
    known = source.codes.get(where)
    if known is None:
        known = source.codes[where] = code_in(source.text_of(node))
    return known


def code_in(text: str) -> Code:
    """Return the code of a text."""
    code = "\n".join(text.split('"""')[::2]) if '"""' in text else text
    code = _COMMENT.sub("", code) if "# " in code else code
    return Code(_ASKING.sub("isinstance", code) if "isinstance(" in code else code)
