from __future__ import annotations

import dataclasses
import io
import json
from pathlib import Path
from typing import Any

import jsonschema
import numpy as np
import pandas as pd
import pytest
from rich.console import Console

import losspick
from losspick.errors import UsageError
from losspick.reporting.schema import schema_for

AMOUNTS = [round(100 * 1.01 ** ((i * 37) % 300) + (i % 7) * 0.25, 2) for i in range(300)]
CLASSES = ["yes" if i % 10 == 3 else "no" for i in range(200)]


def _forms(values: list[Any], name: str) -> list[Any]:
    import polars as pl
    import pyarrow as pa

    frame = pd.DataFrame({name: values, "other": range(len(values))})
    return [
        pytest.param(values, None, id="list"),
        pytest.param(tuple(values), None, id="tuple"),
        pytest.param(np.array(values), None, id="numpy"),
        pytest.param(pd.Series(values), None, id="pandas series"),
        pytest.param(frame, name, id="pandas frame"),
        pytest.param(pl.Series(values), None, id="polars series"),
        pytest.param(pl.from_pandas(frame), name, id="polars frame"),
        pytest.param(pa.array(values), None, id="pyarrow array"),
        pytest.param(pa.Table.from_pandas(frame), name, id="pyarrow table"),
    ]


@pytest.mark.parametrize(("data", "target"), _forms(AMOUNTS, "price"))
def test_amounts_in_any_form_give_one_answer(data: Any, target: str | None) -> None:
    found = losspick.recommend(data, target)
    assert (found.profile.kind, found.profile.rows) == ("positive_continuous", 300)
    assert found.ranking[0].loss == losspick.recommend(AMOUNTS).ranking[0].loss


@pytest.mark.parametrize(("data", "target"), _forms(CLASSES, "churn"))
def test_classes_in_any_form_give_one_answer(data: Any, target: str | None) -> None:
    found = losspick.recommend(data, target)
    assert (found.profile.kind, found.profile.rows) == ("binary", 200)
    assert found.profile.minority_share == pytest.approx(0.1)


class Tensor:
    """Has the array protocol and nothing else, as a tensor of a framework has."""

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> Any:
        return np.array(AMOUNTS, dtype=dtype)


def test_the_array_protocol_is_enough() -> None:
    assert losspick.profile(Tensor()).kind == "positive_continuous"


def test_a_path_is_data(tmp_path: Path) -> None:
    path = tmp_path / "churn.csv"
    pd.DataFrame({"churn": CLASSES}).to_csv(path, index=False)
    by_path = losspick.recommend(path, "churn", metric="f1")
    by_text = losspick.recommend(str(path), ["churn"], metric="f1")
    assert by_path == by_text
    assert by_path.metric == "f1"


def test_a_finished_profile_is_data() -> None:
    profile = losspick.profile(CLASSES)
    assert losspick.recommend(profile).ranking == losspick.recommend(CLASSES).ranking
    assert losspick.profile(profile) == profile
    with pytest.raises(UsageError, match="a profile is finished"):
        losspick.recommend(profile, kind="count")


def test_the_goal_reaches_the_advice() -> None:
    found = losspick.recommend(
        CLASSES,
        costs={"fn": 10, "fp": 2},
        needs=["probabilities"],
        large_errors="matter",
        framework="pytorch",
        quantile=0.9,
    )
    assert found.goal.costs is not None
    assert found.goal.costs.ratio == 5
    assert found.goal.framework == "torch"
    assert (found.goal.needs, found.goal.quantile) == (("probabilities",), 0.9)


def test_weights_count(tmp_path: Path) -> None:
    frame = pd.DataFrame({"y": ["a"] * 50 + ["b"] * 50, "w": [3.0] * 50 + [1.0] * 50})
    found = losspick.profile(frame, "y", weight="w")
    assert found.weight == "w"
    assert found.minority_share == pytest.approx(0.25)


def test_weights_may_be_given_as_such() -> None:
    weights = [3.0] * 50 + [1.0] * 50
    frame = pd.DataFrame({"y": ["a"] * 50 + ["b"] * 50, "w": weights})
    by_name = losspick.recommend(frame, "y", weight="w")
    for given in (weights, np.array(weights), frame["w"]):
        found = losspick.recommend(frame[["y"]], "y", weight=given)
        assert found.profile.minority_share == pytest.approx(0.25)
        assert found.ranking[0].points == by_name.ranking[0].points
    with pytest.raises(UsageError, match="7 weights for 100 rows"):
        losspick.recommend(frame, "y", weight=np.ones(7))
    with pytest.raises(UsageError, match="one number a row"):
        losspick.recommend(frame, "y", weight=np.ones((100, 2)))


@pytest.mark.parametrize("target", [1, "1", np.int64(1), [1]])
def test_columns_may_be_named_by_numbers(target: Any) -> None:
    frame = pd.DataFrame(np.column_stack([range(300), AMOUNTS, np.arange(300) % 2 + 1]))
    found = losspick.recommend(frame, target, weight=2)
    assert (found.profile.target, found.profile.weight) == (("1",), "2")
    with pytest.raises(UsageError, match="there is no column '7'"):
        losspick.recommend(frame, 7)


