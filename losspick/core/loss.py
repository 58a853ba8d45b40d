"""A loss, the form in which it takes predictions, and how each framework spells it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeAlias

from losspick.core.activations import (
    EXP,
    LINEAR,
    LOG_SOFTMAX,
    SIGMOID,
    SOFTMAX,
    SOFTPLUS,
    Activation,
)
from losspick.core.domains import (
    LOG_SIMPLEX,
    NONNEGATIVE,
    POSITIVE,
    REAL,
    SIMPLEX,
    UNIT,
    Link,
    PredictionDomain,
    TargetDomain,
)
from losspick.core.vocabulary import Framework, Functional, NoiseFamily, Task

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from losspick.core.goal import Goal
    from losspick.core.profile import Profile
    from losspick.core.recast import Recast

    Array: TypeAlias = NDArray[np.float64]

#: ``(targets, predictions, **parameters) -> values``; see ``Loss.value``.
ArrayFunction: TypeAlias = "Callable[..., Array]"


class Units(StrEnum):
    """How many output units a loss needs."""

    PER_TARGET = "one per target"
    PER_CLASS = "one per class"
    PER_LABEL = "one per label"
    PER_THRESHOLD = "one per class but one"
    PER_INTERVAL = "one per time interval"
    TWO_PER_TARGET = "two per target"
    FOUR_PER_TARGET = "four per target"
    PER_LEVEL = "one per level"
    PER_MEMBER = "one per ensemble member"
    PER_TASK = "one per task"
    EMBEDDING = "an embedding"

    def number(self, *, targets: int = 1, classes: int | None = None) -> int | None:
        """Return the number of units, None where it is not known or is the user's choice.

        Time intervals count as classes.
        """
        if self in _A_TARGET:
            return _A_TARGET[self] * targets
        if classes is None or self in _CHOSEN:
            return None
        return classes - 1 if self is Units.PER_THRESHOLD else classes


_A_TARGET = {Units.PER_TARGET: 1, Units.TWO_PER_TARGET: 2, Units.FOUR_PER_TARGET: 4}
_CHOSEN = (Units.PER_LEVEL, Units.PER_MEMBER, Units.PER_TASK, Units.EMBEDDING)


@dataclass(frozen=True, slots=True)
class Form:
    """What a loss is given as a prediction.

    Attributes:
        name: In words: "logits", "probabilities", ...
        accepts: The set that the predictions must lie in.
        link: The link that the loss undoes by itself.
        head: The output activation to train with.
        parts: What the axis after the rows holds, where a loss takes several predictions of one
            row at once: their names in order. Frameworks take each as an argument of its own,
            before the targets; Keras takes them stacked.
    """

    name: str
    accepts: PredictionDomain
    link: Link
    head: Activation
    parts: tuple[str, ...] = ()


VALUES = Form("values", REAL, Link.IDENTITY, LINEAR)
NONNEGATIVE_VALUES = Form("nonnegative values", NONNEGATIVE, Link.IDENTITY, SOFTPLUS)
SCORES = Form("scores", REAL, Link.IDENTITY, LINEAR)
LOGITS = Form("logits", REAL, Link.LOGIT, LINEAR)
PROBABILITIES = Form("probabilities", UNIT, Link.IDENTITY, SIGMOID)
CLASS_LOGITS = Form("class logits", REAL, Link.SOFTMAX, LINEAR)
CLASS_PROBABILITIES = Form("class probabilities", SIMPLEX, Link.IDENTITY, SOFTMAX)
NORMALISED_PROBABILITIES = Form("class probabilities", UNIT, Link.NORMALISE, SOFTMAX)
CLASS_LOG_PROBABILITIES = Form("class log-probabilities", LOG_SIMPLEX, Link.LOG, LOG_SOFTMAX)
MEANS = Form("means", POSITIVE, Link.IDENTITY, EXP)
#: Two outputs a target.
MEAN_AND_LOG_VARIANCE = Form("mean and logarithm of variance", REAL, Link.IDENTITY, LINEAR)
LOG_MEANS = Form("logarithms of means", REAL, Link.LOG, LINEAR)
LOGS = Form("log(1 + y)", REAL, Link.LOG1P, LINEAR)
#: Logits of which the sign decides, with a margin of 1.
MARGINS = Form("margins", REAL, Link.LOGIT, LINEAR)
BOXES = Form("boxes", REAL, Link.IDENTITY, LINEAR)


class Grade(StrEnum):
    """How well it is proven that a spelling computes its loss."""

    VALUE = "value"
    FUNCTIONAL = "functional"
    SOURCE = "source"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """A loss as one framework writes it.

    Attributes:
        framework: The library.
        name: Import path, such as ``torch.nn.BCEWithLogitsLoss``; for libraries that choose a
            loss by a string, the class or function that takes it.
        form: What it takes as predictions.
        targets: What it takes as targets; None: what the loss takes.
        also_takes: Other targets that it recodes by itself.
        units: Output units.
        dtype: Number type of the targets, as the framework names it.
        shape: Shape of the targets for N observations, K classes (or labels, or targets).
        arguments: Arguments of the constructor or call, with ``{parameter}`` for those of the loss.
        names: Other names under which users know it; they resolve to this spelling.
        code: Where the framework has no such loss: a definition to paste, named as ``name``. For
            torch and Keras a class whose instances are called as the library's own losses; for
            JAX a function ``(predictions, targets, parameters)`` that returns one value a row.
            It needs ``import torch``, ``import keras`` or ``import jax``, and nothing else.
        clips: Predictions outside ``form.accepts`` are moved to its edge, where they have no
            gradient, and training was measured to get over it.
        grade: How it is proven.
        seen_on: Version on which it was proven.
        note: What differs from the entry, or surprises.
    """

    framework: Framework
    name: str
    form: Form
    targets: TargetDomain | None = None
    also_takes: tuple[TargetDomain, ...] = ()
    units: Units = Units.PER_TARGET
    dtype: str = "float32"
    shape: str = "(N, 1)"
    arguments: str = ""
    names: tuple[str, ...] = ()
    code: str | None = None
    clips: bool = False
    grade: Grade
    seen_on: str
    note: str | None = None

    @property
    def short(self) -> str:
        """The last part of the name."""
        return self.name.rpartition(".")[2]

    def call(self, parameters: Mapping[str, Any] | None = None) -> str:
        """Return the constructor call as code, with the parameters' values filled in.

        Raises:
            KeyError: An argument names a parameter that is not given.
        """
        arguments = self.arguments.format_map(parameters or {})
        return f"{self.name}({arguments})"


@dataclass(frozen=True, slots=True)
class ParameterValue:
    """A parameter computed from a profile and a goal.

    Attributes:
        name: Name of the parameter in the loss's formula.
        value: A number, or one number a class in the order of ``Profile.classes``.
        why: How it came about, with the numbers.
    """

    name: str
    value: float | tuple[float, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a loss.

    Attributes:
        name: Name in the formula and in ``value``.
        default: Value without data; None where there is no sensible one.
        meaning: What it does, with units and range.
        from_data: Computes it from the data; None (the result) where the profile can't tell.
    """

    name: str
    default: float | None
    meaning: str
    from_data: Callable[[Profile, Goal], ParameterValue | None] | None = None


