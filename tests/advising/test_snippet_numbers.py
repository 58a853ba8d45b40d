"""The function that reads numbers in snippets agrees with the profiler, cell by cell."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pytest
from made_profiles import numbers

from losspick.advising.cells import number_function
from losspick.core.profile import Writing
from losspick.core.vocabulary import Kind
from losspick.profiling.cells.numerals import parse

CELLS = """1|-1|+5|1.5|1,5|1,234|1.234|0,125|0.125|1,234.56|1.234,56|1.234.567|1,234,567|12,34,567
1 234|1 234,5|1'234.5|$5|-$5|$-5|($5)|(5)|5%|5 %|5kg|5 m2|$1.2k|3M|2 bn|1e3|1E-3|<1|>= 3|~5|12-15
12 or 13|3 rooms|1200 or more|$1,23|1,2,3|12.|-.5|5€|EUR 5|CHF 1'200|12:30|2020-01-01|5/6|−5|'5
="5"|R$ 5|Rs. 500|kr 20|5°C|10.000,00|1234,567|1234.567|100.000|12.34.56|5.000|""".replace(
    "\n", "|"
)


@pytest.mark.parametrize("decimal", [".", ","])
@pytest.mark.parametrize("cell", CELLS.split("|"))
def test_a_cell_is_read_as_the_profiler_reads_it(cell: str, decimal: str) -> None:
    profile = numbers(Kind.CONTINUOUS, [1.0, 2.0], writing=Writing(text=True, decimal=decimal))
    space: dict[str, Any] = {"np": np, "re": re}
    exec(number_function(profile), space)  # code of our own making
    numeral = parse(cell, decimal)
    expected = np.nan if numeral is None else numeral.value
    assert space["number"](cell) == pytest.approx(expected, nan_ok=True)