@pytest.mark.parametrize(
    "words",
    [
        {"metric": 3},
        {"kind": 3},
        {"framework": 3},
        {"quantile": "a"},
        {"needs": 3},
        {"large_errors": 3},
        {"costs": {"fn": "a"}},
        {"costs": {1: 2}},
        {"costs": 3},
        {"rules": 3},
    ],
)
def test_words_of_another_type_are_refused_plainly(words: dict[str, Any]) -> None:
    with pytest.raises(UsageError):
        losspick.recommend(AMOUNTS, **words)


@pytest.mark.parametrize(
    ("kind", "zeros"),
    [(None, 0), (None, 5), ("continuous", 5), ("positive_continuous", 0), ("proportion", 5)],
)
def test_numbers_near_the_smallest_have_an_answer(kind: str | None, zeros: int) -> None:
    values = [0.0] * zeros + [(1.0 + (i * 37 % 20) / 7) * 1e-216 for i in range(20)]
    assert losspick.recommend(values, kind=kind).ranking


def test_a_table_needs_a_target() -> None:
    with pytest.raises(UsageError, match="no target was named") as error:
        losspick.profile(pd.DataFrame({"a": [1, 2], "b": [3, 4]}))
    assert "'a', 'b'" in str(error.value)


def test_columns() -> None:
    listed = losspick.columns(pd.DataFrame({"price": AMOUNTS, "row": range(300)}))
    assert [column.name for column in listed.columns] == ["price", "row"]
    assert list(listed.to_frame()["name"]) == ["price", "row"]


def test_pair() -> None:
    assert losspick.pair("CrossEntropyLoss", "softmax", units=10).wrong
    assert not losspick.pair("bce", "sigmoid").wrong
    assert losspick.pair("bce", "sigmoid", framework="xgboost").wrong
    assert losspick.pair("mse", "sigmoid", kind="proportion").verdict == "ok"


def test_catalogue_holds_losses_by_id() -> None:
    assert losspick.catalogue()["mse"].title == "Mean squared error"


RESULTS = {
    "recommendation": lambda: losspick.recommend(CLASSES),
    "profile": lambda: losspick.profile(AMOUNTS),
    "pair": lambda: losspick.pair("bce", "sigmoid"),
    "columns": lambda: losspick.columns(pd.DataFrame({"<b>price</b>": AMOUNTS})),
}


@pytest.mark.parametrize("name", RESULTS)
def test_every_result_can_be_shown_and_passed_on(name: str) -> None:
    result: Any = RESULTS[name]()
    jsonschema.validate(json.loads(result.to_json()), schema_for(name))
    assert json.loads(result.to_json()) == result.to_dict()
    assert isinstance(result.to_frame(), pd.DataFrame)
    assert len(result.to_frame()) > 0
    console = Console(file=io.StringIO(), width=80)
    console.print(result)
    assert console.file.getvalue().split()[:4] == str(result).split()[:4]
    html = result._repr_html_()
    assert html.startswith(("<div>", "<table>"))
    assert "<b>" not in html
    assert len(repr(result)) < 120


@pytest.mark.parametrize("name", RESULTS)
def test_results_are_frozen(name: str) -> None:
    result: Any = RESULTS[name]()
    field = dataclasses.fields(result)[0].name
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(result, field, None)
    with pytest.raises((AttributeError, TypeError)):
        result.anything = 1


def test_the_frame_of_a_recommendation_is_its_ranking() -> None:
    found = losspick.recommend(CLASSES)
    frame = found.to_frame()
    assert list(frame["loss"]) == [candidate.loss for candidate in found.ranking]
    assert frame["score"].sum() == pytest.approx(1.0)
    assert list(frame["rank"]) == list(range(1, len(frame) + 1))


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: losspick.profile(AMOUNTS, kind="countt"), "did you mean count"),
        (lambda: losspick.recommend(AMOUNTS, metric="rmsee"), "did you mean rmse"),
        (lambda: losspick.recommend(AMOUNTS, framework="torhc"), "did you mean torch"),
        (lambda: losspick.recommend(AMOUNTS, costs={"fnn": 1}), "did you mean fn"),
        (lambda: losspick.recommend(AMOUNTS, quantile=1.0), "between 0 and 1"),
        (lambda: losspick.pair("bcee", "sigmoid"), "did you mean"),
        (lambda: losspick.pair("bce", "sigmoidd"), "did you mean sigmoid"),
    ],
)
def test_a_wrong_word_names_the_nearest(call: Any, said: str) -> None:
    with pytest.raises(losspick.LosspickError) as error:
        call()
    assert said in str(error.value)


def test_every_public_name_exists() -> None:
    for name in losspick.__all__:
        assert getattr(losspick, name) is not None
    assert set(losspick.__all__) <= set(dir(losspick))
    with pytest.raises(AttributeError, match="no attribute 'chek'"):
        _ = losspick.chek  # type: ignore[attr-defined]


def test_a_target_without_values_is_an_error_of_the_input() -> None:
    with pytest.raises(losspick.LosspickError, match="all 3 values are missing"):
        losspick.recommend([None, None, None])


def test_a_close_kind_is_ranked_from_data_as_if_it_were_asked_for() -> None:
    draw = np.random.default_rng(4)
    frame = pd.DataFrame({"x": 18.0 + draw.uniform(-7.0, 7.0, 300).round(2)})
    found = losspick.recommend(frame, "x")
    (change,) = found.kind_changes
    assert change.kind == found.profile.alternatives[0].kind
    asked = losspick.recommend(frame, "x", kind=change.kind)
    assert change.ranking == tuple(each.loss for each in asked.ranking[:3])
    assert asked.kind_changes == ()