@dataclass(frozen=True, slots=True)
class Counterpart:
    """What the second player of a game minimises, such as the generator against a critic.

    Attributes:
        title: Name in words.
        formula: Of one observation, as in ``Loss``.
        value: The same arguments as the ``value`` of the loss; 0 in rows without a part in it.
        gradient: The same arguments as the ``gradient`` of the loss.
    """

    title: str
    formula: str
    value: ArrayFunction
    gradient: ArrayFunction


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """One loss: mathematics, what it asks of targets and predictions, and how it is spelled.

    Attributes:
        id: Lower snake case; never changes.
        title: Name in words.
        aliases: Other names, in lower case.
        tasks: Where it is used.
        formula: Of one observation, in Unicode; y target, f prediction in ``form``.
        value: ``(y, f, **parameters)`` -> loss of each observation, shape (n,). y and f have
            shape (n,), or (n, K) where the form has one unit a class or label.
        gradient: The same arguments -> derivative by f, in the shape of f.
        form: The form of predictions that ``value`` takes: that of the first spelling.
        targets: The set of targets for which it is defined.
        elicits: What a model trained with it predicts.
        noise: The distribution whose negative log-likelihood it is, if any.
        units: Output units.
        convex: Convex in f.
        bounded_gradient: The derivative by f stays bounded for all targets and predictions.
        summary: One sentence: what it does.
        use_when: One sentence.
        avoid_when: One sentence.
        pitfalls: What goes wrong in practice.
        references: Papers or documentation.
        arrays: Shapes of y and f where they are not (n,) or (n, K), in words.
        held_fixed: What of the value the gradient treats as a constant (a stop-gradient), in
            words; the value then is not what training brings down.
        counterpart: What a second player minimises, where training is a game.
        recast: The same loss as another one of a transformed target, which is then trained.
    """

    id: str
    title: str
    aliases: tuple[str, ...] = ()
    tasks: tuple[Task, ...]
    formula: str
    value: ArrayFunction
    gradient: ArrayFunction
    form: Form
    targets: TargetDomain
    elicits: Functional
    noise: NoiseFamily | None = None
    units: Units = Units.PER_TARGET
    convex: bool
    bounded_gradient: bool
    parameters: tuple[Parameter, ...] = ()
    spellings: tuple[Spelling, ...] = ()
    summary: str
    use_when: str
    avoid_when: str
    pitfalls: tuple[str, ...] = ()
    references: tuple[str, ...]
    arrays: str | None = None
    held_fixed: str | None = None
    counterpart: Counterpart | None = None
    recast: Recast | None = None

    def spelled_in(self, framework: Framework) -> tuple[Spelling, ...]:
        """Return the spellings of one framework, the preferred one first."""
        return tuple(s for s in self.spellings if s.framework is framework)
