"""Bytes packed by zstd, unpacked as they are read."""

from __future__ import annotations

import io
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    import zstandard

_PACKED_BYTES = 1 << 16


class ZstdStream(io.RawIOBase):
    """Unpacks frame after frame, and notices a cut, which zstandard's own stream does not."""

    def __init__(self, raw: IO[bytes], unpacker: zstandard.ZstdDecompressor) -> None:
        self._raw = raw
        self._unpacker = unpacker
        self._frame = unpacker.decompressobj()
        self._rest = b""

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer with the next bytes."""
        while not self._rest:
            packed = self._frame.unused_data if self._frame.eof else b""
            packed = packed or self._raw.read(_PACKED_BYTES)
            if not packed:
                if not self._frame.eof:
                    raise EOFError("the last frame is not complete")
                return 0
            if self._frame.eof:
                self._frame = self._unpacker.decompressobj()
            self._rest = self._frame.decompress(packed)
        size = min(len(buffer), len(self._rest))
        buffer[:size], self._rest = self._rest[:size], self._rest[size:]
        return size
