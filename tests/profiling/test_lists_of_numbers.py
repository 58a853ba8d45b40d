"""Lists in the cells of one column: indicators, shares, boxes, vectors, sets and sequences."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import losspick
from losspick.core.vocabulary import Kind

ROWS = 120
Cells = list[list[Any]]


def _one_hot() -> Cells:
    rng = random.Random(1)
    return [[int(place == on) for place in range(4)] for on in rng.choices(range(4), k=ROWS)]


def _indicators() -> Cells:
    rng = random.Random(2)
    return [[int(rng.random() < 0.4) for _ in range(5)] for _ in range(ROWS)]


def _shares(width: int = 3) -> Cells:
    return np.random.default_rng(3).dirichlet([1.0] * width, ROWS).round(4).tolist()


def _corners() -> Cells:
    rng = random.Random(4)
    corners = ((rng.randrange(90), rng.randrange(90)) for _ in range(ROWS))
    return [[x, y, x + rng.randrange(1, 50), y + rng.randrange(1, 50)] for x, y in corners]


def _vectors() -> Cells:
    return np.random.default_rng(5).normal(size=(ROWS, 6)).round(3).tolist()


def _padded() -> Cells:
    rng = random.Random(6)
    drawn = ([rng.randrange(1, 900) for _ in range(rng.randrange(3, 9))] for _ in range(ROWS))
    return [[*cell, *[0] * (9 - len(cell))] for cell in drawn]


def _sets() -> Cells:
    rng = random.Random(7)
    return [sorted(rng.sample(range(12), rng.randrange(1, 5))) for _ in range(ROWS)]


KINDS: dict[Kind, Callable[[], Cells]] = {
    Kind.ONE_HOT: _one_hot,
    Kind.MULTILABEL: _indicators,
    Kind.SOFT_LABEL: _shares,
    Kind.BOXES: _corners,
    Kind.MULTI_TARGET: _vectors,
    Kind.SEQUENCE: _padded,
}


def _of(cells: Sequence[Any], **said: Any) -> Any:
    return losspick.profile({"y": list(cells)}, "y", **said)


def _in_a_file(tmp_path, cells: Cells, form: str) -> Any:
    path = tmp_path / f"t.{form}"
    if form == "parquet":
        pq.write_table(pa.table({"y": cells}), path)
    elif form == "jsonl":
        path.write_text("".join(json.dumps({"y": cell}) + "\n" for cell in cells))
    else:
        path.write_text("y;x\n" + "".join(f"{json.dumps(cell)};1\n" for cell in cells))
    return losspick.profile(path, "y")


@pytest.mark.parametrize("form", ["parquet", "jsonl", "csv"])
@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_lists_of_one_length(tmp_path, kind: Kind, form: str) -> None:
    found = _in_a_file(tmp_path, KINDS[kind](), form)
    assert found.kind is kind
    assert found.target == ("y",)
    assert 0.5 < found.confidence < 0.99
    assert sum(other.confidence for other in found.alternatives) > 0.01


@pytest.mark.parametrize(
    "write",
    [
        lambda cell: tuple(cell),
        lambda cell: np.array(cell),
        lambda cell: str(tuple(cell)),
        lambda cell: str(np.array(cell)),
        lambda cell: str(np.array(cell, dtype=float)),
        lambda cell: [bool(item) for item in cell],
        lambda cell: str([bool(item) for item in cell]),
        lambda cell: json.dumps([bool(item) for item in cell]),
    ],
    ids=[
        *("tuples", "arrays", "printed tuples", "printed arrays", "printed floats"),
        *("booleans", "printed booleans", "JSON booleans"),
    ],
)
def test_indicators_however_they_are_written(write: Callable[[Sequence[int]], Any]) -> None:
    cells = _indicators()
    found = _of(map(write, cells))
    assert found.kind is Kind.MULTILABEL
    assert found.class_count == 5
    assert [one.count for one in found.classes or ()] == np.sum(cells, axis=0).tolist()
    assert found.labels_per_row == pytest.approx(np.sum(cells) / ROWS)


@pytest.mark.parametrize("pair", [[[0, 1], [1, 0]], [[0.2, 0.8], [0.3, 0.7]]])
def test_pairs_are_no_intervals_where_they_are_indicators_or_shares(pair: Cells) -> None:
    found = losspick.profile([str(cell) for cell in pair * 30])
    assert found.kind in (Kind.ONE_HOT, Kind.SOFT_LABEL)
    assert losspick.profile(["[0, 10]", "[10, 20]", "[20, 30]"] * 30).kind is Kind.ORDINAL


def test_an_empty_list_among_vectors_is_a_gap() -> None:
    found = _of([*_shares(), [], None])
    assert (found.kind, found.missing) == (Kind.SOFT_LABEL, 2)


def test_the_shares_are_those_of_columns() -> None:
    cells = _shares()
    in_columns = losspick.profile(np.array(cells), "*")
    in_cells = _of(cells)
    assert [one.count for one in in_cells.classes or ()] == [
        one.count for one in in_columns.classes or ()
    ]
    assert in_cells.sample == in_columns.sample


def test_sets_of_codes_and_sequences_are_both_shown() -> None:
    found = _of(_sets())
    assert found.kind is Kind.MULTILABEL
    assert [other.kind for other in found.alternatives] == [Kind.SEQUENCE]
    rng = random.Random(8)
    drawn = [rng.sample(range(10_000), rng.randrange(2, 6)) for _ in range(ROWS)]
    open_question = _of(drawn)
    assert {open_question.kind, open_question.alternatives[0].kind} == {
        Kind.MULTILABEL,
        Kind.SEQUENCE,
    }
    assert open_question.confidence < 0.8
    assert any(warning.code == "close-kinds" for warning in open_question.warnings)


def test_numbers_of_varied_lengths_have_no_loss() -> None:
    rng = random.Random(9)
    found = _of([rng.random() for _ in range(rng.randrange(2, 9))] for _ in range(90))
    assert found.kind is Kind.UNUSABLE
    assert any("its mean or its last" in text for text in found.evidence)


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        (_one_hot, Kind.MULTI_TARGET),
        (_indicators, Kind.SEQUENCE),
        (_corners, Kind.MULTI_TARGET),
        (_shares, Kind.MULTI_TARGET),
    ],
)
def test_the_user_decides(cells: Callable[[], Cells], kind: Kind) -> None:
    assert _of(cells(), kind=kind).kind is kind
    with pytest.raises(losspick.LosspickError):
        _of(_vectors(), kind="one_hot")


def test_the_number_of_outputs_is_the_length_of_the_lists() -> None:
    for cells, units in ((_vectors(), 6), (_indicators(), 5), (_one_hot(), 4)):
        assert losspick.recommend({"y": cells}, "y").ranking[0].units == units


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        (lambda i: [[i, 1, i + 5, 9], [2, i, 7, i + 9]], "a row of each box"),
        (lambda i: [[0, 1, i], [1, 0, i]], "run lengths"),
        (lambda i: {"a": i, "b": [i]}, "a column of each field"),
        (lambda i: [{"a": i}, {"b": i}], "a column of each part"),
    ],
)
def test_nested_cells_say_what_to_do(cell: Callable[[int], Any], told: str) -> None:
    found = _of(map(cell, range(40)))
    assert found.kind is Kind.UNUSABLE
    assert any(told in text for text in found.evidence)


def test_four_numbers_of_any_name_may_be_boxes() -> None:
    sizes = np.random.default_rng(1).uniform(0, 99, (ROWS, 4)).round(2).tolist()
    assert Kind.BOXES in {other.kind for other in _of(sizes).alternatives}


def test_labels_that_hardly_come_again_name_rows() -> None:
    found = _of([f"alias{at}", f"also{at}"][: 1 + at % 2] for at in range(ROWS))
    assert found.kind is Kind.UNUSABLE
    assert "1 rows on average" in found.evidence[0]


def test_lists_of_one_label_each_say_so() -> None:
    found = _of([["hat"], ["shoe"], ["coat"]] * 30)
    assert found.kind is Kind.MULTILABEL
    assert any("no list holds more than one" in text for text in found.evidence)
