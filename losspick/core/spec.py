"""What a reader found out about one pairing of a model's output and a loss."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

from losspick.core.domains import TargetDomain
from losspick.core.records import record
from losspick.core.scores import Score
from losspick.core.vocabulary import Framework

if TYPE_CHECKING:
    from losspick.core.score_uses import Astray, Misread, Sought
    from losspick.core.target_data import Table, TrainedOn

T = TypeVar("T")

#: What stands for a number that is computed from the data.
COMPUTED = "a computed number"
#: The derivatives of a cross-entropy that a program computes of the raw scores of a booster.
OWN_GRADIENT = "derivatives of a booster's own objective"
#: What an estimator trains its scores for, where the labels decide whether there are two classes.
BY_LABELS = "sigmoid or softmax"
#: What a network gives that was trained on raw scores.
LOGITS = "logits"

#: A value that stands in source text; a tuple is a list, a tuple, or a flat array.
Literal: TypeAlias = "str | int | float | bool | tuple[Literal, ...] | None"


@record(frozen=True, slots=True, order=True)
class Location:
    """A place in a file; lines and columns count from one, ends are exclusive.

    Attributes:
        path: The file, as the user named it or as the walk found it.
        line: First line.
        column: First column, in characters.
        end_line: Last line; None: not known.
        end_column: Column after the last character; None: not known.
        cell: Code cell of a notebook, from one; None: no notebook.
        inner: Where in a file without lines of its own, such as ``config.json: layers[3]``.
        cell_line: Line within the code of the cell, from one; None: no notebook.
    """

    path: str
    line: int = 1
    column: int = 1
    end_line: int | None = None
    end_column: int | None = None
    cell: int | None = None
    inner: str | None = None
    cell_line: int | None = None

    def __str__(self) -> str:
        """Return the place as editors and terminals follow it."""
        return f"{self.path}:{self.line}:{self.column}"


@record(frozen=True, slots=True)
class Comment:
    """A comment that speaks to losspick.

    Attributes:
        text: From its sign to the end of the line.
        place: Where it stands.
        about: The line it is about: its own; if it stands alone, the statement below it.
    """

    text: str
    place: Location
    about: Location


@record(frozen=True, slots=True)
class Fact(Generic[T]):
    """A value, and where it stands."""

    value: T
    place: Location


@record(frozen=True, slots=True)
class Argument:
    """An argument of a loss whose value is known."""

    name: str
    value: Literal
    place: Location


@record(frozen=True, slots=True, kw_only=True)
class NamedLoss:
    """A loss as it is spelled in a file.

    Attributes:
        path: Canonical name: an import path such as ``torch.nn.BCELoss``, or the word with which
            a library chooses it.
        written: As it stands in the file.
        arguments: Those with known values.
        names: The names of all that are given.
        unread: Some arguments could not be read, such as ``**options``.
    """

    path: str
    written: str
    arguments: tuple[Argument, ...] = ()
    names: frozenset[str] = frozenset()
    unread: bool = False

    def argument(self, name: str) -> Argument | None:
        """Return an argument; None: absent or not known."""
        return next((given for given in self.arguments if given.name == name), None)


@record(frozen=True, slots=True, kw_only=True)
class Choice:
    """What an owner (an output type, an objective, an estimator) allows, and what was chosen.

    Attributes:
        owner: In words, such as ``a category output``.
        chosen: What stands in the file.
        allowed: What could stand there.
        renamed: The present name of what was chosen, if it had one.
        removed: The library that took it, and its release that no longer does.
        parameter: It is the name of a parameter, of which others may be left out.
    """

    owner: str
    chosen: str
    allowed: tuple[str, ...]
    renamed: str | None = None
    removed: tuple[str, str] | None = None
    parameter: bool = False


@record(frozen=True, slots=True)
class Remark:
    """Settings of one file that disagree.

    Attributes:
        message: In words, with both values.
        certain: The library refuses it, or it can't be meant.
        consequence: What comes of it, in words, if it is another thing than of most.
        fix: What to do about it, likewise.
    """

    message: str
    certain: bool = True
    consequence: str | None = None
    fix: str | None = None
    table: Table | None = None
    trained_on: TrainedOn | None = None


@record(frozen=True, slots=True, kw_only=True)
class ModelSpec:
    """One output and the loss it is trained with; every field None or empty means unknown.

    Attributes:
        framework: The library whose spellings count.
        reader: Which reader found it, such as ``python`` or ``huggingface``.
        loss: The loss, placed at its constructor, or at its call if it is a function.
        call: Where the loss meets the output.
        activation: Name of the output activation, ``linear`` for none.
        units: Size of the output along the class axis.
        axis: Axis along which the activation normalises.
        class_axis: The axis along which the classes stand, where the layout is known.
        targets: The set in which the targets are given.
        target_dtype: Number type of the targets.
        output_rank: Number of axes of the output.
        target_rank: Number of axes of the targets.
        target_width: Size of the last of two axes of the targets, or 1 for one number in a list.
        as_read: Nothing is known to be computed of the targets before the loss is given them.
        drawn: The targets are random numbers, which may only show of what shape the data are.
        peer: The target is itself the output of a model (distillation, consistency).
        bootstrapped: The targets are rewards and discounted values of the next state.
        swapped: Targets and predictions have changed places in the call.
        classes: Number of classes that the data or labels have.
        labels: The smallest and the largest class index that the data have.
        weights: Class weights.
        inference: Activation that turns outputs into scores after training.
        trained_as: Activation that the loss has built in, where the file says it apart.
        metrics: Names of the metrics that watch the training.
        scores: Words for what an estimator is judged by in a validation.
        sought: Searches for the best of several, and the scores they go by.
        misread: Scores of predictions that are given something else than they read.
        astray: What reads the outputs along another axis than that of the classes.
        switches: Options that weight classes and are on.
        estimator: The class that takes a boosting library's parameters, such as ``classifier``.
        bare: The estimator in words, if it gives no probabilities.
        native: The parameters clearly go to the library's own training function.
        choices: Names that must come from a closed list.
        contradictions: Settings of one file that disagree.
        refusals: Labels that an estimator is fitted to and does not take.
        thresholds: Comparisons of the outputs with one half, as they stand in the file.
        favoured: How weights of the classes are counted that favour the frequent one.
        rival: Another loss that is added to this one on the same output.
        target_activation: What was applied last to the targets, if they are outputs themselves.
        others: The same output with each other loss that the code may choose in its place.
        besides: The code may choose yet another loss, of which nothing is known, or trains an
            estimator of another kind as well.
        certain: The output is known to reach this loss; else they only stand side by side.
        table: The data that the file itself names.
        trained_on: What the data say of the target, if the user or the file named them.
        score: No model, but a score of such targets.
    """

    framework: Framework
    reader: str
    loss: Fact[NamedLoss] | None = None
    call: Location | None = None
    activation: Fact[str] | None = None
    units: Fact[int] | None = None
    axis: Fact[int] | None = None
    class_axis: int | None = None
    targets: Fact[TargetDomain] | None = None
    target_dtype: Fact[str] | None = None
    output_rank: int | None = None
    target_rank: int | None = None
    target_width: int | None = None
    as_read: bool = False
    drawn: bool = False
    peer: bool = False
    bootstrapped: bool = False
    swapped: bool = False
    classes: Fact[int] | None = None
    labels: Fact[tuple[int, int]] | None = None
    weights: Fact[tuple[Literal, ...]] | None = None
    inference: Fact[str] | None = None
    trained_as: Fact[str] | None = None
    metrics: tuple[Fact[str], ...] = ()
    scores: tuple[Fact[str], ...] = ()
    sought: tuple[Fact[Sought], ...] = ()
    misread: tuple[Fact[Misread], ...] = ()
    astray: Fact[Astray] | None = None
    switches: tuple[Fact[str], ...] = ()
    estimator: Fact[str] | None = None
    bare: str | None = None
    native: bool = False
    choices: tuple[Fact[Choice], ...] = ()
    contradictions: tuple[Fact[Remark], ...] = ()
    refusals: tuple[Fact[Remark], ...] = ()
    thresholds: tuple[Fact[str], ...] = ()
    favoured: Fact[str] | None = None
    rival: Fact[NamedLoss] | None = None
    target_activation: Fact[str] | None = None
    others: tuple[ModelSpec, ...] = ()
    besides: bool = False
    certain: bool = True
    table: Table | None = None
    trained_on: TrainedOn | None = None
    score: Fact[Score] | None = None
