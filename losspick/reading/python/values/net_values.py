"""Values that stand for what libraries make: layers, models, losses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from losspick.core.records import record
from losspick.core.spec import Fact, Literal, Location, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.python.values.data_values import UNKNOWN, DictV, ListV, TensorV

if TYPE_CHECKING:
    from losspick.reading.python.values.values import Value


@dataclass(eq=False, slots=True)
class LayerV:
    """A layer of a library.

    Attributes:
        path: Canonical name of its class.
        effect: What it does to a tensor: ``set`` units and activation, ``activate``, ``keep``,
            ``centre``, give ``steps`` and a state (``steps first``: those are the first axis),
            give a ``sequence``, or ``unknown``.
        activation: The activation that it applies.
        units: Size of its output along the class axis.
        axis: Axis of a softmax.
        class_axis: Where its output has the classes.
        place: Its constructor.
        place_of_activation: Where the activation is named.
        name: The name that the user gave it.
        stepwise: It is applied to each step of sequences.
    """

    path: str
    effect: str
    activation: str | None = None
    units: int | None = None
    axis: int | None = None
    class_axis: int | None = None
    place: Location | None = None
    place_of_activation: Location | None = None
    name: str | None = None
    stepwise: bool = False


@dataclass(eq=False, slots=True)
class ModelV:
    """A model of a library whose output is known, or a stack of layers.

    Attributes:
        path: Canonical name of the class or factory.
        layers: Those of a stack, in order; None: no stack.
        output: What it returns, if it is no stack.
        head: Attribute names under which its last layer can be replaced.
        last: Under which of them a program has replaced it.
        given: What it has put there.
        boxes: The scores of the classes, with the background's, of a network that finds objects.
        place: Its constructor.
        compiled: Calls of ``compile``, with their arguments.
        called: It was applied to something.
        settings: What a model of transformers is configured with.
    """

    path: str
    layers: ListV | None = None
    output: Value = UNKNOWN
    head: tuple[str, ...] = ()
    place: Location | None = None
    compiled: list[CompiledV] = field(default_factory=list)
    called: bool = False
    settings: DictV | None = None
    last: str = ""
    given: Value | None = None
    boxes: TensorV | None = None


@record(frozen=True, slots=True)
class LoadedV:
    """A network of Keras that is read from a file: what trained it is told in the end.

    Attributes:
        place: The call that reads it.
    """

    place: Location


@dataclass(eq=False, slots=True)
class CompiledV:
    """A loss that a model is compiled or wrapped with, the metrics, and the targets fitted.

    Attributes:
        idle: By the text of its file, the model does nothing but predict; None: the text does not
            say so; False: it is trained or judged.
        predicts: It was seen to predict in that file.
        needed: It was seen to be trained, judged, saved or handed on.
    """

    loss: Value
    metrics: Value
    place: Location
    loss_place: Location
    metrics_places: tuple[Location, ...]
    output: Value
    framework: Framework = Framework.KERAS
    fits: list[Value] = field(default_factory=list)
    class_weight: Value = UNKNOWN
    weight_place: Location | None = None
    switches: tuple[Fact[str], ...] = ()
    idle: bool | None = False
    predicts: bool = False
    needed: bool = False


@dataclass(eq=False, slots=True)
class LossV:
    """A loss object.

    Attributes:
        path: Canonical name.
        written: As it stands in the source.
        arguments: The arguments of its constructor.
        place: Its constructor.
        used: It was applied to something that could be judged or was handed on.
        argument_places: Where the arguments stand.
        unread: It may have been given other arguments.
        flat: It flattens what it is given.
    """

    path: str
    written: str
    arguments: dict[str, Value]
    place: Location
    used: bool = False
    argument_places: dict[str, Location] = field(default_factory=dict)
    unread: bool = False
    flat: bool = False


@record(frozen=True, slots=True)
class ChoiceV:
    """One of several losses, each a loss object or the name of a function: it is not known which.

    What is known to be none of the libraries' losses is left out.

    Attributes:
        options: The losses.
        each: A number of classes decides, so that each of them is meant for the same output.
        open: It may be yet another loss, of which nothing is known.
    """

    options: tuple[Value, ...]
    each: bool = False
    open: bool = False


@record(frozen=True, slots=True)
class EitherV:
    """One of several models: it is not known which.

    Attributes:
        options: The models, or what makes them.
        each: They stand under names, by any of which a user may ask for one.
    """

    options: tuple[Value, ...]
    each: bool = False


@record(frozen=True, slots=True)
class MetricV:
    """A metric of a library.

    Attributes:
        name: Its class.
        given: The names of the arguments that it was given.
        binary: It reads one score a row.
        classes: So many scores a row it reads, where it is told.
        parts: Those of a collection, which are all given the same.
        direction: Of a scorer, 1 where its largest value is the best, and -1 where its smallest is.
        transform: What it is told to make first of what it is given.
        keras: It is one of Keras, which is given the labels first.
    """

    name: str
    given: frozenset[str] = frozenset()
    binary: bool = False
    direction: int = 0
    classes: int | None = None
    parts: tuple[MetricV, ...] = ()
    transform: Value | None = None
    keras: bool = False


@record(frozen=True, slots=True)
class EstimatorV:
    """An estimator of rows and columns.

    Attributes:
        framework: Its library.
        switches: The options that weight its classes.
        path: Its class.
        parts: Of a pipeline, the steps by their names.
        trained: What it was trained with, where its raw scores may be asked for.
        loss: The word for its loss, if one was given.
        bare: It in words, where it has no probabilities.
        own: Its objective is no word, or that of a training function is not the only one.
        scores: Words for the scores that a search judges it by.
        file: From which it was read.
        weights: Those of its classes, by label.
        start: What kind of scores it was trained from, if any were given.
        undoing: The exponential by which it brings back what it predicts, if it takes logarithms
            of its targets.
    """

    framework: Framework
    switches: tuple[Fact[str], ...]
    path: str
    parts: tuple[tuple[str, EstimatorV], ...] = ()
    trained: ModelSpec | None = None
    loss: str = ""
    bare: str | None = None
    own: bool = False
    scores: tuple[Fact[str], ...] = ()
    file: str = ""
    weights: Fact[Literal] | None = None
    start: str = ""
    undoing: str = ""


@record(frozen=True, slots=True)
class TermV:
    """A sum of losses: each with the output that it was given."""

    parts: tuple[tuple[TensorV, ModelSpec], ...]
