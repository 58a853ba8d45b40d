"""What some content is: by its first bytes, never by the name of the file alone."""

from __future__ import annotations

import importlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from losspick.core.regexes import regex
from losspick.errors import InputError
from losspick.profiling.readers.zipped import ZIP, refused

if TYPE_CHECKING:
    from losspick.profiling.options import ReadOptions
    from losspick.profiling.readers import Table
    from losspick.profiling.readers.content import Content


class Format(StrEnum):
    """A family of formats that one reader reads."""

    DELIMITED = "delimited text"
    JSON = "JSON"
    PARQUET = "Parquet"
    ARROW = "Arrow"
    EXCEL = "Excel"


@dataclass(frozen=True, slots=True)
class Known:
    """How a format is recognised, and what opens it.

    Attributes:
        called: What users call it.
        reader: The module beside this one, and its function of some content and how to read it.
        suffixes: What the names of such files end in.
        starts: First bytes that no other content has.
    """

    called: str
    reader: tuple[str, str]
    suffixes: tuple[str, ...]
    starts: tuple[bytes, ...] = ()


KNOWN: Mapping[Format, Known] = {
    Format.DELIMITED: Known("CSV, TSV", ("delimited", "open_delimited"), (".csv", ".tsv", ".tab")),
    Format.JSON: Known(
        "JSON Lines, JSON", ("jsonlines", "open_json"), (".json", ".jsonl", ".ndjson")
    ),
    Format.PARQUET: Known(
        "Parquet", ("parquet", "open_parquet"), (".parquet", ".pq"), (b"PAR1", b"PARE")
    ),
    Format.ARROW: Known(
        "Feather/Arrow",
        ("parquet", "open_arrow"),
        (".feather", ".arrow"),
        (b"ARROW1", b"FEA1", b"\xff\xff\xff\xff"),
    ),
    Format.EXCEL: Known("Excel (.xlsx)", ("excel", "open_excel"), (".xlsx", ".xls")),
}
#: What the name of a file promises.
FORMAT_OF_SUFFIX = {suffix: form for form, known in KNOWN.items() for suffix in known.suffixes}
_READABLE = {start: form for form, known in KNOWN.items() for start in known.starts}
_EXPORT = "export the table as CSV or Parquet"
_PICKLE_FIX = (
    "a pickle can run any code when it is loaded, so it is never opened here; load it yourself, "
    "if you trust it, and save the table as CSV or Parquet"
)
#: Other known content: its start, what it is called, and what to do.
_FOREIGN = (
    (b"PK\x05\x06", "an empty zip archive", "give the table itself"),
    (b"\xd0\xcf\x11\xe0", "an old Excel (.xls) or Office file", "save it as .xlsx or CSV"),
    (b"\x93NUMPY", "a NumPy array file", "load it with numpy and pass the array"),
    (b"\x89HDF", "an HDF5 file", _EXPORT),
    (b"SQLite format 3", "an SQLite database", _EXPORT),
    (b"ORC", "an ORC file", _EXPORT),
    (b"Obj\x01", "an Avro file", _EXPORT),
    (b"%PDF", "a PDF document", _EXPORT),
    (b"\x89PNG", "an image", "give a table"),
    (b"\xff\xd8\xff", "an image", "give a table"),
    (b"GIF8", "an image", "give a table"),
    (b"\x7fELF", "a program", "give a table"),
    (b"MZ\x90", "a program", "give a table"),
    (b"7z\xbc\xaf", "a 7z archive", "unpack it and give the table inside"),
    (b"Rar!", "a RAR archive", "unpack it and give the table inside"),
    (b"RDX", "an R data file", _EXPORT),
    (b"<stata_dta", "a Stata file", _EXPORT),
    (b"$FL2", "an SPSS file", _EXPORT),
    (b"{\\rtf", "an RTF document", _EXPORT),
    (b"\x1f\x8b", "compressed twice", "unpack it once"),
)
_PICKLE_SUFFIXES = (".pkl", ".pickle", ".joblib", ".pt", ".pth", ".ckpt")
_PICKLE = regex(rb"\x80[\x02-\x05]")
_MARKUP = regex(rb"<(?:!doctype|html|head|body|\?xml|!--|svg|rss|div)\b|<!--", re.IGNORECASE)
_JSON = regex(
    rb'\{\s*["}]|\{\s*\Z|\[\s*(?:[\[{"\]]|-?\d+(?:\.\d+)?\s*[,\]]|null|true|false|NaN|\Z)'
)
#: In a file that is named so, a bare value is JSON, too.
_JSON_VALUE = regex(rb'[\[{"]|-?\d+(?:\.\d+)?\s*(?:$|[\r\n])|true|false|null')
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_CONTROL = bytes(set(range(32)) - set(b"\t\n\x0b\x0c\r\x1b\x1c\x1d\x1e\x1f")) + b"\x7f"
#: Text has hardly any control characters; random bytes have a tenth.
_MOST_CONTROL = 0.03
_INSPECTED_BYTES = 64_000


