"""Files beside a saved Keras model that say what its outputs are: class names, a training."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath

from losspick.core.domains import TargetDomain
from losspick.core.spec import Fact, ModelSpec, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.configs.class_lists import is_no_class
from losspick.reading.configs.keras import model_of, specs_of
from losspick.reading.configs.keras_layers import Output, outputs_of
from losspick.reading.configs.node import Node

#: Stems of files that hold the settings of a training.
TRAININGS = frozenset({"compile", "compile_config", "training", "training_config", "train_config",
                       "train"})  # fmt: skip
#: Stems of files that name the classes.
NAMES = frozenset({"class_names", "classes", "class_indices", "labels", "label_names", "metadata"})
#: Keys that hold those settings, or those names, if not the whole file does.
_COMPILED = ("compile", "compile_config", "training_config")
_LISTS = ("class_names", "labels", "classes", "label_names", "wordLabels")
#: What Teachable Machine writes beside its models, whose units are its labels one by one.
_TEACHABLE = ("tmVersion", "tfjsVersion", "tfjsSpeechCommandsVersion")
#: Words for a scaling after which a target lies on both sides of 0.
_SCALINGS = ("scaling", "scaler", "normalization", "normalisation", "standardization",
             "standardisation", "transform")  # fmt: skip
_CENTRED = re.compile(r"(?i)(standard(i[sz]ed?|scaler)?|z[-_ ]?score)")
_LOWEST = ("scaled_min", "min_scaled")
_FEWEST = 2


def is_beside(name: str) -> bool:
    """Tell whether a file's name says that it describes the model beside it."""
    path = PurePath(name.lower())
    settings = path.suffix in (".json", ".yaml", ".yml")
    return (settings and path.stem in TRAININGS | NAMES) or (
        path.suffix == ".txt" and path.stem in NAMES - {"metadata"}
    )


def specs_with(document: Node, beside: dict[str, Node]) -> list[ModelSpec] | None:
    """Return the pairings of a model with what the files beside it say; None: it is no model.

    Args:
        document: The model.
        beside: The documents beside it by the names of their files.
    """
    found = model_of(document)
    if found is None:
        return None
    model, training = found
    outputs = outputs_of(model)
    given = [(name, node) for name, node in beside.items() if _stem(name) in TRAININGS]
    told: list[ModelSpec] = []
    if training is not None or len(given) != 1 or not _is_of(given[0][1], document):
        told = specs_of(model, training)
    else:
        told = _trained(model, outputs, *given[0])
    remarks = tuple(_miscounted(outputs, beside))
    odd = ModelSpec(framework=Framework.KERAS, reader="keras", contradictions=remarks)
    return [*told, odd] if remarks else told


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
    targets = _targets(settings) if len(outputs) == 1 else None
    of_keras = compiled is not settings or _stem(name).startswith("compile")
    of_keras = of_keras or compiled.get("optimizer_config") is not None
    return [
        replace(one, choices=(), targets=targets if one.loss is not None else None)
        for one in found
        if of_keras or not _may_be_on_logits(one)
    ]


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


def _targets(settings: Node) -> Fact[TargetDomain] | None:
    """Return that the target takes values below 0, as it was centred."""
    target = settings.get("target")
    if target is None or target.kind != "mapping":
        return None
    lowest = next((one for key in _LOWEST if (one := target.get(key)) is not None), None)
    if lowest is not None and isinstance(lowest.scalar, int | float):
        below = lowest.scalar < 0
        return Fact(TargetDomain.REAL, lowest.place) if below else None
    words = [one for key in _SCALINGS if (one := target.get(key)) is not None]
    if len(words) == 1 and _CENTRED.fullmatch(str(words[0].scalar)):
        return Fact(TargetDomain.REAL, words[0].place)
    return None


def _miscounted(outputs: list[Output], beside: dict[str, Node]) -> Iterator[Fact[Remark]]:
    """Yield the units of the only output, if there are not as many as there are class names."""
    if len(outputs) != 1 or outputs[0].units is None or outputs[0].activation is None:
        return
    units = outputs[0].units
    given = {
        name: (listed, any(node.get(key) is not None for key in _TEACHABLE))
        for name, node in beside.items()
        if _stem(name) in NAMES and (listed := _names(node))
    }
    if len({len(listed) for listed, _ in given.values()}) != 1 or units.value < _FEWEST:
        return
    name, (listed, teachable) = next(iter(given.items()))
    missing = units.value < len(listed) <= _MOST_TIMES * units.value
    if missing and not teachable:
        missing = not any(map(is_no_class, listed))
    if outputs[0].activation.value == "softmax" and (
        missing or (teachable and units.value != len(listed))
    ):
        text = f"the output has {units.value} units, and {name} names {len(listed)} classes"
        yield Fact(Remark(text), units.place)


#: A list of many more names than there are units is one of something else.
_MOST_TIMES = 2


def _names(node: Node) -> list[str]:
    """Return the names of classes: a list, or a mapping of numbers from 0 on and names."""
    inner = next((one for key in _LISTS if (one := node.get(key)) is not None), node)
    if inner.elements:
        texts = [one.scalar for one in inner.elements]
    else:
        numbers = {str(index) for index in range(len(inner.items))}
        values = [one.scalar for one in inner.items.values()]
        by_number = set(inner.items) == numbers
        texts = values if by_number else [*inner.items]
        if not by_number and {str(value) for value in values} != numbers:
            return []
    words = [text for text in texts if isinstance(text, str)]
    return words if len(words) == len(texts) == len(set(words)) >= _FEWEST else []
