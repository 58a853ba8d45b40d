"""Configurations by their content; what is no description of a model is left alone."""

from __future__ import annotations

from losspick.core.regexes import regex
from losspick.core.spec import ModelSpec
from losspick.reading.configs.boosters import read_booster
from losspick.reading.configs.boosting import read_boosting
from losspick.reading.configs.bundles import read_description
from losspick.reading.configs.class_lists import read_class_lists, read_counted
from losspick.reading.configs.composing import Composer
from losspick.reading.configs.detectron2 import read_detectron2
from losspick.reading.configs.documents import documents, require_valid
from losspick.reading.configs.huggingface import read_huggingface, read_label_maps
from losspick.reading.configs.hydra import read_targets
from losspick.reading.configs.keras import read_keras
from losspick.reading.configs.keras_files import read_archive, read_hdf5
from losspick.reading.configs.keras_labels import read_label_modes
from losspick.reading.configs.ludwig import read_ludwig
from losspick.reading.configs.merging import followed
from losspick.reading.configs.node import Node
from losspick.reading.configs.object_detection import read_pipeline
from losspick.reading.configs.own import is_own, read_own
from losspick.reading.configs.plain import read_activated, read_plain
from losspick.reading.configs.scores import read_scores
from losspick.reading.configs.timm_args import read_timm
from losspick.reading.configs.ultralytics import read_ultralytics
from losspick.reading.configs.watching import read_watched
from losspick.reading.formats import Format, format_by_ending
from losspick.reading.limits import LARGEST_CONFIG, ForeignError, UnreadableError

#: One of these words stands in every configuration that a reader knows. Each is looked for as it
#: stands, several times faster than all of them by one pattern.
_WORDS = (
    b"class_name", b"modelTopology", b"objective", b"num_leaves", b"loss_function",
    b"architectures", b"_target_", b"class_path", b"GradientBoosting", b"SGDClass", b"SGDRegr",
    b"RandomForest", b"DecisionTree", b"ExtraTree", b"LinearSV", b"LogisticRegr", b"MLPClass",
    b"MLPRegr", b"ElasticNet", b"Bagging", b"KNeighbors", b"AdaBoostRegr", b"torch.nn.",
    b"num_labels", b"network_data_format", b"cls_pw", b"output_features", b"META_ARCHITECTURE",
    b"USE_FED_LOSS", b"ROI_HEADS", b"RETINANET", b"label_smoothing", b"id2label", b"label2id",
    b"problem_type", b"metric_for_best_model", b"optimized_metric",
    b"rossentropy",
)  # fmt: skip
#: Or one of these, which must not be a part of another word; their letters are looked for first.
_WHOLE_WORDS = tuple(
    (letters, regex(pattern))
    for letters, pattern in (
        (b"sklearn.", rb"\bsklearn\."),
        (b"Ridge", rb"\bRidge"),
        (b"SV", rb"\bSV[CR]\b"),
        (b"dfl", rb"\bdfl\b"),
        (b"jsd_loss", rb"\bjsd_loss\b"),
        (b"names", rb"names\b"),
        (b"classes", rb"\bclasses\b"),
        (b"class_weight", rb"class_weights?\b"),
        (b"_act", rb"_act(?:ivation)?\b"),
        (b"activation", rb"activation['\"]?\s*[:=]\s*['\"]?(?:tanh|s|linear|relu)"),
        (b"monitor", rb"monitor(?:_\w+|ed_\w+)?['\"]?\s*[:=]"),
        (b"metric", rb"mode['\"]?\s*[:=]\s*['\"]?m(?:in|ax)"),
        (b"goal", rb"goal['\"]?\s*[:=]\s*['\"]?m(?:in|ax)"),
        (b"direction", rb"direction['\"]?\s*[:=]\s*['\"]?m(?:in|ax)"),
        (b"activation_", rb"activation_(?:out|last)\b"),
        (b"Loss", rb"(?:CrossEntropy|BCE|BCEWithLogits|NLL)Loss\b"),
        (b"_mode", rb"\b(?:class|label)_mode\b"),
        (b"scoring", rb"\bscoring['\"]?\s*[:=]"),
    )
)
_READERS = (
    read_keras,
    read_huggingface,
    read_ludwig,
    read_detectron2,
    read_ultralytics,
    read_description,
    read_targets,
    read_booster,
    read_boosting,
)

