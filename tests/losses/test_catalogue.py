"""The catalogue as data: ids, names, spellings, code, and forms that pair with their own head."""

from __future__ import annotations

import ast
import pkgutil
import string
import subprocess
import sys
from collections import Counter

import pytest
from loss_cases import EVERY_LOSS, UNSPELLED, K, parameters_of

import losspick.losses
from losspick.core.judgement import Verdict
from losspick.core.judging import judge
from losspick.core.loss import Loss, Spelling
from losspick.core.vocabulary import Framework
from losspick.losses import catalogue
from losspick.losses.names import fold

MISSION = {
    "mse", "mae", "huber", "log_cosh", "msle", "quantile", "bce", "weighted_bce", "focal_binary",
    "hinge", "squared_hinge", "categorical_ce", "sparse_categorical_ce", "kl_divergence",
    "poisson",
}  # fmt: skip

#: Modules of the room that are no loss.
TOOLS = {
    "box_overlap", "estimates", "geometry", "label_noise", "mask_estimates", "names",
    "noise_estimates", "numerics", "overlap", "queries",
}  # fmt: skip

EVERY_SPELLING = [
    pytest.param(loss, spelling, id=f"{loss.id}-{spelling.framework}-{index}")
    for loss in catalogue().values()
    for index, spelling in enumerate(loss.spellings)
]


def test_it_holds_the_losses_of_the_mission():
    assert set(catalogue()) >= MISSION


def test_every_loss_has_the_name_of_its_file():
    files = {module.name for module in pkgutil.iter_modules(losspick.losses.__path__)}
    assert files - TOOLS == set(catalogue())


def test_no_two_losses_share_an_id_or_an_alias():
    words = Counter(
        word
        for loss in catalogue().values()
        for word in {fold(loss.id), *(fold(alias) for alias in loss.aliases)}
    )
    assert [word for word, count in words.items() if count > 1] == []


@pytest.mark.parametrize("loss", EVERY_LOSS)
def test_the_canonical_form_is_that_of_the_first_spelling(loss: Loss):
    assert loss.spellings[0].form is loss.form
    assert loss.spellings[0].units is loss.units


@pytest.mark.parametrize("loss", EVERY_LOSS)
def test_torch_keras_and_jax_can_write_it(loss: Loss):
    for framework in (Framework.TORCH, Framework.KERAS, Framework.JAX):
        assert loss.spelled_in(framework) or (loss.id, framework) in UNSPELLED, framework


@pytest.mark.parametrize("loss", EVERY_LOSS)
def test_words_are_there_and_fit_into_sentences(loss: Loss):
    assert loss.summary.endswith((".", "?"))
    assert not loss.use_when.endswith(".")
    assert not loss.avoid_when.endswith(".")
    assert loss.use_when[0].islower()
    assert loss.references
    assert all(pitfall.endswith(".") for pitfall in loss.pitfalls)


@pytest.mark.parametrize("loss", EVERY_LOSS)
def test_no_spelling_stands_twice(loss: Loss):
    calls = Counter((s.framework, s.name, s.arguments, s.shape) for s in loss.spellings)
    assert [call for call, count in calls.items() if count > 1] == []


@pytest.mark.parametrize(("loss", "spelling"), EVERY_SPELLING)
def test_arguments_name_known_parameters_and_the_call_is_python(loss: Loss, spelling: Spelling):
    named = {field for _, field, _, _ in string.Formatter().parse(spelling.arguments) if field}
    assert named <= {p.name for p in loss.parameters}
    ast.parse(spelling.call(parameters_of(loss)), mode="eval")


@pytest.mark.parametrize(("loss", "spelling"), EVERY_SPELLING)
def test_what_no_framework_has_comes_as_code_of_that_name(loss: Loss, spelling: Spelling):
    if spelling.code is None:
        assert "." in spelling.name
        return
    definitions = ast.parse(spelling.code).body
    assert all(isinstance(item, ast.ClassDef | ast.FunctionDef) for item in definitions)
    named = [item.name for item in definitions]
    assert named[0] == spelling.name
    assert len(named) == 1 or loss.counterpart is not None


@pytest.mark.parametrize(("loss", "spelling"), EVERY_SPELLING)
def test_the_head_of_a_form_pairs_with_it(loss: Loss, spelling: Spelling):
    units = spelling.units.number(targets=1, classes=K)
    judgement = judge(loss, spelling, spelling.form.head, units=units)
    assert judgement.verdict is Verdict.OK, judgement.reason


def test_naming_a_loss_imports_no_data_library():
    code = "import sys, losspick.losses as c; c.resolve('huber'); print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    modules = set(run.stdout.split())
    assert "losspick.losses.huber" in modules
    assert not {"numpy", "scipy", "pandas", "torch"} & modules
