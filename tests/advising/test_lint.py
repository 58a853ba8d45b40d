from __future__ import annotations

from pathlib import Path

import pytest
from made_rules import RULE

from losspick.advising.lint import lint_folder
from losspick.advising.load import rules_folder
from losspick.advising.new_rule import STARTS, UNFILLED, rule_text
from losspick.advising.rehearse import try_folder
from losspick.core.rule_report import RuleFault, RuleFinding
from losspick.core.vocabulary import Severity, Task


def lint(folder: Path, **files: str) -> dict[tuple[RuleFault, str], RuleFinding]:
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return {(one.fault, one.key): one for one in lint_folder(folder)}


def test_the_shipped_rules_have_no_faults() -> None:
    assert lint_folder(rules_folder()) == ()


def test_a_good_rule_has_none(tmp_path: Path) -> None:
    assert lint(tmp_path, mine=RULE) == {}


#: What is changed in the good rule, into what; the fault, its key, how bad, and what is said.
FAULTS = [
    ("skew = { above = 2 } }", "skew = { above = 2, below = 1 } }", RuleFault.CONTRADICTION, "when",
     Severity.ERROR, "skew above 2 and skew below 1"),
    ("skew = { above = 2 } }", 'not = { kind = "continuous" } }', RuleFault.CONTRADICTION, "when",
     Severity.ERROR, "can never hold"),
    ("skew = { above", 'task = "binary", skew = { above', RuleFault.NEVER_FIRES, "when",
     Severity.ERROR, "continuous is learned as regression"),
    ("skew = { above = 2", "imbalance_ratio = { above = 2", RuleFault.NEVER_FIRES, "when",
     Severity.ERROR, "imbalance_ratio is known for binary"),
    ("skew = { above = 2 }", "zero_share = { above = 1 }", RuleFault.NEVER_FIRES, "when",
     Severity.ERROR, "it lies from 0 to 1"),
    ("skew = { above = 2 }", "rows = { exists = false }", RuleFault.NEVER_FIRES, "when",
     Severity.ERROR, "it is always known"),
    ('kind = "continuous", skew = {', 'kind = "count", task = "generative", skew = {',
     RuleFault.NEVER_FIRES, "when", Severity.ERROR, "count is learned as regression or ranking"),
    ("mae = 1.0", "mea = 1.0", RuleFault.GRAMMAR, "speaks.mea", Severity.ERROR, "did you mean"),
    ("mae = 1.0", "mae = 1.0, bce = 1", RuleFault.NO_LOSS, "speaks.bce", Severity.WARNING,
     "bce is for binary, segmentation; the rule fires for regression"),
    ("mae = 1.0", "mae = 22.0", RuleFault.TOO_STRONG, "speaks.mae", Severity.WARNING,
     "1.1 are left under a metric"),
    ("mae = 1.0", "mae = -0.01", RuleFault.NO_POINTS, "speaks.mae", Severity.WARNING, "-0.01"),
    ('["Me (2026)"]', '["Me (2026)", "me  (2026)"]', RuleFault.UNUSED, "references",
     Severity.WARNING, "given twice"),
    ('["Me (2026)"]', '["Me (2026)", " "]', RuleFault.UNUSED, "references", Severity.WARNING,
     "is empty"),
    ('"Skewness {skew:.1f}."', f'"{UNFILLED}: why"', RuleFault.UNFILLED, "why", Severity.ERROR,
     "template"),
    ("fires = true", "fires = false", RuleFault.EXAMPLE, "example 1", Severity.ERROR,
     "said not to fire and it does"),
    ('id = "mine"', 'id = "Mine"', RuleFault.NAME, "id", Severity.WARNING, "'Mine'"),
    ('id = "mine"', 'id = "yours"', RuleFault.NAME, "id", Severity.WARNING, "'yours'"),
    ("skew = { above", 'metric = "rmze", skew = { above', RuleFault.GRAMMAR, "when.metric",
     Severity.ERROR, "did you mean 'rmse'?"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "fault", "key", "severity", "said"), FAULTS)
def test_a_fault_is_found_with_file_key_and_fix(
    tmp_path: Path, old: str, new: str, fault: RuleFault, key: str, severity: Severity, said: str
) -> None:
    assert old in RULE
    finding = lint(tmp_path, mine=RULE.replace(old, new, 1))[fault, key]
    assert finding.severity is severity
    assert said in finding.what
    assert finding.file == str(tmp_path / "mine.toml")
    assert len(finding.fix) > 5


@pytest.mark.parametrize(("points", "strong"), [(4.9, False), (5.1, True)])
def test_points_that_outweigh_every_metric(tmp_path: Path, points: float, strong: bool) -> None:
    text = RULE.replace('"profile"', '"goal"').replace("mae = 1.0", f"mae = {points}")
    assert ((RuleFault.TOO_STRONG, "speaks.mae") in lint(tmp_path, mine=text)) is strong


def test_missing_examples_are_found(tmp_path: Path) -> None:
    found = lint(tmp_path, mine=RULE[: RULE.index("[[example]]")])
    assert found[RuleFault.EXAMPLE, "example"].severity is Severity.ERROR


