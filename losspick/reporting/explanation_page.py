"""Explanations as pages of Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from losspick.core.explanation import Explanation, LossFacts, MetricFacts, RuleFacts
from losspick.core.rule import Points
from losspick.reporting.checks_page import check_page
from losspick.reporting.consult_words import (
    grade_words,
    labels_words,
    noise_words,
    origin_words,
    output_words,
    parameter_words,
    takes_words,
)
from losspick.reporting.markdown_text import (
    bullet_section,
    cell_code,
    code_span,
    page,
    plain,
    table_lines,
)


def explanation_page(explanation: Explanation) -> str:
    """Return an explanation as a page."""
    if explanation.check is not None:
        return check_page(explanation.check, explanation.version)
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
        ("Arrays", loss.arrays or ""),
        ("Also called", ", ".join(loss.aliases)),
    )
    lines = [f"# {plain(loss.title)} ({code_span(loss.id)})", "", plain(loss.summary), ""]
    lines += [code_span(loss.formula), ""]
    if loss.counterpart is not None:
        title = plain(loss.counterpart.title.capitalize())
        lines += [f"{title}: {code_span(loss.counterpart.formula)}", ""]
    lines += [f"- **{label}:** {plain(text)}" for label, text in facts if text]
    told = [plain(f"{parameter_words(p)}. {origin_words(p)}") for p in loss.parameters]
    lines += [*bullet_section("Parameters", told), *_spelling_lines(loss)]
    lines += bullet_section("Pitfalls", list(map(plain, loss.pitfalls)))
    related = [f"{code_span(r.id)}: {plain(r.summary)}" for r in loss.related]
    lines += bullet_section("Related losses", related)
    return lines + bullet_section("References", list(map(plain, loss.references)))


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
    lines += [f"- **Advises:** {plain(rule.advises)}"] if rule.advises else []
    lines += [f"- **Caveat:** {plain(rule.caveat)}"] if rule.caveat else []
    lines += bullet_section("Speaks if", list(map(plain, rule.condition)))
    lines += _point_lines(rule.points)
    return lines + bullet_section("References", list(map(plain, rule.references)))


def _metric_lines(metric: MetricFacts) -> list[str]:
    facts = (
        ("Better", "greater" if metric.greater_is_better else "smaller"),
        ("Best at", metric.elicits.value if metric.elicits else ""),
        ("Tasks", ", ".join(metric.tasks)),
        ("After @", f"the {metric.level}" if metric.level else ""),
        ("Then", metric.step or ""),
        ("Also called", ", ".join(metric.aliases)),
    )
    lines = [f"# {plain(metric.title)} ({code_span(metric.id)})", "", plain(metric.why), ""]
    lines += [f"- **{label}:** {plain(text)}" for label, text in facts if text]
    lines += _point_lines(metric.points)
    return lines + bullet_section("References", list(map(plain, metric.references)))


def _point_lines(points: Sequence[Points]) -> list[str]:
    rows = [(cell_code(item.loss), f"{item.points:+g}") for item in points]
    return ["", "## Points", "", *table_lines(("loss", "points"), rows)] if rows else []
