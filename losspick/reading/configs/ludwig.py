"""Ludwig: output features with their losses."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.core.spec import Argument, Choice, Fact, Literal, ModelSpec, NamedLoss, Remark
from losspick.core.vocabulary import Framework
from losspick.errors import nearest
from losspick.reading.configs.ludwig_features import (
    METRICS,
    SAME,
    faults_of,
    kind_of,
    metrics_of,
    searched,
    unknown_names,
)
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


def read_ludwig(document: Node) -> list[ModelSpec] | None:
    """Return a spec for each output feature; None: it is no Ludwig configuration."""
    if document.get("output_features") is None and document.get("config") is not None:
        document = document.items["config"]
    outputs, inputs = document.get("output_features"), document.get("input_features")
    if outputs is None or inputs is None or outputs.kind != "list" or inputs.kind != "list":
        return None
    features = [*outputs.elements, *inputs.elements]
    if not all(feature.text("name") and feature.text("type") for feature in features):
        return None
    found = [spec for feature in outputs.elements for spec in _specs(feature, document)]
    choices = (
        *_validation(outputs.elements, document),
        *searched(outputs.elements, document),
        *(fact for one in features for fact in _type(one)),
        *(fact for one in outputs.elements for fact in _of_inputs(one)),
        *_of_model(outputs.elements, document),
    )
    remarks = (
        *_twice(features),
        *_sampling(outputs.elements, document),
        *unknown_names(outputs.elements, document),
        *(fact for one in outputs.elements for fact in faults_of(one)),
    )
    if choices or remarks:
        odd = ModelSpec(
            framework=Framework.TORCH, reader="ludwig", choices=choices, contradictions=remarks
        )
        found.append(odd)
    return found


def _specs(feature: Node, document: Node) -> Iterator[ModelSpec]:
    yield _spec(feature, document)
    limit = feature.get("threshold")
    if limit is not None and limit.kind == "scalar":
        told = Argument("threshold", limit.literal, limit.place)
        named = NamedLoss(path="ludwig.thresholds", written="threshold", arguments=(told,))
        yield ModelSpec(framework=Framework.TORCH, reader="ludwig", loss=Fact(named, limit.place))


#: Types of features; an output of another type is refused.
_TYPES = ("binary", "number", "category", "category_distribution", "set", "bag", "vector", "text",
          "sequence", "timeseries", "image", "audio", "date", "h3", "anomaly")  # fmt: skip
#: What people write for them.
_MEANT = {
    **dict.fromkeys(("numeric", "float", "integer", "int", "continuous", "regression"), "number"),
    **dict.fromkeys(("categorical", "class", "multiclass", "nominal"), "category"),
    **dict.fromkeys(("boolean", "bool"), "binary"),
    "string": "text",
    "multilabel": "set",
}


def _type(feature: Node) -> Iterator[Fact[Choice]]:
    """Yield a type that there is none of, but for a letter or by a usual word."""
    fact = feature.fact("type")
    if fact is None or fact.value in _TYPES or fact.value in SAME:
        return
    meant = _MEANT.get(fact.value.lower()) or next(
        iter(nearest(fact.value, _TYPES, cutoff=_ALIKE)), None
    )
    if meant is not None:
        choice = Choice(owner="a feature", chosen=fact.value, allowed=_TYPES, renamed=meant)
        yield Fact(choice, fact.place)


#: Types that only inputs have.
_INPUTS = ("bag", "audio", "date", "h3")


def _of_inputs(output: Node) -> Iterator[Fact[Choice]]:
    fact = output.fact("type")
    if fact is not None and fact.value in _INPUTS:
        choice = Choice(owner="an output feature", chosen=fact.value, allowed=tuple(_LOSSES))
        yield Fact(choice, fact.place)


_ALIKE = 0.85
#: The outputs that a model of each type has.
_OUTPUTS = {"llm": ("text", "category"), "gbm": ("number", "binary", "category")}


def _of_model(outputs: list[Node], document: Node) -> Iterator[Fact[Choice]]:
    """Yield outputs that the type of the model does not have."""
    kind = document.text("model_type") or ""
    for one in outputs:
        fact, allowed = one.fact("type"), _OUTPUTS.get(kind)
        known = fact is not None and kind_of(one) in _LOSSES
        if fact is not None and known and allowed is not None and kind_of(one) not in allowed:
            owner = f"a model of type {kind}"
            yield Fact(Choice(owner=owner, chosen=fact.value, allowed=allowed), fact.place)


def _spec(feature: Node, document: Node) -> ModelSpec:
    kind = kind_of(feature)
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
        classes=feature.count("decoder", "num_classes") or _two(feature),
        weights=_weights(feature),
        choices=(*_choices(kind, loss, document), *_decoder(kind, feature, document)),
    )


def _arguments(loss: Node | None) -> Iterator[Argument]:
    for name, node in loss.items.items() if loss is not None else ():
        if node.kind == "scalar":
            yield Argument(name, node.literal, node.place)


def _decoder(kind: str, feature: Node, document: Node) -> Iterator[Fact[Choice]]:
    """Yield a decoder that only other outputs take."""
    named = feature.fact("decoder", "type") or document.fact("defaults", kind, "decoder", "type")
    allowed = _DECODERS.get(kind)
    elsewhere = {word for words in _DECODERS.values() for word in words}
    if named is None or allowed is None or named.value in allowed:
        return
    if named.value in elsewhere:
        owner = f"a {kind} output"
        yield Fact(Choice(owner=owner, chosen=named.value, allowed=allowed), named.place)


#: Names of metrics of other libraries.
_STRANGE = {"auc", "f1", "f1_score", "rmse", "mse", "mae", "log_loss", "auroc"}


def _validation(outputs: list[Node], document: Node) -> Iterator[Fact[Choice]]:
    """Yield a metric that none of the outputs that it may watch has."""
    metric = document.fact("trainer", "validation_metric")
    field = document.text("trainer", "validation_field")
    watched = [one for one in outputs if field in (None, "combined", one.text("name"))]
    kinds = {kind_of(one) for one in watched}
    elsewhere = {word for words in METRICS.values() for word in words} | _STRANGE
    if metric is None or metric.value not in elsewhere or not kinds <= set(METRICS):
        return
    allowed = metrics_of(kinds)
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
    elif on and [kind_of(one) for one in outputs] != ["binary"]:
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


def _two(feature: Node) -> Fact[int] | None:
    """Return that a binary output has two classes."""
    weights = feature.get("loss", "class_weights")
    binary = kind_of(feature) == "binary" and weights is not None
    return Fact(2, weights.place) if binary and weights is not None else None


def _weights(feature: Node) -> Fact[tuple[Literal, ...]] | None:
    node = feature.get("loss", "class_weights")
    if node is not None and node.kind == "mapping":  # by the names of the classes
        pairs = tuple((name, one.literal) for name, one in node.items.items())
        return Fact(pairs, node.place)
    if node is None or node.kind != "list":
        return None
    literal = node.literal
    return Fact(literal, node.place) if isinstance(literal, tuple) else None
