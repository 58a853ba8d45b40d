"""What is shown of a ranked loss: the spelling, its head, its units, its parameters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from losspick.advising.eligibility import Presented
from losspick.advising.rank import Ranked
from losspick.core.activations import EXP, SIGMOID, Activation
from losspick.core.domains import Interval, TargetDomain
from losspick.core.goal import Goal
from losspick.core.loss import VALUES, Form, Loss, ParameterValue, Spelling, Units
from losspick.core.profile import Profile
from losspick.core.recommendation import Candidate, SpelledLine
from losspick.core.vocabulary import Framework, Functional, Kind
from losspick.losses import catalogue

#: Lists of numbers up to this length stand in a call; longer ones get a name.
LONGEST_LITERAL = 8

#: Digits of parameters in code: the first losses are then those that sanity values foretell.
DIGITS = 6

#: Time intervals to start from where a loss cuts time; 10 to 30 are usual.
INTERVALS = 20

#: Members of an ensemble to start from; the score is too narrow by about one part in so many.
MEMBERS = 20

#: What losses of errors in percent learn.
_IN_PERCENT = frozenset({Functional.WEIGHTED_MEDIAN, Functional.SYMMETRIC_PERCENTAGE_LOCATION})

_UNIT = Interval(0.0, 1.0)

#: Outputs whose number of units no target settles.
_WIDTHS: Mapping[Units, str] = MappingProxyType(
    {Units.EMBEDDING: "an embedding", Units.PER_TASK: "one a task"}
)


@dataclass(frozen=True, slots=True)
class Shown:
    """A spelling with everything filled in for this target."""

    loss: Loss
    spelling: Spelling
    targets: TargetDomain
    activation: Activation
    units: int
    parameters: tuple[ParameterValue, ...]

    @property
    def call(self) -> str:
        """The loss as code."""
        return self.spelling.call(written(self.loss, self.parameters))


def show(entry: Presented, profile: Profile, goal: Goal, spelling: Spelling | None = None) -> Shown:
    """Fill a spelling in: the given one, else the first of the wanted framework."""
    spelling = trained_as(entry.loss, spelling or shown_spelling(entry.loss, goal.framework))
    parameters = parameters_for(entry.loss, profile, goal)
    return Shown(
        loss=entry.loss,
        spelling=spelling,
        targets=spelling.targets or entry.targets,
        activation=head_of(entry.loss, spelling.form, entry.targets),
        units=_chosen_units(spelling.units, parameters) or units_for(spelling.units, profile),
        parameters=parameters,
    )


def shown_spelling(loss: Loss, framework: Framework | None) -> Spelling:
    """Return the spelling shown: of the wanted framework, else of the first that has it."""
    wanted = loss.spelled_in(framework) if framework else ()
    return (*wanted, *loss.spellings)[0]


def trained_as(loss: Loss, spelling: Spelling) -> Spelling:
    """Return the spelling to train with: of the other loss where a transformed target suits it."""
    if loss.recast is None:
        return spelling
    other = catalogue()[loss.recast.loss].spelled_in(spelling.framework)
    return replace(other[0], form=loss.recast.form) if other else spelling


def head_of(loss: Loss, form: Form, targets: TargetDomain) -> Activation:
    """Return the output activation with which a loss is trained.

    Where errors count in percent, steps of the output have to: on a plain output the slopes shrink
    with the size of the target, and training creeps.
    """
    return EXP if loss.elicits in _IN_PERCENT else head_for(form, targets)


def head_for(form: Form, targets: TargetDomain) -> Activation:
    """Return the output activation: that of the form, or a sigmoid where targets are in [0, 1].

    A plain squared error takes any number; for labels and fractions the sigmoid keeps its
    predictions possible (the Brier score).
    """
    return SIGMOID if form == VALUES and targets.hull == _UNIT else form.head


def _chosen_units(units: Units, parameters: Sequence[ParameterValue]) -> int | None:
    """Return the number of units that the user chooses: one a level, or one a member."""
    if units is Units.PER_MEMBER:
        return MEMBERS
    if units is not Units.PER_LEVEL:
        return None
    return next((len(p.value) for p in parameters if isinstance(p.value, tuple)), None)


def units_for(units: Units, profile: Profile) -> int:
    """Return the number of output units for this target."""
    targets = profile.outputs if profile.kind is Kind.MULTI_TARGET else 1
    if profile.kind is Kind.BOXES and units is Units.PER_TARGET:
        units = Units.FOUR_PER_TARGET
    classes = INTERVALS if units is Units.PER_INTERVAL else profile.class_count
    return units.number(targets=targets, classes=classes) or 1


def parameters_for(loss: Loss, profile: Profile, goal: Goal) -> tuple[ParameterValue, ...]:
    """Return the parameters computed from the data, else their defaults where they have one."""
    values = []
    for parameter in loss.parameters:
        value = parameter.from_data(profile, goal) if parameter.from_data else None
        if value is None and parameter.default is not None:
            value = ParameterValue(parameter.name, parameter.default, "the default")
        if value is not None:
            values.append(value)
    return tuple(values)


def written(loss: Loss, parameters: Sequence[ParameterValue]) -> dict[str, str]:
    """Return the parameters as code; long lists and unknown values stand under their name."""
    names = {parameter.name: parameter.name for parameter in loss.parameters}
    return names | {parameter.name: _written(parameter) for parameter in parameters}


def literal(value: float | tuple[float, ...]) -> str:
    """Return a number, or a list of numbers, as code."""
    if isinstance(value, tuple):
        return f"[{', '.join(map(literal, value))}]"
    text = f"{value:.{DIGITS}g}"
    # Frameworks make integer arrays of integers, and those have no gradient.
    return text if set(text) & set(".en") else f"{text}.0"


def _written(parameter: ParameterValue) -> str:
    value = parameter.value
    if isinstance(value, tuple) and len(value) > LONGEST_LITERAL:
        return parameter.name
    return literal(value)


def candidate(ranked: Ranked, profile: Profile, goal: Goal) -> Candidate:
    """Return a ranked loss with head, units, parameters and its line in every framework."""
    loss = ranked.presented.loss
    shown = show(ranked.presented, profile, goal)
    width = _WIDTHS.get(shown.spelling.units)
    return Candidate(
        loss=loss.id,
        title=loss.title,
        score=ranked.score,
        points=ranked.points,
        tied_with_best=ranked.tied_with_best,
        activation=shown.activation.name,
        units=None if width else shown.units,
        width=width,
        form=shown.spelling.form.name,
        parameters=shown.parameters,
        reasons=ranked.reasons,
        spelled=_lines(ranked.presented, shown.parameters),
        summary=loss.summary,
    )


def _lines(entry: Presented, parameters: tuple[ParameterValue, ...]) -> tuple[SpelledLine, ...]:
    preferred = {
        framework: trained_as(entry.loss, entry.loss.spelled_in(framework)[0])
        for framework in Framework
        if entry.loss.spelled_in(framework)
    }
    values = written(entry.loss, parameters)
    return tuple(
        SpelledLine(
            framework,
            spelling.call(values),
            spelling.form.name,
            head_of(entry.loss, spelling.form, entry.targets).name,
        )
        for framework, spelling in preferred.items()
    )
