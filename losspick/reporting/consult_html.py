"""Explanations and comparisons for notebooks: a plot as inline SVG, and the facts as tables."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from losspick.core.comparison import Comparison
from losspick.core.curve import Plot
from losspick.core.explanation import Explanation, LossFacts, MetricFacts, RuleFacts
from losspick.reporting.comparison_screen import PROPERTIES
from losspick.reporting.consult_words import (
    grade_words,
    noise_words,
    origin_words,
    output_words,
    parameter_words,
)
from losspick.reporting.safe_text import neutralise
from losspick.reporting.svg import plot_svg

_LEFT = ' style="text-align:left"'


def _text(text: str) -> str:
    return escape(neutralise(text))


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table whose rows begin with a heading of their own."""
    top = "".join(f'<th scope="col"{_LEFT}>{_text(cell)}</th>' for cell in head)
    body = "".join(
        f'<tr><th scope="row"{_LEFT}>{_text(row[0])}</th>'
        + "".join(f"<td{_LEFT}>{_text(cell)}</td>" for cell in row[1:])
        + "</tr>"
        for row in rows
    )
    return f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"


def explanation_html(explanation: Explanation, plot: Plot | None) -> str:
    """Return an explanation as its plot and a table of facts."""
    drawn = plot_svg(plot, version=explanation.version) if plot is not None else ""
    rows: list[tuple[str, str]] = []
    if explanation.loss is not None:
        rows += _loss_rows(explanation.loss)
    if explanation.rule is not None:
        rows += _rule_rows(explanation.rule)
    if explanation.metric is not None:
        rows += _metric_rows(explanation.metric)
    return f"<div>{drawn}{_table(('', explanation.name), rows)}</div>"


def _loss_rows(loss: LossFacts) -> list[tuple[str, str]]:
    return [
        (loss.id, f"{loss.title}. {loss.summary}"),
        ("Formula", loss.formula),
        ("Gradient", loss.gradient),
        ("Estimates", loss.elicits.value),
        ("Noise", noise_words(loss.noise)),
        ("Use when", loss.use_when),
        ("Avoid when", loss.avoid_when),
        ("Output", output_words(loss.takes, loss.activation, loss.units)),
        ("Labels", loss.targets.words),
        *(("Parameter", f"{parameter_words(p)}. {origin_words(p)}") for p in loss.parameters),
        *((s.framework.value, f"{s.call}: {grade_words(s)}") for s in loss.spellings),
        *(("Pitfall", sentence) for sentence in loss.pitfalls),
    ]


def _rule_rows(rule: RuleFacts) -> list[tuple[str, str]]:
    points = ", ".join(f"{item.loss} {item.points:+g}" for item in rule.points)
    return [("Rule", rule.why), ("Speaks if", "; ".join(rule.condition)), ("Points", points)]


def _metric_rows(metric: MetricFacts) -> list[tuple[str, str]]:
    points = ", ".join(f"{item.loss} {item.points:+g}" for item in metric.points)
    return [("Metric", metric.title), ("Why", metric.why), ("Points", points)]


def comparison_html(comparison: Comparison) -> str:
    """Return a comparison as its plot and the table of properties."""
    plot = comparison.plot
    drawn = plot_svg(plot, version=comparison.version) if plot is not None else ""
    head = ("", *(compared.id for compared in comparison.losses))
    rows = [(label, *map(words, comparison.losses)) for label, words in PROPERTIES]
    notes = "".join(f"<p>{_text(note)}</p>" for note in comparison.notes)
    return f"<div>{drawn}{_table(head, rows)}{notes}</div>"
