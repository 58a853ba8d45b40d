"""Files beside a saved Keras model that say what its outputs are: class names, a training."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath

from losspick.core.spec import Fact, ModelSpec, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.configs.class_names import is_encoder, is_no_class, is_of_names, names_of
from losspick.reading.configs.keras import specs_of
from losspick.reading.configs.keras_layers import Output, outputs_of
from losspick.reading.configs.node import Node
from losspick.reading.configs.target_ranges import target_range

#: Stems of files that hold the settings of a training.
TRAININGS = frozenset({"compile", "compile_config", "training", "training_config", "train_config",
                       "train"})  # fmt: skip
#: Stems of files that say what the target is, beside those of trainings.
_DATA = frozenset({"dataset", "data", "data_config", "dataset_info", "dataset_config", "target",
                   "targets", "target_stats", "target_config", "scaling", "scaler", "preprocessing",
                   "preprocess", "normalization", "stats", "statistics", "meta"})  # fmt: skip
#: The stem of files that may name the classes among all else.
_METADATA = "metadata"
#: Keys that hold those settings, if not the whole file does.
_COMPILED = ("compile", "compile_config", "training_config")
#: What Teachable Machine writes beside its models, whose units are its labels one by one.
_TEACHABLE = ("tmVersion", "tfjsVersion", "tfjsSpeechCommandsVersion")
_FEWEST = 2


def is_beside(name: str) -> bool:
    """Tell whether a file's name says that it describes the model beside it."""
    path = PurePath(name.lower())
    settings = path.suffix in (".json", ".yaml", ".yml")
    return settings and path.stem in TRAININGS | _DATA | {_METADATA}


def specs_with(model: Node, training: Node | None, beside: dict[str, Node]) -> list[ModelSpec]:
    """Return the pairings of a model with what the files beside it say.

    Args:
        model: The model.
        training: What it was compiled with, as far as it says so itself.
        beside: The documents beside it by the names of their files.
    """
    outputs = outputs_of(model)
    given = [(name, node) for name, node in beside.items() if _stem(name) in TRAININGS]
    if training is not None or len(given) != 1 or not _is_of(given[0][1], model):
        told = specs_of(model, training)
    else:
        told = _trained(model, outputs, *given[0])
    told = _aimed(told, beside) if len(outputs) == 1 else told
    remarks = tuple(_miscounted(outputs, model, beside))
    odd = ModelSpec(framework=Framework.KERAS, reader="keras", contradictions=remarks)
    return [*told, odd] if remarks else told


def _aimed(specs: list[ModelSpec], beside: dict[str, Node]) -> list[ModelSpec]:
    """Return the pairings of the only output with the values of its target, if one file tells."""
    told = [
        fact
        for name, node in beside.items()
        if _stem(name) in _DATA | TRAININGS | {_METADATA}
        and (fact := target_range(node)) is not None
    ]
    if len(told) != 1:
        return specs
    return [
        replace(one, targets=told[0]) if one.loss is not None and one.targets is None else one
        for one in specs
    ]


def _stem(name: str) -> str:
    return PurePath(name.lower()).stem


def _is_of(training: Node, document: Node) -> bool:
    """Tell whether settings name no other model than the one that stands beside them."""
    named = training.text("model") or training.text("model_path")
    return named is None or PurePath(named).name == PurePath(document.place.path).name


def _trained(model: Node, outputs: list[Output], name: str, settings: Node) -> list[ModelSpec]:
    """Return the pairings of a model with a training; its own words for losses are left alone."""
    names = {output.key or output.name for output in outputs}
    compiled = next((one for key in _COMPILED if (one := settings.get(key)) is not None), settings)
    if compiled.get("loss") is None or not any("optimizer" in key for key in compiled.items):
        return specs_of(model, None)
    kept = {key: one for key, one in compiled.items.items() if _speaks_of(one, names)}
    found = specs_of(model, Node(compiled.place, "mapping", items=kept))
    of_keras = compiled is not settings or _stem(name).startswith("compile")
    of_keras = of_keras or compiled.get("optimizer_config") is not None
    return [replace(one, choices=()) for one in found if of_keras or not _may_be_on_logits(one)]


def _may_be_on_logits(spec: ModelSpec) -> bool:
    """Tell whether a program may mean the form of a loss that takes the outputs as they are."""
    word = spec.loss.value.written.lower() if spec.loss is not None else ""
    linear = spec.activation is not None and spec.activation.value == "linear"
    return "crossentropy" in word and (linear or spec.activation is None)


def _speaks_of(node: Node, names: set[str | None]) -> bool:
    """Tell whether a mapping is one by outputs, some of which it names, or is none at all."""
    if node.kind != "mapping" or node.get("class_name") is not None:
        return True
    return not names.isdisjoint(node.items)


def _miscounted(
    outputs: list[Output], model: Node, beside: dict[str, Node]
) -> Iterator[Fact[Remark]]:
    """Yield the units of the only output, if there are not as many as there are class names."""
    if len(outputs) != 1 or outputs[0].units is None or outputs[0].activation is None:
        return
    units, stem = outputs[0].units, PurePath(model.place.path).stem
    given = {
        name: (listed, _is_whole(name, node))
        for name, node in beside.items()
        if (is_of_names(name, stem) or _stem(name) == _METADATA) and (listed := names_of(node))
    }
    if len({len(listed) for listed, _ in given.values()}) != 1 or units.value < _FEWEST:
        return
    name, (listed, whole) = next(iter(given.items()))
    missing = units.value < len(listed) <= _MOST_TIMES * units.value
    if missing and not whole:
        missing = not any(map(is_no_class, listed))
    if outputs[0].activation.value == "softmax" and (
        missing or (whole and units.value != len(listed))
    ):
        text = f"the output has {units.value} units, and {name} names {len(listed)} classes"
        yield Fact(Remark(text), units.place)


#: A list of many more names than there are units is one of something else.
_MOST_TIMES = 2


def _is_whole(name: str, node: Node) -> bool:
    """Tell whether a list leaves out none of the units."""
    return is_encoder(name, node) or any(node.get(key) is not None for key in _TEACHABLE)
