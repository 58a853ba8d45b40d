"""Ludwig: output features with their losses."""

from __future__ import annotations

from losspick.core.spec import Choice, Fact, Literal, ModelSpec, NamedLoss
from losspick.core.vocabulary import Framework
from losspick.reading.configs.node import Node

_OPEN = ("entropic_open_set", "objectosphere")
_CATEGORY = ("softmax_cross_entropy", "corn", "focal", "poly", "sparsemax", "entmax15", *_OPEN)
_NUMBER = (
    "mean_squared_error",
    "mean_absolute_error",
    "mean_absolute_percentage_error",
    "root_mean_squared_error",
    "root_mean_squared_percentage_error",
    "huber",
)
_TEXT = ("sequence_softmax_cross_entropy", "next_token_softmax_cross_entropy", "sparsemax",
         "entmax15")  # fmt: skip
#: The losses that an output type takes, the default first.
_LOSSES: dict[str, tuple[str, ...]] = {
    "binary": ("binary_weighted_cross_entropy", "focal", *_OPEN),
    "category": _CATEGORY,
    "category_distribution": _CATEGORY,
    "number": _NUMBER,
    "vector": (*_NUMBER[:3], "huber", "softmax_cross_entropy", "nt_xent"),
    "timeseries": ("huber", *_NUMBER[:3]),
    "set": ("sigmoid_cross_entropy",),
    "sequence": _TEXT,
    "text": _TEXT,
    "image": ("softmax_cross_entropy", "focal", "dice", "lovasz_softmax"),
    "anomaly": ("deep_svdd", "deep_sad", "drocc"),
}
_SAME = {"numerical": "number", "timeseries_output": "timeseries"}


def read_ludwig(document: Node) -> list[ModelSpec] | None:
    """Return a spec for each output feature; None: it is no Ludwig configuration."""
    outputs, inputs = document.get("output_features"), document.get("input_features")
    if outputs is None or inputs is None or outputs.kind != "list" or inputs.kind != "list":
        return None
    features = [*outputs.elements, *inputs.elements]
    if not all(feature.text("name") and feature.text("type") for feature in features):
        return None
    return [_spec(feature, document) for feature in outputs.elements]


def _spec(feature: Node, document: Node) -> ModelSpec:
    kind = feature.text("type") or ""
    kind = _SAME.get(kind, kind)
    loss = feature.fact("loss", "type") or document.fact("defaults", kind, "loss", "type")
    named = None if loss is None else Fact(
        NamedLoss(path=f"ludwig.{loss.value}", written=loss.value), loss.place
    )  # fmt: skip
    return ModelSpec(
        framework=Framework.TORCH,
        reader="ludwig",
        loss=named,
        classes=feature.count("decoder", "num_classes"),
        weights=_weights(feature),
        choices=_choices(kind, loss, document),
    )


def _choices(kind: str, loss: Fact[str] | None, document: Node) -> tuple[Fact[Choice], ...]:
    allowed = _LOSSES.get(kind)
    old = document.get("training") is not None  # before 0.5, losses had other names
    if loss is None or allowed is None or loss.value in allowed or old:
        return ()
    choice = Choice(owner=f"a {kind} output", chosen=loss.value, allowed=allowed)
    return (Fact(choice, loss.place),)


def _weights(feature: Node) -> Fact[tuple[Literal, ...]] | None:
    node = feature.get("loss", "class_weights")
    if node is None or node.kind != "list":
        return None
    literal = node.literal
    return Fact(literal, node.place) if isinstance(literal, tuple) else None
