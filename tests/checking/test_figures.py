"""The figures in consequences are those of the classes and options at hand."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from losspick.api.checking import check_paths

TORCH = "import torch\nimport torch.nn as nn\nimport torch.nn.functional as F\n"
KERAS = "from keras import Sequential\nimport keras\nfrom keras.layers import Dense\n"


def consequence(tmp_path: Path, text: str, code: str) -> str:
    (tmp_path / "a.py").write_text(text)
    (found,) = (f for f in check_paths([str(tmp_path / "a.py")]).findings if f.code == code)
    return found.consequence


@pytest.mark.parametrize("units", [2, 5, 20])
def test_softmax_into_binary_cross_entropy(tmp_path: Path, units: int) -> None:
    text = (
        f"{KERAS}m = Sequential([Dense({units}, activation='softmax')])\n"
        "m.compile(loss='binary_crossentropy')\n"
    )
    best = min(
        -(math.log(p) + math.log(1 - p) + 0.0) / units for p in (i / 1000 for i in range(1, 1000))
    )
    assert f"below {best:.2f}" in consequence(tmp_path, text, "LP105")


@pytest.mark.parametrize("units", [3, 10])
@pytest.mark.parametrize("loss", ["mse", "mae"])
def test_squared_error_on_classes(tmp_path: Path, units: int, loss: str) -> None:
    text = (
        f"{KERAS}m = Sequential([Dense({units}, activation='softmax')])\n"
        f"m.compile(loss='{loss}', metrics=['accuracy'])\n"
    )

    def error(z: float) -> float:
        total = math.exp(z) + units - 1
        parts = [math.exp(z) / total - 1.0, *[1 / total] * (units - 1)]
        return sum(e * e if loss == "mse" else abs(e) for e in parts) / units

    def entropy(z: float) -> float:
        return -math.log(math.exp(z) / (math.exp(z) + units - 1))

    ratio = (error(1e-5) - error(-1e-5)) / (entropy(1e-5) - entropy(-1e-5))
    said = consequence(tmp_path, text, "LP107")
    assert f"With {units} classes the first gradients are {ratio:.2g} times" in said


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        (
            f"{TORCH}net = nn.Sequential(nn.Linear(4, 7), nn.LogSoftmax(dim=1))\n"
            "loss = nn.KLDivLoss()(net(x), p)\n",
            "LP403",
            "The loss is 7 times too small",
        ),
        (
            f"{KERAS}m = Sequential([Dense(1, activation='softmax')])\n"
            "m.compile(loss='binary_crossentropy')\n",
            "LP201",
            f"Positives cost 0.00 and negatives {-math.log(1e-7):.2f}",
        ),
        (
            f"{TORCH}net = nn.Sequential(nn.Linear(4, 1), nn.Softmax(dim=1))\n"
            "loss = nn.BCEWithLogitsLoss()(net(x), y)\n",
            "LP201",
            f"Positives cost {math.log1p(math.exp(-1)):.2f} and negatives 1.31",
        ),
        (
            f"{KERAS}m = Sequential([Dense(1, activation='softmax')])\n"
            "m.compile(loss='categorical_crossentropy')\n",
            "LP201",
            "Loss and gradient are 0 from the first batch on",
        ),
        (
            f"{TORCH}net = nn.Sequential(nn.Conv2d(3, 5, 1), nn.Softmax(dim=3))\n"
            "loss = nn.NLLLoss()(torch.log(net(x)), y)\n",
            "LP203",
            "with 256 pixels",
        ),
        (
            f"{TORCH}loss = nn.KLDivLoss()(log_q, p)\n",
            "LP403",
            "The loss is K times too small for K classes",
        ),
        (
            f"{KERAS}m = Sequential([Dense(1, activation='sigmoid')])\n"
            "m.compile(loss=keras.losses.BinaryFocalCrossentropy(alpha=0.25))\n",
            "LP404",
            "weigh 1 : 1, not 0.25 : 0.75",
        ),
    ],
)
def test_other_figures(tmp_path: Path, text: str, code: str, said: str) -> None:
    assert said in consequence(tmp_path, text, code)