def test_a_metric_that_judges_another_task_keeps_a_rule_from_firing(tmp_path: Path) -> None:
    text = RULE.replace("skew = { above", 'metric = "f1", skew = { above').replace(
        "skew = 3 }", 'skew = 3, metric = "f1" }'
    )
    finding = lint(tmp_path, mine=text)[RuleFault.NEVER_FIRES, "when"]
    assert "kind is continuous and metric is f1, but f1 judges binary" in finding.what
    assert lint(tmp_path, mine=text.replace('"f1"', '"rmse"')) == {}


def test_opposite_points_under_one_condition_are_a_contradiction(tmp_path: Path) -> None:
    other = RULE.replace('"mine"', '"other"').replace("mae = 1.0", "mae = -0.5, mse = 1")
    turned = other.replace(
        'kind = "continuous", skew = { above = 2 }',
        'skew = { above = 2 }, kind = { in = ["continuous"] }',
    )
    found = lint(tmp_path, mine=RULE, other=turned)
    assert list(found) == [(RuleFault.CONTRADICTION, "speaks.mae")]
    (finding,) = found.values()
    assert finding.severity is Severity.ERROR
    assert "mine gives +1" in finding.what
    assert lint(tmp_path, mine=RULE, other=other.replace("above = 2", "above = 2.5")) == {}


def test_a_word_against_a_shipped_rule_is_only_worth_a_look(tmp_path: Path) -> None:
    text = RULE.replace('skew = { above = 2 }', 'kind = "x"').replace(
        'when = { kind = "continuous", kind = "x" }', 'when = { kind = "count" }'
    ).replace("mae = 1.0", "poisson = -1").replace('"continuous"', '"count"', 1)  # fmt: skip
    text = text.replace('kind = "continuous", skew = 3', 'kind = "count"')
    finding = lint(tmp_path, mine=text)[RuleFault.CONTRADICTION, "speaks.poisson"]
    assert finding.severity is Severity.WARNING
    assert "count-default" in finding.fix
    text = text.replace('"mine"', '"count-default"')
    (tmp_path / "mine.toml").unlink()
    assert (RuleFault.CONTRADICTION, "speaks.poisson") not in lint(
        tmp_path, **{"count-default": text}
    )


def test_disabling_what_is_not_there_names_the_file(tmp_path: Path) -> None:
    found = lint(tmp_path, off='id = "count-defalt"\ndisable = true\n')
    assert found[RuleFault.GRAMMAR, "disable"].file == str(tmp_path / "off.toml")
    assert lint(tmp_path, off='id = "count-default"\ndisable = true\n') == {}


def test_a_metric_of_the_folder_is_known_to_its_rules(tmp_path: Path) -> None:
    (tmp_path / "metrics").mkdir()
    (tmp_path / "metrics" / "ours.toml").write_text(
        'id = "ours"\ntitle = "Ours"\ntasks = ["regression"]\nwhy = "It is."\n'
        'references = ["Us (2026)"]\nspeaks = { mae = 3 }\n'
    )
    text = RULE.replace("skew = { above", 'metric = "ours", skew = { above').replace(
        "skew = 3 }", 'skew = 3, metric = "ours" }'
    )
    assert lint(tmp_path, mine=text) == {}


@pytest.mark.parametrize("task", STARTS)
def test_the_template_works_and_only_wants_words(tmp_path: Path, task: Task) -> None:
    text = rule_text("my-rule", task)
    found = lint(tmp_path, **{"my-rule": text})
    assert {fault for fault, _ in found} == {RuleFault.UNFILLED}
    tried = try_folder(tmp_path)
    assert (tried.rules, tried.untested) == (1, ())
    assert [one.right for one in tried.examples] == [True, True]
    assert lint(tmp_path, **{"my-rule": text.replace(UNFILLED, "It is known")}) == {}


def test_failed_examples_tell_what_decided(tmp_path: Path) -> None:
    text = RULE.replace("skew = 1 }", "skew = 5, kurtosis = 2 }")
    (tmp_path / "mine.toml").write_text(
        text.replace("skew = { above = 2 } }", "skew = { above = 2 }, not = { rows = 3 } }")
    )
    right, wrong = try_folder(tmp_path).examples
    assert right.right
    assert (wrong.place, wrong.expected, wrong.fires) == (2, False, True)
    assert wrong.facts == ("kind continuous", "skew 5", "kurtosis 2")
    assert wrong.deciding == (
        "kind is continuous: holds, kind is continuous",
        "skew above 2: holds, skew is 5",
        "not (rows is 3): holds",
        "rows is 3: fails, rows is unknown",
    )


@pytest.mark.parametrize(
    ("when", "facts", "deciding"),
    [
        (
            "any = [{ rows = { above = 9 } }, { weighted = true }]",
            "rows = 3, weighted = false",
            ("rows above 9: fails, rows is 3", "weighted is yes: fails, weighted is no"),
        ),
        (
            'not = { needs = "labels" }',
            'needs = ["labels", "ranking"]',
            ("not (needs is labels): fails", "needs is labels: holds, needs is labels, ranking"),
        ),
        ("skew = { exists = true }", "rows = 3", ("skew is known: fails, skew is unknown",)),
    ],
)
def test_what_decided_a_condition_that_failed(
    tmp_path: Path, when: str, facts: str, deciding: tuple[str, ...]
) -> None:
    text = RULE.replace('kind = "continuous", skew = { above = 2 }', when)
    (tmp_path / "mine.toml").write_text(text.replace('kind = "continuous", skew = 3', facts))
    assert try_folder(tmp_path).examples[0].deciding == deciding
