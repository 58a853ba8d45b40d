"""Keras archives and HDF5 files: only their JSON is read, nothing is unpacked or loaded."""

from __future__ import annotations

import json
import mmap
import zipfile
from pathlib import Path

from losspick.core.spec import ModelSpec
from losspick.reading.configs.json_text import parse_json
from losspick.reading.configs.keras import read_keras, specs_of
from losspick.reading.configs.node import Node
from losspick.reading.limits import LARGEST_CONFIG, UnreadableError

_MOST_MEMBERS = 1000
_HDF5_MAGIC = b"\x89HDF\r\n\x1a\n"
#: Where an HDF5 file may begin, behind what a program has put in front of it.
_BEFORE_HDF5 = (0, 512, 1024, 2048)
#: How the two attributes begin that Keras writes as JSON text.
_MODEL_STARTS = (b'{"class_name": ', b'{"module": "keras', b'{"name": ', b'{"config": ')
_TRAINING_STARTS = (b'{"loss": ', b'{"optimizer_config": ', b'{"metrics": ')


def read_archive(path: str) -> list[ModelSpec]:
    """Return the pairings of a ``.keras`` archive, or of HDF5 under that ending.

    Raises:
        UnreadableError: It is no archive, or its description is too large.
    """
    document = archived(path)
    return read_hdf5(path) if document is None else read_keras(document) or []


def archived(path: str) -> Node | None:
    """Return the description in a ``.keras`` archive; None: it is HDF5, as Keras 2 wrote it.

    Raises:
        UnreadableError: It is no archive, or its description is too large.
    """
    if _is_hdf5(path):
        return None
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            own = [member for member in members if member.filename == "config.json"]
            if len(members) > _MOST_MEMBERS or len(own) != 1 or own[0].flag_bits & 1:
                raise UnreadableError(path, "is no Keras archive: it has no single config.json")
            if own[0].file_size > LARGEST_CONFIG:
                raise UnreadableError(path, "is not read: its config.json is too large")
            with archive.open(own[0]) as stream:
                data = stream.read(LARGEST_CONFIG + 1)
    except (OSError, zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        raise UnreadableError(path, f"can't be read as an archive: {error}") from None
    if len(data) > LARGEST_CONFIG:
        raise UnreadableError(path, "is not read: its config.json is too large")
    return parse_json(path, data.decode("utf-8", "replace"), inner="config.json")


def _is_hdf5(path: str) -> bool:
    try:
        with Path(path).open("rb") as stream:
            return stream.read(len(_HDF5_MAGIC)) == _HDF5_MAGIC
    except OSError:
        return False


def read_hdf5(path: str) -> list[ModelSpec]:
    """Return the pairings of an HDF5 file that Keras wrote; of others, nothing.

    Raises:
        UnreadableError: It can't be opened, or is something else.
    """
    found = stored(path)
    return [] if found is None else specs_of(*found)


def stored(path: str) -> tuple[Node, Node] | None:
    """Return a model in an HDF5 file and what it was compiled with; None: not both are there.

    Both descriptions are JSON texts that lie in the file as they are, so that no HDF5 library is
    needed, which could be made to do more than read.

    Raises:
        UnreadableError: It can't be opened, or is something else.
    """
    try:
        with Path(path).open("rb") as stream:
            first = stream.read(_BEFORE_HDF5[-1] + len(_HDF5_MAGIC))
            if not any(first.startswith(_HDF5_MAGIC, at) for at in _BEFORE_HDF5):
                raise UnreadableError(path, "is no HDF5 file")
            with mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as content:
                model = _text(content, _MODEL_STARTS, '"layers"')
                training = _text(content, _TRAINING_STARTS, '"loss"')
    except (OSError, ValueError) as error:
        raise UnreadableError(path, f"can't be read: {error}") from None
    if model is None or training is None:
        return None
    return (
        parse_json(path, model, inner="model_config"),
        parse_json(path, training, inner="training_config"),
    )


def _text(content: mmap.mmap, starts: tuple[bytes, ...], needed: str) -> str | None:
    """Return the first JSON object that begins in one of these ways and holds a key."""
    for start in starts:
        at = content.find(start)
        tries = 0
        while at >= 0 and tries < 20:
            found = _object(content[at : at + LARGEST_CONFIG])
            if found is not None and needed in found:
                return found
            at = content.find(start, at + 1)
            tries += 1
    return None


def _object(data: bytes) -> str | None:
    text = data.decode("utf-8", "replace")
    try:
        _, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return None
    return text[:end]
