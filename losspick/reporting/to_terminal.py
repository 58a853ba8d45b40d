"""The answer of the main job as text for a terminal, with the ranking or the profile alone."""

from __future__ import annotations

from losspick.core.profile import Profile
from losspick.core.recommendation import Recommendation
from losspick.core.vocabulary import Framework
from losspick.reporting.profile_screen import write_header, write_profile
from losspick.reporting.ranking_screen import write_actions, write_ranking
from losspick.reporting.reasons_screen import write_no_loss, write_reasons, write_ruled_out
from losspick.reporting.screen import Look, Role, Sheet

#: Losses shown when nothing else is asked for.
TOP = 5


def recommendation_sheet(
    recommendation: Recommendation,
    look: Look,
    *,
    name: str | None = None,
    top: int = TOP,
    why: bool = False,
    framework: Framework | None = None,
) -> Sheet:
    """Return the screen of the main job.

    Args:
        recommendation: What to show.
        look: What the terminal can show.
        name: Name of the file or of the data.
        top: Number of losses shown.
        why: Show every reason with points and references, and the losses ruled out.
        framework: Show this one's code in full.
    """
    sheet = Sheet(look)
    profile = recommendation.profile
    shown = recommendation.ranking[:top]
    write_header(sheet, profile, name=name, version=recommendation.version)
    write_profile(sheet, profile, everything=why)
    if not recommendation.ranking:
        write_no_loss(sheet, recommendation)
        return sheet
    write_ranking(sheet, recommendation, shown)
    write_actions(sheet, recommendation, shown, framework)
    if why:
        write_reasons(sheet, shown, recommendation.optimiser)
        write_ruled_out(sheet, recommendation)
    else:
        _write_footer(sheet, recommendation, framework)
    return sheet


def _write_footer(
    sheet: Sheet, recommendation: Recommendation, framework: Framework | None
) -> None:
    hints = ["--why (every reason)"]
    if framework is None:
        hints.append("-F torch (code to paste)")
    if recommendation.metric is None:
        hints.append("--metric NAME")
    sheet.blank()
    sheet.line((f"More: {', '.join(hints)}.", Role.FAINT))


def profile_sheet(profile: Profile, look: Look, *, name: str | None, version: str) -> Sheet:
    """Return the profile alone, with all of its evidence and warnings."""
    sheet = Sheet(look)
    write_header(sheet, profile, name=name, version=version)
    write_profile(sheet, profile, everything=True)
    return sheet
