"""Where an answer goes, in which form, and how it looks there."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from losspick.cli.setting_values import one_of
from losspick.cli.settings import COLORS, FORMATS, Settings
from losspick.cli.writing import STDOUT, note, say, write_file
from losspick.errors import UsageError

if TYPE_CHECKING:
    from losspick.reporting.screen import Look, Sheet

#: Width where nothing says how wide the screen is: a file, a pipe.
UNKNOWN_WIDTH = 100

#: Which forms a file is named for; the first is taken if none is typed.
FORMS_OF_SUFFIX: Mapping[str, tuple[str, ...]] = {
    ".json": ("json",),
    ".md": ("markdown",),
    ".markdown": ("markdown",),
    ".txt": ("terminal",),
}

#: Endings of documents that are none of ours: text in such a file would open as nothing.
_OF_OTHERS = frozenset({".html", ".htm", ".pdf", ".xml", ".yaml", ".yml", ".csv", ".xlsx", ".docx"})

#: How our own files begin; any other existing file is overwritten only with --force. The second
#: half is what check writes: its forms for others carry no name of ours but the codes of checks.
_OURS = (
    rb'\{\s*"(schema": "losspick/|\$schema": )|<!-- losspick \d|losspick \d+\.\d'
    rb"|\x89PNG.{20,50}Software\x00losspick \d"
    rb'|<\?xml [^>]*>\s*<testsuites name="losspick"|\[\s*\{\s*"check_name": "LP\d|\[\]\s*\Z'
    rb'|\{"code": "LP\d|::\w+ [^\n]*,title=losspick |[^\n]+:\d+:\d+[^\n]*: (\w+ )?LP\d{3} '
    rb"|[^\n]+ \(\d+ pairings? in \d+ files?\)"
)
_BEGINNING = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """A form and a place, checked before any work is done.

    Attributes:
        form: ``terminal``, ``json`` or ``markdown``.
        file: None means standard output.
        color: ``auto``, ``always`` or ``never``.
    """

    form: str
    file: Path | None
    color: str


def destination(
    settings: Settings,
    *,
    form: str | None,
    output: str | None,
    color: str | None,
    force: bool = False,
    source: str | None = None,
    forms: tuple[str, ...] = FORMATS,
    suffixes: Mapping[str, tuple[str, ...]] = FORMS_OF_SUFFIX,
    configured: str | None = None,
) -> Destination:
    """Return where an answer goes.

    Args:
        settings: Of the configuration file.
        form: As typed.
        output: The file, as typed.
        color: As typed.
        force: Overwrite any file.
        source: The input, which is never overwritten.
        forms: Those of the command; the first is the usual one.
        suffixes: Which of them a file is named for.
        configured: The form that is set for this command; None: that for all.

    Raises:
        UsageError: An unknown word, or a file that must not be overwritten.
    """
    file = Path(output) if output is not None and output != "-" else None
    if file is not None:
        _check_file(file, source, force=force)
    if file is None and sys.stdout is None:
        raise UsageError("is closed", where=STDOUT, fix="name a file with --output")
    return Destination(
        form=_form(form, file, configured or settings.output_format, forms, suffixes),
        file=file,
        color=one_of(color or settings.color or "auto", COLORS, "use of colour", "--color"),
    )


def _form(
    typed: str | None,
    file: Path | None,
    configured: str | None,
    forms: tuple[str, ...],
    suffixes: Mapping[str, tuple[str, ...]],
) -> str:
    """Return the form: as typed, else as the file is named, else as configured."""
    named = suffixes.get(file.suffix.casefold(), ()) if file is not None else ()
    if file is not None and not (typed or named) and file.suffix.casefold() in _OF_OTHERS:
        raise UsageError(
            f"losspick writes no {file.suffix}",
            where=str(file),
            fix=f"name the file *{', *'.join(sorted(suffixes))} or *.txt, or say --output-format",
        )
    chosen = configured if configured in forms and (not named or configured in named) else None
    form = typed or chosen or (named[0] if named else forms[0])
    form = one_of(form, forms, "format", "--output-format")
    if named and form not in named:
        note(f"{file} gets the {form} form, as --output-format says, though it is named otherwise")
    return form


def _check_file(file: Path, source: str | None, *, force: bool) -> None:
    where = str(file)
    if file.is_dir():
        raise UsageError("is a folder", where=where, fix="name a file in it")
    if not file.parent.is_dir():
        raise UsageError("there is no such folder", where=str(file.parent), fix="create it first")
    if not file.exists():
        return
    if source is not None and Path(source).exists() and file.samefile(source):
        raise UsageError("is the input, and is never overwritten", where=where)
    if file.is_file() and not force and not _is_ours(file):
        raise UsageError(
            "exists and was not written by losspick",
            where=where,
            fix="choose another name, or add --force",
        )


def _is_ours(file: Path) -> bool:
    try:
        with file.open("rb") as stream:
            start = stream.read(_BEGINNING)
    except OSError as error:
        raise UsageError(f"can't be read: {error.strerror}", where=str(file)) from None
    return not start or re.match(_OURS, start, re.DOTALL) is not None


def deliver(
    place: Destination,
    *,
    terminal: Callable[[Look], Sheet],
    json: Callable[[], Mapping[str, Any]],
    markdown: Callable[[], str],
) -> None:
    """Write an answer in its form to its place."""
    if place.form == "json":
        from losspick.reporting.to_json import dumps

        text = dumps(json())
    elif place.form == "markdown":
        text = markdown()
    else:
        text = terminal(_look(place)).render()
    if place.file is None:
        say(text)
    else:
        # Bytes, so that line ends are the same on every system.
        write_file(place.file, text.encode("utf-8", "backslashreplace"))


def _look(place: Destination) -> Look:
    from losspick.reporting.screen import Look

    if place.file is not None:
        return Look(width=UNKNOWN_WIDTH, colour=place.color == "always")
    return Look(
        width=_width(sys.stdout),
        colour=has_colour(sys.stdout, place.color),
        ascii_only=not _can_print(sys.stdout, "█…"),
    )


def _width(stream: TextIO) -> int:
    known = stream.isatty() or os.environ.get("COLUMNS", "").isdecimal()
    return shutil.get_terminal_size((UNKNOWN_WIDTH, 24)).columns if known else UNKNOWN_WIDTH


def has_colour(stream: TextIO, color: str) -> bool:
    """Tell whether colours are wanted and shown."""
    if color != "auto":
        return color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def _can_print(stream: TextIO, text: str) -> bool:
    try:
        text.encode(stream.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def plot_place(plot: str | None, place: Destination, *, force: bool) -> Path | None:
    """Return the file for a plot, checked before any work is done.

    Raises:
        UsageError: It must not be overwritten, or is that of the answer itself.
    """
    if plot is None:
        return None
    file = Path(plot)
    _check_file(file, None, force=force)
    if place.file is not None and place.file.resolve() == file.resolve():
        raise UsageError("is the file of the answer, too", where=plot, fix="name another file")
    return file
