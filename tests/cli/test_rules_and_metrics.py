from __future__ import annotations

import json
import os
import shlex
from pathlib import Path

import jsonschema
import pytest
from running import Run
from syrupy.assertion import SnapshotAssertion

from losspick.reporting.schema import schema_for

RULE = """\
id = "{id}"
basis = "goal"
why = "Skewness {{skew:.1f}}, as our auditors have it."
caveat = "Not for returns."
references = ["Our handbook (2026), chapter 3"]
speaks = {{ mae = 1.0, mse = -0.5 }}
[when]
kind = "continuous"
skew = {{ above = 2 }}
any = [{{ rows = {{ above = 50 }} }}, {{ weighted = true }}]
[[example]]
facts = {{ kind = "continuous", skew = 3, rows = 90 }}
fires = true
[[example]]
facts = {{ kind = "continuous", skew = {last} }}
fires = false
"""


@pytest.fixture
def pack(tmp_path: Path) -> str:
    """A folder that adds a rule, overrides one, and disables one."""
    folder = tmp_path / "pack"
    folder.mkdir()
    for name in ("our-rule", "count-default"):
        (folder / f"{name}.toml").write_text(RULE.format(id=name, last=1))
    (folder / "off.toml").write_text('id = "binary-default"\ndisable = true\n')
    return folder.name


@pytest.fixture
def faulty(tmp_path: Path) -> str:
    """A folder with a contradiction, a fault of the grammar and an example that is wrong."""
    folder = tmp_path / "faulty"
    folder.mkdir()
    clash = RULE.format(id="clash", last=1).replace("above = 2 }", "above = 2, below = 1 }", 1)
    (folder / "clash.toml").write_text(clash)
    (folder / "typo.toml").write_text(RULE.format(id="typo", last=1).replace("mae", "mea"))
    (folder / "wrong.toml").write_text(RULE.format(id="wrong", last="9, weighted = true"))
    return folder.name


ANSWERS = {
    "rules of a loss and a basis": "rules --loss huber --basis goal",
    "rules of a metric": "rules --metric F1",
    "rules of a pack": "rules --rules pack --search 'auditors skewness'",
    "a rule replaced": "rules --rules pack --search count-default",
    "a rule disabled": "rules --rules pack --search binary-default",
    "lint of a good pack": "rules lint pack",
    "lint of a faulty pack": "rules lint faulty",
    "test of a good pack": "rules test pack",
    "test of a faulty pack": "rules test faulty",
    "metrics of a task": "metrics --task survival",
}


