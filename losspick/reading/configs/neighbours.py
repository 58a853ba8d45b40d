"""Which files beside a model are read with it, and what the two say together."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath
from typing import TypeAlias

from losspick.core.records import record
from losspick.core.regexes import regex
from losspick.core.spec import ModelSpec
from losspick.reading.configs import boosters, huggingface_beside, keras_beside
from losspick.reading.configs.class_names import is_of_names
from losspick.reading.configs.json_text import parse_json
from losspick.reading.configs.keras import model_of
from losspick.reading.configs.keras_files import archived, stored
from losspick.reading.configs.node import Node
from losspick.reading.formats import Format

#: What stands in the description of a Keras model, of a head of transformers, of a booster.
_KERAS = regex(rb'"class_name"\s*:\s*"(?:Sequential|Functional|Model)"')
_HEADED = b'"model_type"'
_LABELLED = b'"id2label"'
_BOOSTER = b'"learner_model_param"'

Beside: TypeAlias = dict[str, Node]
Found: TypeAlias = list[ModelSpec] | None


@record(frozen=True, slots=True)
class Neighbours:
    """How a model is read with the files beside it.

    Attributes:
        is_beside: Tells by its name whether a file is read with a model of a certain stem.
        read: Returns the pairings; None: it is no model.
        alone: Another model in the folder may be what the files describe.
    """

    is_beside: Callable[[str, str], bool]
    read: Callable[[str, bytes, Beside], Found]
    alone: bool = True


def neighbours_of(data: bytes, form: Format) -> Neighbours | None:
    """Return how a model is read with the files beside it; None: it is read by itself."""
    if form is Format.ARCHIVE or form is Format.HDF5:
        return _CLOSED[form]
    if form is not Format.JSON:
        return None
    if _KERAS.search(data) is not None:
        return _DESCRIBED
    if _HEADED in data and _LABELLED in data:
        return _OF_TRANSFORMERS
    return _OF_BOOSTERS if _BOOSTER in data else None


def _keras(name: str, stem: str) -> bool:
    return keras_beside.is_beside(name) or is_of_names(name, stem)


def _boosters(name: str, stem: str) -> bool:
    path = PurePath(name.lower())
    described = path.suffix == ".json" and path.stem in ("metadata", "meta", "model_info")
    return described or is_of_names(name, stem)


def _described(path: str, data: bytes, beside: Beside) -> Found:
    found = model_of(parse_json(path, data.decode()))
    return None if found is None else keras_beside.specs_with(*found, beside)


def _archived(path: str, data: bytes, beside: Beside) -> Found:
    document = archived(path)
    if document is None:  # another format under that ending
        return _stored(path, data, beside)
    found = model_of(document)
    return None if found is None else keras_beside.specs_with(*found, beside)


def _stored(path: str, data: bytes, beside: Beside) -> Found:
    found = stored(path)
    return None if found is None else keras_beside.specs_with(*found, beside)


def _headed(path: str, data: bytes, beside: Beside) -> Found:
    return huggingface_beside.specs_with(parse_json(path, data.decode()), beside)


def _boosted(path: str, data: bytes, beside: Beside) -> Found:
    return boosters.specs_with(parse_json(path, data.decode()), beside)


_DESCRIBED = Neighbours(_keras, _described)
_CLOSED = {Format.ARCHIVE: Neighbours(_keras, _archived), Format.HDF5: Neighbours(_keras, _stored)}
_OF_TRANSFORMERS = Neighbours(huggingface_beside.is_beside, _headed, alone=False)
_OF_BOOSTERS = Neighbours(_boosters, _boosted)
