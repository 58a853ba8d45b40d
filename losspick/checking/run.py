"""Run the checks on the specs of a file."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from losspick.checking.catalogue import all_checks, codes_meant, nearest_check
from losspick.checking.suppressions import Suppression, silence
from losspick.core.finding import Check, Confidence, Finding
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Severity


def check_specs(specs: Iterable[ModelSpec], checks: Sequence[Check]) -> list[Finding]:
    """Return the findings of all checks, each once; the gravest for one pairing stands."""
    found: dict[object, Finding] = {}
    for spec in specs:
        for check in checks:
            for finding in check.run(check, spec):
                if spec.others:
                    if finding.severity is Severity.INFO or not all(map(_has_fault, spec.others)):
                        continue
                    finding = replace(finding, repair=None)  # it would be cut to one of the losses
                found.setdefault((finding.code, finding.place, finding.message), finding)
    return _without_doubles(list(found.values()))


def _has_fault(spec: ModelSpec) -> bool:
    """Tell whether any check finds more than a remark in a pairing."""
    found = (f for check in all_checks().values() for f in check.run(check, spec))
    return any(finding.severity is not Severity.INFO for finding in found)


#: Labels in another encoding have another shape and number type, too: the first says it all.
_SAID_BY = {"LP204": "LP301", "LP303": "LP301", "LP510": "LP406"}


def _without_doubles(findings: list[Finding]) -> list[Finding]:
    """Keep one finding a code and place, as one loss may be applied on many lines.

    What follows from another finding at the same place is left out.
    """
    kept: dict[tuple[object, ...], Finding] = {}
    for finding in findings:
        place = finding.place
        where = (place.path, place.line, place.cell_line, place.column, place.inner)
        kept.setdefault((finding.code, *where), finding)
    return [
        one for (code, *where), one in kept.items() if (_SAID_BY.get(str(code)), *where) not in kept
    ]


def with_comments(
    findings: list[Finding],
    comments: list[Suppression],
    checks: Sequence[Check],
    paths: Collection[str],
    whole: Collection[str],
) -> list[Finding]:
    """Return the findings that are not silenced, and those about comments without effect.

    Args:
        findings: Of a run.
        comments: Those of all files where findings may stand.
        checks: Those that ran.
        paths: Files whose comments are to be right.
        whole: Those of which it is known what comments there may silence.
    """
    left = silence(findings, comments)
    unused = next((check for check in checks if check.code == "LP901"), None)
    if unused is None:
        return left
    ran = frozenset(check.code for check in checks)
    for comment in (one for one in comments if one.place.path in paths):
        sees = comment.place.path in whole
        for fault in [comment.fault] if comment.fault else _idle(comment, ran, sees=sees):
            about = unused.finding(comment.place, fault, confidence=Confidence.HIGH)
            if not (comment.codes and comment.silences(about)):
                left.append(about)
    return left


def _run_by_default(codes: frozenset[str]) -> frozenset[str]:
    """Return those of some checks that run unasked, if any do."""
    checks = all_checks()
    return frozenset(code for code in codes if not checks[code].on_request) or codes


def _idle(comment: Suppression, ran: frozenset[str], *, sees: bool) -> Iterator[str]:
    """Yield what is to be said of words that silence nothing, if the checks they mean all ran."""
    for word in comment.unmet:
        shown = word.upper() if word.startswith("lp") else word
        meant = _run_by_default(codes_meant(word))
        if not meant:
            close = nearest_check(word)
            hint = f"; did you mean {close}?" if close else ""
            yield f"there is no check {shown!r}{hint}"
        elif sees and meant <= ran and (not word or "LP901" not in meant):
            yield f"{shown or 'this comment'} silences nothing here"
