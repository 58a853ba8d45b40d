"""Checks of what does no harm run only where they are selected."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from losspick.__main__ import main
from losspick.api.check_options import CheckOptions, chosen_checks
from losspick.api.checking import check_paths
from losspick.checking.catalogue import all_checks

CORPUS = Path(__file__).parent / "corpus" / "right"
TWICE = [CORPUS / "s_scores_less_logsumexp_twice.py", CORPUS / "b_center_margin_softmax_twice.py"]
CODE = "import torch.nn as nn\nnet = nn.LogSoftmax(-1)\nloss = nn.CrossEntropyLoss()(net(x), y)"


def told(path: Path, *select: str) -> list[str]:
    return [f.code for f in check_paths([str(path)], CheckOptions(select=select)).findings]


@pytest.mark.parametrize("path", TWICE, ids=lambda path: path.stem)
def test_a_second_log_softmax_is_told_where_it_is_asked_for(path: Path) -> None:
    assert told(path) == []
    for word in ("LP104", "LP1", "log-softmax-twice"):
        assert told(path, word) == ["LP104"]


def test_all_others_run_unasked() -> None:
    left_out = {check.code for check in all_checks().values() if check.on_request}
    assert left_out == {"LP104"}
    assert {check.code for check in chosen_checks()} == set(all_checks()) - left_out


@pytest.mark.parametrize(
    ("comment", "idle"), [("ignore", True), ("ignore[LP1]", True), ("ignore[LP104]", False)]
)
def test_a_comment_is_idle_if_all_ran_that_run_unasked(
    tmp_path: Path, comment: str, idle: bool
) -> None:
    file = tmp_path / "a.py"
    file.write_text(f"{CODE}  # losspick: {comment}\n")
    assert told(file) == (["LP901"] if idle else [])
    assert told(file, "LP1", "LP9") == []


def test_reports_say_which(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["checks"]) == 0
    assert "log-softmax-twice [on request]" in capsys.readouterr().out
    assert main(["explain", "LP104"]) == 0
    assert "it runs where --select names it" in capsys.readouterr().out
    assert main(["check", str(TWICE[0]), "-f", "sarif"]) == 0
    rules = json.loads(capsys.readouterr().out)["runs"][0]["tool"]["driver"]["rules"]
    off = [one["id"] for one in rules if not one["defaultConfiguration"]["enabled"]]
    assert off == ["LP104"]
