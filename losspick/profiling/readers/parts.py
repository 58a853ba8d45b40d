"""A folder or a glob -> the files that make up one table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from glob import glob, has_magic
from pathlib import Path, PurePath

from losspick.errors import InputError
from losspick.profiling.readers.formats import FORMAT_OF_SUFFIX, Format

_PARTED = (Format.DELIMITED, Format.PARQUET)
_PACKED = (".gz", ".bz2", ".xz", ".zst", ".zstd", ".zip")


def parts_of(path: Path) -> tuple[Path, ...]:
    """Return the files that a path means, in the order of their names.

    A file is itself. Of a folder those files are meant that are named as Parquet or as delimited
    text; names that start with a dot or an underscore, such as those of Spark's marks, are not.

    Raises:
        InputError: There is none, or they are of several formats.
    """
    text = str(path)
    try:
        folder = path.is_dir()
    except OSError:
        return (path,)  # what is wrong with it is told where it is read
    if folder:
        found = sorted(
            each for each in path.rglob("*") if each.is_file() and is_part(each.relative_to(path))
        )
        if not found:
            return (path,)  # where it is read, it is told what else is in the folder
    elif has_magic(text) and not path.exists():
        # Path.glob takes no absolute pattern
        matches = map(Path, glob(text, recursive=True))  # noqa: PTH207
        found = sorted(each for each in matches if each.is_file())
        if not found:
            raise InputError("no file matches", where=text, fix="check the pattern")
    else:
        return (path,)
    refuse_mixture(found, text)
    return tuple(found)


def is_part(path: PurePath) -> bool:
    """Tell whether a file is part of the table in a folder, by its path from there."""
    hidden = any(part.startswith((".", "_")) for part in path.parts)
    return not hidden and FORMAT_OF_SUFFIX.get(_suffix(path)) in _PARTED


def _suffix(path: PurePath) -> str:
    suffixes = [suffix.lower() for suffix in path.suffixes]
    if suffixes and suffixes[-1] in _PACKED:
        suffixes.pop()
    return suffixes[-1] if suffixes else ""


def refuse_mixture(found: Sequence[PurePath], where: str) -> None:
    """Refuse files of several formats.

    Raises:
        InputError: They are.
    """
    endings = Counter(FORMAT_OF_SUFFIX.get(_suffix(path), Format.DELIMITED) for path in found)
    if len(endings) > 1:
        listed = " and ".join(f"{count} of {form}" for form, count in endings.items())
        raise InputError(
            f"the files are of several formats: {listed}",
            where=where,
            fix=f"give a glob of one, such as {_narrower(found[0], where)}",
        )


def _narrower(file: PurePath, where: str) -> str:
    """Return a glob, in words or as it is, of files that are named like one of those found."""
    packed = file.suffix.lower() in _PACKED
    ending = "".join(file.suffixes[-2:] if packed else file.suffixes[-1:])
    return (
        f"one that ends in '{ending}'" if has_magic(where) else f"'{where.rstrip('/')}/*{ending}'"
    )
