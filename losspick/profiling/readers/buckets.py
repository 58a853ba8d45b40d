"""Objects in buckets of S3, and of stores that speak its language."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from glob import has_magic
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING, Any

from losspick.core.globs import glob_regex
from losspick.core.regexes import regex
from losspick.errors import InputError, MissingExtraError
from losspick.profiling.readers.bucket_faults import told_faults
from losspick.profiling.readers.bucket_settings import settings_of
from losspick.profiling.readers.parts import is_part, refuse_mixture

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Each request for the next bytes of an object asks for so many.
_REQUESTED_BYTES = 8 << 20
_HELD_BYTES = 1 << 18
_BUCKET = regex(r"[A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True, eq=False)
class BucketObject:
    """An object in a bucket.

    Attributes:
        address: Such as ``s3://bucket/table.csv``.
        size: Its bytes.
        store: The file system of pyarrow that reads it.
    """

    address: str
    size: int
    store: Any

    def stream(self) -> IO[bytes]:
        """Give its bytes one after another."""
        with told_faults(self.address):
            found = self.store.open_input_stream(
                _path(self.address), compression=None, buffer_size=_REQUESTED_BYTES
            )
        return io.BufferedReader(found, _HELD_BYTES)

    def file(self) -> Any:
        """Give a file of pyarrow to seek in, which fetches only what is read."""
        return self.store.open_input_file(_path(self.address))


def objects_at(address: str) -> tuple[BucketObject, ...]:
    """Return the objects that an address means, in the order of their names.

    As on a disk, a folder means the files in it that are named as Parquet or as delimited text.

    Raises:
        InputError: There is none, they are of several formats, or the store refuses.
    """
    bucket, key = _bucket_and_key(address)
    store = _store(bucket, address)
    with told_faults(address):
        found = _found(store, bucket, key, address)
    refuse_mixture([PurePosixPath(each.path) for each in found], address)
    scheme = address.partition("://")[0].lower()
    return tuple(BucketObject(f"{scheme}://{each.path}", each.size, store) for each in found)


def _bucket_and_key(address: str) -> tuple[str, str]:
    bucket, _, key = _path(address).partition("/")
    if "@" in bucket or (":" in bucket and "@" in key):
        hidden = re.sub(r"://.*@", "://...@", address, flags=re.DOTALL)
        raise InputError(
            "keys don't belong into an address, which is shown and logged",
            where=hidden,
            fix="leave them out, and set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
        )
    if not _BUCKET.fullmatch(bucket):
        raise InputError(
            "this address names no bucket", where=address, fix="write s3://BUCKET/FILE"
        )
    return bucket, key


def _path(address: str) -> str:
    return address.partition("://")[2]


def _store(bucket: str, address: str) -> Any:
    try:
        from pyarrow.fs import S3FileSystem
    except ImportError:
        raise MissingExtraError(
            "reading from a bucket needs the package pyarrow", extra="s3", where=address
        ) from None
    settings = settings_of(bucket)
    return S3FileSystem(endpoint_override=settings.endpoint, region=settings.region)


def _found(store: Any, bucket: str, key: str, address: str) -> Sequence[Any]:
    """Return what pyarrow tells of each object that is meant."""
    info = store.get_file_info(f"{bucket}/{key}".rstrip("/"))
    if info.is_file:
        return [info]
    if has_magic(key):
        found = _matching(store, bucket, key)
        if not found:
            raise _nothing(store, bucket, address, "no object matches")
        return found
    if info.type.name != "Directory":
        raise _nothing(store, bucket, address, "there is no such object")
    top = PurePosixPath(info.path)
    files = [each for each in _listed(store, info.path) if each.is_file]
    found = [each for each in files if is_part(PurePosixPath(each.path).relative_to(top))]
    if not found:
        raise InputError(
            f"there is no Parquet or CSV in this folder, of {len(files):,} objects",
            where=address,
            fix="give the address of one object",
        )
    return found


def _matching(store: Any, bucket: str, pattern: str) -> list[Any]:
    fixed = pattern[: next(at for at in range(len(pattern)) if pattern[at] in "*?[")]
    folder = f"{bucket}/{fixed.rpartition('/')[0]}".rstrip("/")
    wanted = re.compile(glob_regex(f"{bucket}/{pattern}"))
    deep = "/" in pattern[len(fixed) :] or "**" in pattern
    return [
        each
        for each in _listed(store, folder, deep=deep)
        if each.is_file and wanted.fullmatch(each.path) and "/." not in each.path
    ]


def _listed(store: Any, folder: str, *, deep: bool = True) -> list[Any]:
    from pyarrow.fs import FileSelector

    found = store.get_file_info(FileSelector(folder, recursive=deep, allow_not_found=True))
    return sorted(found, key=lambda each: PurePosixPath(each.path))


def _nothing(store: Any, bucket: str, address: str, what: str) -> InputError:
    if store.get_file_info(bucket).type.name == "NotFound":
        return InputError(
            f"there is no bucket {bucket!r}",
            where=address,
            fix="check its name, and AWS_ENDPOINT_URL where the bucket is not at Amazon",
        )
    return InputError(f"{what} in the bucket {bucket!r}", where=address, fix="check the path")
