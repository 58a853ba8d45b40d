"""Results as Markdown, for notes, pull requests and model cards."""

from __future__ import annotations

import re
from collections.abc import Sequence

from losspick.core.numbers import confidence, count, number, plural, share
from losspick.core.profile import Profile
from losspick.core.recommendation import Candidate, Recommendation
from losspick.core.vocabulary import Framework
from losspick.reporting.documents import ColumnList, LossList
from losspick.reporting.family_words import family_facts
from losspick.reporting.gain_words import gain_words
from losspick.reporting.markdown_text import cell_code, code_span, page, plain, table_lines
from losspick.reporting.pair_report import PairReport
from losspick.reporting.safe_text import neutralise, safe
from losspick.reporting.training_words import no_sanity_words, output_words
from losspick.reporting.words import (
    balance_facts,
    decision_words,
    given_words,
    kind_words,
    metric_words,
    residual_facts,
    shape_facts,
    size_words,
    target_words,
    telling_reasons,
    tie_words,
    value_words,
    warning_words,
)

_CLASSES_SHOWN = 20


def recommendation_page(
    recommendation: Recommendation,
    *,
    name: str | None = None,
    top: int,
    why: bool = False,
    framework: Framework | None = None,
) -> str:
    """Return the main job's answer as a page."""
    shown = recommendation.ranking[:top]
    heading = plain(target_words(recommendation.profile.target))
    lines = [f"# Loss for {heading}", "", *_profile_lines(recommendation.profile, name)]
    lines += ["", "## Losses", "", *_ranking_lines(recommendation, shown)]
    lines += ["", "## To train with", "", *_action_lines(recommendation, shown)]
    lines += _snippet_lines(recommendation, framework)
    if why:
        lines += ["", "## Reasons", "", *_reason_lines(recommendation, shown)]
    return page(recommendation.version, lines)


def profile_page(profile: Profile, *, name: str | None, version: str) -> str:
    """Return the profile alone as a page."""
    heading = f"# Target {plain(target_words(profile.target))}"
    return page(version, [heading, "", *_profile_lines(profile, name)])


def _profile_lines(profile: Profile, name: str | None) -> list[str]:
    source = f"{code_span(safe(name))}: " if name else ""
    lines = [f"{source}{plain(size_words(profile))}.", ""]
    if profile.source:
        lines += [*(f"- {plain(sentence)}" for sentence in profile.source), ""]
    lines += [f"**{kind_words(profile.kind)}** {plain(decision_words(profile))}.", ""]
    lines += [f"- {plain(sentence)}" for sentence in profile.evidence]
    if profile.histogram:
        lines += [f"- {plain(', '.join(shape_facts(profile)))}."]
    for label, facts in (("Families", family_facts), ("Features", residual_facts)):
        said = facts(profile)
        lines += [f"- {label}: {plain('; '.join(said))}."] if said else []
    if profile.classes:
        lines += [f"- {plain(', '.join(balance_facts(profile)))}.", "", *_class_table(profile)]
    for warning in profile.warnings:
        lines += [f"- **Warning:** {plain(warning_words(warning))}"]
    return lines


def _class_table(profile: Profile) -> list[str]:
    classes = profile.classes or ()
    shown = sorted(classes, key=lambda item: -item.count)[:_CLASSES_SHOWN]
    rows = [(plain(safe(c.label)), count(c.count), share(c.share)) for c in shown]
    table = table_lines(("class", "rows", "share"), rows)
    rest = len(classes) - len(shown)
    return [*table, f"{plural(rest, 'more class', 'more classes')}.", ""] if rest else table


def _ranking_lines(recommendation: Recommendation, shown: Sequence[Candidate]) -> list[str]:
    if not shown:
        return ["No loss fits this target.", "", *_ruled_out_lines(recommendation)]
    rows = [
        (
            str(rank),
            cell_code(candidate.loss),
            confidence(candidate.score),
            plain(output_words(candidate, recommendation.goal.framework)),
            plain(sentence),
        )
        for rank, (candidate, sentence) in enumerate(
            zip(shown, telling_reasons(shown), strict=True), start=1
        )
    ]
    lines = table_lines(("", "loss", "score", "output", "why"), rows)
    tie = tie_words(recommendation.ranking)
    return [*lines, plain(tie), ""] if tie else lines


