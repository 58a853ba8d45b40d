"""What findings say is about the code at hand: its own losses, the loss that is used."""

from __future__ import annotations

from pathlib import Path

import pytest

from losspick.api.check_options import CheckOptions
from losspick.api.checking import check_paths
from losspick.core.finding import Finding

TORCH = "import torch\nimport torch.nn as nn\nimport torch.nn.functional as F\n"
BINARY = "net = nn.Sequential(nn.Linear(4, 1), nn.Sigmoid())\n"
CLASSES = "net = nn.Sequential(nn.Linear(4, 3), nn.Softmax(dim=1))\n"
DICE = """\
class DiceLoss(nn.Module):
    def forward(self, logits, t):
        p = torch.sigmoid(logits)
        return 1 - (2 * (p * t).sum() + 1) / (p.sum() + t.sum() + 1)
"""
FOCAL = """\
def focal_loss(inputs, targets):
    p = inputs.sigmoid()
    return F.binary_cross_entropy(p, targets)
"""
OVER_CLASSES = """\
class FocalCE(nn.Module):
    def forward(self, inputs, targets):
        lp = F.log_softmax(inputs, 1)
        return F.nll_loss(lp, targets)
"""
STEP = """\
def step(net, x, y):
    return F.binary_cross_entropy(torch.sigmoid(net(x)), y)
"""


def finding(tmp_path: Path, text: str, code: str) -> Finding:
    (tmp_path / "a.py").write_text(TORCH + text)
    (found,) = (f for f in check_paths([str(tmp_path / "a.py")]).findings if f.code == code)
    return found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{BINARY}{DICE}d = DiceLoss()\nfor x, y in dl: d(net(x), y.float())\n", "DiceLoss"),
        (f"{BINARY}{FOCAL}for x, y in dl: focal_loss(net(x), y)\n", "focal_loss"),
        (f"{CLASSES}{OVER_CLASSES}f = FocalCE()\nfor x, y in dl: f(net(x), y)\n", "FocalCE"),
        (f"{BINARY}{STEP}for x, y in dl: step(net, x, y)\n", "the second sigmoid"),
    ],
)
def test_a_loss_of_ones_own_is_called_by_its_name(tmp_path: Path, text: str, name: str) -> None:
    found = finding(tmp_path, text, "LP101")
    assert found.message.startswith(f"{name} applies s")
    assert f": {name} takes " in found.fix


def test_the_figures_of_a_likelihood_are_not_told_of_a_divergence(tmp_path: Path) -> None:
    text = "for x, y in dl: F.{}(F.softmax(nn.Linear(4, 5)(x), 1), y)\n"
    likelihood = finding(tmp_path, text.format("nll_loss"), "LP102").consequence
    divergence = finding(tmp_path, text.format("kl_div"), "LP102").consequence
    assert "starts at -0.20, not 1.61" in likelihood
    assert "1.61" not in divergence
    assert "never below 0" in divergence


@pytest.mark.parametrize("log", ["torch.log(p)", "p.log()", "torch.log(p + 1e-9)"])
def test_an_axis_is_told_where_it_stands(tmp_path: Path, log: str) -> None:
    softmax = "net = nn.Linear(4, 5)\nfor x, y in dl:\n    p = F.softmax(net(x), dim=0)\n"
    text = f"{softmax}    F.nll_loss({log}, y)\n"
    found = finding(tmp_path, text, "LP203")
    assert (found.place.line, found.message.split()[0]) == (6, "softmax")
    assert {place.line for place in found.related} == {7}


def test_labels_in_another_encoding_are_told_once(tmp_path: Path) -> None:
    text = f"{TORCH}y = torch.randint(0, 3, (4,))\nout = nn.Linear(8, 3)(torch.randn(4, 8))\n"
    (tmp_path / "a.py").write_text(f"{text}F.binary_cross_entropy_with_logits(out, y)\n")
    assert [f.code for f in check_paths([str(tmp_path / "a.py")]).findings] == ["LP301"]
    alone = CheckOptions(select=("LP303",))
    assert [f.code for f in check_paths([str(tmp_path / "a.py")], alone).findings] == ["LP303"]


@pytest.mark.parametrize(("classes", "units"), [("", 1000), (", classes=7", 7)])
def test_networks_of_keras_have_a_thousand_classes(
    tmp_path: Path, classes: str, units: int
) -> None:
    text = f"import keras\nnet = keras.applications.VGG16(weights=None{classes})\n"
    loss = "keras.losses.SparseCategoricalCrossentropy(from_logits=True)"
    found = finding(tmp_path, f"{text}net.compile('adam', {loss})\n", "LP101")
    assert found.message.endswith(f"with {units} classes.")
