"""Explanations and comparisons as pages of Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from losspick.core.comparison import Comparison
from losspick.core.explanation import Explanation, LossFacts, MetricFacts, RuleFacts
from losspick.core.rule import Points
from losspick.reporting.comparison_screen import PROPERTIES
from losspick.reporting.consult_words import (
    constant_words,
    grade_words,
    has_constants,
    labels_words,
    loss_share_words,
    noise_words,
    origin_words,
    output_words,
    parameter_words,
    pull_words,
    short,
    takes_words,
)
from losspick.reporting.markdown_text import cell_code, code_span, page, plain, table_lines


def explanation_page(explanation: Explanation) -> str:
    """Return an explanation as a page."""
    lines: list[str] = []
    if explanation.loss is not None:
        lines += _loss_lines(explanation.loss)
    if explanation.rule is not None:
        lines += _rule_lines(explanation.rule)
    if explanation.metric is not None:
        lines += _metric_lines(explanation.metric)
    return page(explanation.version, lines)


def _loss_lines(loss: LossFacts) -> list[str]:
    facts = (
        ("Gradient", loss.gradient),
        ("Estimates", loss.elicits.value),
        ("Noise", noise_words(loss.noise)),
        ("Use when", loss.use_when),
        ("Avoid when", loss.avoid_when),
        ("Output", output_words(loss.takes, loss.activation, loss.units)),
        ("Labels", labels_words(loss)),
        ("Tasks", ", ".join(loss.tasks)),
        ("Also called", ", ".join(loss.aliases)),
    )
    lines = [f"# {plain(loss.title)} ({code_span(loss.id)})", "", plain(loss.summary), ""]
    lines += [code_span(loss.formula), ""]
    lines += [f"- **{label}:** {plain(text)}" for label, text in facts if text]
    told = [plain(f"{parameter_words(p)}. {origin_words(p)}") for p in loss.parameters]
    lines += [*_section("Parameters", told), *_spelling_lines(loss)]
    lines += _section("Pitfalls", list(map(plain, loss.pitfalls)))
    related = [f"{code_span(r.id)}: {plain(r.summary)}" for r in loss.related]
    lines += _section("Related losses", related)
    return lines + _section("References", list(map(plain, loss.references)))


def _section(title: str, items: Sequence[str]) -> list[str]:
    return ["", f"## {title}", "", *(f"- {item}" for item in items)] if items else []


def _spelling_lines(loss: LossFacts) -> list[str]:
    rows = []
    for spelling in loss.spellings:
        notes = filter(None, (takes_words(spelling, loss), spelling.note))
        told = plain(". ".join(notes))
        rows.append(
            (
                spelling.framework.value,
                cell_code(spelling.call),
                plain(grade_words(spelling)),
                told,
            )
        )
    head = ("framework", "spelling", "evidence", "note")
    return ["", "## Frameworks", "", *table_lines(head, rows)] if rows else []


def _rule_lines(rule: RuleFacts) -> list[str]:
    lines = [f"# Rule {code_span(rule.id)}", "", plain(rule.why), ""]
    lines += [f"- **Argues from:** the {rule.basis}", f"- **File:** {code_span(rule.source)}"]
    lines += [f"- **Caveat:** {plain(rule.caveat)}"] if rule.caveat else []
    lines += _section("Speaks if", list(map(plain, rule.condition)))
    lines += _point_lines(rule.points)
    return lines + _section("References", list(map(plain, rule.references)))


def _metric_lines(metric: MetricFacts) -> list[str]:
    facts = (
        ("Better", "greater" if metric.greater_is_better else "smaller"),
        ("Best at", metric.elicits.value if metric.elicits else ""),
        ("Tasks", ", ".join(metric.tasks)),
        ("Then", metric.step or ""),
        ("Also called", ", ".join(metric.aliases)),
    )
    lines = [f"# {plain(metric.title)} ({code_span(metric.id)})", "", plain(metric.why), ""]
    lines += [f"- **{label}:** {plain(text)}" for label, text in facts if text]
    lines += _point_lines(metric.points)
    return lines + _section("References", list(map(plain, metric.references)))


def _point_lines(points: Sequence[Points]) -> list[str]:
    rows = [(cell_code(item.loss), f"{item.points:+g}") for item in points]
    return ["", "## Points", "", *table_lines(("loss", "points"), rows)] if rows else []


def comparison_page(comparison: Comparison) -> str:
    """Return a comparison as a page."""
    ids = [compared.id for compared in comparison.losses]
    lines = [f"# {plain(', '.join(ids))}", "", *_property_lines(comparison)]
    if comparison.axis is not None:
        lines += _value_lines(comparison)
    lines += _outlier_lines(comparison)
    lines += _section("Notes", list(map(plain, comparison.notes)))
    return page(comparison.version, lines)


def _property_lines(comparison: Comparison) -> list[str]:
    head = ("", *(cell_code(compared.id) for compared in comparison.losses))
    rows = [
        (label, *(plain(words(compared)) for compared in comparison.losses))
        for label, words in PROPERTIES
    ]
    return table_lines(head, rows)


def _value_lines(comparison: Comparison) -> list[str]:
    drawn = [compared for compared in comparison.losses if compared.drawn]
    head = [str(comparison.axis)]
    for compared in drawn:
        head += [f"{cell_code(compared.id)} loss", "gradient"]
    rows = []
    for number, point in enumerate(drawn[0].values):
        row = [short(point.at)]
        for compared in drawn:
            value = compared.values[number]
            row += [short(value.loss), short(value.gradient)]
        rows.append(row)
    held = [plain(f"{comparison.setting[:1].upper()}{comparison.setting[1:]}."), ""]
    return ["## Values", "", *(held if comparison.setting else []), *table_lines(head, rows)]


def _outlier_lines(comparison: Comparison) -> list[str]:
    told = [compared for compared in comparison.losses if compared.outlier is not None]
    if comparison.example is None or not told:
        return []
    fitted = has_constants(comparison)
    words = constant_words if fitted else loss_share_words
    rows = [(cell_code(c.id), words(c.outlier), pull_words(c.outlier)) for c in told]
    head = ("loss", "best constant" if fitted else "share of the loss", "share of all gradients")
    return ["## One bad row", "", plain(f"{comparison.example}."), "", *table_lines(head, rows)]
