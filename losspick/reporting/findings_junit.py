"""Findings as a JUnit report, which every build server can show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from losspick.core.finding import CheckReport, Finding, ReadError
from losspick.core.fingerprints import relative_path
from losspick.core.regexes import regex
from losspick.core.vocabulary import Severity
from losspick.reporting.safe_text import neutralise

#: What no XML document may hold, escaped or not, beyond what is made visible anyway.
_NO_XML = regex("[\ufffe\uffff]")


def to_junit(report: CheckReport, failing: Sequence[Severity]) -> str:
    """Return a suite a file, with a test case for each of its findings.

    Args:
        report: What was found.
        failing: Severities that count as a failure; a finding of another one passes, with its
            words as output.
    """
    by_file = groupby(report.findings, key=lambda finding: finding.place.path)
    suites = [_suite(path, [_case(f, failing) for f in found]) for path, found in by_file]
    suites += [_suite(error.path, [_unread(error)]) for error in report.errors if error.is_fault]
    if not suites:
        passed = _attributes(classname="losspick", name="no findings")
        suites = [_suite("losspick", [f"    <testcase{passed}/>\n"])]
    totals = _counts("".join(suites))
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    body = "".join(suites)
    return f"{head}<testsuites{_attributes(name='losspick', **totals)}>\n{body}</testsuites>\n"


def _suite(path: str, cases: list[str]) -> str:
    body = "".join(cases)
    attributes = _attributes(name=relative_path(path), **_counts(body))
    return f"  <testsuite{attributes}>\n{body}  </testsuite>\n"


def _counts(body: str) -> dict[str, str]:
    """Count the elements of a text; words of findings can't hold any, as they are escaped."""
    tags = {"tests": "<testcase ", "failures": "<failure ", "errors": "<error "}
    return {name: str(body.count(tag)) for name, tag in tags.items()}


def _case(finding: Finding, failing: Sequence[Severity]) -> str:
    place = finding.place
    where = f"{place.line}:{place.column}"
    case = _attributes(
        classname=relative_path(place.path), name=f"{finding.code} {finding.name} ({where})"
    )
    words = "\n".join(_words(finding))
    if finding.severity not in failing:
        said = f"{finding.severity.value}: {finding.message}\n{words}"
        inner = f"<system-out>{_text(said)}</system-out>"
    else:
        fault = _attributes(type=finding.severity.value, message=finding.message)
        inner = f"<failure{fault}>{_text(words)}</failure>"
    return f"    <testcase{case}>\n      {inner}\n    </testcase>\n"


def _words(finding: Finding) -> Iterator[str]:
    place = finding.place
    yield f"{relative_path(place.path)}:{place.line}:{place.column}"
    yield finding.consequence
    yield f"Fix: {finding.fix}"


def _unread(error: ReadError) -> str:
    case = _attributes(classname=relative_path(error.path), name="reading")
    fault = _attributes(type="unreadable", message=error.message)
    tag = "error" if error.named else "skipped"
    inner = f"<{tag}{fault}/>" if error.named else f"<{tag}{_attributes(message=error.message)}/>"
    return f"    <testcase{case}>\n      {inner}\n    </testcase>\n"


def _attributes(**values: str) -> str:
    return "".join(f" {name}={quoteattr(_clean(value))}" for name, value in values.items())


def _text(text: str) -> str:
    return "\n".join(escape(_clean(line)) for line in text.split("\n"))


def _clean(text: str) -> str:
    return _NO_XML.sub("\ufffd", neutralise(text))
