"""The checks on a terminal: the list, and one of them explained."""

from __future__ import annotations

from collections.abc import Iterable

from losspick.core.explanation import CheckFacts
from losspick.core.finding import Check
from losspick.core.vocabulary import Severity
from losspick.reporting.screen import Look, Role, Sheet

_ROLES = {Severity.ERROR: Role.BAD, Severity.WARNING: Role.CAUTION, Severity.INFO: Role.PLAIN}


def checks_sheet(checks: Iterable[Check], look: Look) -> Sheet:
    """Return the list: code, severity and name, and below what is wrong."""
    sheet = Sheet(look)
    for check in checks:
        severity = check.severity.value.ljust(7), _ROLES[check.severity]
        mark = " [*]" if check.repairs else " [on request]" if check.on_request else ""
        sheet.line((check.code, Role.TITLE), "  ", severity, "  ", (check.name, Role.NAME), mark)
        sheet.line(check.title, indent=7)
    sheet.blank()
    sheet.line("[*] losspick check --fix mends what is certain", indent=7)
    sheet.line("[on request] runs where --select names it", indent=7)
    return sheet


def check_sheet(check: CheckFacts, look: Look) -> Sheet:
    """Return all that is known of a check, with its examples as they stand in files."""
    sheet = Sheet(look)
    severity = check.severity.value, _ROLES[check.severity]
    sheet.line((f"{check.code} {check.name}", Role.TITLE), " (", severity, ")")
    sheet.blank()
    sheet.line(check.title)
    sheet.blank()
    said = ("Why", check.why), ("Then", check.consequence), ("Fix", check.fix)
    on_request = "it runs where --select names it" if check.on_request else ""
    for label, text in (*said, ("[*]", check.repairs), ("When", on_request)):
        if text:
            sheet.row(label, text)
    for label, examples in (("Wrong", check.bad), ("Right", check.good)):
        for example in examples:
            sheet.blank()
            sheet.line((f"{label} ({example.name}):", Role.LABEL))
            for line in example.text.rstrip().split("\n"):
                sheet.put(sheet.text(f"    {line}"))
            if example.table_words is not None:
                sheet.blank()
                sheet.line(example.table_words, indent=4)
    if check.references:
        sheet.blank()
        for reference in check.references:
            sheet.row("See", reference)
    return sheet