#: Readers of settings that are no library's own, each of which looks at something else.
_OF_PROGRAMS = (
    read_label_modes,
    read_class_lists,
    read_scores,
    read_label_maps,
    read_plain,
    read_timm,
)

#: Readers of what may stand beside what another reader knows: beside objects that a document names
#: by their import paths, and beside parameters.
_BESIDE = {
    read_targets: (read_boosting, read_class_lists, read_scores, read_label_maps),
    read_boosting: (read_scores, read_counted),
}


def may_describe(data: bytes) -> bool:
    """Tell whether a file may be a configuration that a reader knows."""
    return any(map(data.__contains__, _WORDS)) or any(
        letters in data and word.search(data) is not None for letters, word in _WHOLE_WORDS
    )


def read_config(path: str, data: bytes, form: Format, *, named: bool) -> list[ModelSpec]:
    """Return the pairings that a configuration describes.

    Args:
        path: The file.
        data: Its bytes.
        form: How it is written.
        named: The user named it; it is parsed in any case.

    Raises:
        UnreadableError: It looks like a model's configuration, or was named, and can't be read.
        ForeignError: Neither its ending nor what it holds is that of a configuration.
    """
    if form is Format.ARCHIVE:
        return read_archive(path)
    if form is Format.HDF5:
        return read_hdf5(path)
    if len(data) > LARGEST_CONFIG:
        raise UnreadableError(path, "is too large for a configuration")
    if form is Format.PIPELINE:
        return read_pipeline(path, data.decode("utf-8", "replace"))
    if is_own(path):
        return [s for one in documents(path, _text(path, data), form) for s in read_own(one)]
    if may_describe(data):
        found = documents(path, _text(path, data), form)
        return _described(path, [followed(one) for one in found] if b"${" in data else found)
    if named:
        require_valid(path, _text(path, data), form)
    return []


def first_document(path: str, data: bytes) -> Node | None:
    """Return the first document of a YAML file; None: it is empty.

    Raises:
        UnreadableError: It is no YAML.
    """
    found = documents(path, _text(path, data), Format.YAML)
    return found[0] if found else None


def read_composed(
    path: str, data: bytes, composer: Composer
) -> tuple[list[ModelSpec], tuple[str, ...]] | None:
    """Return the pairings of a configuration made of several files, and these; None: it is none.

    Args:
        path: The first of the files.
        data: Its bytes.
        composer: Reads the others.
    """
    main = first_document(path, data)
    found = composer.compositions(path, main) if main is not None else []
    if not found:
        return None
    specs = [spec for one in found for spec in _specs(one.root) or ()]
    return specs, tuple(dict.fromkeys(file for one in found for file in one.files))


def _described(path: str, found: list[Node]) -> list[ModelSpec]:
    """Return what documents describe; another ending than that of a format must be earned."""
    read = [_specs(document) for document in found]
    if format_by_ending(path) is None and all(specs is None for specs in read):
        raise ForeignError(path)
    return [spec for specs in read for spec in specs or ()]


def _text(path: str, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError(path, f"can't be decoded as UTF-8: {error.reason}") from None


def _specs(document: Node) -> list[ModelSpec] | None:
    """Return what a document describes, and what it watches, whatever it describes."""
    found, watched = _models(document), read_watched(document)
    return found if watched is None else [*(found or ()), *watched]


def _models(document: Node) -> list[ModelSpec] | None:
    for reader in _READERS:
        found = reader(document)
        if found is not None:
            beside = _BESIDE.get(reader, ())
            if reader is read_targets and not any(spec.activation or spec.units for spec in found):
                beside = (*beside, read_activated)
            return [*found, *(one for other in beside for one in other(document) or ())]
    told = [found for reader in _OF_PROGRAMS if (found := reader(document)) is not None]
    return [spec for found in told for spec in found] if told else None
