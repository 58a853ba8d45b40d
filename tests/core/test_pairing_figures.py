"""The figures about training, against the same quantities worked out from the losses."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence

import pytest

from losspick.core.activations import activation_names
from losspick.core.domains import TargetDomain
from losspick.core.judging import judge
from losspick.losses import catalogue

Vector = Sequence[float]


def softmax(z: Vector) -> list[float]:
    powers = [math.exp(value - max(z)) for value in z]
    return [power / sum(powers) for power in powers]


def sigmoids(z: Vector) -> list[float]:
    return [1.0 / (1.0 + math.exp(-value)) for value in z]


def cross_entropy(z: Vector) -> float:
    """Of the first class, on logits."""
    return -math.log(softmax(z)[0])


def slope(loss: Callable[[Vector], float], z: Vector) -> float:
    """The derivative for the first number."""
    step = 1e-6
    up, down = [z[0] + step, *z[1:]], [z[0] - step, *z[1:]]
    return (loss(up) - loss(down)) / (2 * step)


def consequence(loss: str, path: str, activation: str, units: int | None,
                targets: TargetDomain | None = None) -> str:  # fmt: skip
    """What is said of the spellings of that name; in Keras there are two of them."""
    entry = catalogue()[loss]
    found = [
        judge(entry, spelling, activation_names()[activation], units=units, targets=targets)
        for spelling in entry.spellings
        if spelling.name == path
    ]
    return " ".join(judgement.consequence or "" for judgement in found)


CE = ("sparse_categorical_ce", "torch.nn.CrossEntropyLoss")
WORDS = {"a half": 1 / 2, "a third": 1 / 3, "a quarter": 1 / 4, "a fifth": 1 / 5, "a tenth": 1 / 10}


def told_fraction(text: str) -> float:
    word = re.search(r"first gradients are (?:about )?(.+?) of what", text)[1]
    return WORDS[word] if word in WORDS else 1 / int(word.removeprefix("1/"))


@pytest.mark.parametrize("units", [2, 3, 4, 5, 10, 37])
@pytest.mark.parametrize(("activation", "apply"), [("softmax", softmax), ("sigmoid", sigmoids)])
def test_floor_and_first_gradients_of_an_activation_twice(
    units: int, activation: str, apply: Callable[[Vector], list[float]]
) -> None:
    text = consequence(*CE, activation, units)
    best = cross_entropy(apply([60.0, *[-60.0] * (units - 1)]))
    assert float(re.search(r"can't go below ([\d.]+);", text)[1]) == pytest.approx(best, abs=0.006)
    start = [0.0] * units
    ratio = slope(lambda z: cross_entropy(apply(z)), start) / slope(cross_entropy, start)
    assert told_fraction(text) == pytest.approx(ratio, rel=1e-3)


def test_without_a_number_of_classes_examples_are_told() -> None:
    text = consequence(*CE, "softmax", None)
    told = re.findall(r"([\d.]+) with (\d+) classes", text)
    assert [int(units) for _, units in told] == [2, 3, 10]
    for floor, units in told:
        assert f"below {floor};" in consequence(*CE, "softmax", int(units))
    assert "a half, a third and a tenth of what they should be" in text


def test_first_gradients_of_a_sigmoid_twice_are_a_quarter_on_average() -> None:
    def loss(z: float, y: float) -> float:
        q = sigmoids(sigmoids([z]))[0]
        return -(y * math.log(q) + (1 - y) * math.log(1 - q))

    step = 1e-6
    sizes = [abs(loss(step, y) - loss(-step, y)) / (2 * step) / 0.5 for y in (0.0, 1.0)]
    text = consequence("bce", "torch.nn.BCEWithLogitsLoss", "sigmoid", 1)
    assert told_fraction(text) == pytest.approx(sum(sizes) / 2, rel=1e-3)


@pytest.mark.parametrize("units", [2, 3, 10])
def test_probabilities_for_logarithms(units: int) -> None:
    text = consequence("sparse_categorical_ce", "torch.nn.NLLLoss", "softmax", units)
    start = -softmax([0.0] * units)[0]
    assert f"With {units} classes it starts at {start:.2f}, not {math.log(units):.2f}" in text
    assert -softmax([60.0] + [0.0] * (units - 1))[0] == pytest.approx(-1.0)


@pytest.mark.parametrize("units", [3, 8])
def test_where_separate_probabilities_get_stuck(units: int) -> None:
    def loss(z: Vector) -> float:
        shares = sigmoids(z)
        return -math.log(shares[0] / sum(shares))

    text = consequence("categorical_ce", "keras.losses.CategoricalCrossentropy", "sigmoid", units)
    saturated = [20.0] * units
    assert sigmoids(saturated)[0] / sum(sigmoids(saturated)) == pytest.approx(1.0 / units)
    assert f"each class has {1.0 / units:.2g}:" in text
    assert f"the loss stays at {loss(saturated):.2f}" in text
    assert all(abs(slope(loss, saturated)) < 1e-6 for _ in range(units))


def test_the_gradient_of_a_squared_error_on_a_wrong_row() -> None:
    z = math.log(0.99 / 0.01)  # the label is 0
    squared = slope(lambda v: sigmoids(v)[0] ** 2, [z])
    entropy = slope(lambda v: -math.log(1 - sigmoids(v)[0]), [z])
    text = consequence("mse", "torch.nn.MSELoss", "sigmoid", 1, TargetDomain.ZERO_ONE)
    assert f"it is {100 * squared / entropy:.0f} % of that" in text
