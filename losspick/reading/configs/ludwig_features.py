"""Ludwig's output features beside their losses: metrics, searches, names, and what they apply."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from losspick.core.spec import Choice, Fact, Remark
from losspick.reading.configs.node import Node

SAME = {"numerical": "number", "timeseries_output": "timeseries"}
_ENTROPY = ("accuracy", "accuracy_micro", "hits_at_k", "roc_auc", "softmax_cross_entropy", "corn")
_ERRORS = ("mean_absolute_error", "mean_squared_error", "mean_absolute_percentage_error", "r2",
           "huber")  # fmt: skip
_TOKENS = ("token_accuracy", "sequence_accuracy", "last_accuracy", "perplexity", "edit_distance",
           "next_token_perplexity", "sequence_softmax_cross_entropy",
           "next_token_softmax_cross_entropy", "bleu", "char_error_rate", "word_error_rate", "rouge"
           )  # fmt: skip
#: The metrics that an output type has, beside its loss.
METRICS: dict[str, tuple[str, ...]] = {
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
#: The metrics of which less is better.
_SMALLEST = frozenset(
    {
        "loss",
        *_ERRORS,
        "root_mean_squared_error",
        "perplexity",
        "root_mean_squared_percentage_error",
        "edit_distance",
        "binary_weighted_cross_entropy",
        "softmax_cross_entropy",
    }
) - {"r2"}
_TO_TOP, _TO_BOTTOM = "maximize", "minimize"
_COMBINED = "combined"
#: Losses that take logits of classes, by what would be applied to them before.
_ON_LOGITS = {"softmax_cross_entropy": ("softmax", "sigmoid")}
_ENDS = 2


def kind_of(feature: Node) -> str:
    """Return the type of a feature by its present name."""
    kind = feature.text("type") or ""
    return SAME.get(kind, kind)


def metrics_of(kinds: Collection[str]) -> tuple[str, ...]:
    """Return the metrics that outputs of some types have."""
    return tuple(dict.fromkeys(word for kind in sorted(kinds) for word in METRICS[kind]))


def searched(outputs: list[Node], document: Node) -> Iterator[Fact[Choice]]:
    """Yield what a search for settings goes by and its output does not have, or the wrong way."""
    search = document.get("hyperopt")
    metric = search.fact("metric") if search is not None else None
    if search is None or metric is None:
        return
    goal, name = search.fact("goal"), search.text("output_feature")
    known = {word for words in METRICS.values() for word in words} | {"loss"}
    if goal is not None and metric.value in known and goal.value in (_TO_TOP, _TO_BOTTOM):
        wanted = _TO_BOTTOM if metric.value in _SMALLEST else _TO_TOP
        if goal.value != wanted:
            owner = f"a search for the best {metric.value}"
            yield Fact(Choice(owner=owner, chosen=goal.value, allowed=(wanted,)), goal.place)
    kinds = {kind_of(one) for one in outputs if name in (None, _COMBINED, one.text("name"))}
    if (
        metric.value not in known
        or metric.value == "loss"
        or not kinds
        or not kinds <= set(METRICS)
    ):
        return
    allowed = metrics_of(kinds)
    losses = {one.text("loss", "type") for one in outputs}
    if metric.value not in allowed and metric.value not in losses:
        owner = f"a {' or '.join(sorted(kinds))} output"
        choice = Choice(owner=owner, chosen=metric.value, allowed=("loss", *allowed))
        yield Fact(choice, metric.place)


def unknown_names(outputs: list[Node], document: Node) -> Iterator[Fact[Remark]]:
    """Yield names of outputs that there are none of."""
    names = {one.text("name") for one in outputs}
    for path in (("trainer", "validation_field"), ("hyperopt", "output_feature")):
        fact = document.fact(*path)
        if fact is not None and fact.value not in {*names, _COMBINED}:
            listed = " and ".join(sorted(str(name) for name in names))
            text = f"{path[-1]} is {fact.value!r}, and the outputs are {listed}"
            yield Fact(Remark(text), fact.place)
    for one in outputs:
        needed = one.get("dependencies")
        for other in needed.elements if needed is not None else ():
            if isinstance(other.scalar, str) and other.scalar not in names - {one.text("name")}:
                text = f"{one.text('name')} depends on {other.scalar!r}, which is no other output"
                yield Fact(Remark(text), other.place)


def faults_of(feature: Node) -> Iterator[Fact[Remark]]:
    """Yield settings of an output that contradict each other."""
    loss, applied = feature.text("loss", "type"), feature.fact("decoder", "activation")
    if loss is not None and applied is not None and applied.value in _ON_LOGITS.get(loss, ()):
        text = f"{loss} takes logits, and the decoder applies {applied.value}"
        yield Fact(Remark(text), applied.place)
    for path in (("clip",), ("decoder", "clip")):
        node = feature.get(*path)
        ends = [one.scalar for one in node.elements] if node is not None else []
        known = [end for end in ends if isinstance(end, int | float)]
        if node is not None and len(known) == _ENDS and known[0] > known[1]:
            yield Fact(Remark(f"clip goes from {known[0]:g} to {known[1]:g}"), node.place)
    ranks = feature.count("top_k") or feature.count("decoder", "top_k")
    classes = feature.count("decoder", "num_classes")
    if ranks is not None and classes is not None and ranks.value > classes.value:
        text = f"top_k asks for the best {ranks.value} of {classes.value} classes"
        yield Fact(Remark(text, certain=False), ranks.place)
    similar = feature.get("loss", "class_similarities")
    rows = [len(row.elements) for row in similar.elements] if similar is not None else []
    if similar is not None and any(row != len(rows) for row in rows):
        yield Fact(Remark("class_similarities is no square of numbers"), similar.place)
