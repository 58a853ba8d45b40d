"""The part of the screen that ``--why`` adds: every point with its reason and its source."""

from __future__ import annotations

from collections.abc import Sequence

from losspick.core.recommendation import Candidate, OptimiserNote, Reason, Recommendation
from losspick.reporting.screen import Piece, Role, Sheet

_INDENT = 4


def write_reasons(
    sheet: Sheet, shown: Sequence[Candidate], optimiser: Sequence[OptimiserNote]
) -> None:
    """Write each reason once, with the points that it gives to each loss, and the sources."""
    sheet.blank()
    sheet.line(("Every reason, in log-odds points for and against each loss", Role.LABEL))
    sources: dict[str, int] = {}
    for group in _grouped(shown):
        _write_group(sheet, group, sources)
    totals = ", ".join(f"{candidate.loss} {candidate.points:+.2f}" for candidate in shown)
    sheet.line(("In all: ", Role.TITLE), totals, hang=_INDENT)
    for told in optimiser:
        cited = _cited(told.references, sources)
        sheet.line(("Optimiser: ", Role.TITLE), f"{told.advice} {told.why}{cited}", hang=_INDENT)
    if sources:
        sheet.blank()
        sheet.line(("Sources", Role.LABEL))
    for reference, number in sources.items():
        sheet.line(f"{number:>2}  {reference}", hang=_INDENT)


def _grouped(shown: Sequence[Candidate]) -> list[list[tuple[str, Reason]]]:
    """Return the reasons that say the same, with the losses they speak about, weightiest first."""
    groups: dict[tuple[str, str], list[tuple[str, Reason]]] = {}
    for candidate in shown:
        for reason in candidate.reasons:
            groups.setdefault((reason.rule, reason.why), []).append((candidate.loss, reason))
    return sorted(groups.values(), key=lambda group: -max(abs(r.points) for _, r in group))


def _write_group(
    sheet: Sheet, group: Sequence[tuple[str, Reason]], sources: dict[str, int]
) -> None:
    reason = group[0][1]
    cited = _cited(reason.references, sources)
    sheet.line(f"{reason.why}{cited}", (f"  {reason.rule}", Role.FAINT))
    pieces: list[Piece] = []
    for loss, own in group:
        role = Role.GOOD if own.points > 0 else Role.CAUTION
        pieces += [f"{', ' if pieces else ''}{loss} ", (f"{own.points:+.2f}", role)]
    sheet.line(*pieces, indent=_INDENT)
    if any(own.overruled is not None for _, own in group):
        without = ", ".join(f"{loss} {own.overruled or own.points:+.2f}" for loss, own in group)
        sheet.line((f"from the target alone: {without}", Role.FAINT), indent=_INDENT)
    if reason.caveat:
        sheet.line((f"but: {reason.caveat}", Role.FAINT), indent=_INDENT)


def _cited(references: Sequence[str], sources: dict[str, int]) -> str:
    numbers = [sources.setdefault(text, len(sources) + 1) for text in references]
    return f"  [{', '.join(map(str, numbers))}]" if numbers else ""


def write_no_loss(sheet: Sheet, recommendation: Recommendation) -> None:
    """Write that nothing fits, and why: once, if all losses fail for one reason."""
    sheet.blank()
    reasons = {item.why for item in recommendation.ineligible}
    if len(reasons) == 1:
        sheet.line(("No loss fits this target", Role.CAUTION), f": {reasons.pop()}.")
        return
    sheet.line(("No loss fits this target.", Role.CAUTION))
    write_ruled_out(sheet, recommendation)


def write_ruled_out(sheet: Sheet, recommendation: Recommendation) -> None:
    """Write the losses that the target rules out, those of one reason together."""
    by_reason: dict[str, list[str]] = {}
    for item in recommendation.ineligible:
        by_reason.setdefault(item.why, []).append(item.loss)
    if not by_reason:
        return
    sheet.blank()
    sheet.line(("Ruled out", Role.LABEL))
    for why, losses in by_reason.items():
        sheet.line((", ".join(losses), Role.TITLE), f": {why}", hang=_INDENT)
