"""What can be wrong with a file before its content is looked at, in the words of an error."""

from __future__ import annotations

import os
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from losspick.errors import InputError, nearest


@contextmanager
def read_faults(where: str) -> Iterator[None]:
    """Turn what the system or a decompressor says into an InputError."""
    try:
        yield
    except PermissionError as error:
        raise InputError(
            "no permission to read this", where=where, fix="change the rights of the file"
        ) from error
    except _damage() as error:
        raise damaged(where, error) from error
    except OSError as error:
        if "://" in where:
            from losspick.profiling.readers.bucket_faults import refused

            raise refused(where, error) from error
        said = error.strerror or str(error)
        raise InputError(f"can't be read ({said})", where=where, fix="check the file") from error


def _damage() -> tuple[type[Exception], ...]:
    """The errors of the decompressors that are loaded."""
    names = (
        ("gzip", "BadGzipFile"),
        ("lzma", "LZMAError"),
        ("zstandard", "ZstdError"),
        ("zipfile", "BadZipFile"),
    )
    loaded = ((sys.modules.get(module), name) for module, name in names)
    more = (getattr(module, name) for module, name in loaded if module is not None)
    return (EOFError, zlib.error, *more)


def no_such_file(path: Path) -> InputError:
    """Return the error for a path at which there is nothing."""
    folder = path.parent
    if not folder.is_dir():
        return InputError(
            "there is no such file", where=str(path), fix=f"the folder {folder} does not exist"
        )
    try:
        names = sorted(entry.name for entry in os.scandir(folder) if _is_file(entry))
    except PermissionError:
        names = []
    close = nearest(path.name, names)
    fix = f"did you mean {folder / close[0]}?" if close else "check the path"
    return InputError("there is no such file", where=str(path), fix=fix)


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Tell whether there is a file; links that lead in a circle, or nowhere allowed, are none."""
    try:
        return entry.is_file()
    except OSError:
        return False


def directory(path: Path) -> InputError:
    """Return the error for a folder in which there is no table."""
    known = {".csv", ".tsv", ".parquet", ".jsonl", ".json", ".xlsx", ".feather", ".gz"}
    names = sorted(entry.name for entry in path.iterdir() if entry.suffix.lower() in known)
    listed = ", ".join(names[:3]) + (", ..." if len(names) > 3 else "")
    fix = f"give one file of it, such as {path / names[0]} (there: {listed})" if names else None
    what = (
        "this is a directory, not a file" if names else "this folder holds no CSV or Parquet file"
    )
    return InputError(
        what, where=str(path), fix=fix or "give a file, or a folder in which there is one"
    )


def damaged(where: str, error: Exception) -> InputError:
    """Return the error for packed data that do not unpack."""
    return InputError(
        f"the compressed data are damaged or cut off ({error})",
        where=where,
        fix="fetch the file again",
    )
