"""A loss, a rule, a metric or a check explained on the screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, repeat
from typing import TYPE_CHECKING

from losspick.core.explanation import Explanation, LossFacts, MetricFacts, RuleFacts
from losspick.core.rule import Points
from losspick.reporting.checks_screen import check_sheet
from losspick.reporting.consult_words import (
    drawn_with,
    grade_words,
    labels_words,
    noise_words,
    origin_words,
    output_words,
    parameter_words,
    short,
    takes_words,
)
from losspick.reporting.screen import Look, Role, Sheet

if TYPE_CHECKING:
    from losspick.core.curve import Curve, Plot


def explanation_sheet(explanation: Explanation, look: Look, plot: Plot | None = None) -> Sheet:
    """Return the explanation, with the plot of a loss where one is given."""
    if explanation.check is not None:
        return check_sheet(explanation.check, look)
    sheet = Sheet(look)
    if explanation.loss is not None:
        _write_loss(sheet, explanation.loss, plot)
    if explanation.rule is not None:
        _write_rule(sheet, explanation.rule)
    if explanation.metric is not None:
        _write_metric(sheet, explanation.metric)
    return sheet


def _write_loss(sheet: Sheet, loss: LossFacts, plot: Plot | None) -> None:
    sheet.line((loss.id, Role.TITLE), f"  {loss.title}")
    sheet.line(loss.summary)
    sheet.blank()
    sheet.row("Formula", (loss.formula, Role.NAME))
    if loss.counterpart is not None:
        sheet.row(loss.counterpart.title.capitalize(), (loss.counterpart.formula, Role.NAME))
    if loss.arrays is not None:
        sheet.row("Arrays", loss.arrays)
    if plot is not None:
        sheet.blank()
        from losspick.reporting.chart import write_plot

        write_plot(sheet, plot)
        _write_values(sheet, plot)
    sheet.blank()
    sheet.row("Gradient", loss.gradient)
    sheet.row("Estimates", loss.elicits.value)
    sheet.row("Noise", noise_words(loss.noise))
    sheet.row("Use when", loss.use_when)
    sheet.row("Avoid when", loss.avoid_when)
    sheet.row("Output", output_words(loss.takes, loss.activation, loss.units))
    sheet.row("Labels", labels_words(loss))
    sheet.row("Tasks", ", ".join(loss.tasks))
    _write_parameters(sheet, loss)
    _write_spellings(sheet, loss)
    _write_list(sheet, "Pitfalls", loss.pitfalls)
    _write_related(sheet, loss)
    sheet.row("Also called", ", ".join(loss.aliases) or "nothing else")
    _write_list(sheet, "References", loss.references, role=Role.FAINT)


def _write_values(sheet: Sheet, plot: Plot) -> None:
    drawn = drawn_with(plot)
    if drawn:
        sheet.line((f"with {drawn}", Role.FAINT))
    for curve in plot.points:
        for line in value_lines(curve, plot.axis.kind.value, named=len(plot.points) > 1):
            sheet.line((line, Role.FAINT))


def value_lines(curve: Curve, axis: str, *, named: bool) -> tuple[str, str, str]:
    """Return places, losses and gradients as three aligned lines."""
    columns = [
        tuple(map(short, column))
        for column in zip(curve.x, curve.loss, curve.gradient, strict=True)
    ]
    widths = [max(map(len, column)) for column in columns]
    heads = (f"{curve.name}: {axis}" if named else axis, "loss", "gradient")
    room = max(map(len, heads))

    def line(row: int) -> str:
        cells = (f"{column[row]:>{w}}" for column, w in zip(columns, widths, strict=True))
        return f"{heads[row]:<{room}}  {'  '.join(cells)}"

    return line(0), line(1), line(2)


def _write_parameters(sheet: Sheet, loss: LossFacts) -> None:
    for label, parameter in zip(_labels("Parameters"), loss.parameters, strict=False):
        sheet.row(label, parameter_words(parameter))
        sheet.row("", (origin_words(parameter), Role.FAINT))


def _write_spellings(sheet: Sheet, loss: LossFacts) -> None:
    width = max((len(spelling.framework.value) for spelling in loss.spellings), default=0)
    for label, spelling in zip(_labels("Frameworks"), loss.spellings, strict=False):
        mark = "  ← asked about" if spelling.asked else ""
        role = Role.NAME if spelling.asked else Role.TITLE
        name = f"{spelling.framework.value:<{width}}  "
        sheet.row(label, (name, Role.LABEL), (spelling.call, role), (mark, Role.FAINT))
        takes = takes_words(spelling, loss)
        told = f"{takes}; {grade_words(spelling)}" if takes else grade_words(spelling)
        sheet.row("", (f"{told[:1].upper()}{told[1:]}.", Role.FAINT))
        if spelling.note:
            sheet.row("", (spelling.note, Role.FAINT))


def _write_related(sheet: Sheet, loss: LossFacts) -> None:
    for label, related in zip(_labels("Related"), loss.related, strict=False):
        sheet.row(label, (related.id, Role.TITLE), f"  {related.summary}")


def _write_list(
    sheet: Sheet, label: str, sentences: Sequence[str], role: Role = Role.PLAIN
) -> None:
    for shown, sentence in zip(_labels(label), sentences, strict=False):
        sheet.row(shown, (sentence, role))


def _labels(first: str) -> Iterator[str]:
    """Yield a label for the first row, and none for those below it."""
    return chain((first,), repeat(""))


def _write_rule(sheet: Sheet, rule: RuleFacts) -> None:
    sheet.line((rule.id, Role.TITLE), f"  a rule that argues from the {rule.basis}")
    sheet.line(rule.why)
    sheet.blank()
    _write_list(sheet, "Speaks if", rule.condition)
    _write_points(sheet, rule.points)
    if rule.advises:
        sheet.row("Advises", rule.advises)
    if rule.caveat:
        sheet.row("Caveat", rule.caveat)
    sheet.row("File", rule.source)
    _write_list(sheet, "References", rule.references, role=Role.FAINT)


def _write_metric(sheet: Sheet, metric: MetricFacts) -> None:
    better = "greater" if metric.greater_is_better else "smaller"
    sheet.line((metric.id, Role.TITLE), f"  {metric.title}, a metric; {better} is better")
    sheet.line(metric.why)
    sheet.blank()
    if metric.elicits is not None:
        sheet.row("Best at", metric.elicits.value)
    sheet.row("Tasks", ", ".join(metric.tasks))
    if metric.level is not None:
        sheet.row("After @", f"the {metric.level}")
    _write_points(sheet, metric.points)
    if metric.step:
        sheet.row("Then", metric.step)
    if metric.aliases:
        sheet.row("Also called", ", ".join(metric.aliases))
    _write_list(sheet, "References", metric.references, role=Role.FAINT)


def _write_points(sheet: Sheet, points: Sequence[Points]) -> None:
    for label, wanted in (("For", True), ("Against", False)):
        losses = [f"{item.loss} {item.points:+g}" for item in points if (item.points > 0) is wanted]
        if losses:
            sheet.row(label, ", ".join(losses))
