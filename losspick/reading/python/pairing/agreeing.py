"""Several losses on one output that take it alike: sums for masks, a loss by two of its names."""

from __future__ import annotations

from collections.abc import Sequence

from losspick.core.spec import ModelSpec, NamedLoss
from losspick.reading.python.values.names import last

#: What losses apply to raw scores by themselves, by their names.
_APPLIED = {
    **dict.fromkeys(
        ("BCEWithLogitsLoss", "binary_cross_entropy_with_logits", "sigmoid_focal_loss",
         "sigmoid_cross_entropy_with_logits", "weighted_cross_entropy_with_logits",
         "sigmoid_binary_cross_entropy"),
        "sigmoid",
    ),
    **dict.fromkeys(
        ("CrossEntropyLoss", "cross_entropy", "softmax_cross_entropy_with_logits",
         "softmax_cross_entropy", "softmax_cross_entropy_with_integer_labels",
         "sparse_softmax_cross_entropy_with_logits"),
        "softmax",
    ),
}  # fmt: skip


def agreed(specs: Sequence[ModelSpec]) -> ModelSpec | None:
    """Return a pairing that stands for all of an output; None: the losses take it in two ways.

    Of several losses, that for masks says the least of what is done with its output.
    """
    losses = [spec.loss.value for spec in specs if spec.loss is not None]
    if len({loss.path for loss in losses}) == 1:
        return specs[0]
    applied = [_applied(loss) for loss in losses]
    if not applied or None in applied or len(set(applied)) > 1:
        return None
    return next((s for s in specs if s.loss and last(s.loss.value.path) in _APPLIED), specs[0])


def _applied(loss: NamedLoss) -> str | None:
    """Return what a loss is known to apply to raw scores."""
    told = loss.argument("applies")
    word = str(told.value) if told is not None else _APPLIED.get(last(loss.path))
    return word if word in _LINKS else None


_LINKS = frozenset(_APPLIED.values())
