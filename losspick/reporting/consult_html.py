"""Explanations and comparisons for notebooks: a plot as inline SVG, and the facts as tables."""

from __future__ import annotations

from losspick.core.comparison import Comparison
from losspick.core.curve import Plot
from losspick.core.explanation import (
    CheckFacts,
    Explanation,
    LossFacts,
    MetricFacts,
    RuleFacts,
)
from losspick.reporting.comparison_screen import PROPERTIES
from losspick.reporting.consult_words import (
    grade_words,
    noise_words,
    origin_words,
    output_words,
    parameter_words,
)
from losspick.reporting.html import escaped, table
from losspick.reporting.svg import plot_svg


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
    if explanation.check is not None:
        rows += _check_rows(explanation.check)
    return f"<div>{drawn}{table(('', explanation.name), rows, row_heads=True)}</div>"


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


def _check_rows(check: CheckFacts) -> list[tuple[str, str]]:
    rows = [(check.code, check.title), ("Why", check.why), ("Then", check.consequence)]
    return [*rows, ("Fix", check.fix), *(("See", one) for one in check.references)]


def comparison_html(comparison: Comparison) -> str:
    """Return a comparison as its plot and the table of properties."""
    plot = comparison.plot
    drawn = plot_svg(plot, version=comparison.version) if plot is not None else ""
    head = ("", *(compared.id for compared in comparison.losses))
    rows = [(label, *map(words, comparison.losses)) for label, words in PROPERTIES]
    notes = "".join(f"<p>{escaped(note)}</p>" for note in comparison.notes)
    return f"<div>{drawn}{table(head, rows, row_heads=True)}{notes}</div>"
