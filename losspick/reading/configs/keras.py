"""Keras models as JSON: the config of an archive, ``to_json``, TensorFlow.js."""

from __future__ import annotations

from losspick.core.spec import Fact, ModelSpec, NamedLoss
from losspick.core.vocabulary import Framework
from losspick.reading.configs.keras_layers import MODELS, Output, outputs_of
from losspick.reading.configs.keras_training import (
    balance_of,
    by_name,
    losses_of,
    metrics_of,
    miscounting,
    misfits,
    ranks_beyond,
)
from losspick.reading.configs.node import Node


def read_keras(document: Node) -> list[ModelSpec] | None:
    """Return the pairings of a Keras model; None: it is none."""
    found = model_of(document)
    return None if found is None else specs_of(*found)


def model_of(document: Node) -> tuple[Node, Node | None] | None:
    """Return a model and what it was compiled with; None: the document describes no model."""
    topology = document.get("modelTopology")
    if topology is not None and _is_of_tensorflow_js(document):
        written = _is_model(topology)  # by TensorFlow.js itself
        model = topology if written else topology.get("model_config")
        training = topology.get("training_config") or document.get("trainingConfig")
        return None if model is None else (model, training)
    if _is_model(document):
        return document, document.get("compile_config") or document.get("training_config")
    model = document.get("model_config")  # the attributes of an HDF5 file, by their names
    if model is None or not _is_model(model):
        return None
    training = document.get("training_config") or document.get("compile_config")
    return model, training or model.get("compile_config")


def _is_of_tensorflow_js(document: Node) -> bool:
    """Tell whether a file holds layers and the places of their weights; old ones name no format."""
    form = document.get("format")
    if form is not None:
        return form.scalar == "layers-model"
    return document.get("weightsManifest") is not None


def _is_model(node: Node) -> bool:
    return node.text("class_name") in MODELS and node.get("config") is not None


def specs_of(model: Node, training: Node | None) -> list[ModelSpec]:
    """Return a pairing for each output, with its loss if the model was compiled."""
    outputs = outputs_of(model)
    names = [output.key or output.name for output in outputs]
    losses = losses_of(training, names)
    metrics = metrics_of(training, names)
    found = [
        ModelSpec(
            framework=Framework.KERAS,
            reader="keras",
            loss=losses.get(index),
            activation=output.activation,
            units=output.units,
            axis=output.axis,
            class_axis=output.class_axis,
            output_rank=output.rank,
            metrics=metrics.get(index, ()),
            weights=balance_of(training, index, len(outputs)),
        )
        for index, output in enumerate(outputs)
    ]
    found += [twice for output in outputs if (twice := _twice(output)) is not None]
    sequential = model.text("class_name") == "Sequential"
    whole = not sequential and None not in names
    layers = {output.name for output in outputs}
    # the layer of a stack need not have a name, and there is one output
    alone: list[str | None] = [] if by_name(training) else ["the last layer"]
    told_names = alone if sequential else names if whole else []
    choices, contradictions = misfits(training, told_names, layers)
    sizes = [output.units.value if output.units is not None else None for output in outputs]
    counted = (*miscounting(training, names, sizes), *ranks_beyond(training, names, sizes))
    contradictions = (*contradictions, *counted)
    odd = ModelSpec(
        framework=Framework.KERAS, reader="keras", choices=choices, contradictions=contradictions
    )
    told = [odd] if choices or contradictions else []
    return [*(s for s in found if s.loss is not None or _is_constant(s)), *told]


def _twice(output: Output) -> ModelSpec | None:
    """Return an activation that is applied to what has one already, as a loss applies it."""
    last, before = output.activation, output.before
    if last is None or before is None or last.value not in ("sigmoid", "softmax"):
        return None
    if before.value == "linear":
        return None
    second = f"the second {last.value}"
    named = NamedLoss(path=f"written out.{last.value}", written=second)
    return ModelSpec(
        framework=Framework.TORCH,
        reader="keras",
        loss=Fact(named, last.place),
        activation=before,
        units=output.units,
    )


def _is_constant(spec: ModelSpec) -> bool:
    softmax = spec.activation is not None and spec.activation.value == "softmax"
    return softmax and spec.units is not None and spec.units.value == 1
