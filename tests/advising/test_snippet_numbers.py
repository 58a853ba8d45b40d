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
from losspick.profiling.source import open_source
from losspick.profiling.summary import summarise
from losspick.profiling.writing import writing_of

CELLS = """1|-1|+5|1.5|1,5|1,234|1.234|0,125|0.125|1,234.56|1.234,56|1.234.567|1,234,567|12,34,567
1 234|1 234,5|1'234.5|$5|-$5|$-5|($5)|(5)|5%|5 %|5kg|5 m2|$1.2k|3M|2 bn|1e3|1E-3|<1|>= 3|~5|12-15
12 or 13|3 rooms|1200 or more|$1,23|1,2,3|12.|-.5|5€|EUR 5|CHF 1'200|12:30|2020-01-01|5/6|−5|'5
="5"|R$ 5|Rs. 500|kr 20|5°C|10.000,00|1234,567|1234.567|100.000|12.34.56|5.000|""".replace(
    "\n", "|"
)


UNITS = "3 KB|2.5 MB|1 GB|999B|5 MB"
SIZES = "$1.2m|$300k|$2 billion|$1.5 Mio.|2.5M€|$7"


@pytest.mark.parametrize("cells", [UNITS, SIZES, "17/20|3 / 20|20/20", "4/5|2,5/5|5 / 5|1/5"])
def test_a_column_is_read_as_the_profiler_reads_it(cells: str) -> None:
    listed = cells.split("|") * 5
    column = open_source(listed).read(["target"])[0]
    assert column.numbers is not None
    assert not np.isnan(column.numbers).any()
    writing = writing_of(column, summarise(column))
    profile = numbers(Kind.CONTINUOUS, [1.0, 2.0], writing=writing)
    space: dict[str, Any] = {"np": np, "re": re}
    exec(number_function(profile), space)  # code of our own making
    assert [space["number"](cell) for cell in listed] == pytest.approx(column.numbers.tolist())


@pytest.mark.parametrize("decimal", [".", ","])
@pytest.mark.parametrize("cell", CELLS.split("|"))
def test_a_cell_is_read_as_the_profiler_reads_it(cell: str, decimal: str) -> None:
    profile = numbers(Kind.CONTINUOUS, [1.0, 2.0], writing=Writing(text=True, decimal=decimal))
    space: dict[str, Any] = {"np": np, "re": re}
    exec(number_function(profile), space)  # code of our own making
    numeral = parse(cell, decimal)
    expected = np.nan if numeral is None else numeral.value
    assert space["number"](cell) == pytest.approx(expected, nan_ok=True)
