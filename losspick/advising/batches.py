"""What losses of pairs, triplets and views are given, and how the code draws and embeds it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from losspick.advising.cells import template
from losspick.advising.shown import Shown
from losspick.core.domains import TargetDomain
from losspick.core.forms import (
    COSINES,
    DIRECTION_PAIRS,
    DIRECTIONS,
    DISTANCES,
    EMBEDDING_PAIRS,
    EMBEDDING_TRIPLETS,
    SCORE_PAIRS,
    VIEWS,
)
from losspick.core.loss import Form
from losspick.core.vocabulary import Framework

_D = TargetDomain


class Meet(StrEnum):
    """What becomes of the outputs of a model before the loss sees them."""

    AS_THEY_ARE = "as they are"
    BY_DIRECTION = "by direction"
    DISTANCE = "distance"
    SCORE = "score"


@dataclass(frozen=True, slots=True)
class Batch:
    """A batch of rows that belong together or apart.

    Attributes:
        draw: The template that draws it.
        parts: The rows, each of which the model embeds.
        label: What is told of them, if anything.
        meet: What becomes of the embeddings.
        apart: The label of what does not belong together, 1 being that of what does.
    """

    draw: str
    parts: tuple[str, ...]
    label: str = ""
    meet: Meet = Meet.AS_THEY_ARE
    apart: str = ""


_PAIR, _ONE = ("first", "second"), ("x",)
_BY = Meet.BY_DIRECTION

#: Batches by what a loss is given as predictions and as targets.
BATCHES: Mapping[tuple[Form, TargetDomain], Batch] = MappingProxyType(
    {
        (EMBEDDING_PAIRS, _D.ZERO_ONE): Batch("pairs", _PAIR, "same", apart="0.0"),
        (DIRECTION_PAIRS, _D.PLUS_MINUS_ONE): Batch("pairs", _PAIR, "same", _BY, "-1.0"),
        (DISTANCES, _D.PLUS_MINUS_ONE): Batch("pairs", _PAIR, "same", Meet.DISTANCE, "-1.0"),
        (SCORE_PAIRS, _D.PLUS_MINUS_ONE): Batch("orders", _PAIR, "order", Meet.SCORE),
        (EMBEDDING_TRIPLETS, _D.NONE): Batch("triplets", ("first", "near", "far")),
        (VIEWS, _D.NONE): Batch("views", _PAIR, meet=_BY),
        (DIRECTIONS, _D.CLASS_INDEX): Batch("partners", _ONE, "y", _BY),
        (DIRECTIONS, _D.DIRECTION): Batch("rows", _ONE, "y", _BY),
        (COSINES, _D.CLASS_INDEX): Batch("rows", _ONE, "y", _BY),
    }
)

#: How an output is called upon, by framework: {} stands for the rows.
_EMBEDDED: Mapping[Meet, str] = MappingProxyType({Meet.SCORE: "model({})[:, 0]"})

_COMPARED = "compare by cosine"
_NORMALISED: Mapping[Framework, str] = MappingProxyType(
    {
        Framework.TORCH: "nn.functional.normalize(output)",
        Framework.KERAS: "keras.ops.normalize(output, axis=-1)",
        Framework.JAX: "output / jax.numpy.linalg.norm(output, axis=-1, keepdims=True)",
    }
)
_READ: Mapping[Meet, str] = MappingProxyType(
    {
        Meet.AS_THEY_ARE: "output  # embeddings: compare by distance",
        Meet.DISTANCE: "output  # embeddings: compare by distance",
        Meet.SCORE: "output  # scores: the larger, the further in front",
    }
)
_DISTANCE: Mapping[Framework, str] = MappingProxyType(
    {
        Framework.TORCH: "distance = nn.PairwiseDistance(keepdim=True)",
        Framework.JAX: (
            "\ndef distance(first, second):\n"
            "    squares = ((first - second) ** 2).sum(axis=-1, keepdims=True)\n"
            "    return jax.numpy.sqrt(squares + 1e-12)\n\n"
        ),
    }
)


def batch_fields(batch: Batch, shown: Shown) -> dict[str, str]:
    """Return the pieces of code that draw and embed a batch."""
    framework = shown.spelling.framework
    rows = ", ".join(part if batch.draw == "views" else f"X[{part}]" for part in batch.parts)
    if framework is Framework.KERAS:
        # The rows stand behind each other, and a library for fitting wants some targets.
        rows = f"np.stack([{rows}], axis=1)"
        rows += "" if batch.label else ", np.zeros(len(first))  # no targets"
    column = ".reshape(-1, 1)" if shown.spelling.shape == "(N, 1)" else ""
    draw = template(f"draw_{batch.draw}")
    return {
        "draw": draw.substitute(rows=rows, apart=batch.apart, reshape=column),
        "sizes": _ONE_SCORE if batch.meet is Meet.SCORE else _SIZES,
        "taken": ", ".join(filter(None, (*batch.parts, batch.label))),
        "given": _given(batch),
        "between": _DISTANCE.get(framework, "") if batch.meet is Meet.DISTANCE else "",
        "model": _keras_model(batch),
        "inference": _READ.get(batch.meet, f"{_NORMALISED[framework]}  # {_COMPARED}"),
    }


_SIZES = "features, units = 16, 64  # columns of X; length of an embedding, yours to choose"
_ONE_SCORE = "features, units = 16, 1  # columns of X; one score a row"


def _given(batch: Batch) -> str:
    call = _EMBEDDED.get(batch.meet, "model({})")
    embedded = ", ".join(call.format(part) for part in batch.parts)
    if batch.meet is Meet.DISTANCE:
        embedded = f"distance({embedded})"
    return ", ".join(filter(None, (embedded, batch.label)))


def _keras_model(batch: Batch) -> str:
    if len(batch.parts) == 1:
        return "model = encoder"
    return template("several.keras").substitute(
        parts=len(batch.parts), output=_KERAS_OUTPUT.get(batch.meet, "rows, embedded")
    )


_KERAS_OUTPUT: Mapping[Meet, str] = MappingProxyType(
    {
        Meet.SCORE: "rows, keras.layers.Flatten()(embedded)",
        Meet.DISTANCE: (
            "\n    rows, keras.ops.norm(embedded[:, 0] - embedded[:, 1] + 1e-6, axis=-1, "
            "keepdims=True)\n"
        ),
    }
)
