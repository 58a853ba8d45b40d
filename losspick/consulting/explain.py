"""From an entry to what is told about it."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable, Sequence

from losspick.consulting.related import related_losses
from losspick.core.domains import TargetDomain
from losspick.core.explanation import (
    CounterpartFacts,
    LossFacts,
    MetricFacts,
    ParameterFacts,
    RuleFacts,
    SpellingFacts,
)
from losspick.core.loss import Loss, Parameter, Spelling
from losspick.core.rule import Condition, Metric, Operator, Points, Predicate, Rule


def explain_loss(loss: Loss, asked: Sequence[Spelling], losses: Iterable[Loss]) -> LossFacts:
    """Return what is known about a loss.

    Args:
        loss: The loss.
        asked: The spellings that the name means; all of them where it names the loss.
        losses: The catalogue.
    """
    named = asked if len(asked) < len(loss.spellings) else ()
    return LossFacts(
        id=loss.id,
        title=loss.title,
        aliases=loss.aliases,
        tasks=loss.tasks,
        summary=loss.summary,
        formula=loss.formula,
        elicits=loss.elicits,
        noise=loss.noise,
        convex=loss.convex,
        bounded_gradient=loss.bounded_gradient,
        gradient=_gradient_words(loss),
        use_when=loss.use_when,
        avoid_when=loss.avoid_when,
        takes=loss.form.name,
        activation=loss.form.head.name,
        units=loss.units.value,
        targets=loss.targets,
        parameters=tuple(map(_parameter, loss.parameters)),
        spellings=tuple(_spelling(loss, item, item in named) for item in loss.spellings),
        pitfalls=loss.pitfalls,
        references=loss.references,
        related=related_losses(loss, losses),
        arrays=loss.arrays,
        counterpart=_counterpart(loss),
    )


def _counterpart(loss: Loss) -> CounterpartFacts | None:
    if loss.counterpart is None:
        return None
    return CounterpartFacts(title=loss.counterpart.title, formula=loss.counterpart.formula)


def _gradient_words(loss: Loss) -> str:
    pull = (
        "Bounded: no single row can pull harder than a fixed amount."
        if loss.bounded_gradient
        else "Unbounded: it grows as boxes shrink."
        if loss.targets is TargetDomain.BOX
        else "Unbounded: a single row that is far off can outweigh all others."
    )
    if loss.counterpart is not None:
        other = loss.counterpart.title
        convex = "Convex" if loss.convex else "Not convex"
        return f"{pull} {convex} in the prediction; a game against the {other} has no minimum."
    shape = (
        "Convex in the prediction: for a given input it has no local minima of its own."
        if loss.convex
        else "Not convex in the prediction: it can flatten where the prediction is far off."
    )
    return f"{pull} {shape}"


def _parameter(parameter: Parameter) -> ParameterFacts:
    return ParameterFacts(
        name=parameter.name,
        default=parameter.default,
        meaning=parameter.meaning,
        from_data=_origin(parameter),
    )


def _origin(parameter: Parameter) -> str | None:
    """Return in words how a parameter comes from data: what its function says that it returns."""
    if parameter.from_data is None:
        return None
    said = (inspect.getdoc(parameter.from_data) or "").partition("\n\n")[0]
    words = " ".join(said.split()).removeprefix("Return ").rstrip(".")
    return words or "computed from the profile"


def _spelling(loss: Loss, spelling: Spelling, asked: bool) -> SpellingFacts:
    arguments = re.sub(r"\{(\w+)[^{}]*\}", r"\1", spelling.arguments)
    return SpellingFacts(
        framework=spelling.framework,
        call=f"{spelling.name}({arguments})",
        takes=spelling.form.name,
        activation=spelling.form.head.name,
        targets=spelling.targets or loss.targets,
        dtype=spelling.dtype,
        shape=spelling.shape,
        grade=spelling.grade,
        seen_on=spelling.seen_on,
        own_code=spelling.code is not None,
        asked=asked,
        note=spelling.note,
    )


def explain_rule(rule: Rule) -> RuleFacts:
    """Return what is known about a rule."""
    return RuleFacts(
        id=rule.id,
        basis=rule.basis,
        condition=tuple(_condition_lines(rule.when)),
        points=_strongest_first(rule.speaks),
        why=rule.why,
        caveat=rule.caveat,
        references=rule.references,
        source=rule.source,
        advises=rule.advises,
    )


def explain_metric(metric: Metric) -> MetricFacts:
    """Return what is known about a metric."""
    return MetricFacts(
        id=metric.id,
        title=metric.title,
        aliases=metric.aliases,
        tasks=metric.tasks,
        greater_is_better=metric.greater_is_better,
        elicits=metric.elicits,
        points=_strongest_first(metric.speaks),
        step=metric.step,
        why=metric.why,
        references=metric.references,
        level=metric.level,
    )


def _strongest_first(points: Sequence[Points]) -> tuple[Points, ...]:
    return tuple(sorted(points, key=lambda item: (-item.points, item.loss)))


def _condition_lines(condition: Condition) -> list[str]:
    lines = [_predicate_words(predicate) for predicate in condition.predicates]
    if condition.any_of:
        lines.append(f"any of: {'; or '.join(map(_joined, condition.any_of))}")
    if condition.none_of:
        lines.append(f"none of: {'; nor '.join(map(_joined, condition.none_of))}")
    return lines


def _joined(condition: Condition) -> str:
    return " and ".join(_condition_lines(condition))


def _predicate_words(predicate: Predicate) -> str:
    operand = predicate.operand
    if predicate.operator is Operator.EXISTS:
        return f"{predicate.field} is {'known' if operand else 'not known'}"
    if predicate.operator is Operator.BETWEEN and isinstance(operand, tuple):
        return f"{predicate.field} is between {operand[0]} and {operand[1]}"
    words = " or ".join(map(_word, operand)) if isinstance(operand, tuple) else _word(operand)
    link = {Operator.ABOVE: "is above", Operator.BELOW: "is below"}.get(predicate.operator, "is")
    return f"{predicate.field} {link} {words}"


def _word(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:g}" if isinstance(value, float) else str(value)
