from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import Run

from losspick.cli.settings import Settings, load_settings
from losspick.errors import ConfigError


def test_without_a_file_everything_is_unset(tmp_path: Path) -> None:
    assert load_settings(tmp_path).file is None or "losspick" in str(load_settings(tmp_path).file)
    (tmp_path / "losspick.toml").write_text("")
    assert load_settings(tmp_path) == Settings(file=tmp_path / "losspick.toml")


def test_the_nearest_file_counts_alone(tmp_path: Path) -> None:
    (tmp_path / "losspick.toml").write_text('metric = "mae"\ntop = 2\n')
    inner = tmp_path / "inner" / "deeper"
    inner.mkdir(parents=True)
    (inner.parent / "pyproject.toml").write_text('[tool.losspick]\nmetric = "rmse"\n')
    assert (load_settings(inner).metric, load_settings(inner).top) == ("rmse", None)
    (inner / "pyproject.toml").write_text('[project]\nname = "something-else"\n')
    assert load_settings(inner).metric == "rmse"


def test_paths_belong_to_the_folder_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "losspick.toml").write_text('rules = ["house-rules"]\n')
    inner = tmp_path / "inner"
    inner.mkdir()
    assert load_settings(inner).rules == (tmp_path / "house-rules",)


def test_all_keys_are_read(tmp_path: Path) -> None:
    (tmp_path / "losspick.toml").write_text(
        'framework = "pytorch"\nmetric = "f1"\ncost = "fn=10,fp=1"\nlarge-errors = "matter"\n'
        'need = ["probabilities"]\nquantile = 0.9\ntop = 3\nwhy = true\nrules = "r"\nlosses = "l"\n'
        'output-format = "json"\ncolor = "never"\nsep = ";"\ndecimal = ","\nencoding = "cp1252"\n'
        'na-values = ["?"]\n[check]\nselect = ["LP1"]\n'
    )
    settings = load_settings(tmp_path)
    assert settings.framework == "torch"
    assert settings.need == ("probabilities",)
    assert settings.na_values == ("?",)
    unset = [name for name in Settings.__slots__ if getattr(settings, name) in (None, (), False)]
    assert unset == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('metrc = "f1"', "unknown key 'metrc'\nfix: did you mean metric?"),
        ("top = 0", "top: must be a whole number from 1, not 0"),
        ("top = true", "top: must be a whole number from 1, not True"),
        ("metric = 3", "metric: must be a text, not 3"),
        ('framework = "torhc"', "framework: unknown framework 'torhc'\nfix: did you mean torch"),
        ('output-format = "jsn"', "output-format: unknown output format 'jsn'"),
        ("quantile = 90", "quantile: a quantile's level lies between 0 and 1"),
        ("need = [1]", "need: must be a list of texts"),
        ('why = "yes"', "why: must be true or false"),
        ("top = ", "no valid TOML"),
        ("a = " + "[" * 5000, "no valid TOML"),
        ("\udcff", "no valid TOML"),
    ],
)
def test_faults_name_file_key_and_cure(text: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "losspick.toml").write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(ConfigError) as error:
        load_settings(tmp_path)
    assert said in str(error.value)
    assert str(tmp_path / "losspick.toml") in str(error.value)


def test_the_header_of_pyproject_may_stand_in_losspick_toml(tmp_path: Path) -> None:
    (tmp_path / "losspick.toml").write_text('[tool.losspick]\nmetric = "mae"\ntop = 2\n')
    assert (load_settings(tmp_path).metric, load_settings(tmp_path).top) == ("mae", 2)
    (tmp_path / "losspick.toml").write_text('metric = "mae"\n[tool.losspick]\ntop = 2\n')
    with pytest.raises(ConfigError, match=r"'metric' stands outside \[tool.losspick\]"):
        load_settings(tmp_path)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "losspick.toml").mkdir()
    with pytest.raises(ConfigError, match=r"losspick.toml: can't be read"):
        load_settings(tmp_path)


def test_tool_losspick_must_be_a_table(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool]\nlosspick = 3\n")
    with pytest.raises(ConfigError, match="must be a table"):
        load_settings(tmp_path)


def test_the_command_line_wins_over_the_file(run: Run, churn: str, tmp_path: Path) -> None:
    (tmp_path / "losspick.toml").write_text('metric = "accuracy"\noutput-format = "json"\n')
    assert json.loads(run(churn, "-t", "churn").out)["metric"] == "accuracy"
    assert json.loads(run(churn, "-t", "churn", "--metric", "f1").out)["metric"] == "f1"
    assert run(churn, "-t", "churn", "-f", "terminal").out.startswith("losspick 0.1.0")


def test_the_level_and_the_words_for_missing_come_from_the_file(
    run: Run, prices: str, tmp_path: Path
) -> None:
    (tmp_path / "losspick.toml").write_text('quantile = 0.9\nna-values = ["9100.5"]\n')
    told = json.loads(run(prices, "-t", "price", "-f", "json").out)
    assert (told["goal"]["quantile"], told["profile"]["missing"]) == (0.9, 2)
    typed = run(prices, "-t", "price", "-f", "json", "--quantile", "0.2", "--na-values", "n/a")
    told = json.loads(typed.out)
    assert (told["goal"]["quantile"], told["profile"]["missing"]) == (0.2, 1)


def test_a_fault_stops_the_command(run: Run, churn: str, tmp_path: Path) -> None:
    (tmp_path / "losspick.toml").write_text("topp = 3\n")
    outcome = run(churn, "-t", "churn")
    assert (outcome.code, outcome.out) == (2, "")
    assert "did you mean top?" in outcome.err


@pytest.mark.parametrize(
    ("metric", "said"),
    [("f11", "unknown metric 'f11'"), ("accuracy@3", "accuracy takes no number")],
)
def test_a_metric_that_means_nothing_names_the_file(
    metric: str, said: str, run: Run, churn: str, tmp_path: Path
) -> None:
    (tmp_path / "losspick.toml").write_text(f'metric = "{metric}"\n')
    outcome = run(churn, "-t", "churn")
    assert outcome.code == 2
    assert f"{tmp_path / 'losspick.toml'}: metric: {said}" in outcome.err


def test_rules_of_the_file_are_found_from_below(run: Run, churn: str, tmp_path: Path) -> None:
    (tmp_path / "losspick.toml").write_text('rules = ["gone"]\n')
    outcome = run(churn, "-t", "churn")
    assert outcome.code == 2
    assert str(tmp_path / "gone") in outcome.err
