"""Scikit-learn's losses on margins, which its linear models compute in compiled code, by value."""

from __future__ import annotations

import importlib
from typing import Any

import numpy as np
import pytest
from spelled import needed

from losspick.core.loss import Grade
from losspick.core.vocabulary import Framework
from losspick.losses import catalogue

pytestmark = [pytest.mark.heavy, pytest.mark.filterwarnings("default")]

#: The compiled class that ``SGDClassifier(loss=...)`` takes, and its threshold, by loss.
COMPILED: dict[str, tuple[str, tuple[float, ...]]] = {
    "hinge": ("Hinge", (1.0,)),
    "squared_hinge": ("SquaredHinge", (1.0,)),
    "perceptron": ("Hinge", (0.0,)),
    "modified_huber": ("ModifiedHuber", ()),
}


def made(name: str) -> Any:
    needed("sklearn")
    owner, arguments = COMPILED[name]
    return getattr(importlib.import_module("sklearn.linear_model._sgd_fast"), owner)(*arguments)


@pytest.mark.parametrize("name", COMPILED)
def test_values_and_slopes_on_a_grid(name: str):
    theirs, loss = made(name), catalogue()[name]
    for label in (-1.0, 1.0):
        f = np.linspace(-4.03, 4.03, 62)
        y = np.full_like(f, label)
        value = [theirs.py_loss(score, label) for score in f]
        slope = [theirs.py_dloss(score, label) for score in f]
        np.testing.assert_allclose(loss.value(y, f), value, rtol=1e-12, atol=1e-12)
        np.testing.assert_allclose(loss.gradient(y, f), slope, rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("name", COMPILED)
def test_the_classifier_takes_the_class_by_that_name(name: str):
    (linear,) = needed("sklearn.linear_model")
    owner, *arguments = linear.SGDClassifier.loss_functions[name]
    assert (owner.__name__, tuple(arguments)) == COMPILED[name]


@pytest.mark.parametrize("name", COMPILED)
def test_what_is_compared_here_is_graded_so(name: str):
    spellings = catalogue()[name].spelled_in(Framework.SKLEARN)
    graded = [s for s in spellings if s.short == "SGDClassifier"]
    assert all(s.grade is Grade.VALUE for s in graded)
