"""Code made for composed losses computes what the composed loss computes."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from spelled import needed, predictions_for, targets_for, value_in

sys.path.append(str(Path(__file__).parents[1] / "composing"))

from own_losses import FILES

from losspick.composing.declared import read_losses
from losspick.core.vocabulary import Framework

os.environ.setdefault("KERAS_BACKEND", "torch")

pytestmark = [pytest.mark.heavy, pytest.mark.filterwarnings("default")]

PACKAGE = {Framework.TORCH: "torch", Framework.KERAS: "keras", Framework.JAX: "optax"}
OTHERS = {
    "expectile_by_hand": '[[loss]]\nid = "expectile_by_hand"\n[[loss.part]]\nloss = "mae"\n'
    "costs = { over = 1, under = 4 }",
    "weighed_rows": '[[loss]]\nid = "weighed_rows"\n[[loss.part]]\nloss = "categorical_ce"\n'
    "class_weights = [1, 2, 5, 3]",
    "own_code": '[[loss]]\nid = "own_code"\n[[loss.part]]\nloss = "focal_binary"\n'
    "costs = { fn = 3, fp = 1 }\nparameters = { gamma = 1.5 }",
}


@pytest.mark.parametrize("framework", PACKAGE)
@pytest.mark.parametrize("name", [*FILES, *OTHERS])
def test_the_code_agrees_with_the_parts(name: str, framework: Framework, tmp_path: Path):
    needed(PACKAGE[framework])
    file = tmp_path / "own.toml"
    file.write_text({**FILES, **OTHERS}[name], encoding="utf-8")
    (trial,) = read_losses(file)
    loss = trial.loss
    spellings = loss.spelled_in(framework)
    if not spellings:
        pytest.skip(f"{framework} has not all parts in one form")
    y, f = trial.targets(24, 1), trial.predictions(24, 1.5, 2)
    given = targets_for(spellings[0], y, trial.width)
    found = value_in(spellings[0], {}, given, predictions_for(loss, spellings[0], f))
    assert found == pytest.approx(float(loss.value(y, f).mean()), rel=1e-6)
