"""The one door through which text from users passes on its way to a screen or a page."""

from __future__ import annotations

import re

#: Long enough for a name or a label to be recognised, short enough to keep a line a line.
LONGEST = 60

# C0 and C1 controls with DEL, zero-width characters and marks of direction, line and paragraph
# separators, embeddings and overrides and isolates of direction, the byte order mark, tags, and
# lone surrogates: invisible or able to rearrange what stands around them.
_HOSTILE = (
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069"
    "\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def _visible(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def neutralise(text: str) -> str:
    """Return text with everything invisible or active written as a visible escape."""
    # Printable text holds none of it, and to compile the expression takes as long as a module.
    return text if text.isprintable() else re.sub(_HOSTILE, _visible, text)


def safe(text: str, longest: int = LONGEST) -> str:
    """Return a name or label fit to print: neutralised, and cut with an ellipsis."""
    clean = neutralise(text[: longest * 2])
    return clean if len(clean) <= longest else clean[: longest - 1] + "…"


def without_surrogates(text: str) -> str:
    """Return text that every encoding of Unicode can carry, otherwise unchanged."""
    return re.sub("[\ud800-\udfff]", _visible, text)
