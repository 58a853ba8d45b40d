"""Phrases about losses that the screen, the page and the plot share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import VALUES, Grade, ParameterValue
from losspick.core.numbers import number, several, share
from losspick.core.vocabulary import NoiseFamily

if TYPE_CHECKING:
    from losspick.core.comparison import ComparedLoss, Comparison, OutlierEffect
    from losspick.core.curve import Plot
    from losspick.core.explanation import LossFacts, ParameterFacts, SpellingFacts

_GRADES = {
    Grade.VALUE: "same values as this entry",
    Grade.FUNCTIONAL: "a fitted constant equals what this entry estimates",
    Grade.SOURCE: "read in the source, not run",
}


def grade_words(spelling: SpellingFacts) -> str:
    """Return how a spelling is proven, and on which version."""
    own = "own code, part of the snippets; " if spelling.own_code else ""
    return f"{own}{_GRADES[spelling.grade]}, seen on {spelling.seen_on}"


def takes_words(spelling: SpellingFacts, loss: LossFacts) -> str:
    """Return what a spelling is given, where it is not what the entry says."""
    said = []
    if spelling.takes != loss.takes:
        after = "" if spelling.activation == "linear" else f" after {spelling.activation}"
        said.append(f"takes {spelling.takes}{after}")
    if spelling.targets is not loss.targets:
        said.append(f"targets are {spelling.targets.words}")
    return ", ".join(said)


def noise_words(noise: NoiseFamily | None) -> str:
    """Return the noise whose likelihood a loss is."""
    if noise is None:
        return "none: it is not the negative log-likelihood of a distribution"
    return f"{noise.value.replace('_', ' ')}: it is the negative log-likelihood"


def output_words(takes: str, activation: str, units: str) -> str:
    """Return the output layer."""
    on = "" if takes == VALUES.name else f", which gives {takes}"
    many = units.replace("one per", "a unit per", 1).replace("two per", "two units per", 1)
    return f"{activation}, {many.replace('four per', 'four units per', 1)}{on}"


def labels_words(loss: LossFacts) -> str:
    """Return what targets a loss takes, in which type and shape."""
    first = loss.spellings[0] if loss.spellings else None
    if first is not None and first.targets is TargetDomain.NONE:
        return loss.targets.words
    kind = f"; {first.dtype}, shape {first.shape} in {first.framework}" if first else ""
    return f"{loss.targets.words}{kind}"


def parameter_words(parameter: ParameterFacts) -> str:
    """Return a parameter with its meaning."""
    default = "" if parameter.default is None else f" ({number(parameter.default)} by default)"
    return f"{parameter.name}{default}: {parameter.meaning}"


def origin_words(parameter: ParameterFacts) -> str:
    """Return how a parameter comes from data."""
    if parameter.from_data is None:
        return "Data alone do not tell it: it is a choice."
    return f"From data: {parameter.from_data}."


def value_words(parameter: ParameterValue) -> str:
    """Return a parameter with its value."""
    values = parameter.value if isinstance(parameter.value, tuple) else (parameter.value,)
    return f"{parameter.name} = {several(values, digits=3)}"


def parameters_words(compared: ComparedLoss) -> str:
    """Return the parameters with which a loss was compared."""
    return ", ".join(map(value_words, compared.parameters)) or "none"


def yes_no(answer: bool) -> str:
    """Return an answer in a word."""
    return "yes" if answer else "no"


def short(value: float) -> str:
    """Return a number of a table: short, and no dust of rounding."""
    return "0" if abs(value) < 1e-9 else number(value, 3)


def constant_words(effect: OutlierEffect | None) -> str:
    """Return how the best constant moves."""
    if effect is None or effect.clean is None or effect.spoiled is None:
        return "–"
    return f"{number(effect.clean)} → {number(effect.spoiled)}"


def pull_words(effect: OutlierEffect | None) -> str:
    """Return the weight of the bad row in the gradient."""
    return "–" if effect is None else share(effect.share_of_gradient)


def loss_share_words(effect: OutlierEffect | None) -> str:
    """Return the weight of the bad row in the loss."""
    return "–" if effect is None else share(effect.share_of_loss)


def outlier_head(comparison: Comparison) -> tuple[str, str]:
    """Return what the two columns about the bad row hold."""
    if has_constants(comparison):
        return "best constant, without → with it", "its share of all gradients at the first"
    return "share of the loss", "share of all gradients"


def has_constants(comparison: Comparison) -> bool:
    """Tell whether the example fits constants, rather than weighs rows."""
    return any(c.outlier is not None and c.outlier.clean is not None for c in comparison.losses)


def drawn_with(plot: Plot) -> str:
    """Return what a plot of one loss was drawn with; empty where it has no parameters."""
    return ", ".join(f"{value_words(item)} ({item.why})" for item in plot.parameters)


def plot_description(plot: Plot) -> str:
    """Return a plot in words, for those who can't see it."""
    held = f" ({plot.axis.setting})" if plot.axis.setting else ""
    lines = [f"Loss and its gradient by the raw output f along the {plot.axis.label}{held}."]
    for curve in plot.points:
        told = ", ".join(
            f"{short(value)} at {short(x)}" for x, value in zip(curve.x, curve.loss, strict=True)
        )
        lines.append(f"{curve.name}: {told}.")
    return " ".join(lines)