def identify(content: Content) -> Format:
    """Tell the format of some content; content that is no table is an InputError."""
    head = content.head
    if not head.strip():
        raise InputError(
            "the file is empty: there are no data and no columns",
            where=content.name,
            fix="give a table with a header line and at least one row",
        )
    found = next((form for start, form in _READABLE.items() if head.startswith(start)), None)
    if found:
        return found
    if head.startswith(ZIP) and _is_workbook(content):
        return Format.EXCEL
    if head.startswith(ZIP):
        from losspick.profiling.readers.content import files_in

        raise refused(files_in(content), content.name)
    _refuse_pickle(content)
    for start, called, fix in _FOREIGN:
        if head.startswith(start):
            raise InputError(f"this is {called}, not a table", where=content.name, fix=fix)
    return _identify_text(content)


def open_as(form: Format, content: Content, options: ReadOptions) -> Table:
    """Open some content with the reader of its format."""
    module, function = KNOWN[form].reader
    opener = getattr(importlib.import_module(f"{__package__}.{module}"), function)
    table: Table = opener(content, options)
    return table


def _refuse_pickle(content: Content) -> None:
    if _PICKLE.match(content.head):
        raise InputError("this is a Python pickle", where=content.name, fix=_PICKLE_FIX)
    if content.suffix in _PICKLE_SUFFIXES:
        raise InputError(
            f"a {content.suffix} file is a Python pickle", where=content.name, fix=_PICKLE_FIX
        )


def _is_workbook(content: Content) -> bool:
    import zipfile

    try:
        with content.open() as stream, zipfile.ZipFile(stream) as archive:
            return "xl/workbook.xml" in archive.namelist()
    except (zipfile.BadZipFile, InputError, NotImplementedError):
        return content.suffix in (".xlsx", ".xlsm")


def _identify_text(content: Content) -> Format:
    head = content.head[:_INSPECTED_BYTES]
    if is_wide(head):
        return Format.DELIMITED
    if b"\0" in content.head:
        raise _not_text(content, f"it holds NUL bytes, the first at byte {head.find(0) + 1:,}")
    control = len(head) - len(head.translate(None, _CONTROL))
    if control > _MOST_CONTROL * len(head):
        raise _not_text(content, f"{control:,} of its first {len(head):,} bytes are control codes")
    start = head.removeprefix(_BOMS[0]).lstrip()
    if _MARKUP.match(start):
        raise InputError(
            "this is a web page or XML, not a table",
            where=content.name,
            fix="a download that needs a login often ends so; fetch the table itself",
        )
    by_name = FORMAT_OF_SUFFIX.get(content.suffix) is Format.JSON and _JSON_VALUE.match(start)
    return Format.JSON if by_name or _JSON.match(start) else Format.DELIMITED


def is_wide(head: bytes) -> bool:
    """Tell whether the bytes are UTF-16 or UTF-32: by the mark, or by zeros in every other byte."""
    if head.startswith((*_BOMS[1:], b"\x00\x00\xfe\xff")):
        return True
    even, odd = head[0:2000:2], head[1:2000:2]
    few, many = sorted((even.count(0), odd.count(0)))
    return len(odd) > 1 and many > 0.7 * len(odd) and few < 0.1 * len(odd)


def _not_text(content: Content, why: str) -> InputError:
    *others, last = (known.called for known in KNOWN.values())
    return InputError(
        f"this is binary data, not a table in a known format: {why}",
        where=content.name,
        fix=f"known are {', '.join(others)} and {last}",
    )
