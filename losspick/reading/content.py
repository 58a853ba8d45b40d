"""What kind of file a file is: by its ending, or by its content where the ending says nothing."""

from __future__ import annotations

from losspick.core.regexes import regex
from losspick.reading.candidates import may_hold_a_pairing
from losspick.reading.code import Code
from losspick.reading.formats import Format, format_by_ending
from losspick.reading.limits import LARGEST_CONFIG, UnreadableError

#: Which program runs a text.
_RUN_BY_PYTHON = regex(rb"#![^\n]*\bpython")
#: So much of a file is searched for what no text holds.
_LOOKED_AT = 8192


def format_of(path: str, data: bytes) -> Format | None:
    """Return the format of a file; None: it is none in which a model may be described."""
    return format_by_ending(path) or _by_content(path, data)


def _by_content(path: str, data: bytes) -> Format | None:
    if len(data) > LARGEST_CONFIG or b"\0" in data[:_LOOKED_AT]:
        return None
    if _RUN_BY_PYTHON.match(data):
        return Format.PYTHON
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    from losspick.reading.configs.object_detection import is_pipeline
    from losspick.reading.configs.read import may_describe

    if is_pipeline(text):
        return Format.PIPELINE
    form = _of_settings(path, text) if may_describe(data) else None
    code = form is None and may_hold_a_pairing(Code.of(data)) and _is_code(path, text)
    return Format.PYTHON if code else form  # settings may look like assignments


def _is_code(path: str, text: str) -> bool:
    from losspick.reading.python.text.syntax import tree_of

    try:
        return bool(tree_of(path, text).body)
    except UnreadableError:
        return False


def _of_settings(path: str, text: str) -> Format | None:
    """Return the first format in which a text is a mapping or a list."""
    from losspick.reading.configs.documents import documents

    for form in (Format.JSON, Format.TOML, Format.SETTINGS, Format.YAML):
        try:
            found = documents(path, text, form)
        except UnreadableError:
            continue
        if any(one.items or one.elements for one in found):
            return form
    return None
