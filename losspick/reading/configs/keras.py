"""Keras models as JSON: the config of an archive, ``to_json``, TensorFlow.js."""

from __future__ import annotations

from losspick.core.spec import Fact, ModelSpec, NamedLoss
from losspick.core.vocabulary import Framework
from losspick.reading.configs.keras_layers import MODELS, Output, outputs_of
from losspick.reading.configs.keras_training import losses_of, metrics_of, miscounting, misfits
from losspick.reading.configs.node import Node


def read_keras(document: Node) -> list[ModelSpec] | None:
    """Return the pairings of a Keras model; None: it is none."""
    topology = document.get("modelTopology")
    if topology is not None and document.text("format") == "layers-model":
        written = topology.text("class_name") in MODELS  # by TensorFlow.js itself
        model = topology if written else topology.get("model_config")
        training = topology.get("training_config") or document.get("trainingConfig")
        return None if model is None else specs_of(model, training)
    if document.text("class_name") not in MODELS or document.get("config") is None:
        return None
    return specs_of(document, document.get("compile_config"))


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
        )
        for index, output in enumerate(outputs)
    ]
    found += [twice for output in outputs if (twice := _twice(output)) is not None]
    whole = model.text("class_name") != "Sequential" and None not in names
    layers = {output.name for output in outputs}
    choices, contradictions = misfits(training, names if whole else [], layers)
    sizes = [output.units.value if output.units is not None else None for output in outputs]
    contradictions = (*contradictions, *miscounting(training, names, sizes))
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
