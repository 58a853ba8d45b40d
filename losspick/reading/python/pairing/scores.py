"""What is made of outputs after training: columns, likeliest classes, and activations."""

from __future__ import annotations

import ast
from collections.abc import Collection

from losspick.core.domains import TargetDomain
from losspick.core.records import record
from losspick.core.score_uses import Astray, Misread
from losspick.core.spec import Fact, Location, ModelSpec, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.python.data.boosted import (
    BOOSTED,
    CLASSES,
    KEPT,
    OF_A_FILE,
    TABLE,
    is_of_booster,
)
from losspick.reading.python.pairing.noting import note_remark
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import TensorV, Value, altered


@record(frozen=True, slots=True)
class Score:
    """A use of raw outputs.

    Attributes:
        output: The raw outputs.
        activation: What is applied to them; None: a threshold of one half.
        words: The use as it stands in the source.
        place: Where.
        among: It asks for the likeliest of the units, of which there is one if the output is a
            column.
        labels: What the labels are that the scores, cut in two, are compared with.
        trained_in: The files one of which has to train it, where no size tells the output; None:
            any file.
        columns: Which columns of the outputs are taken, whatever they are used for.
        astray: They are read along another axis than that of the classes.
        misread: A score that reads them as probabilities, which the loss alone may make of them.
    """

    output: TensorV
    activation: str | None
    words: str
    place: Location
    among: bool = False
    labels: TargetDomain | None = None
    trained_in: Collection[str] | None = None
    columns: str | None = None
    astray: Astray | None = None
    misread: Misread | None = None


def note_amounts(machine: Machine, output: TensorV, place: Location) -> None:
    """Note that outputs are cut off at the smallest label, which is 1 or more."""
    if output.made:
        machine.scores.append(Score(output, None, "", place, labels=TargetDomain.POSITIVE))


def note_columns(machine: Machine, output: TensorV, index: ast.Tuple, frame: Frame) -> None:
    """Note which columns of an output are taken, ``out[:, 2:]``."""
    rows, columns = index.elts
    if output.rank == 1 and is_of_booster(output):
        _note_no_column(machine, output, index, frame)
        return
    everywhere = isinstance(rows, ast.Slice) and rows.lower is rows.upper is None
    if not everywhere and not (isinstance(rows, ast.Constant) and rows.value is ...):
        return
    part = isinstance(columns, ast.Slice) and columns.lower is not columns.upper
    if part or (isinstance(columns, ast.Constant) and type(columns.value) is int):
        text, place = ast.unparse(columns), frame.source.place(index)
        machine.scores.append(Score(output, None, "", place, columns=text))


def _note_no_column(machine: Machine, output: TensorV, index: ast.Tuple, frame: Frame) -> None:
    """Note that a column is taken of what has one number a row."""
    place = frame.source.place(index)
    rows, column = index.elts
    number = column.operand if isinstance(column, ast.UnaryOp) else column
    taken = isinstance(rows, ast.Slice) and type(getattr(number, "value", None)) is int
    # XGBoost gives a column a label where there are several
    alone = output.activation == CLASSES or output.name == f"{BOOSTED}{Framework.LIGHTGBM.value}"
    if machine.caught or not taken or not alone:
        return
    what = "classes" if output.activation == CLASSES else "probabilities of one class"
    said = f"predict gives {what} here, of shape (N,), and a column of them is taken"
    remark = Remark(said, consequence="numpy raises an error: there is one axis.", fix=_WHOLE)
    note_remark(machine, Framework((output.name or "").removeprefix(BOOSTED)), remark, place)


_WHOLE = "take them as they are, or an objective that gives a probability a class"


def note_over_one_unit(
    machine: Machine, value: Value, name: str, axis: int | None, place: Location
) -> None:
    """Note that the likeliest of one class is asked for, or its share."""
    if not isinstance(value, TensorV) or not value.made or value.activation not in _SCORES:
        return
    # a class of the tree elsewhere may be made with one unit, and used with several; what a
    # trainer is given together with its model is not
    near = value.units_place is not None and value.units_place.path == place.path
    near = near or (value.name == OF_CLASSES and value.predicted and not machine.journals)
    if value.units != 1 or not near:
        return
    score = Score(value, name, name, place, among=True)
    if value.class_axis == axis == 1 and name != "max":
        machine.found.append(over_one_unit(score))  # of pictures
    if value.class_axis != -1:
        return
    if name != "max" and (axis == -1 or (axis == 1 and value.rank == _TABLE)):
        machine.found.append(over_one_unit(score))
    elif axis in (1, -1) and value.rank in (None, _TABLE):
        machine.scores.append(score)  # how the output is trained tells whether it is a column