def _action_lines(recommendation: Recommendation, shown: Sequence[Candidate]) -> list[str]:
    lines = []
    for line in shown[0].spelled if shown else ():
        lines.append(f"- {line.framework}: {code_span(line.call)} {given_words(line)}".rstrip())
    for candidate in shown:
        for parameter in candidate.parameters:
            said = code_span(f"{candidate.loss} {parameter.name} = {value_words(parameter.value)}")
            lines.append(f"- {said}: {plain(parameter.why)}")
    labels = recommendation.labels
    if labels:
        steps = "".join(f"; {step.rstrip('.')}" for step in labels.steps)
        said = f"{labels.encoding}, {labels.dtype}, shape {labels.shape}{steps}"
        lines.append(f"- Labels: {plain(said)}.")
    values = _sanity_words(recommendation)
    lines += [f"- Sanity: {plain(values)}"] if values else []
    for told in recommendation.optimiser:
        cited = f" ({plain('; '.join(told.references))})" if told.references else ""
        lines.append(f"- Optimiser: {plain(told.advice)} {plain(told.why)}{cited}")
    changes = metric_words(recommendation)
    lines += [f"- By metric: {plain(changes)}."] if changes else []
    lines += [f"- Measured: {plain(gain)}" for gain in gain_words(recommendation)]
    lines += [f"- Afterwards: {plain(recommendation.step)}"] if recommendation.step else []
    return lines + [f"- {plain(note)}" for note in recommendation.notes]


def _sanity_words(recommendation: Recommendation) -> str | None:
    sanity = recommendation.sanity
    if sanity is None:
        return no_sanity_words(recommendation)
    said = f"{sanity.loss} of the best constant, {value_words(sanity.best_constant)}, is "
    said += number(sanity.best_constant_loss)
    if sanity.bias:
        said += f"; at the start {number(sanity.initial_loss)}"
        said += f"; output bias {value_words(sanity.bias)}"
    return f"{said}. {sanity.note}"


def _snippet_lines(recommendation: Recommendation, framework: Framework | None) -> list[str]:
    lines = []
    for snippet in recommendation.snippets:
        if snippet.framework is framework:
            longest = max((len(run) for run in re.findall("`+", snippet.code)), default=0)
            fence = "`" * max(3, longest + 1)
            lines += ["", f"{fence}python", _neutralise_lines(snippet.code.rstrip()), fence]
    return lines


def _neutralise_lines(text: str) -> str:
    """Return a text of several lines with each one neutralised."""
    return "\n".join(neutralise(line) for line in text.split("\n"))


def _reason_lines(recommendation: Recommendation, shown: Sequence[Candidate]) -> list[str]:
    rows = [
        (
            cell_code(candidate.loss),
            f"{reason.points:+.2f}",
            plain(reason.why + (f" But: {reason.caveat}" if reason.caveat else "")),
            plain("; ".join(reason.references)),
        )
        for candidate in shown
        for reason in candidate.reasons
    ]
    table = table_lines(("loss", "points", "why", "references"), rows)
    return [*table, *_ruled_out_lines(recommendation)]


def _ruled_out_lines(recommendation: Recommendation) -> list[str]:
    rows = [(cell_code(item.loss), plain(item.why)) for item in recommendation.ineligible]
    return table_lines(("ruled out", "why"), rows) if rows else []


def pair_page(report: PairReport) -> str:
    """Return the verdict on a pairing as a page."""
    lines = [f"# {plain(report.activation)} before {plain(report.name)}: {report.verdict}", ""]
    said = (("", report.reason), ("Training: ", report.consequence), ("Fix: ", report.fix))
    lines += [f"- {label}{plain(text)}" for label, text in said if text]
    rows = [
        (item.framework.value, cell_code(item.call), item.verdict.value, plain(item.reason))
        for item in report.judgements
    ]
    return page(
        report.version,
        [*lines, "", *table_lines(("framework", "spelling", "verdict", "why"), rows)],
    )


def columns_page(listed: ColumnList) -> str:
    """Return the list of columns as a page."""
    rows = [
        (
            plain(safe(column.name)),
            kind_words(column.kind),
            confidence(column.confidence),
            count(column.distinct),
            count(column.missing),
        )
        for column in listed.columns
    ]
    head = ("column", "kind", "confidence", "distinct", "missing")
    title = f"# Columns of {plain(safe(listed.source))}"
    notes = [f"- {plain(note)}" for note in listed.notes]
    return page(listed.version, [title, "", *notes, "", *table_lines(head, rows)])


def losses_page(listed: LossList) -> str:
    """Return the catalogue as a page."""
    rows = [
        (
            cell_code(line.id),
            plain(line.title),
            plain(", ".join(line.tasks)),
            plain(line.elicits),
            plain(line.activation),
            plain(", ".join(line.frameworks)),
            plain(line.summary),
        )
        for line in listed.losses
    ]
    title = f"# {plural(len(rows), 'loss', 'losses')}"
    head = ("loss", "name", "tasks", "estimates", "head", "frameworks", "what")
    return page(listed.version, [title, "", *(table_lines(head, rows) if rows else ())])
