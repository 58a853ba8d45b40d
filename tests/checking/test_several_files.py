"""What a class has from other files: losses, methods and decorators."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from losspick.api.checking import check_paths

BASE = """\
from torch import nn

class Trainer(nn.Module):
    def __init__(self):
        super().__init__()
        self.fitness = nn.CrossEntropyLoss()
"""
HEIR = """\
import torch
from torch import nn
from {module} import {name}

class Own({base}):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(4, 3)

    def training_step(self, batch):
        x, y = batch
        loss = self.fitness(torch.softmax(self.layer(x), dim=-1), y)
        return loss
"""


@pytest.mark.parametrize(
    ("module", "name", "base"),
    [
        ("base", "Trainer", "Trainer"),
        (".", "base", "base.Trainer"),
        ("between", "Trainer", "Trainer"),
    ],
)
def test_a_loss_that_a_base_class_lends_is_found(
    tmp_path: Path, module: str, name: str, base: str
) -> None:
    (tmp_path / "base.py").write_text(BASE, encoding="ascii")
    (tmp_path / "__init__.py").write_text("", encoding="ascii")
    (tmp_path / "between.py").write_text(
        "from base import Trainer as Other\n\nclass Trainer(Other):\n    pass\n", encoding="ascii"
    )
    heir = HEIR.format(module=module, name=name, base=base)
    (tmp_path / "own.py").write_text(heir, encoding="ascii")
    assert {finding.code for finding in check_paths([str(tmp_path)]).findings} == {"LP101"}


METHODS = """\
import torch
from torch import nn
import torch.nn.functional as F

class Criterion:
    def __call__(self, outputs, labels):
        return self.compute(outputs, labels)

class Entropy(Criterion):
    def compute(self, outputs, labels):
        return F.cross_entropy(outputs, labels)

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(4, 3)
        self.judge = Entropy()

    def training_step(self, x, labels):
        return self.judge(torch.softmax(self.layer(x), dim=1), labels)
"""


def test_a_method_of_a_base_class_runs_those_of_the_class_itself(tmp_path: Path) -> None:
    (tmp_path / "net.py").write_text(METHODS, encoding="ascii")
    assert {finding.code for finding in check_paths([str(tmp_path)]).findings} == {"LP101"}


DECORATORS = """\
import functools

def documented(function):
    @functools.wraps(function)
    def wrapper(self, *args, **kwargs):
        kwargs.setdefault("return_dict", True)
        output = function(self, *args, **kwargs)
        return output

    return wrapper
"""
DECORATED = """\
import torch
from torch import nn
from decorators import documented

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(4, 3)

    @documented
    def forward(self, x, labels=None, return_dict=None):
        outputs = torch.softmax(self.layer(x), dim=-1)
        loss = None
        if labels is not None:
            loss = nn.CrossEntropyLoss()(outputs, labels)
        return loss, outputs
"""


def test_a_decorator_from_another_file_that_hands_on_hides_nothing(tmp_path: Path) -> None:
    (tmp_path / "decorators.py").write_text(DECORATORS, encoding="ascii")
    (tmp_path / "net.py").write_text(DECORATED, encoding="ascii")
    assert {finding.code for finding in check_paths([str(tmp_path)]).findings} == {"LP101"}


@pytest.mark.parametrize(("metric", "codes"), [("multi_logloss", ["LP406"]), ("auc", [])])
def test_parameters_that_code_reads_are_judged_with_the_code(
    tmp_path: Path, metric: str, codes: list[str]
) -> None:
    (tmp_path / "p.json").write_text(
        f'{{"objective": "binary", "metric": "{metric}"}}', encoding="ascii"
    )
    train = tmp_path / "train.py"
    train.write_text(
        "import json\nimport lightgbm as lgb\nwith open('p.json') as file:\n"
        "    settings = json.load(file)\nlgb.train(settings, lgb.Dataset(rows, y))\n",
        encoding="ascii",
    )
    assert [finding.code for finding in check_paths([str(train)]).findings] == codes


def test_names_beyond_ascii_where_the_system_knows_none_such(tmp_path: Path) -> None:
    """The system's encoding is that of paths, and of no text."""
    model = (
        "import torch.nn as nn\n"
        "class Größe(nn.Module):\n"
        "    def __init__(self):\n"
        "        super().__init__()\n"
        "        self.fc = nn.Linear(4, 3)\n"
        "    def forward(self, x):\n"
        "        return self.fc(x).softmax(1)\n"
        "loss = nn.CrossEntropyLoss()(Größe()(x), y)\n"
    )
    (tmp_path / "model.py").write_text(model, encoding="utf-8")
    main = 'from model import Größe\nif __name__ == "__main__":\n    Größe()\n'
    (tmp_path / "main.py").write_text(main, encoding="utf-8")
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    command = [sys.executable, "-m", "losspick", "check", str(tmp_path), "--no-cache"]
    done = subprocess.run(command, env=os.environ | plain, capture_output=True, check=False)
    assert done.returncode == 1, done.stderr
    assert b"LP101" in done.stdout
