"""Lists, arrays, tensors and frames in memory."""

from __future__ import annotations

import datetime
import math
from decimal import Decimal

import numpy as np
import pandas as pd
import pytest

from losspick.errors import InputError
from losspick.profiling.column import LIST_SEPARATOR, Storage
from losspick.profiling.options import ReadOptions
from losspick.profiling.source import open_source


class Tensor:
    """As much of a torch tensor as is asked for."""

    def __init__(self, values, dtype="torch.float32", *, graph=True):
        self.values, self.dtype, self.graph = np.asarray(values), dtype, graph
        self.shape = self.values.shape

    def detach(self):
        return Tensor(self.values, self.dtype, graph=False)

    def cpu(self):
        return self

    def float(self):
        return Tensor(self.values, graph=False)

    def __array__(self, dtype=None, copy=None):
        if self.graph or self.dtype == "torch.bfloat16":
            raise RuntimeError("call detach() first")
        return self.values


@pytest.mark.parametrize(
    ("data", "numbers"),
    [
        ([1, 2.5, None], [1, 2.5, np.nan]),
        ((1, 2), [1, 2]),
        ([Decimal("1.5"), math.nan], [1.5, np.nan]),
        ([np.float32(1.5), np.int8(3)], [1.5, 3]),
        (["1", "2"], [1, 2]),
        (np.array([1, 2], dtype=np.uint8), [1, 2]),
        (np.array([1.5, np.nan]), [1.5, np.nan]),
        (np.ma.masked_array([1, 2], [False, True]), [1, np.nan]),
        (np.array([[1.0], [2.0]]), [1, 2]),
        (pd.Series([1.5, 2.0]), [1.5, 2]),
        (pd.array([1, None], dtype="Int64"), [1, np.nan]),
        (pd.Index([3, 4]), [3, 4]),
        (Tensor([1.5, 2.5]), [1.5, 2.5]),
        (Tensor([1.5, 2.5], "torch.bfloat16"), [1.5, 2.5]),
        ([Tensor(1.5), Tensor(2.5)], [1.5, 2.5]),
        ([10**400, 1], [np.nan, 1]),
    ],
)
def test_one_column_without_a_name(data, numbers):
    source = open_source(data)
    assert source.single
    assert source.columns == ("target",)
    np.testing.assert_array_equal(source.read(["target"])[0].numbers, numbers)


def test_a_series_keeps_its_name():
    source = open_source(pd.Series([1, 2], name="price"))
    assert (source.single, source.columns) == (True, ("price",))


@pytest.mark.parametrize("data", [np.ones((3, 2)), [[1, 2], [3, 4]], [(1.5, 2), (3, 4)]])
def test_two_dimensions_are_several_targets(data):
    source = open_source(data)
    assert source.columns == ("target_0", "target_1")
    assert not source.single


def test_lists_of_words_are_lists():
    column = open_source([["a"], ["a", "b"], [], None]).read(["target"])[0]
    assert column.storage is Storage.LISTS
    assert set(column.levels) == {"", "a", f"a{LIST_SEPARATOR}b"}
    assert column.codes[3] == -1
    assert open_source([["a", "b"], ["c", "d"]]).read(["target"])[0].storage is Storage.LISTS


NOT_COLUMNS = {
    "empty list": [],
    "empty tuple": (),
    "empty dict": {},
    "empty array": np.array([]),
    "three dimensions": np.ones((2, 2, 2)),
    "no dimension": np.array(5.0),
    "complex": np.array([1j]),
    "number": 5,
    "None": None,
    "set": {1, 2},
    "iterator": iter([1]),
    "empty frame": pd.DataFrame(),
    "no rows": pd.DataFrame({"a": []}),
    "lengths": {"a": [1], "b": [1, 2]},
    "scalars": {"a": 1},
    "empty records": [{}],
}


def read_all(data):
    source = open_source(data)
    return source.read(source.columns)


@pytest.mark.parametrize("case", NOT_COLUMNS)
def test_objects_without_a_column_are_refused(case):
    with pytest.raises(InputError):
        read_all(NOT_COLUMNS[case])


def test_categories_keep_a_declared_order_and_lose_unused_ones():
    ordered = pd.Categorical(["mid", "low", None], ["low", "mid", "high"], ordered=True)
    column = open_source(ordered).read(["target"])[0]
    assert (column.levels, column.ordered) == (("low", "mid"), True)
    assert column.codes.tolist() == [1, 0, -1]
    nominal = open_source(pd.Series(pd.Categorical(["b", "a"], list("cab")))).read(["target"])[0]
    assert (nominal.levels, nominal.ordered) == (("a", "b"), False)
    numbers = open_source(pd.Series([2, 1], dtype="category")).read(["target"])[0]
    assert numbers.numbers.tolist() == [2, 1]


def test_dates_of_every_kind():
    for data in (
        [datetime.date(2020, 1, 2), None],
        pd.Series(pd.to_datetime(["2020-01-02", None])),
        np.array(["2020-01-02", "NaT"], dtype="datetime64[D]"),
        ["2020-01-02", None],
    ):
        column = open_source(data).read([open_source(data).columns[0]])[0]
        assert column.storage is Storage.DATES
        assert column.levels[0].startswith("2020-01-02")
        assert column.codes.tolist() == [0, -1]


def test_numbers_that_the_user_calls_missing():
    options = ReadOptions(na_values=("-999", "none of them"))
    for data in ([1, -999], np.array([1.0, -999.0]), pd.Series([1, -999]), ["1", "-999"]):
        source = open_source(data, options)
        column = source.read(source.columns)[0]
        np.testing.assert_array_equal(column.numbers, [1, np.nan])
        assert column.missing_words == (("-999", 1),)


def test_frames_with_odd_names():
    table = pd.DataFrame([[1, 2, 3]], columns=["y", "y", 0])
    source = open_source(table)
    assert source.columns == ("y#1", "y#2", "0")
    assert [column.numbers[0] for column in source.read(source.columns)] == [1, 2, 3]
    with pytest.raises(InputError, match="2 times"):
        source.read(["y"])


def test_minus_zero_is_zero():
    for data in (np.array([-0.0, 1.0]), [-0.0, 1.0], pd.Series([-0.0, 1.0])):
        column = open_source(data).read(["target"])[0]
        assert not np.signbit(column.numbers).any()
