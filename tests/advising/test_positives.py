"""Weights, costs, thresholds and code follow the positive class."""

from __future__ import annotations

import pandas as pd
import pytest

from losspick import api
from losspick.core.recommendation import Recommendation

ROWS = ["default"] * 60 + ["paid"] * 440


def advised(positive: str | None = None, **about: object) -> Recommendation:
    frame = pd.DataFrame({"loan": ROWS})
    return api.recommend(frame, "loan", positive=positive, **about)  # type: ignore[arg-type]


def test_costs_weigh_the_class_that_is_missed() -> None:
    found = advised(costs={"fn": 10, "fp": 1})
    first = found.ranking[0]
    assert first.loss == "weighted_bce"
    assert [(one.name, one.value) for one in first.parameters] == [("pos_weight", 10.0)]
    assert "a missed 'default'" in first.parameters[0].why
    assert found.labels is not None
    assert found.labels.mapping == (("paid", "0"), ("default", "1"))
    assert any("decide for 'default' from 0.0909" in note for note in found.notes)


def test_counts_weigh_the_positive_class() -> None:
    by_loss = {
        one.loss: {each.name: each.value for each in one.parameters} for one in advised().ranking
    }
    assert by_loss["weighted_bce"]["pos_weight"] == pytest.approx(440 / 60)
    other = {
        one.loss: {each.name: each.value for each in one.parameters}
        for one in advised("paid").ranking
    }
    assert other["weighted_bce"]["pos_weight"] == pytest.approx(60 / 440)


def test_the_steps_say_what_is_positive_and_how_to_change_it() -> None:
    found = advised()
    assert found.labels is not None
    text = " ".join(found.labels.steps)
    assert "positive is 'default': it says an event or a fault" in text
    assert "--positive paid makes it the other" in text
    assert "LabelEncoder and scikit-learn sort labels" in text
    asked = advised("paid")
    assert asked.labels is not None
    assert "positive is 'paid': as asked for" in asked.labels.steps
    assert "LabelEncoder" not in " ".join(asked.labels.steps)


def test_plain_zero_and_one_need_no_word() -> None:
    frame = pd.DataFrame({"y": [0, 0, 0, 1] * 100})
    plain = api.recommend(frame, "y").labels
    assert plain is not None
    assert "positive" not in " ".join(plain.steps)
    turned = api.recommend(frame, "y", positive="0").labels
    assert turned is not None
    assert turned.mapping == (("1", "0"), ("0", "1"))
    assert not any("already hold" in step for step in turned.steps)


@pytest.mark.parametrize(
    ("values", "positive"),
    [(ROWS, None), (ROWS, "paid"), ([0, 0, 0, 1] * 100, "0"), ([1, 2, 2, 2] * 100, "1")],
)
def test_the_code_gives_the_positive_class_the_one(
    values: list[object], positive: str | None
) -> None:
    found = api.recommend(pd.DataFrame({"y": values}), "y", positive=positive, framework="sklearn")
    (code,) = (one.code for one in found.snippets if one.framework == "sklearn")
    lines = code[code.index("# target:") :].split("\n\n")[0]
    known: dict[str, object] = {"target": values}
    exec("import numpy as np\n" + lines, known)
    wanted = found.profile.positive
    assert [int(one) for one in known["y"]] == [int(str(one) == wanted) for one in values]  # type: ignore[attr-defined]


def test_the_code_turns_true_and_false_round_if_asked() -> None:
    frame = pd.DataFrame({"y": [True, False, False, False] * 50})
    found = api.recommend(frame, "y", positive="false", framework="xgboost")
    (code,) = (one.code for one in found.snippets if one.framework == "xgboost")
    assert 'codes = {"false": 1, "true": 0}' in code
