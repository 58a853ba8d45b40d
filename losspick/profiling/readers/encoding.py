"""The encoding of a text."""

from __future__ import annotations

import codecs

from losspick.errors import InputError
from losspick.profiling.readers.formats import is_wide


def find_encoding(head: bytes, complete: bool) -> tuple[str, str]:
    """Return the encoding of a text and what to do with bytes that are not in it."""
    marks = (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF32_LE, "utf-32"),
        (codecs.BOM_UTF32_BE, "utf-32"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    )
    for mark, name in marks:
        if head.startswith(mark):
            return name, "strict" if _decodes(head, name, complete) else "replace"
    if is_wide(head):
        return ("utf-16-le" if head[1] == 0 else "utf-16-be"), "strict"
    if _decodes(head, "utf-8", complete):
        return "utf-8", "strict"
    return _without_utf8(head)


def _decodes(head: bytes, encoding: str, complete: bool) -> bool:
    try:
        codecs.getincrementaldecoder(encoding)().decode(head, final=complete)
    except UnicodeDecodeError:
        return False
    return True


def _without_utf8(head: bytes) -> tuple[str, str]:
    """Choose between UTF-8 with a few broken characters and an older one-byte encoding."""
    text = head.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    good = sum(character > "\x7f" for character in text) - broken
    if good > broken:
        return "utf-8", "replace"
    return ("cp1252", "strict") if _decodes(head, "cp1252", True) else ("latin-1", "strict")


def decode(data: bytes, encoding: str, errors: str, complete: bool, where: str) -> str:
    """Decode the first bytes of a text, of which the last character may be cut off."""
    try:
        return codecs.getincrementaldecoder(encoding)(errors).decode(data, final=complete)
    except UnicodeError as error:
        at = getattr(error, "start", 0)
        line = data.count(b"\n", 0, at) + 1
        raise InputError(
            f"the text is not {encoding}: byte {at + 1:,} (line {line}) makes no character",
            where=where,
            fix="give the right --encoding, such as cp1252 or utf-16, or leave it out",
        ) from error
