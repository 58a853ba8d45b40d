"""The bytes of a file or of standard input, decompressed on the way, and what they are."""

from __future__ import annotations

import io
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import IO, TYPE_CHECKING, cast

from losspick.errors import InputError, MissingExtraError
from losspick.profiling.readers.file_faults import directory, no_such_file, read_faults
from losspick.profiling.readers.zipped import ZIP, members_of, open_member

if TYPE_CHECKING:
    from losspick.profiling.readers.buckets import BucketObject

#: What is read at once to find out what the content is; a smaller file is then complete.
HEAD_BYTES = 4_000_000
#: Of the later ones of many parts only the header matters.
LATER_HEAD_BYTES = 100_000
#: How Parquet starts; of an object in a bucket no more of it is fetched to know that.
_PARQUET = b"PAR1"


class Compression(StrEnum):
    """How the bytes are packed."""

    NONE = ""
    GZIP = "gzip"
    BZIP2 = "bzip2"
    XZ = "xz"
    ZSTD = "zstd"
    ZIP = "zip"


_PACKED = {
    b"\x1f\x8b": Compression.GZIP,
    b"BZh": Compression.BZIP2,
    b"\xfd7zXZ\x00": Compression.XZ,
    b"\x28\xb5\x2f\xfd": Compression.ZSTD,
}
_PACKED_SUFFIXES = (".gz", ".bz2", ".xz", ".zst", ".zstd")


@dataclass(frozen=True, slots=True, eq=False)
class Content:
    """Bytes that can be read from the start again and again.

    Attributes:
        name: The path, or "stdin".
        path: The file; None for standard input and for objects in a bucket.
        held: The bytes of standard input, still packed.
        compression: Found by the first bytes.
        head: The first bytes, unpacked; of Parquet in a bucket only what tells that it is.
        complete: ``head`` is everything.
        remote: The object in a bucket; None of what is on this machine.
        member: The only file in a zip archive.
    """

    name: str
    path: Path | None
    held: bytes
    compression: Compression
    head: bytes
    complete: bool = False
    remote: BucketObject | None = None
    member: str = ""

    @property
    def suffix(self) -> str:
        """The last extension of the file, lower case, that of a compression aside."""
        if self.place is None:
            return ""
        suffixes = [part.lower() for part in PurePosixPath(self.member or self.place).suffixes]
        if suffixes and suffixes[-1] in _PACKED_SUFFIXES:
            suffixes.pop()
        return suffixes[-1] if suffixes else ""

    @property
    def place(self) -> str | None:
        """What an engine opens: the path, or the address; None for standard input."""
        if self.remote is not None:
            return self.remote.address
        return None if self.path is None else str(self.path)

    @property
    def size(self) -> int | None:
        """The bytes, still packed; None for standard input."""
        if self.remote is not None:
            return self.remote.size
        return None if self.path is None else self.path.stat().st_size

    @contextmanager
    def open(self) -> Iterator[IO[bytes]]:
        """Give the unpacked bytes; a fault in them becomes an InputError."""
        with read_faults(self.name), self._raw() as raw, _unpacked(raw, self) as stream:
            yield stream

    def _raw(self) -> IO[bytes]:
        if self.remote is not None:
            seeking = self.member or self.head.startswith(ZIP)
            return cast("IO[bytes]", self.remote.file() if seeking else self.remote.stream())
        return io.BytesIO(self.held) if self.path is None else self.path.open("rb")


def content_of_path(path: Path, *, later: bool = False) -> Content:
    """Open a file, or say why not; of a later part of a table no more is held than its header."""
    name = str(path)
    with read_faults(name):
        try:
            mode = path.stat().st_mode
        except FileNotFoundError:
            raise no_such_file(path) from None
        except ValueError as error:
            raise InputError("this is no file name", where=repr(name), fix="check it") from error
        if stat.S_ISDIR(mode):
            raise directory(path)
        if stat.S_ISFIFO(mode) or path == Path("/dev/stdin"):
            return content_of_bytes(path.read_bytes(), name)
        if not stat.S_ISREG(mode):
            raise InputError(
                "this is a device, not a file", where=name, fix="give a file, or - for stdin"
            )
        with path.open("rb") as file:
            compression = _compression(file.read(8))
    return _with_head(Content(name, path, b"", compression, b""), later=later)


def content_of_object(remote: BucketObject, *, later: bool = False) -> Content:
    """Open an object in a bucket."""
    with read_faults(remote.address), remote.file() as file:
        magic = bytes(file.read(8))
    content = Content(remote.address, None, b"", _compression(magic), magic, remote=remote)
    return content if magic.startswith(_PARQUET) else _with_head(content, later=later)


def content_of_stdin() -> Content:
    """Read standard input to its end."""
    return content_of_bytes(sys.stdin.buffer.read(), "stdin")


def content_of_bytes(data: bytes, name: str) -> Content:
    """Wrap bytes that are already there."""
    return _with_head(Content(name, None, data, _compression(data[:8]), b""))


def _compression(magic: bytes) -> Compression:
    found = (kind for start, kind in _PACKED.items() if magic.startswith(start))
    return next(found, Compression.NONE)


def _with_head(content: Content, *, later: bool = False) -> Content:
    wanted = min(LATER_HEAD_BYTES, HEAD_BYTES) if later else HEAD_BYTES
    with content.open() as stream:
        head = b"".join(_up_to(stream, wanted))
    if later and b"\n" not in head and len(head) == wanted:
        return _with_head(content)  # a very long header
    found = replace(content, head=head, complete=len(head) < wanted)
    members = files_in(found) if head.startswith(ZIP) and not content.member else ()
    if len(members) != 1:
        return found
    zipped = replace(content, compression=Compression.ZIP, member=members[0], head=head)
    return _with_head(zipped, later=later)


def files_in(content: Content) -> tuple[str, ...]:
    """Return the files in a zip archive."""
    with content.open() as stream:
        return members_of(stream)


def _up_to(stream: IO[bytes], count: int) -> Iterator[bytes]:
    while count > 0 and (data := stream.read(count)):
        count -= len(data)
        yield data


def _unpacked(raw: IO[bytes], content: Content) -> IO[bytes]:
    if content.compression is Compression.GZIP:
        import gzip

        return cast("IO[bytes]", gzip.GzipFile(fileobj=raw))
    if content.compression is Compression.BZIP2:
        import bz2

        return cast("IO[bytes]", bz2.BZ2File(raw))
    if content.compression is Compression.XZ:
        import lzma

        return cast("IO[bytes]", lzma.LZMAFile(raw))
    if content.compression is Compression.ZIP:
        return open_member(raw, content.member, content.name)
    if content.compression is Compression.ZSTD:
        return _unpacked_zstd(raw, content.name)
    return raw


def _unpacked_zstd(raw: IO[bytes], name: str) -> IO[bytes]:
    try:
        import zstandard
    except ImportError:
        raise MissingExtraError(
            "reading zstd-compressed data needs the package zstandard", extra="zstd", where=name
        ) from None
    from losspick.profiling.readers.zstd_stream import ZstdStream

    return cast("IO[bytes]", io.BufferedReader(ZstdStream(raw, zstandard.ZstdDecompressor())))
