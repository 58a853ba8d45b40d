"""The profile's part of the screen: what the target is, its shape, and what is odd about it."""

from __future__ import annotations

from losspick.core.numbers import count, number, share
from losspick.core.profile import ClassCount, Profile
from losspick.reporting.family_words import family_facts
from losspick.reporting.plots import bar, squeeze, tall_histogram
from losspick.reporting.safe_text import safe
from losspick.reporting.screen import Role, Sheet
from losspick.reporting.words import (
    balance_facts,
    decision_words,
    kind_words,
    residual_facts,
    shape_facts,
    size_words,
    target_words,
    warning_words,
)

EVIDENCE_SHOWN = 3
WARNINGS_SHOWN = 4
CLASSES_SHOWN = 6
_HISTOGRAM_WIDTH = 28
_BAR_WIDTH = 20


def write_header(sheet: Sheet, profile: Profile, *, name: str | None, version: str) -> None:
    """Write what was read: the program, the file, the target and its size."""
    pieces = [(f"losspick {version}", Role.FAINT)]
    if name:
        pieces.append((f"  {safe(name)}", Role.TITLE))
    sheet.line(*pieces, ("  → ", Role.FAINT), (target_words(profile.target), Role.TITLE))
    sheet.line(size_words(profile))
    for sentence in profile.source:
        sheet.line((sentence, Role.FAINT))


def write_profile(sheet: Sheet, profile: Profile, *, everything: bool = False) -> None:
    """Write kind, evidence, shape or classes, and warnings; the families only with everything."""
    sheet.blank()
    sheet.row("Kind", (kind_words(profile.kind), Role.NAME), f" {decision_words(profile)}")
    for sentence in profile.evidence[: None if everything else EVIDENCE_SHOWN]:
        sheet.row("", sentence)
    if profile.histogram:
        sheet.blank()
        _write_shape(sheet, profile)
    if everything and profile.families:
        sheet.blank()
        for index, line in enumerate(family_facts(profile)):
            sheet.row("" if index else "Families", line)
    if profile.explained_share is not None:
        sheet.blank()
        for index, line in enumerate(_packed(residual_facts(profile), sheet.room)):
            sheet.row("" if index else "Features", line)
    if profile.classes:
        sheet.blank()
        _write_classes(sheet, profile)
    _write_warnings(sheet, profile, everything=everything)


def _write_shape(sheet: Sheet, profile: Profile) -> None:
    heights = squeeze([bin_.count for bin_ in profile.histogram or ()], _HISTOGRAM_WIDTH)
    plot = tall_histogram(heights, ascii_only=sheet.look.ascii_only)
    left = [(line, Role.PLOT) for line in plot] + [(_axis(profile, len(heights)), Role.FAINT)]
    width = max(len(text) for text, _ in left) + 3
    if sheet.room - width < 30:
        for number_, piece in enumerate(left):
            sheet.row("" if number_ else "Shape", piece)
        sheet.row("", ", ".join(shape_facts(profile)))
        return
    facts = _packed(shape_facts(profile), sheet.room - width)
    for index in range(max(len(left), len(facts))):
        text, role = left[index] if index < len(left) else ("", Role.PLAIN)
        right = facts[index] if index < len(facts) else ""
        label = "" if index else "Shape"
        sheet.put(
            sheet.text((label.ljust(sheet.margin), Role.LABEL), (text.ljust(width), role), right)
        )


def _axis(profile: Profile, width: int) -> str:
    low, high = number(profile.minimum), number(profile.maximum)
    return f"{low}{high.rjust(max(width - len(low), len(high) + 3))}"


def _packed(phrases: tuple[str, ...], width: int) -> list[str]:
    """Put phrases on as few lines as fit, never breaking one."""
    lines: list[str] = []
    for phrase in phrases:
        if lines and len(lines[-1]) + len(phrase) + 3 <= width:
            lines[-1] += f"   {phrase}"
        else:
            lines.append(phrase)
    return lines


def _write_classes(sheet: Sheet, profile: Profile) -> None:
    classes = profile.classes or ()
    shown = _most_frequent(classes, CLASSES_SHOWN)
    names = [safe(item.label, 24) for item in shown]
    width = max(len(name) for name in names)
    counts = [count(item.count) for item in shown]
    tallest = max(item.share for item in shown) or 1.0
    for index, item in enumerate(shown):
        drawn = bar(item.share / tallest, _BAR_WIDTH, ascii_only=sheet.look.ascii_only)
        sheet.row(
            "" if index else "Classes",
            f"{names[index].ljust(width)}  ",
            (drawn.ljust(_BAR_WIDTH), Role.PLOT),
            f" {counts[index].rjust(max(map(len, counts)))}  {share(item.share):>6}",
        )
    if len(classes) > len(shown):
        rarest = min(classes, key=lambda item: item.count)
        rows = f"{count(rarest.count)} {'row' if rarest.count == 1 else 'rows'}"
        rest = len(classes) - len(shown)
        sheet.row("", (f"… {rest} more, the rarest {safe(rarest.label, 24)}: {rows}", Role.FAINT))
    facts = balance_facts(profile)
    if facts:
        sheet.row("", ", ".join(facts))


def _most_frequent(classes: tuple[ClassCount, ...], limit: int) -> tuple[ClassCount, ...]:
    """Return all classes in their own order, or the largest where there are too many."""
    if len(classes) <= limit:
        return classes
    return tuple(sorted(classes, key=lambda item: -item.count)[: limit - 1])


def _write_warnings(sheet: Sheet, profile: Profile, *, everything: bool) -> None:
    if not profile.warnings:
        return
    sheet.blank()
    shown = profile.warnings if everything else profile.warnings[:WARNINGS_SHOWN]
    for index, warning in enumerate(shown):
        label = "" if index else "Warning" if len(profile.warnings) == 1 else "Warnings"
        sheet.row(label, (warning_words(warning), Role.CAUTION))
    if len(shown) < len(profile.warnings):
        rest = len(profile.warnings) - len(shown)
        sheet.row("", (f"… {rest} more with --why", Role.FAINT))
