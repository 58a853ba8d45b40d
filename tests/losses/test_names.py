"""Every usual writing of a loss's name, and what it means."""

from __future__ import annotations

import pytest

from losspick.core.vocabulary import Framework
from losspick.errors import UsageError
from losspick.losses import catalogue, resolve
from losspick.losses.names import FIRST_MEANING

#: A name, the loss, and the spelling (framework, arguments) where it means a single one.
NAMES = [
    ("mse", "mse", None),
    ("MSE", "mse", None),
    ("log-cosh", "log_cosh", None),
    ("Log Cosh", "log_cosh", None),
    ("pinball", "quantile", None),
    ("log loss", "bce", None),
    ("l2-SVM", "squared_hinge", None),
    ("Huber", "huber", None),
    ("nn.MSELoss", "mse", (Framework.TORCH, "")),
    ("MSELoss()", "mse", (Framework.TORCH, "")),
    ("nn.CrossEntropyLoss", "sparse_categorical_ce", (Framework.TORCH, "")),
    ("torch.nn.CrossEntropyLoss", "sparse_categorical_ce", (Framework.TORCH, "")),
    ("torch.nn.functional.cross_entropy", "sparse_categorical_ce", (Framework.TORCH, "")),
    ("F.cross_entropy", "sparse_categorical_ce", (Framework.TORCH, "")),
    ("F.nll_loss", "sparse_categorical_ce", (Framework.TORCH, "")),
    ("F.binary_cross_entropy_with_logits", "bce", (Framework.TORCH, "")),
    ("bcewithlogitsloss", "bce", (Framework.TORCH, "")),
    ("tf.keras.losses.Huber", "huber", (Framework.KERAS, "delta={delta}")),
    ("keras.losses.Huber", "huber", (Framework.KERAS, "delta={delta}")),
    ("tf.keras.losses.Huber(delta=2.0)", "huber", (Framework.KERAS, "delta={delta}")),
    ("binary_crossentropy", "bce", (Framework.KERAS, "")),
    ("sparse_categorical_crossentropy", "sparse_categorical_ce", (Framework.KERAS, "")),
    ("BinaryCrossentropy", "bce", (Framework.KERAS, "")),
    ("BinaryCrossentropy(from_logits=True)", "bce", (Framework.KERAS, "from_logits=True")),
    ("PoissonNLLLoss", "poisson", (Framework.TORCH, "")),
    ("nn.PoissonNLLLoss(log_input=False)", "poisson", (Framework.TORCH, "log_input=False")),
    ("keras.losses.Poisson", "poisson", (Framework.KERAS, "")),
    ("optax.sigmoid_binary_cross_entropy", "bce", (Framework.JAX, "")),
    ("optax.losses.huber_loss", "huber", (Framework.JAX, "delta={delta}")),
    ("reg:squarederror", "mse", (Framework.XGBOOST, 'objective="reg:squarederror"')),
    ("COUNT:POISSON", "poisson", (Framework.XGBOOST, 'objective="count:poisson"')),
]


@pytest.mark.parametrize(("name", "loss", "spelling"), NAMES)
def test_a_name_means(name: str, loss: str, spelling: tuple[Framework, str] | None):
    named = resolve(name)
    assert named.loss.id == loss
    if spelling is None:
        assert named.spellings == named.loss.spellings
    else:
        assert [(s.framework, s.arguments) for s in named.spellings] == [spelling]


@pytest.mark.parametrize("name", ["bce_logits", "bce-with-logits", "BCE with logits"])
def test_on_logits_means_only_the_spellings_on_logits(name: str):
    named = resolve(name)
    assert named.loss.id == "bce"
    assert {s.form.name for s in named.spellings} == {"logits"}
    assert {s.framework for s in named.spellings} == {
        Framework.TORCH, Framework.KERAS, Framework.JAX,
    }  # fmt: skip


def test_keywords_tell_losses_of_one_name_apart():
    assert resolve("torch.nn.BCEWithLogitsLoss(pos_weight=w)").loss.id == "weighted_bce"
    assert resolve("torch.nn.BCEWithLogitsLoss").loss.id == "bce"


@pytest.mark.parametrize(
    ("call", "loss"),
    [
        ("CrossEntropyLoss(weight=w)", "class_weighted_ce"),
        ("CrossEntropyLoss(label_smoothing=0.1)", "label_smoothing_ce"),
        ("CrossEntropyLoss(ignore_index=-1)", "sparse_categorical_ce"),
        ("BinaryCrossentropy(from_logits=True, label_smoothing=0.1)", "label_smoothing_bce"),
        ("keras.losses.CategoricalCrossentropy", "categorical_ce"),
        ("keras.losses.CategoricalCrossentropy(from_logits=True)", "categorical_ce"),
        ("optax.losses.sigmoid_binary_cross_entropy", "bce"),
        ("BCELoss", "bce"),
    ],
)
def test_of_losses_that_share_a_name_the_keywords_or_the_commonest_win(call: str, loss: str):
    assert resolve(call).loss.id == loss


def test_every_id_alias_and_name_resolves_to_a_loss_that_lists_it():
    for loss in catalogue().values():
        assert resolve(loss.id).loss is loss
        for alias in loss.aliases:
            assert resolve(alias).loss is loss
        for spelling in loss.spellings:
            for name in spelling.names:
                listing = {
                    other.id
                    for other in catalogue().values()
                    for s in other.spellings
                    if name in s.names
                }
                assert resolve(name).loss.id in listing, name


def test_preferred_meanings_are_losses():
    assert set(FIRST_MEANING.values()) <= set(catalogue())


@pytest.mark.parametrize(
    ("name", "suggested"),
    [
        ("hubre", "huber"),
        ("binary_crossentopy", "binary_crossentropy"),
        ("bcelogits", "bce_logits"),
    ],
)
def test_an_unknown_name_suggests_the_nearest(name: str, suggested: str):
    with pytest.raises(UsageError, match="no loss named") as caught:
        resolve(name)
    assert caught.value.fix is not None
    assert suggested in caught.value.fix


@pytest.mark.parametrize("name", ["xgboost.XGBRegressor", "MLPClassifier", "CatBoostRegressor"])
def test_an_estimator_names_no_loss_by_itself(name: str):
    with pytest.raises(UsageError, match="no loss named"):
        resolve(name)


@pytest.mark.parametrize("name", ["", "(", "().", "....", "x" * 10_000, "a=b(c=d(e=", "\x00"])
def test_nonsense_is_an_unknown_name(name: str):
    with pytest.raises(UsageError, match="no loss named"):
        resolve(name)
