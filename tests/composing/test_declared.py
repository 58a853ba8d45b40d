"""Losses declared in TOML: what they compute, what follows for them, and what is refused."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from own_losses import FILES

import losspick
from losspick.composing.declared import read_losses
from losspick.composing.laws import laws_of
from losspick.core.domains import TargetDomain
from losspick.core.loss import Loss
from losspick.core.vocabulary import Framework, Functional
from losspick.errors import ConfigError, UsageError

Y01 = np.array([1.0, 0.0, 1.0])
F = np.array([0.5, -1.0, -2.0])


def declared(text: str, folder: Path) -> Loss:
    file = folder / "own.toml"
    file.write_text(text, encoding="utf-8")
    return read_losses(file)[0].loss


def test_a_sum_is_the_sum_of_its_weighted_parts(tmp_path: Path):
    found = declared(FILES["overlap_and_entropy"], tmp_path).value(Y01, F)
    p = 1.0 / (1.0 + np.exp(-F))
    dice = 1.0 - (2.0 * 3 * p * Y01 + 1e-5) / (p.sum() + 2.0 + 1e-5)
    entropy = -np.where(Y01 > 0, np.log(p), np.log(1.0 - p))
    np.testing.assert_allclose(found, 0.5 * dice + np.array([10.0, 2.0, 10.0]) * entropy)


def test_too_low_costs_more_than_too_high(tmp_path: Path):
    loss = declared(FILES["late_is_worse"], tmp_path)
    np.testing.assert_allclose(loss.value(np.zeros(2), np.array([-2.0, 2.0])), [12.0, 4.0])
    assert loss.elicits is Functional.EXPECTILE


def test_classes_weigh_as_they_say(tmp_path: Path):
    text = '[[loss]]\nid = "w"\n[[loss.part]]\nloss = "sparse_categorical_ce"\n'
    weighed = declared(text + "class_weights = [1, 2, 5]", tmp_path)
    plain, y = losspick.catalogue()["sparse_categorical_ce"], np.array([0.0, 1.0, 2.0])
    f = np.arange(9.0).reshape(3, 3) ** 0.5
    np.testing.assert_allclose(weighed.value(y, f), plain.value(y, f) * [1.0, 2.0, 5.0])
    assert weighed.elicits is Functional.TILTED_PROBABILITY


def test_target_columns_weigh_as_they_say(tmp_path: Path):
    loss = declared(FILES["two_targets"], tmp_path)
    y, f = np.zeros((1, 2)), np.array([[1.0, 10.0]])
    assert loss.value(y, f) == pytest.approx([0.5 + 0.2 * (2 * 10 - 2)])
    np.testing.assert_allclose(loss.gradient(y, f), [[1.0, 0.4]])


def part(loss: str, more: str = "") -> str:
    return f'[[loss.part]]\nloss = "{loss}"\n{more}\n'


def test_parts_that_estimate_different_things_estimate_something_between(tmp_path: Path):
    head = '[[loss]]\nid = "w"\n'
    between = declared(head + part("mse", "weight = 0.5") + part("mae"), tmp_path)
    assert between.elicits is Functional.BETWEEN
    assert between.formula.startswith("0.5 × [")
    assert "× [" not in between.formula.partition(" + ")[2]
    assert any("train at different speed" in said for said in between.pitfalls)
    alike = declared(head + part("mse") + part("mse", "weight = 2"), tmp_path)
    assert (alike.elicits, alike.pitfalls) == (Functional.MEAN, ())


@pytest.mark.parametrize("name", FILES)
def test_no_law_is_broken(name: str, tmp_path: Path):
    file = tmp_path / "own.toml"
    file.write_text(FILES[name], encoding="utf-8")
    (trial,) = read_losses(file)
    found = laws_of(trial)
    assert found.broken == ()
    assert sum(law.holds is True for law in found.laws) >= 4


@pytest.mark.parametrize(
    ("claim", "law"),
    [
        ("convex = true", "convex"),
        ('elicits = "median"', "functional"),
        ("bounded_gradient = true", "bounded-gradient"),
    ],
)
def test_a_wrong_claim_breaks_its_law(claim: str, law: str, tmp_path: Path):
    base = "student_t_nll" if law == "convex" else "mse"
    more = "parameters = { df = 3, scale = 1 }" if law == "convex" else ""
    text = f'[[loss]]\nid = "claims"\n{claim}\n[[loss.part]]\nloss = "{base}"\n{more}'
    file = tmp_path / "own.toml"
    file.write_text(text, encoding="utf-8")
    (trial,) = read_losses(file)
    assert [broken.name for broken in laws_of(trial).broken] == [law]


def test_a_wrong_gradient_is_found():
    mse = losspick.catalogue()["mse"]
    from dataclasses import replace

    wrong = replace(mse, id="wrong", gradient=lambda y, f: f - y)
    assert [law.name for law in losspick.laws(wrong).broken] == ["gradient"]


def test_a_loss_that_overflows_is_found():
    from dataclasses import replace

    mse = losspick.catalogue()["mse"]
    wrong = replace(
        mse, id="wrong", convex=False, value=lambda y, f: np.log(f), gradient=lambda y, f: 1 / f
    )
    with np.errstate(all="ignore"):
        broken = [law.name for law in losspick.laws(wrong).broken]
    assert "finite" in broken


@pytest.mark.parametrize("loss", losspick.catalogue().values(), ids=lambda loss: loss.id)
def test_the_catalogue_keeps_the_laws(loss: Loss):
    assert losspick.laws(loss).broken == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "declares no loss"),
        ("[[loss]]\nid = 'A b'", "lower snake case"),
        ("[[loss]]\nid = 'a'", "1 to 20 parts"),
        ("[[loss]]\nid = 'a'\nformular = 'x'", "unknown key 'formular'"),
        ("[[loss]]\nid = 'a'\nelicits = 'meen'\n[[loss.part]]\nloss = 'mse'", "mean"),
        ("[[loss]]\nid = 'a'\n[[loss.part]]\nweight = 1", "names no loss"),
        ("[[loss]]\nid = 'a'\n[[loss.part]]\nloss = 'msee'", "did you mean"),
        ("[[loss]]\nid = 'a'\n[[loss.part]]\nloss = 'mse'\nweight = -1", "above 0"),
        ("[[loss]]\nid = 'a'\n[[loss.part]]\nloss = 'mse'\nweight = inf", "above 0"),
        ("[[loss]]\nid = 'a'\n[[loss.part]]\nloss = 'huber'\nparameters = {d = 1}", "known: delta"),
        (
            "[[loss]]\nid = 'a'\n[[loss.part]]\nloss = 'mse'\ncosts = {fn = 1, fp = 2}",
            "two classes",
        ),
        ("[[loss]]\nid = 'a'\n[[loss.part]]\nloss = 'bce'\ncosts = {fn = 1}", "fn and fp"),
        ("[[loss]]\nid = 'a'\n[[loss.part]]\nloss = 'dice'\ncosts = {fn = 1, fp = 2}", "pools"),
        ("[[loss]]\nid = 'a'\n[[loss.part]]\nloss = 'mse'\nclass_weights = [1]", "need classes"),
        ("[[loss]]\nid = 'a'\n[[loss.part]]\nloss = 'bce'\n[[loss.part]]\nloss = 'mse'", "logits"),
        ("[[loss]]\nid = 'a'\n[[loss.part]]\nloss = 'mse'\n" * 2, "twice"),
        ("[[loss", "no valid TOML"),
    ],
)
def test_a_declaration_that_says_nothing_sensible_is_refused(text: str, said: str, tmp_path: Path):
    with pytest.raises(ConfigError) as refused:
        declared(text, tmp_path)
    assert said in str(refused.value)
    assert "own.toml" in str(refused.value)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path):
    with pytest.raises(ConfigError, match="can't be read"):
        losspick.load_losses(tmp_path / "nowhere.toml")


def test_an_id_of_the_catalogue_is_refused():
    from dataclasses import replace

    with pytest.raises(UsageError, match="of the catalogue"):
        losspick.register(losspick.catalogue()["mse"])
    with pytest.raises(UsageError, match="already names"):
        losspick.register(replace(losspick.catalogue()["mse"], id="mine", aliases=("mae",)))


def test_a_parameter_that_a_library_fixes_leaves_that_library_out(tmp_path: Path):
    text = '[[loss]]\nid = "d"\n[[loss.part]]\nloss = "dice"\nparameters = { smooth = 1 }'
    loss = declared(text, tmp_path)
    assert loss.spelled_in(Framework.TORCH)
    assert not loss.spelled_in(Framework.KERAS)


def test_the_narrower_targets_hold(tmp_path: Path):
    text = '[[loss]]\nid = "a"\n[[loss.part]]\nloss = "mse"\n[[loss.part]]\nloss = "msle"'
    with pytest.raises(ConfigError, match="one output can't be both"):
        declared(text, tmp_path)
    text = '[[loss]]\nid = "a"\n[[loss.part]]\nloss = "mse"\n[[loss.part]]\nloss = "mape"'
    assert declared(text, tmp_path).targets is not TargetDomain.REAL


def test_code_of_every_own_loss_is_python(tmp_path: Path):
    for text in FILES.values():
        for spelling in declared(text, tmp_path).spellings:
            assert spelling.code is not None
            compile(spelling.code, spelling.name, "exec")
            assert spelling.name in spelling.code


def test_what_a_part_holds_fixed_the_sum_holds_fixed(tmp_path: Path):
    text = '[[loss]]\nid = "h"\n[[loss.part]]\nloss = "beta_nll"\n'
    loss = declared(text + '[[loss.part]]\nloss = "gaussian_nll"', tmp_path)
    assert loss.held_fixed == losspick.catalogue()["beta_nll"].held_fixed
    (law,) = (law for law in losspick.laws(loss).laws if law.name == "gradient")
    assert law.holds is None
    assert "holds fixed" in law.detail