@pytest.mark.parametrize("color", ["never", "always"])
@pytest.mark.parametrize("width", ["80", "120"])
@pytest.mark.parametrize("name", ANSWERS)
def test_answer(
    name: str,
    width: str,
    color: str,
    run: Run,
    pack: str,
    faulty: str,
    snapshot: SnapshotAssertion,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    outcome = run(*shlex.split(ANSWERS[name]), "--color", color)
    assert outcome.err == ""
    assert outcome.out == snapshot


@pytest.mark.parametrize("name", ANSWERS)
def test_markdown(name: str, run: Run, pack: str, faulty: str, snapshot: SnapshotAssertion) -> None:
    assert run(*shlex.split(ANSWERS[name]), "-f", "markdown").out == snapshot


@pytest.mark.parametrize(
    ("words", "schema"),
    [
        ("rules --rules pack", "rules"),
        ("rules lint faulty", "rules_lint"),
        ("rules test faulty", "rules_test"),
        ("metrics", "metrics"),
    ],
)
def test_json_is_what_its_schema_says(
    words: str, schema: str, run: Run, pack: str, faulty: str
) -> None:
    out = run(*words.split(), "-f", "json").out
    jsonschema.validate(json.loads(out), schema_for(schema))
    assert out == run(*words.split(), "-f", "json").out


CASES = [
    ("rules", 0, "rules."),
    ("rules --task binary", 0, "binary-default"),
    ("rules --task binry", 2, "did you mean binary"),
    ("rules --loss nn.MSELoss --search robust", 0, "mse"),
    ("rules --loss hubr", 2, "did you mean"),
    ("rules --metric rmsee", 2, "did you mean rmse"),
    ("rules --basis metrc", 2, "did you mean metric"),
    ("rules --search 'no such words'", 0, "0 of "),
    ("rules --rules nowhere", 2, "no such folder"),
    ("rules --rules faulty", 2, "faults in the rules"),
    ("rules -f jsn", 2, "did you mean json"),
    ("rules lnt", 2, "No such command"),
    ("rules --loss mse lint pack", 2, "stand before lint: loss"),
    ("rules lint", 2, "Missing argument"),
    ("rules lint pack", 0, "0 errors"),
    ("rules lint faulty", 1, "can never hold: skew above 2 and skew below 1"),
    ("rules lint nowhere", 2, "no such folder"),
    ("rules lint pack/off.toml", 2, "name its folder: pack"),
    ("rules lint .empty", 2, "holds no rule"),
    ("rules test pack", 0, "4 of 4 examples of 2 rules"),
    ("rules test faulty", 1, "skew above 2: holds, skew is 9"),
    ("rules test nowhere", 2, "no such folder"),
    ("rules new my-rule", 0, 'id = "my-rule"'),
    ("rules new my-rule --task survival", 0, "event_share"),
    ("rules new My_Rule", 2, "such as my-rule"),
    ("rules new ''", 2, "is no id of a rule"),
    ("rules new my-rule --task ranking", 2, "use one of regression"),
    ("rules new off -o pack", 2, "never overwrites"),
    ("rules new mine -o pack/mine.txt", 2, "end in .toml"),
    ("rules new mine -o nowhere/mine.toml", 2, "No such file"),
    ("rules new mine -o pack", 0, "mine.toml"),
    ("metrics", 0, "metrics."),
    ("metrics --task ordinal --search kappa", 0, "qwk"),
    ("metrics --search pinball_loss", 0, "after @   quantile"),
    ("explain metric:ndcg", 0, "After @     the cutoff"),
    ("metrics --task ordinl", 2, "did you mean ordinal"),
]


@pytest.mark.parametrize(("words", "code", "said"), CASES, ids=[case[0] for case in CASES])
def test_exit_code_and_message(
    words: str, code: int, said: str, run: Run, pack: str, faulty: str, tmp_path: Path
) -> None:
    (tmp_path / ".empty").mkdir()
    outcome = run(*shlex.split(words))
    assert (outcome.code, said in outcome.out + outcome.err) == (code, True), outcome
    assert "Traceback" not in outcome.err
    assert (outcome.out == "") == (code == 2)


def _standings(run: Run, *words: str) -> dict[str, list[tuple[str, str | None]]]:
    document = json.loads(run("rules", "-f", "json", *words).out)
    found: dict[str, list[tuple[str, str | None]]] = {}
    for rule in document["rules"]:
        found.setdefault(rule["id"], []).append((rule["standing"], rule["by"]))
    return found


def test_what_a_folder_does_to_the_shipped_rules_is_marked(run: Run, pack: str) -> None:
    found = _standings(run, "--rules", pack)
    assert found["our-rule"] == [("added", None)]
    assert sorted(found["count-default"]) == [("overridden", "pack"), ("overrides", None)]
    assert found["binary-default"] == [("disabled", "pack")]
    assert found["ordinal-default"] == [("shipped", None)]


def test_folders_of_the_configuration_are_read(run: Run, pack: str, tmp_path: Path) -> None:
    (tmp_path / "losspick.toml").write_text('rules = ["pack"]\n')
    assert "our-rule" in _standings(run)
    assert "with those of" in run("rules").out


def test_the_tasks_of_a_rule_are_those_in_which_it_speaks(run: Run) -> None:
    document = json.loads(run("rules", "--task", "ordinal", "-f", "json").out)
    ids = {rule["id"] for rule in document["rules"]}
    assert "ordinal-default" in ids
    assert not ids & {"binary-default", "count-default", "regression-default"}


def test_a_new_rule_passes_once_it_is_filled_in(run: Run, tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    assert run("rules", "new", "my-rule", "--task", "binary", "-o", "own").code == 0
    file = tmp_path / "own" / "my-rule.toml"
    assert run("rules", "lint", "own").code == 1
    assert run("rules", "test", "own").code == 0
    file.write_text(file.read_text().replace("FILL IN", "It is known"))
    assert run("rules", "lint", "own").code == 0
    before = file.read_bytes()
    assert run("rules", "new", "my-rule", "-o", "own").code == 2
    assert file.read_bytes() == before


HOSTILE = {
    "deep arrays": b"x = " + b"[" * 50_000,
    "deep tables": b"x = " + b"{ a = " * 5_000 + b"1" + b" }" * 5_000,
    "deep keys": b".".join([b"a"] * 5_000) + b" = 1",
    "five megabytes": b'why = "' + b"a" * 5_000_000 + b'"',
    "latin-1": 'why = "gr\xf6\xdfer"'.encode("latin-1"),
    "utf-16": 'why = "a"'.encode("utf-16"),
    "zeros": b"\0" * 1000,
    "many digits": b"speaks = { mae = " + b"9" * 5_000 + b" }",
    "many hex digits": b"speaks = { mae = 0x" + b"f" * 5_000 + b" }",
    "controls": b'"\\u001b[31m\\u202e" = 1\nid = "a\\nb\\u001b]0;x\\u0007"\nwhy = "\\u009b2J"',
    "dates for words": b"id = 1979-05-27\nbasis = 07:32:00\nwhen = 1979-05-27\nspeaks = [1]",
    "long id": b'id = "' + b"a" * 50_000 + b'"\nbasis = "' + b"b" * 40_000 + b'"',
    "tables for texts": b"id = {}\nwhy = []\nexample = 3\nreferences = {}\nbasis = []\nspeaks = {}",
}
ACTIVE = {"\x1b", "\x07", "\u202e", "\x9b"}


@pytest.mark.parametrize("form", ["terminal", "json", "markdown"])
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_findings(name: str, form: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "evil").mkdir()
    (tmp_path / "evil" / "evil.toml").write_bytes(HOSTILE[name])
    for command in ("lint", "test"):
        outcome = run("rules", command, "evil", "-f", form)
        assert outcome.code == 1, outcome.err
        assert not ACTIVE & set(outcome.out)
        assert len(outcome.out) < 20_000 or form == "json"
    refused = run("rules", "--rules", "evil")
    assert refused.code == 2
    assert not ACTIVE & set(refused.err)


def test_controls_in_a_rule_that_loads_are_shown_and_do_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "evil").mkdir()
    text = RULE.format(id="evil\\u001b[31m", last=1).replace("auditors", "\\u202e\\u0007")
    (tmp_path / "evil" / "evil.toml").write_text(text)
    for form in ("terminal", "json", "markdown"):
        outcome = run("rules", "--rules", "evil", "--search", "handbook", "-f", form)
        assert outcome.code == 0
        assert not ACTIVE & set(outcome.out)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_what_is_no_regular_file_is_never_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "odd").mkdir()
    os.mkfifo(tmp_path / "odd" / "pipe.toml")
    (tmp_path / "odd" / "folder.toml").mkdir()
    (tmp_path / "odd" / "link.toml").symlink_to("nowhere")
    outcome = run("rules", "lint", "odd")
    assert outcome.code == 1
    assert outcome.out.count("no regular file") == 3
