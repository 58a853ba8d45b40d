"""Ludwig: output features with their losses."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.core.spec import Argument, Choice, Fact, Literal, ModelSpec, NamedLoss, Remark
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
_ENTROPY = ("accuracy", "accuracy_micro", "hits_at_k", "roc_auc", "softmax_cross_entropy", "corn")
_ERRORS = ("mean_absolute_error", "mean_squared_error", "mean_absolute_percentage_error", "r2",
           "huber")  # fmt: skip
_TOKENS = ("token_accuracy", "sequence_accuracy", "last_accuracy", "perplexity", "edit_distance",
           "next_token_perplexity", "sequence_softmax_cross_entropy",
           "next_token_softmax_cross_entropy", "bleu", "char_error_rate", "word_error_rate", "rouge"
           )  # fmt: skip
#: The metrics that an output type has, beside its loss.
_METRICS: dict[str, tuple[str, ...]] = {
    "binary": ("accuracy", "precision", "recall", "roc_auc", "specificity",
               "binary_weighted_cross_entropy"),
    "category": _ENTROPY,
    "category_distribution": _ENTROPY,
    "number": (*_ERRORS, "root_mean_squared_error", "root_mean_squared_percentage_error"),
    "vector": (*_ERRORS, "softmax_cross_entropy"),
    "timeseries": (*_ERRORS, "root_mean_squared_error", "mean_absolute_scaled_error",
                   "symmetric_mean_absolute_percentage_error"),
    "set": ("jaccard", "sigmoid_cross_entropy"),
    "sequence": _TOKENS,
    "text": _TOKENS,
}  # fmt: skip
#: The decoders that an output type takes.
_DECODERS: dict[str, tuple[str, ...]] = {
    "binary": ("regressor", "mlp_classifier"),
    "category": ("classifier", "mlp_classifier", "category_extractor"),
    "category_distribution": ("classifier",),
    "number": ("regressor",),
    "vector": ("projector",),
    "timeseries": ("projector",),
    "set": ("classifier",),
    "sequence": ("generator", "transformer_generator", "tagger"),
    "text": ("generator", "transformer_generator", "tagger", "text_extractor"),
    "image": ("unet", "segformer", "fpn"),
}
#: Settings that change how often rows of one of two classes are seen.
_SAMPLING = ("oversample_minority", "undersample_majority")
_SAME = {"numerical": "number", "timeseries_output": "timeseries"}


def read_ludwig(document: Node) -> list[ModelSpec] | None:
    """Return a spec for each output feature; None: it is no Ludwig configuration."""
    outputs, inputs = document.get("output_features"), document.get("input_features")
    if outputs is None or inputs is None or outputs.kind != "list" or inputs.kind != "list":
        return None
    features = [*outputs.elements, *inputs.elements]
    if not all(feature.text("name") and feature.text("type") for feature in features):
        return None
    found = [_spec(feature, document) for feature in outputs.elements]
    choices = tuple(_validation(outputs.elements, document))
    remarks = (*_twice(features), *_sampling(outputs.elements, document))
    if choices or remarks:
        odd = ModelSpec(
            framework=Framework.TORCH, reader="ludwig", choices=choices, contradictions=remarks
        )
        found.append(odd)
    return found


def _spec(feature: Node, document: Node) -> ModelSpec:
    kind = _kind(feature)
    loss = feature.fact("loss", "type") or document.fact("defaults", kind, "loss", "type")
    named = None if loss is None else Fact(
        NamedLoss(
            path=f"ludwig.{loss.value}",
            written=loss.value,
            arguments=tuple(_arguments(feature.get("loss"))),
        ),
        loss.place,
    )  # fmt: skip
    return ModelSpec(
        framework=Framework.TORCH,
        reader="ludwig",
        loss=named,
        classes=feature.count("decoder", "num_classes"),
        weights=_weights(feature),
        choices=(*_choices(kind, loss, document), *_decoder(kind, feature)),
    )


def _kind(feature: Node) -> str:
    kind = feature.text("type") or ""
    return _SAME.get(kind, kind)


def _arguments(loss: Node | None) -> Iterator[Argument]:
    for name, node in loss.items.items() if loss is not None else ():
        if node.kind == "scalar":
            yield Argument(name, node.literal, node.place)


def _decoder(kind: str, feature: Node) -> Iterator[Fact[Choice]]:
    """Yield a decoder that only other outputs take."""
    named, allowed = feature.fact("decoder", "type"), _DECODERS.get(kind)
    elsewhere = {word for words in _DECODERS.values() for word in words}
    if named is None or allowed is None or named.value in allowed:
        return
    if named.value in elsewhere:
        owner = f"a {kind} output"
        yield Fact(Choice(owner=owner, chosen=named.value, allowed=allowed), named.place)


def _validation(outputs: list[Node], document: Node) -> Iterator[Fact[Choice]]:
    """Yield a metric that none of the outputs that it may watch has."""
    metric = document.fact("trainer", "validation_metric")
    field = document.text("trainer", "validation_field")
    watched = [one for one in outputs if field in (None, "combined", one.text("name"))]
    kinds = {_kind(one) for one in watched}
    elsewhere = {word for words in _METRICS.values() for word in words}
    if metric is None or metric.value not in elsewhere or not kinds <= set(_METRICS):
        return
    allowed = tuple(dict.fromkeys(word for kind in sorted(kinds) for word in _METRICS[kind]))
    losses = {one.text("loss", "type") for one in watched}
    if kinds and metric.value not in allowed and metric.value not in losses:
        owner = f"a {' or '.join(sorted(kinds))} output"
        choice = Choice(owner=owner, chosen=metric.value, allowed=("loss", *allowed))
        yield Fact(choice, metric.place)


def _twice(features: list[Node]) -> Iterator[Fact[Remark]]:
    """Yield the names of features that are taken already."""
    seen: set[str] = set()
    for feature in reversed(features):  # inputs stand behind outputs
        name = feature.fact("name")
        if name is not None and name.value in seen:
            text = f"{name.value!r} is the name of another feature, too"
            yield Fact(Remark(text), name.place)
        elif name is not None:
            seen.add(name.value)


def _sampling(outputs: list[Node], document: Node) -> Iterator[Fact[Remark]]:
    on = [(key, node) for key in _SAMPLING if (node := _set(document, key)) is not None]
    if len(on) == len(_SAMPLING):
        text = "oversample_minority and undersample_majority exclude each other"
        yield Fact(Remark(text), on[-1][1].place)
    elif on and [_kind(one) for one in outputs] != ["binary"]:
        yield Fact(Remark(f"{on[0][0]} needs one output, and that a binary one"), on[0][1].place)


def _set(document: Node, key: str) -> Node | None:
    node = document.get("preprocessing", key)
    return node if node is not None and node.scalar is not None else None


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
