"""The ranking's part of the screen, and everything needed to act on it."""

from __future__ import annotations

from collections.abc import Sequence

from losspick.core.numbers import confidence, number
from losspick.core.recommendation import Candidate, Recommendation
from losspick.core.vocabulary import Framework, Kind
from losspick.reporting.gain_words import gain_words
from losspick.reporting.plots import bar
from losspick.reporting.safe_text import safe
from losspick.reporting.screen import Piece, Role, Sheet
from losspick.reporting.training_words import no_sanity_words, output_words
from losspick.reporting.words import (
    as_sentence,
    given_words,
    is_importable,
    metric_words,
    telling_reasons,
    tie_words,
    value_words,
)

_BAR_WIDTH = 10
#: More lines on the optimiser are left to JSON.
MOST_ADVICE = 2
_HANG = 4
_MAPPINGS_SHOWN = 6
_CODE_WANTED = "its code: -F {framework}"
#: Below this share of the evidence a loss is listed, and its parameters are left to --why.
_WORTH_TUNING = 0.1


def write_ranking(sheet: Sheet, recommendation: Recommendation, shown: Sequence[Candidate]) -> None:
    """Write the first losses with their share of the evidence and the strongest reason."""
    sheet.blank()
    judged = f", judged by {recommendation.metric}" if recommendation.metric else ""
    sheet.line((f"Losses, best first{judged}", Role.LABEL))
    width = max((len(candidate.loss) for candidate in shown), default=0)
    sentences = telling_reasons(shown)
    for rank, candidate in enumerate(shown, start=1):
        head = output_words(candidate, recommendation.goal.framework)
        _write_candidate(sheet, rank, candidate, width, head)
        sheet.line(sentences[rank - 1], indent=_HANG)
    tie = tie_words(recommendation.ranking)
    if tie:
        sheet.line((tie, Role.FAINT), indent=_HANG)


def _write_candidate(sheet: Sheet, rank: int, candidate: Candidate, width: int, head: str) -> None:
    drawn = bar(candidate.score, _BAR_WIDTH, ascii_only=sheet.look.ascii_only)
    mark = "=" if candidate.tied_with_best and rank > 1 else " "
    pieces: list[Piece] = [
        f"{rank:>2}{mark} ",
        (candidate.loss.ljust(width), Role.NAME if rank == 1 else Role.TITLE),
        f"  {confidence(candidate.score):>5} ",
        (drawn.ljust(_BAR_WIDTH), Role.PLOT),
        f"  {head}" if head else "",
    ]
    title = f"  {candidate.title}"
    if sheet.text(*pieces, title).cell_len <= sheet.look.columns - _HANG:
        pieces.append((title, Role.FAINT))
    sheet.line(*pieces, hang=_HANG)


def write_actions(
    sheet: Sheet,
    recommendation: Recommendation,
    shown: Sequence[Candidate],
    framework: Framework | None,
) -> None:
    """Write parameters, labels, sanity values, metrics, and how to spell the first loss."""
    sheet.blank()
    if framework is None:
        _write_spellings(sheet, shown)
    _write_parameters(sheet, shown)
    _write_labels(sheet, recommendation)
    _write_sanity(sheet, recommendation)
    for index, told in enumerate(recommendation.optimiser[:MOST_ADVICE]):
        sheet.row("" if index else "Optimiser", told.advice)
    _write_metrics(sheet, recommendation)
    for index, note in enumerate(recommendation.notes):
        sheet.row("" if index else "Note", note)
    if framework is not None:
        _write_snippet(sheet, recommendation, framework)


def _write_parameters(sheet: Sheet, shown: Sequence[Candidate]) -> None:
    label = "Parameters"
    for rank, candidate in enumerate(shown):
        if rank and candidate.score < _WORTH_TUNING:
            continue
        for parameter in candidate.parameters:
            value = value_words(parameter.value)
            sheet.row(label, f"{candidate.loss} {parameter.name} = {value}: {parameter.why}")
            label = ""


def _write_labels(sheet: Sheet, recommendation: Recommendation) -> None:
    labels = recommendation.labels
    if labels is None:
        return
    sheet.row("Labels", f"{labels.encoding}, {labels.dtype}, shape {labels.shape}")
    if any(value != code for value, code in labels.mapping):
        pairs = [f"{safe(value, 24)} → {code}" for value, code in labels.mapping[:_MAPPINGS_SHOWN]]
        rest = len(labels.mapping) - len(pairs)
        sheet.row("", ", ".join(pairs) + (f", … {rest} more" if rest else ""))
    if labels.steps:
        sheet.row("", " ".join(map(as_sentence, labels.steps)))


def _write_sanity(sheet: Sheet, recommendation: Recommendation) -> None:
    sanity = recommendation.sanity
    if sanity is None:
        missing = no_sanity_words(recommendation)
        if missing:
            sheet.row("Sanity", missing)
        return
    reached = number(sanity.best_constant_loss)
    constant = value_words(sanity.best_constant)
    each = "pixel" if recommendation.profile.kind is Kind.MASK else "row"
    sheet.row(
        "Sanity",
        f"Predicting {constant} for every {each} costs {sanity.loss} = ",
        (reached, Role.TITLE),
        ": a model has to get below.",
    )
    if sanity.bias:
        expected = number(sanity.initial_loss)
        biased = reached if sanity.biased_loss is None else number(sanity.biased_loss)
        start = f"Expect {expected} at the start, or {biased}"
        if sanity.initial_loss is None:
            start = "Start at the best constant"
        sheet.row("", f"{start} with an output bias of {value_words(sanity.bias)}.")
    elif sanity.initial_loss is not None:
        sheet.row("", f"Expect {number(sanity.initial_loss)} at the start.")
    sheet.row("", (sanity.note, Role.FAINT))


def _write_metrics(sheet: Sheet, recommendation: Recommendation) -> None:
    changes = metric_words(recommendation)
    if changes:
        sheet.row("By metric", changes)
    for index, gain in enumerate(gain_words(recommendation)):
        sheet.row("" if index else "Measured", gain)
    if recommendation.step:
        sheet.row("Afterwards", recommendation.step)


def _write_spellings(sheet: Sheet, shown: Sequence[Candidate]) -> None:
    if not shown:
        return
    for framework in (Framework.KERAS, Framework.TORCH):
        for line in shown[0].spelled:
            if line.framework is framework:
                told = [given_words(line), "" if is_importable(line) else _CODE_WANTED]
                remark = "; ".join(filter(None, told)).format(framework=framework)
                sheet.row(framework.value, line.call, (f"  {remark}", Role.FAINT))
                break


def _write_snippet(sheet: Sheet, recommendation: Recommendation, framework: Framework) -> None:
    codes = [item.code for item in recommendation.snippets if item.framework is framework]
    if not codes:
        sheet.row("Code", f"none: {recommendation.ranking[0].loss} is not spelled in {framework}")
        return
    sheet.blank()
    sheet.line((f"In {framework.value}", Role.LABEL))
    for line in codes[0].rstrip().splitlines():
        sheet.put(sheet.text(f"    {line}" if line else ""))
