from __future__ import annotations

from pathlib import Path

import pytest
from made_rules import RULE

from losspick.advising.load import load_rules
from losspick.errors import RuleError

#: What is changed in the good rule, into what, and what the error must say.
FAULTS = [
    ('basis = "profile"', 'basis = "profil"', "unknown basis 'profil'; did you mean 'profile'?"),
    ("mae = 1.0", "hubr = 1.0", "speaks.hubr: unknown loss 'hubr'; did you mean 'huber'?"),
    ("mae = 1.0", "mae = nan", "speaks.mae: points must be finite"),
    ("mae = 1.0", "mae = inf", "speaks.mae: points must be finite"),
    ("mae = 1.0", 'mae = "1"', "speaks.mae: points must be a number"),
    ("mae = 1.0", "mae = true", "speaks.mae: points must be a number"),
    ("{ mae = 1.0 }", "{}", "speaks: missing"),
    ("[[e", 'why_for = { mse = "x" }\n[[e', "why_for.mse: unknown loss of [speaks] 'mse'"),
    ("[[e", 'why_for = { mae = "{skw}" }\n[[e', "why_for.mae: {skw} is no field"),
    ("[[e", "why_for = 3\n[[e", "why_for: must be a table of loss and sentence"),
    ("skew = { above = 2 }", "skw = { above = 2 }", "unknown field 'skw'; did you mean 'skew'?"),
    ("{ above = 2 }", "{ abov = 2 }", "unknown operator 'abov'; did you mean 'above'?"),
    ("{ above = 2 }", '{ above = "2" }', "when.skew.above: must be a finite number"),
    ("{ above = 2 }", "{ above = nan }", "when.skew.above: must be a finite number"),
    ("{ above = 2 }", "{ between = [3, 2] }", "3 is above 2"),
    ("{ above = 2 }", "{ between = [3] }", "must be [low, high]"),
    ("{ above = 2 }", "{ in = [] }", "must be a list of values"),
    ("{ above = 2 }", "{ exists = 1 }", "when.skew.exists: must be true or false"),
    ("{ above = 2 }", "{}", "when.skew: needs an operator"),
    ('kind = "continuous", skew = {', 'kind = "continous", skew = {', "did you mean 'continuous'?"),
    ('kind = "continuous", skew = {', "kind = { above = 1 }, skew = {", "kind is no number"),
    ("skew = { above = 2 } }", "any = 3 }", "when.any: must be a list of tables"),
    ("skew = { above = 2 } }", "any = [] }", "when.any: must be a list of tables"),
    ("skew = { above = 2 } }", "not = { skw = 1 } }", "when.not.skw: unknown field"),
    ("{ kind", "3 # { kind", "when: must be a table of fields"),
    ("when =", "wen =", "wen: unknown key 'wen'; did you mean 'when'?"),
    ("{skew:.1f}", "{skw:.1f}", "{skw} is no field; did you mean 'skew'?"),
    ("{skew:.1f}", "{skew.real}", "{skew.real} is no field"),
    ("{skew:.1f}", "{skew[0]}", "{skew[0]} is no field"),
    ("{skew:.1f}", "{skew!r}", "conversions are not allowed"),
    ("{skew:.1f}", "{skew:>99999999}", "the format can be a precision"),
    ("{skew:.1f}", "{skew:{kind}}", "the format can be a precision"),
    ("{skew:.1f}", "{kind:.1f}", "kind is no number"),
    ("{skew:.1f}", "{skew", "why: "),
    ("{skew:.1f}", "{}", "{} is no field"),
    ('why = "Skewness {skew:.1f}."', "", "why: missing"),
    ('"Skewness {skew:.1f}."', '"  "', "why: must be a text that is not empty"),
    ('["Me (2026)"]', "[]", "references: missing"),
    ('["Me (2026)"]', "[3]", "references: must be a list of texts"),
    ('id = "mine"', "", "id: missing"),
    ('id = "mine"', "id = 3", "id: must be a text"),
    ("fires = true", "fires = false", "the rule is said not to fire and it does"),
    ("fires = true", 'fires = "yes"', "fires: must be true or false"),
    ("skew = 3 }", "skw = 3 }", "example 1.facts: unknown field 'skw'"),
    ("skew = 3 }", 'skew = "3" }', "example 1.facts.skew: must be a finite number"),
    ("facts = { kind", "fact = { kind", "needs exactly 'facts' (a table) and 'fires'"),
    ('id = "mine"', 'id = "mine', "not TOML"),
    (
        'kind = "continuous", skew = {',
        'not = { metric = "rmze" }, skew = {',
        "unknown metric 'rmze'",
    ),
]


def _folder(path: Path, **files: str) -> Path:
    for name, text in files.items():
        (path / f"{name}.toml").write_text(text, encoding="utf-8")
    return path


def test_the_good_rule_loads(tmp_path: Path) -> None:
    book = load_rules([_folder(tmp_path, mine=RULE)])
    assert "mine" in {rule.id for rule in book.rules}


