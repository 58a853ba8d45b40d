"""Comparisons, with every number checked by hand."""

from __future__ import annotations

import math

import pytest

import losspick
from losspick.api.comparison_result import Comparison
from losspick.core.curve import AxisKind
from losspick.errors import UsageError


def _values(compared: Comparison) -> dict[str, list[tuple[float, float, float]]]:
    return {item.id: [(v.at, v.loss, v.gradient) for v in item.values] for item in compared.losses}


def test_errors_by_hand() -> None:
    found = _values(
        losspick.compare(
            ["mse", "mae", "huber", "quantile"],
            at=(-3, 0, 5),
            parameters={"huber.delta": 2, "quantile.quantile": 0.9},
        )
    )
    assert found["mse"] == [(-3, 9, -6), (0, 0, 0), (5, 25, 10)]
    assert found["mae"] == [(-3, 3, -1), (0, 0, 0), (5, 5, 1)]
    assert found["huber"] == [(-3, 4, -2), (0, 0, 0), (5, 8, 2)]
    assert found["quantile"] == [
        (-3, pytest.approx(2.7), pytest.approx(-0.9)),
        (0, 0, 0),
        (5, pytest.approx(0.5), pytest.approx(0.1)),
    ]


def test_margins_by_hand() -> None:
    compared = losspick.compare(["bce", "hinge", "squared_hinge"], at=(-1, 0))
    assert compared.axis is AxisKind.MARGIN
    found = _values(compared)
    assert found["hinge"] == [(-1, 2, -1), (0, 1, -1)]
    assert found["squared_hinge"] == [(-1, 4, -4), (0, 1, -2)]
    sigmoid = 1 / (1 + math.exp(-1))
    assert found["bce"][0] == (
        -1,
        pytest.approx(math.log(1 + math.e)),
        pytest.approx(-sigmoid),
    )
    assert found["bce"][1] == (0, pytest.approx(math.log(2)), pytest.approx(-0.5))


def test_one_bad_row_moves_the_mean_and_not_the_median() -> None:
    compared = losspick.compare(["mse", "mae", "huber", "quantile"], parameters={"quantile": 0.75})
    effects = {item.id: item.outlier for item in compared.losses}
    told = {
        name: (effect.clean, effect.spoiled, effect.share_of_gradient)
        for name, effect in effects.items()
        if effect is not None
    }
    # 8, 9, 10, 11, 12: mean and median 10; with 120 in place of 12 the mean is 158 / 5.
    assert told["mse"] == pytest.approx((10, 31.6, 110 / 114), abs=2e-6)
    assert told["mae"] == pytest.approx((10, 10, 1 / 4), abs=2e-6)
    # at 10 the pulls are 1, 1, 0, -1 and -1 with either value: they add up to nothing.
    assert told["huber"] == pytest.approx((10, 10, 1 / 4), abs=2e-6)
    # three quarters of five rows end with the fourth; below it pull 0.25 each, above it 0.75.
    assert told["quantile"][:2] == pytest.approx((11, 11), abs=2e-6)


def test_one_mislabelled_row_among_a_hundred() -> None:
    first, _ = losspick.compare(["bce", "focal_binary"]).losses
    assert first.outlier is not None
    wrong, right = -math.log(0.01), -99 * math.log(0.95)
    assert first.outlier.clean is None
    assert first.outlier.share_of_loss == pytest.approx(wrong / (wrong + right))
    assert first.outlier.share_of_gradient == pytest.approx(0.99 / (0.99 + 99 * 0.05))


SHARED = [
    (("mse", "mae"), AxisKind.ERROR, set()),
    (("mse", "poisson", "gamma"), AxisKind.PREDICTION, set()),
    (("bce", "mse"), AxisKind.PROBABILITY, set()),
    (("bce", "sparse_categorical_ce"), AxisKind.PROBABILITY, set()),
    (("mse", "bce", "mae"), AxisKind.ERROR, {"bce"}),
    (("sparse_categorical_ce", "multiclass_hinge"), AxisKind.MARGIN, set()),
    (("mse", "cox_ph"), None, {"mse", "cox_ph"}),
]


@pytest.mark.parametrize(("names", "axis", "left_out"), SHARED)
def test_what_can_be_compared_is_compared_and_the_rest_is_said(
    names: tuple[str, ...], axis: AxisKind | None, left_out: set[str]
) -> None:
    compared = losspick.compare(names)
    assert compared.axis is axis
    assert {item.id for item in compared.losses if not item.drawn} == left_out
    if axis is None:
        assert "share no axis" in compared.notes[0]
        assert compared.plot is None
    else:
        for name in left_out:
            assert any(note.startswith(name) and "table only" in note for note in compared.notes)


def test_critics_share_an_axis_and_what_the_generators_do_is_told() -> None:
    compared = losspick.compare(["gan_minimax", "lsgan", "gan_hinge", "wgan"], at=(0, 2))
    assert compared.axis is AxisKind.CRITIC
    found = _values(compared)
    assert found["lsgan"] == [(0, 0.5, -1), (2, 0.5, 1)]
    assert found["gan_hinge"] == [(0, 1, -1), (2, 0, 0)]
    assert found["wgan"] == [(0, 0, -1), (2, -2, -1)]
    told = [note for note in compared.notes if "the generator minimises" in note]
    assert len(told) == 4
    assert "gan_hinge: the generator minimises -f of a generated row." in told


def test_the_axis_of_a_plot_reaches_to_the_places_asked_for() -> None:
    plot = losspick.compare(["mse", "mae"], at=(0, 40)).plot
    assert plot is not None
    assert (plot.axis.low, plot.axis.high) == (-5, 40)


REFUSED = [
    ({"names": ["mse"]}, "at least two"),
    ({"names": ["mse", "MSELoss", "l2"]}, "at least two"),
    (
        {"names": ["mse", "mae", "huber", "quantile", "log_cosh", "expectile", "smooth_l1"]},
        "7 losses",
    ),
    ({"names": ["mse", "mea"]}, "did you mean mse or mae"),
    ({"names": ["bce", "focal_binary"], "at": (0.5, 1.0)}, "1 is not a probability"),
    ({"names": ["mse", "mae"], "at": (math.nan,)}, "nan is not"),
    ({"names": ["mse", "huber"], "parameters": {"huber.detla": 1}}, "did you mean huber.delta"),
    ({"names": ["mse", "mae"], "parameters": {"delta": 1}}, "no parameters"),
    ({"names": ["mse", "huber"], "parameters": {"huber.delta": 0}}, "can't be 0"),
    ({"names": ["mse", "quantile"], "parameters": {"quantile.quantile": 1}}, "can't be 1"),
    ({"names": ["mse", "huber"], "parameters": {"huber.delta": math.inf}}, "finite"),
    ({"names": ["mse", "huber"], "parameters": {"huber.delta": (1, 2)}}, "1 numbers"),
    (
        {"names": ["bce", "balanced_softmax"], "parameters": {"prior": (1, 2)}},
        "takes 3 numbers",
    ),
]


@pytest.mark.parametrize(("arguments", "said"), REFUSED, ids=[said for _, said in REFUSED])
def test_what_makes_no_sense_is_refused(arguments: dict[str, object], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        losspick.compare(**arguments)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["dice", "soft_iou", "tversky"])
def test_one_bad_row_says_nothing_of_a_loss_that_pools_over_rows(name: str) -> None:
    found = losspick.compare([name, "bce"])
    assert [one.outlier is None for one in found.losses] == [True, False]
