"""Results as a small self-contained table for notebooks: no script, no style sheet, no network."""

from __future__ import annotations

from collections.abc import Sequence

from losspick.core.numbers import confidence, count
from losspick.core.profile import Profile
from losspick.core.recommendation import Recommendation
from losspick.reporting.documents import ColumnList
from losspick.reporting.html import escaped, table
from losspick.reporting.pair_report import PairReport
from losspick.reporting.safe_text import safe
from losspick.reporting.to_terminal import TOP
from losspick.reporting.training_words import output_words
from losspick.reporting.words import (
    balance_facts,
    decision_words,
    kind_words,
    shape_facts,
    size_words,
    target_words,
    telling_reasons,
    tie_words,
    warning_words,
)


def _paragraphs(sentences: Sequence[str]) -> str:
    return "".join(f"<p>{escaped(sentence)}</p>" for sentence in sentences)


def profile_html(profile: Profile) -> str:
    """Return a profile as a few paragraphs."""
    facts = shape_facts(profile) if profile.histogram else balance_facts(profile)
    return f"<div>{_profile_paragraphs(profile)}{_paragraphs([', '.join(facts)])}</div>"


def _profile_paragraphs(profile: Profile) -> str:
    title = f"<p><strong>{escaped(target_words(profile.target))}</strong>: "
    title += f"{escaped(size_words(profile))}</p>"
    kind = f"<p><strong>{escaped(kind_words(profile.kind))}</strong> "
    kind += f"{escaped(decision_words(profile))}</p>"
    warnings = [f"Warning: {warning_words(warning)}" for warning in profile.warnings]
    return title + kind + _paragraphs([*profile.evidence[:3], *warnings])


def recommendation_html(recommendation: Recommendation) -> str:
    """Return a recommendation as its profile in short and the ranking as a table."""
    shown = recommendation.ranking[:TOP]
    rows = [
        (
            candidate.loss,
            confidence(candidate.score),
            output_words(candidate, recommendation.goal.framework),
            sentence,
        )
        for candidate, sentence in zip(shown, telling_reasons(shown), strict=True)
    ]
    ranking = table(("loss", "score", "output", "why"), rows)
    tie = tie_words(recommendation.ranking)
    told = _paragraphs([tie] if tie else [])
    return f"<div>{_profile_paragraphs(recommendation.profile)}{ranking}{told}</div>"


def pair_html(report: PairReport) -> str:
    """Return the verdict on a pairing as a table of its spellings."""
    rows = [
        (item.framework.value, item.call, item.verdict.value, item.reason)
        for item in report.judgements
    ]
    title = f"{report.activation} before {report.name}: {report.verdict.value}. {report.reason}"
    judged = table(("framework", "spelling", "verdict", "why"), rows)
    return f"<div>{_paragraphs([title])}{judged}</div>"


def columns_html(listed: ColumnList) -> str:
    """Return the columns of a table as a table."""
    rows = [
        (
            safe(column.name),
            kind_words(column.kind),
            confidence(column.confidence),
            count(column.distinct),
            count(column.missing),
        )
        for column in listed.columns
    ]
    return table(("column", "kind", "confidence", "distinct", "missing"), rows)
