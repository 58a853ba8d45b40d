"""Scores that are made, or classes that are looked for, along another axis than that of classes."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import replace

from losspick.core.regexes import regex
from losspick.core.score_uses import Astray
from losspick.core.spec import Fact, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.python.pairing.scores import OF_CLASSES, Score
from losspick.reading.python.text.syntax import walk
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import TensorV

_SCORES = ("linear", "softmax", "log_softmax")
#: Axes behind that of the classes: of maps, and of steps that come last.
_OF_MAPS, _OF_STEPS = frozenset({-1, -2, 2, 3}), frozenset({-1, 2})
_TABLE, _SEQUENCE = 2, 3
_BATCH, _STEPS, _IMAGE = (
    "the rows of the batch",
    "the steps of the sequence",
    "an axis of the image",
)


def note_astray(
    machine: Machine, value: TensorV, name: str, axis: int | None, node: ast.AST, frame: Frame
) -> None:
    """Note that scores are made of outputs, or a class looked for, along another axis."""
    if axis is None or not value.made or value.activation not in _SCORES or machine.caught:
        return
    if value.units == 1:
        return  # the steps are the classes
    over = _other_axis(value, axis) or _over_rows(value, axis, node, frame)
    if over is not None:
        fact = Astray(name=name, axis=axis, over=over)
        machine.scores.append(Score(value, None, "", frame.source.place(node), astray=fact))


def _other_axis(value: TensorV, axis: int) -> str | None:
    """Return what an axis has that is not that of the classes, whatever an output is given."""
    rank = value.rank
    if value.class_axis == 1 and rank is not None and rank > _TABLE:
        behind = _OF_STEPS if rank == _SEQUENCE else _OF_MAPS
        over = _STEPS if rank == _SEQUENCE else _IMAGE
        return over if axis in behind else None  # 0 is right for one picture without a batch
    if value.class_axis != -1 or rank is None or rank < _TABLE or axis % rank == rank - 1:
        return None
    if axis % rank == 0:
        return _BATCH
    return _STEPS if rank == _SEQUENCE else _IMAGE


def _over_rows(value: TensorV, axis: int, node: ast.AST, frame: Frame) -> str | None:
    """Return that an axis has the rows of a batch: all outputs of Keras, and those of loaders.

    What is known to have so many units is not taken from a batch.
    """
    if axis != 0 or value.class_axis != -1 or value.rank is not None:
        return None
    if value.units is None or value.units < _TABLE:
        return None
    return _BATCH if value.predicted or is_in_batches(node, frame) else None


#: How people call what gives batches.
_BATCHES = regex(r"(?i)loader|_dl\b|\bdl\b|batches")


def is_in_batches(node: ast.AST, frame: Frame) -> bool:
    """Tell whether the innermost loop around a line goes through batches with their labels."""
    line = getattr(node, "lineno", 0)
    tops = [frame.function] if frame.function is not None else frame.source.tree.body
    loops = [
        one
        for top in tops
        for one in walk(top)
        if isinstance(one, ast.For) and one.lineno < line <= (one.end_lineno or 0)
    ]
    through = ast.unparse(loops[-1].iter) if loops else ""
    counted = "range(" in through  # what such a number picks may be a single row
    return not counted and _BATCHES.search(through) is not None


def along_other_axes(score: Score, specs: Sequence[ModelSpec]) -> Iterator[ModelSpec]:
    """Yield the pairing of an output that is trained over classes, with the axis gone astray."""
    if score.astray is None:
        return
    fact = Fact(score.astray, score.place)
    trained = next((spec for spec in specs if _is_over_classes(spec)), None)
    if trained is not None:
        yield replace(trained, astray=fact)
    elif _is_told(score.output) and not specs:
        yield ModelSpec(framework=Framework.TORCH, reader="python", call=score.place, astray=fact)


def _is_told(output: TensorV) -> bool:
    """Tell whether it is known without a loss that an output has scores of classes."""
    return output.rank is not None and (output.predicted or output.name == OF_CLASSES)


def _is_over_classes(spec: ModelSpec) -> bool:
    """Tell whether a loss takes the one class of each row, or of each place."""
    path = spec.loss.value.path if spec.loss is not None else ""
    name = last(path).casefold().replace("_", "")
    several = "crossentropy" in name or name.startswith("nll")
    return several and "binary" not in name and "sigmoid" not in name
