"""A zip archive of one file: that file."""

from __future__ import annotations

import zlib
from typing import IO, TYPE_CHECKING

from losspick.errors import InputError
from losspick.profiling.readers.file_faults import damaged

if TYPE_CHECKING:
    from zipfile import ZipInfo

#: How a zip archive starts.
ZIP = b"PK\x03\x04"

#: Members that a message lists.
_LISTED = 3


def members_of(stream: IO[bytes]) -> tuple[str, ...]:
    """Return the files in an archive but what macOS adds of its own; none of what is no archive."""
    import zipfile

    try:
        with zipfile.ZipFile(stream) as archive:
            return tuple(each.filename for each in archive.infolist() if _counts(each))
    except (zipfile.BadZipFile, NotImplementedError):
        return ()


def _counts(member: ZipInfo) -> bool:
    return not (member.is_dir() or member.filename.startswith("__MACOSX/"))


def open_member(stream: IO[bytes], member: str, where: str) -> IO[bytes]:
    """Open a file in an archive.

    Raises:
        InputError: It is encrypted, packed in an uncommon way, or damaged.
    """
    import zipfile

    try:
        return zipfile.ZipFile(stream).open(member)
    except (RuntimeError, NotImplementedError) as error:  # a password, an unknown packing
        raise InputError(
            f"{member!r} in this zip archive can't be read ({error})",
            where=where,
            fix="unzip it and give the table inside",
        ) from error
    except (zipfile.BadZipFile, zlib.error) as error:
        raise damaged(where, error) from error


def refused(members: tuple[str, ...], where: str) -> InputError:
    """Return the error for an archive of none or several files."""
    listed = ", ".join(members[:_LISTED]) + ", ..." * (len(members) > _LISTED)
    several = f" of {len(members)} files ({listed})" if members else ""
    return InputError(
        f"this is a zip archive{several}, not a table",
        where=where,
        fix="unzip it and give the table inside; an archive of one file is read as it is"
        if members
        else "give the table itself",
    )
