"""A loss is one file, a rule is another: nothing else has to be touched to get everything."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parent.parent

LOSS = '''\
"""Absolute error to the power of 1.5."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import VALUES, Grade, Loss, Parameter, Spelling
from losspick.core.vocabulary import Framework, Functional, Task

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array, *, power: float) -> Array:
    return abs(y - f) ** power


def _gradient(y: Array, f: Array, *, power: float) -> Array:
    import numpy as np

    return power * np.sign(f - y) * abs(f - y) ** (power - 1.0)


_TORCH = """\\
class MiddleLoss(torch.nn.Module):
    def __init__(self, power):
        super().__init__()
        self.power = power

    def forward(self, prediction, target):
        return (prediction - target).abs().pow(self.power).mean()
"""

LOSS = Loss(
    id="middle_power",
    title="Middle power loss",
    aliases=("between l1 and l2",),
    tasks=(Task.REGRESSION,),
    formula="|y - f|^p",
    value=_value,
    gradient=_gradient,
    form=VALUES,
    targets=TargetDomain.REAL,
    elicits=Functional.LOCATION,
    convex=True,
    bounded_gradient=False,
    parameters=(Parameter("power", 1.5, "exponent p in (1, 2)"),),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="MiddleLoss",
            form=VALUES,
            arguments="power={power}",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
        ),
    ),
    summary="Lies between the absolute and the squared error.",
    use_when="neither of them will do",
    avoid_when="one of them will",
    references=("Our own notes",),
)
'''

RULE = """\
id = "middle-power-for-all"
basis = "profile"
why = "Median {median}: our rule is for every continuous target."
references = ["Our own notes"]

[when]
kind = { in = ["continuous", "positive_continuous"] }

[speaks]
middle_power = 9.0

[[example]]
facts = { kind = "continuous" }
fires = true

[[example]]
facts = { kind = "binary" }
fires = false
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a copy of the package and the two new files."""
    folder = tmp_path_factory.mktemp("copy")
    for name in ("losspick", "rules"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "losspick" / "losses" / "middle_power.py").write_text(LOSS, encoding="utf-8")
    rule = folder / "rules" / "regression" / "middle-power-for-all.toml"
    rule.write_text(RULE, encoding="utf-8")
    rows = "\n".join(f"{i},{(i * 37) % 101 - 40.5 + i / 7:.2f}" for i in range(120))
    (folder / "data.csv").write_text(f"row,change\n{rows}\n", encoding="utf-8")
    return folder


def _run(copy: Path, *words: str) -> str:
    # The folder of work comes first on the path of ``-m``, before the package installed.
    done = subprocess.run(
        [sys.executable, "-m", "losspick", *words],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy), "COLUMNS": "90", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_it_is_recommended_with_parameters_and_code(copy: Path) -> None:
    answer = json.loads(_run(copy, "data.csv", "-t", "change", "-f", "json"))
    best = answer["ranking"][0]
    assert best["loss"] == "middle_power"
    assert best["parameters"] == {"power": 1.5}
    reason = next(r for r in best["reasons"] if r["rule"] == "middle-power-for-all")
    assert reason["why"].startswith("Median ")
    assert "class MiddleLoss" in _run(copy, "data.csv", "-t", "change", "-F", "torch")


def test_it_is_explained_and_drawn(copy: Path) -> None:
    out = _run(copy, "explain", "between l1 and l2", "--plot", "middle.svg")
    assert "Lies between the absolute and the squared error." in out
    assert "with power = 1.5 (the default)" in out
    assert "gradient by f" in out
    ElementTree.parse(copy / "middle.svg")
    assert "middle_power +9" in _run(copy, "explain", "middle-power-for-all")


def test_it_has_a_page(copy: Path) -> None:
    page = _run(copy, "explain", "middle_power", "-f", "markdown")
    assert "# Middle power loss (`middle_power`)" in page
    assert "| torch | `MiddleLoss(power=power)` | own code" in page


def test_it_is_compared_listed_and_judged(copy: Path) -> None:
    compared = json.loads(_run(copy, "compare", "middle_power", "mse", "--at", "4", "-f", "json"))
    assert compared["losses"][0]["values"] == [{"at": 4.0, "loss": 8.0, "gradient": 3.0}]
    assert "middle_power" in _run(copy, "losses", "--search", "middle power")
    assert _run(copy, "pair", "middle_power", "linear").startswith("ok")