def over_one_unit(score: Score) -> ModelSpec:
    """Return that the likeliest of one unit is asked for."""
    return ModelSpec(
        framework=Framework.TORCH,
        reader="python",
        call=score.place,
        units=Fact(1, score.output.units_place or score.place),
        inference=Fact(score.words, score.place),
    )


def note_row(machine: Machine, value: TensorV, axis: int | None) -> None:
    """Note that the only unit of an output stands along its second axis, which is taken away."""
    if axis == 1 and value.units == 1 and value.class_axis == -1 and value.origin is not None:
        machine.columns.add(value.origin)


#: What the logits of a model are called that is made to tell classes apart.
OF_CLASSES = "scores of classes"
_SCORES = ("linear", "sigmoid")
_TABLE = 2


def note_activation(
    machine: Machine, value: Value, name: str | None, place: Location, frame: Frame
) -> None:
    """Note that outputs become scores where no gradient is kept."""
    if name not in BOUNDING or not isinstance(value, TensorV):
        return
    if not frame.fixed and not value.predicted and not frame.scoring:
        return
    if is_of_booster(value):
        if value.activation in (name, TABLE):
            machine.found.append(linked_again(value, name or "", place))
        return
    if value.activation == KEPT and value.origin is not None:
        machine.folders.applied[value.origin] = (name or "", place)
        return
    # without a size, all that a layer of the tree's own gives has one origin: that layer's
    near = value.origin is not None and value.origin.path == place.path
    known = value.units is not None or near or value.predicted
    again = value.activation == name and value.before is None
    again = again or (name == "sigmoid" and value.activation in _SHARES)
    if value.made and (value.activation in ("linear", OF_A_FILE) or again):
        within = None if known else machine.project.loaded
        machine.scores.append(Score(value, name, name, place, trained_in=within))


def note_stacked(machine: Machine, scores: Value) -> None:
    """Note that a model made for predictions ends in an activation that the trained one has."""
    if not isinstance(scores, TensorV) or scores.before not in BOUNDING or scores.origin is None:
        return
    if scores.activation == scores.before:
        first = altered(scores, origin=scores.before_place, before=None)
        machine.scores.append(Score(first, scores.before, scores.before, scores.origin))


def note_by_hand(
    machine: Machine, exponentials: Value, place: Location, name: str = "sigmoid"
) -> None:
    """Note that the probabilities of a booster go through a sigmoid or softmax written out."""
    if not isinstance(exponentials, TensorV):
        return
    if exponentials.name == KEPT and exponentials.origin is not None:
        machine.folders.applied[exponentials.origin] = (name, place)
    if is_of_booster(exponentials):
        machine.found.append(linked_again(exponentials, name, place))


def linked_again(value: TensorV, name: str, place: Location) -> ModelSpec:
    """Return that what a booster gives, which are probabilities, is made such once more."""
    library = Framework((value.name or "").removeprefix(BOOSTED))
    given = value.activation if name == LIKELIEST else name
    return ModelSpec(
        framework=library,
        reader="python",
        call=place,
        activation=Fact(given or name, value.origin or place),
        inference=Fact(name, place),
    )


#: How the search for the likeliest class is called.
LIKELIEST = "argmax"


def note_likeliest(
    machine: Machine, value: TensorV, name: str, axis: int | None, place: Location
) -> None:
    """Note that the likeliest class is looked for in one number a row that a booster predicts."""
    if not value.predicted or name != LIKELIEST:
        return
    alone = value.activation in (CLASSES, "sigmoid") and is_of_booster(value)
    single = value.rank == 1 or (value.rank == _TABLE and value.units == 1)
    if alone and (value.rank == 0 or (single and axis in (1, -1))):
        machine.found.append(linked_again(value, LIKELIEST, place))


#: Activations that bound scores, and are applied a second time by mistake.
BOUNDING = ("softmax", "sigmoid")
#: Probabilities of classes, and their logarithms.
_SHARES = ("softmax", "log_softmax")
