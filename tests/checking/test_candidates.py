"""Which files can hold a pairing, told from their bytes."""

from __future__ import annotations

from pathlib import Path

import pytest

from losspick.api.checking import check_paths
from losspick.reading.candidates import may_hold_a_pairing
from losspick.reading.code import Code, code_of
from losspick.reading.relations import imports_of_a_program

QUOTES = '"' * 3


@pytest.mark.parametrize(
    "text",
    [
        "return -(y1 * torch.log(p1)).sum()",
        "    * torch.log(p)",
        "x = -(torch.log(p))",
        "import keras\nmodel.compile('sgd', 'mse')",
        "model = dict(type='FasterRCNN')",
        "import xgboost\nxgboost.train(params, data)",
        "import catboost\nCatBoostClassifier(depth=3)",
        "from sklearn.linear_model import HuberRegressor",
        "loss = weighted_mse_loss(a, b)",
        "value = ((a - b) ** 2).mean()",
        "value = -jnp.mean(gain)",
        "loss = 1 - dice(a, b)\ndef dice(a, b):\n    return (a * b).sum()",
        "def pinball(e, q):\n    return max(q * e, (q - 1) * e)\nloss += pinball(e, q)",
        "import distrax\ndistrax.Categorical(net(x))",
        "from sklearn.datasets import load_wine\nf1_score(load_wine().target, p)",
    ],
)
def test_a_file_that_may_name_a_loss_is_read(text: str) -> None:
    assert may_hold_a_pairing(code_of(f"{text}\n".encode()))


@pytest.mark.parametrize(
    "text",
    [
        "level = 0.25 * torch.log(noise)",
        "scaled = torch.sign(x) * torch.log(1 + abs(x))",
        "x = 1  # times y * log(p)",
        "import keras\npattern = re.compile('[a-z]+')\nquick = torch.compile(step)",
        "self.tokenizer.model = dict(content)",
        f"def build():\n    {QUOTES}Give nn.CrossEntropyLoss a model.{QUOTES}\n    return 1",
        "from PIL import Image\nrgb.train(objective)",
    ],
)
def test_a_file_that_only_looks_like_it_is_passed_by(text: str) -> None:
    assert not may_hold_a_pairing(code_of(f"{text}\n".encode()))


@pytest.mark.parametrize(
    "text",
    [
        f"x = 1\n{QUOTES}\nloss = nn.MSELoss()\n",
        f"a = '{QUOTES}'\n\n\ndef train():\n    return nn.MSELoss()\n\n\nb = '{QUOTES}'\n",
    ],
    ids=["an open string", "quotes in other strings"],
)
def test_code_is_not_taken_for_a_long_string(text: str) -> None:
    assert code_of(text.encode()).data == text.encode()


def test_functions_are_told_by_what_stands_before_brackets() -> None:
    code = Code.of(b"y = torch.log(x) - criterion\nz = init_weights(y).mean (0)\nlog_softmax(z)\n")
    called = ("log", "log_softmax", "softmax", "criterion", "load_weights", "mean", "sum")
    assert [name for name in called if code.calls(name.encode())] == [
        "log",
        "log_softmax",
        "softmax",
    ]


def test_a_program_imports_names_and_modules() -> None:
    text = (
        "import os.path\nfrom nets.small import (\n    Net,\n    Head as Last,\n)\n"
        "from data import *\n\nif __name__ == '__main__':\n    run()\n"
    )
    assert imports_of_a_program(Code.of(text.encode())) == {b"path", b"Net", b"Head", b"data"}
    assert imports_of_a_program(Code.of(b"from nets.small import Net\n")) == frozenset()


NET = """
import torch.nn as nn
import torch.nn.functional as F


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.last = nn.Linear(8, 3)

    def forward(self, x):
        return F.softmax(self.last(x), dim=-1)
"""
LOSS = """
import torch.nn.functional as F


def penalty(scores, y):
    return F.cross_entropy(scores, y)
"""
PROGRAM = """
from nets import (
    Net,
)
from penalties import penalty

if __name__ == "__main__":
    for x, y in loader:
        penalty(Net()(x), y).backward()
"""


def test_a_program_that_names_no_loss_is_read_for_what_it_imports(tmp_path: Path) -> None:
    for name, text in (("nets", NET), ("penalties", LOSS), ("run", PROGRAM)):
        (tmp_path / f"{name}.py").write_text(text, encoding="utf-8")
    assert not may_hold_a_pairing(Code.of(PROGRAM.encode()))
    assert {finding.code for finding in check_paths([str(tmp_path)]).findings} == {"LP101"}


PACKAGE = NET.replace("return F.softmax(self.last(x), dim=-1)", "return self.last(x)")
TRAINING = """
import torch.nn as nn
from nets.net import Net

criterion = nn.BCEWithLogitsLoss()
net = Net()
for x, y in loader:
    criterion(net(x), y).backward()
"""
PREDICTION = """
import torch
{imported}

net = {net}()
net.load_state_dict(torch.load("net.pt"))
with torch.no_grad():
    p = torch.softmax(net(x), dim=-1)
"""


@pytest.mark.parametrize(
    ("imported", "net", "init"),
    [
        ("from nets import Net", "Net", "from .net import Net\n"),
        ("from nets import *", "Net", "from .net import *\n"),
        ("import nets.net", "nets.net.Net", ""),
        ("from nets import build", "build", "from .net import Net\nbuild = Net\n"),
    ],
)
def test_what_uses_a_trained_model_is_read(
    tmp_path: Path, imported: str, net: str, init: str
) -> None:
    (tmp_path / "nets").mkdir()
    (tmp_path / "nets" / "net.py").write_text(PACKAGE, encoding="utf-8")
    (tmp_path / "nets" / "__init__.py").write_text(init, encoding="utf-8")
    (tmp_path / "train.py").write_text(TRAINING, encoding="utf-8")
    program = PREDICTION.format(imported=imported, net=net)
    (tmp_path / "predict.py").write_text(program, encoding="utf-8")
    found = check_paths([str(tmp_path)]).findings
    places = [place.path for one in found for place in (one.place, *one.related)]
    assert str(tmp_path / "predict.py") in places
