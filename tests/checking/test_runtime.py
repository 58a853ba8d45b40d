"""What is left out to save time changes no finding."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from losspick.__main__ import main
from losspick.api.checking import check_paths
from losspick.reading.python.values import machine
from losspick.reading.python.values.machine import MOST_STEPS

MODEL = "from torch import nn\nnet = nn.Sequential(nn.Linear(4, 3), nn.Softmax(dim=-1))\n"
LONG = "".join(f"x{n} = work(x{n})\n" for n in range(MOST_STEPS))


def test_a_file_that_is_judged_in_part_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    loss = "loss = nn.CrossEntropyLoss()(net(x), y)\n"
    file = tmp_path / "long.py"
    file.write_text(MODEL + loss + LONG, encoding="ascii")
    report = check_paths([str(file)])
    assert [finding.code for finding in report.findings] == ["LP101"]
    assert [(e.partial, e.named) for e in report.errors] == [(True, False)]
    assert "judged in part: it asks for more than 15,000 steps" in report.errors[0].message
    assert main(["check", str(file), "--fail-on-unreadable"]) == 1, "it was read"
    assert "; 1 file judged in part" in capsys.readouterr().out
    assert main(["check", str(file), "-f", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["summary"]["unreadable"] == 0
    assert len(told["errors"]) == 1


def test_a_file_that_takes_too_long_is_judged_in_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "MOST_SECONDS", 0.0)
    file = tmp_path / "long.py"
    file.write_text(MODEL + LONG, encoding="ascii")
    (error,) = check_paths([str(file)]).errors
    assert "seconds" in error.message


def test_code_without_a_loss_is_not_interpreted(tmp_path: Path) -> None:
    body = "".join(f"    x = work{n}(x)\n" for n in range(50))
    defined = "".join(f"def f{n}(x):\n{body}    return x\n" for n in range(1000))
    loss = "def f(net, x, y):\n    y = net(x).softmax(-1)\n    return F.cross_entropy(y, y)\n"
    start = "import torch.nn.functional as F\n"
    file = tmp_path / "long.py"
    file.write_text(f"{start}{defined}{loss}", encoding="ascii")
    assert check_paths([str(file)]).specs == 1, "the one loss stands behind 50,000 idle lines"


KERAS = """\
import keras

model = keras.Sequential([keras.layers.Dense(8), keras.layers.Dense(3, activation="softmax")])
loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
model.compile(optimizer="adam", loss=loss)
"""


def test_what_waits_for_the_end_of_a_file_is_described_after_a_spent_limit(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(KERAS, encoding="ascii")
    loss = "loss = nn.CrossEntropyLoss()(net(x), y)\n"
    (tmp_path / "b.py").write_text(MODEL + loss + LONG, encoding="ascii")
    report = check_paths([str(tmp_path)])
    assert [finding.code for finding in report.findings] == ["LP101", "LP101"]
    assert [error.partial for error in report.errors] == [True]
