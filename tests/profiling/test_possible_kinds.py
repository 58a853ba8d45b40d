"""A kind that --kind would refuse neither leads nor is advised."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

import losspick
from losspick.core.vocabulary import Kind

DRAW = np.random.default_rng(9)
ROWS = 300

SHAPES = {
    "amounts": DRAW.gamma(2.0, 2.0, ROWS).round(3),
    "money": (DRAW.gamma(2.0, 200.0, ROWS) * (DRAW.random(ROWS) < 0.3)).round(2),
    "nearly whole": np.where(np.arange(ROWS) % 10, DRAW.poisson(4.0, ROWS), 2.5),
    "signed": DRAW.normal(size=ROWS).round(2),
    "words": np.array(["red", "green", "blue"])[DRAW.integers(0, 3, ROWS)],
}


@pytest.mark.parametrize("name", ["quantity", "n_items", "qty", "claim", "visits", "share", "y"])
@pytest.mark.parametrize("shape", SHAPES)
def test_each_kind_that_is_named_can_be_asked_for(name: str, shape: str) -> None:
    table = pd.DataFrame({name: SHAPES[shape]})
    found = losspick.profile(table, name)
    for kind in (found.kind, *(other.kind for other in found.alternatives)):
        assert losspick.profile(table, name, kind.value).kind is kind


def test_decimals_under_the_name_of_a_tally_are_amounts() -> None:
    found = losspick.profile(pd.DataFrame({"qty": SHAPES["amounts"]}), "qty")
    assert found.kind is Kind.POSITIVE_CONTINUOUS
    whole = losspick.profile(pd.DataFrame({"qty": DRAW.poisson(4.0, ROWS)}), "qty")
    assert whole.kind is Kind.COUNT
