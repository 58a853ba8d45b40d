"""Configurations by their content; what is no description of a model is left alone."""

from __future__ import annotations

import re
from pathlib import Path

from losspick.core.spec import ModelSpec
from losspick.reading.configs.boosting import read_boosting
from losspick.reading.configs.class_lists import read_class_lists
from losspick.reading.configs.detectron2 import read_detectron2
from losspick.reading.configs.huggingface import read_huggingface
from losspick.reading.configs.hydra import read_targets
from losspick.reading.configs.json_text import parse_json
from losspick.reading.configs.keras import read_keras
from losspick.reading.configs.keras_files import read_archive, read_hdf5
from losspick.reading.configs.ludwig import read_ludwig
from losspick.reading.configs.node import Node
from losspick.reading.configs.object_detection import is_pipeline, read_pipeline
from losspick.reading.configs.own import is_own, read_own
from losspick.reading.configs.toml_text import parse_toml
from losspick.reading.configs.ultralytics import read_ultralytics
from losspick.reading.configs.yaml_text import parse_yaml
from losspick.reading.limits import LARGEST_CONFIG, UnreadableError

#: One of these words stands in every configuration that a reader knows.
_WORDS = re.compile(
    rb"class_name|modelTopology|objective|loss_function|architectures|_target_|class_path"
    rb"|output_features|META_ARCHITECTURE|USE_FED_LOSS|ROI_HEADS|RETINANET|names\b|\bclasses\b"
)
_READERS = (
    read_keras,
    read_huggingface,
    read_ludwig,
    read_detectron2,
    read_ultralytics,
    read_targets,
    read_boosting,
    read_class_lists,
)


def read_config(path: str, data: bytes) -> list[ModelSpec]:
    """Return the pairings that a configuration describes.

    Raises:
        UnreadableError: It looks like a model's configuration and can't be read.
    """
    suffix = Path(path).suffix.lower()
    if suffix == ".keras":
        return read_archive(path)
    if suffix in (".h5", ".hdf5"):
        return read_hdf5(path)
    if len(data) > LARGEST_CONFIG:
        raise UnreadableError(path, "is too large for a configuration")
    if suffix == ".config":
        text = data.decode("utf-8", "replace")
        return read_pipeline(path, text) if is_pipeline(text) else []
    if is_own(path):
        return [s for document in _documents(path, data, suffix) for s in read_own(document)]
    if suffix == ".toml" or not _WORDS.search(data):
        return []
    return [spec for document in _documents(path, data, suffix) for spec in _specs(document)]


def _documents(path: str, data: bytes, suffix: str) -> list[Node]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError(path, f"can't be decoded as UTF-8: {error.reason}") from None
    if suffix == ".toml":
        return [parse_toml(path, text)]
    return [parse_json(path, text)] if suffix == ".json" else parse_yaml(path, text)


def _specs(document: Node) -> list[ModelSpec]:
    for reader in _READERS:
        found = reader(document)
        if found is not None:
            return found
    return []
