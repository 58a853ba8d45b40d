"""A handful of cells that decide the kind are told with their rows."""

from __future__ import annotations

import numpy as np
import pandas as pd

from losspick import api
from losspick.core.vocabulary import Kind

RANDOM = np.random.default_rng(3)
PRICES = RANDOM.lognormal(6.0, 1.0, 800).round(2)


def told(values: np.ndarray) -> list[tuple[str, tuple[int, ...]]]:
    found = api.profile(pd.DataFrame({"price": values}), "price")
    return [(one.message, one.rows) for one in found.warnings if one.code == "few-negatives"]


def test_one_refund_among_prices_is_told_first_with_its_row() -> None:
    prices = PRICES.copy()
    prices[20] = -120.5
    found = api.profile(pd.DataFrame({"price": prices}), "price")
    assert found.kind is Kind.CONTINUOUS
    assert found.warnings[0].code == "few-negatives"
    assert found.warnings[0].rows == (21,)
    assert "1 value below 0 (row 21: -120.5) makes 'price' signed" in found.warnings[0].message


def test_several_are_listed_and_many_are_no_handful() -> None:
    prices = PRICES.copy()
    prices[[3, 50, 90, 700]] *= -1.0
    ((message, rows),) = told(prices)
    assert rows == (4, 51, 91, 701)
    assert "4 values below 0 (row 4: " in message
    prices[100:140] *= -1.0
    assert told(prices) == []


def test_the_tail_of_numbers_around_a_mean_decides_nothing() -> None:
    values = RANDOM.normal(2.6, 1.0, 800).round(3)
    assert (values < 0).any()
    assert told(values) == []