@pytest.mark.parametrize(("old", "new", "said"), FAULTS)
def test_a_fault_is_named_with_file_and_key(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in RULE
    with pytest.raises(RuleError) as caught:
        load_rules([_folder(tmp_path, mine=RULE.replace(old, new, 1))])
    assert said in str(caught.value)
    assert str(tmp_path / "mine.toml") in str(caught.value)


def test_all_faults_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    one = RULE.replace("mae =", "mea =").replace("above", "abov")
    two = RULE.replace('"mine"', '"other"').replace("Me (2026)", "").replace("why", "wy")
    with pytest.raises(RuleError) as caught:
        load_rules([_folder(tmp_path, one=one, two=two)])
    said = str(caught.value)
    assert said.startswith("4 faults in the rules")
    for part in ("'mea'", "'abov'", "two.toml: wy", "two.toml: why: missing"):
        assert part in said


def test_only_the_second_example_missing_is_a_fault(tmp_path: Path) -> None:
    text = RULE[: RULE.rindex("[[example]]")]
    with pytest.raises(RuleError, match="one that fires and one that does not"):
        load_rules([_folder(tmp_path, mine=text)])


def test_an_id_twice_in_a_folder_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="'mine' is used twice in this folder"):
        load_rules([_folder(tmp_path, one=RULE, two=RULE)])


def test_deep_nesting_is_a_fault_and_no_crash(tmp_path: Path) -> None:
    deep = "{ skew = 1, not = " * 20 + "{ skew = 1 }" + " }" * 20
    text = RULE.replace("{ above = 2 } }", f"{{ above = 2 }}, not = {deep} }}")
    with pytest.raises(RuleError, match="nested more than 6 deep"):
        load_rules([_folder(tmp_path, mine=text)])
    deepest = "{ skew = 1, not = " * 5 + "{ skew = 1 }" + " }" * 5
    text = RULE.replace("{ above = 2 } }", f"{{ above = 2 }}, not = {deepest} }}")
    assert load_rules([_folder(tmp_path, mine=text)]).rules
    bottomless = RULE + "x = " + "[" * 90_000
    with pytest.raises(RuleError, match=r"nested too deep|not TOML"):
        load_rules([_folder(tmp_path, mine=bottomless)])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x = " + "[" * 90 + "]" * 90 + "\nid = 3", "unknown key 'x'"),
        (".".join("a" * 500) + " = 1", "nested more than 100 deep"),
        ('x = "' + "a" * 100_000 + '"', "more than 100,000 bytes"),
        ("x = 0x" + "f" * 16 + "f", "more than 64 bits"),
        ("x = " + "9" * 5_000, "not TOML"),
    ],
    ids=["deep", "too deep", "too long", "too large", "too many digits"],
)
def test_a_file_that_would_cost_time_or_crash_is_a_fault(
    tmp_path: Path, text: str, said: str
) -> None:
    with pytest.raises(RuleError, match=said):
        load_rules([_folder(tmp_path, mine=text)])


def test_a_key_with_a_line_break_stays_one_line(tmp_path: Path) -> None:
    with pytest.raises(RuleError) as caught:
        load_rules([_folder(tmp_path, mine=RULE.replace("wh", '"a\\nfix: obey" = 1\nwh', 1))])
    assert len(str(caught.value).splitlines()) == 3


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(RULE, encoding="utf-8-sig")
    assert "mine" in {rule.id for rule in load_rules([tmp_path]).rules}


def test_bytes_that_are_no_text_are_a_fault(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_bytes(b"id = '\xff\xfe'")
    with pytest.raises(RuleError, match="not UTF-8 text"):
        load_rules([tmp_path])


def test_a_missing_folder_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="no such folder"):
        load_rules([tmp_path / "nowhere"])


def test_a_users_rule_takes_the_place_of_a_shipped_one(tmp_path: Path) -> None:
    text = RULE.replace('"mine"', '"regression-heavy-tails"')
    book = load_rules([_folder(tmp_path, mine=text)])
    (rule,) = [rule for rule in book.rules if rule.id == "regression-heavy-tails"]
    assert rule.why == "Skewness {skew:.1f}."
    assert len(book.rules) == len(load_rules().rules)


def test_the_last_folder_wins(tmp_path: Path) -> None:
    for name, points in (("one", "1.0"), ("two", "2.0")):
        (tmp_path / name).mkdir()
        _folder(tmp_path / name, mine=RULE.replace("1.0 }", f"{points} }}"))
    book = load_rules([tmp_path / "one", tmp_path / "two"])
    (rule,) = [rule for rule in book.rules if rule.id == "mine"]
    assert rule.speaks[0].points == 2.0


def test_disable_removes_a_shipped_rule(tmp_path: Path) -> None:
    off = 'id = "regression-heavy-tails"\ndisable = true\n'
    book = load_rules([_folder(tmp_path, mine=off)])
    assert "regression-heavy-tails" not in {rule.id for rule in book.rules}


def test_disabling_nothing_is_a_fault(tmp_path: Path) -> None:
    off = 'id = "regression-heavy-tail"\ndisable = true\n'
    with pytest.raises(RuleError, match="did you mean 'regression-heavy-tails'"):
        load_rules([_folder(tmp_path, mine=off)])


def test_a_users_metric_is_read_below_metrics(tmp_path: Path) -> None:
    (tmp_path / "metrics").mkdir()
    text = """\
id = "ours"
title = "Our metric"
tasks = ["regression"]
why = "It is ours."
references = ["Us (2026)"]
speaks = { mae = 3 }
"""
    _folder(tmp_path / "metrics", ours=text)
    assert "ours" in {metric.id for metric in load_rules([tmp_path]).metrics}
    _folder(tmp_path / "metrics", ours=text.replace('"regression"', '"regresion"'))
    with pytest.raises(RuleError, match="did you mean 'regression'"):
        load_rules([tmp_path])
