"""Whatever has a name is found and explained."""

from __future__ import annotations

import json

import jsonschema
import pytest

import losspick
from losspick.advising.load import load_rules
from losspick.core.explanation import Subject
from losspick.errors import UsageError
from losspick.losses import catalogue
from losspick.reporting.schema import schema_for

NAMES = [
    ("huber", Subject.LOSS, "huber"),
    ("Pinball", Subject.LOSS, "quantile"),
    ("nn.SmoothL1Loss", Subject.LOSS, "smooth_l1"),
    ("reg:squarederror", Subject.LOSS, "mse"),
    ("mae", Subject.LOSS, "mae"),
    ("loss: mae", Subject.LOSS, "mae"),
    ("metric:mae", Subject.METRIC, "mae"),
    ("RMSE", Subject.METRIC, "rmse"),
    ("root mean squared error", Subject.METRIC, "rmse"),
    ("regression-outliers", Subject.RULE, "regression-outliers"),
    ("rule:regression outliers", Subject.RULE, "regression-outliers"),
]


@pytest.mark.parametrize(("name", "subject", "meant"), NAMES)
def test_a_name_means(name: str, subject: Subject, meant: str) -> None:
    explained = losspick.explain(name)
    assert explained.subject is subject
    assert explained.to_dict()[subject]["id"] == meant
    others = set(Subject) - {subject}
    assert all(explained.to_dict()[other] is None for other in others)


TYPOS = [
    ("hubr", "huber"),
    ("nn.HubberLoss", "HuberLoss"),
    ("metric:rmes", "rmse"),
    ("rule:regresion-outliers", "regression-outliers"),
    ("regresion-outliers", "regression-outliers"),
]


@pytest.mark.parametrize(("typo", "meant"), TYPOS)
def test_a_typo_is_told_what_was_meant(typo: str, meant: str) -> None:
    with pytest.raises(UsageError) as told:
        losspick.explain(typo)
    assert meant in str(told.value.fix)


def test_the_spelling_asked_about_is_marked() -> None:
    loss = losspick.explain("nn.SmoothL1Loss").loss
    assert loss is not None
    assert [s.call for s in loss.spellings if s.asked] == ["torch.nn.SmoothL1Loss(beta=beta)"]
    loss = losspick.explain("smooth_l1").loss
    assert loss is not None
    assert not any(s.asked for s in loss.spellings)


def test_a_parameter_says_how_it_comes_from_data() -> None:
    loss = losspick.explain("huber").loss
    assert loss is not None
    (delta,) = loss.parameters
    assert delta.from_data == "1.345 robust standard deviations of the target"


def test_related_losses_share_a_task() -> None:
    for loss in catalogue().values():
        facts = losspick.explain(loss.id).loss
        assert facts is not None
        for related in facts.related:
            assert related.id != loss.id
            assert set(catalogue()[related.id].tasks) & set(loss.tasks)


def test_every_rule_and_metric_is_explained_as_its_schema_says() -> None:
    validator = jsonschema.Draft202012Validator(schema_for("explanation"))
    book = load_rules()
    names = [f"rule:{rule.id}" for rule in book.rules]
    names += [f"metric:{metric.id}" for metric in book.metrics]
    for name in names:
        explained = losspick.explain(name)
        validator.validate(json.loads(explained.to_json()))
        assert str(explained).count("\n") >= 5


@pytest.mark.parametrize("loss", catalogue())
def test_every_loss_is_explained_as_its_schema_says(loss: str) -> None:
    explained = losspick.explain(loss)
    jsonschema.validate(json.loads(explained.to_json()), schema_for("explanation"))
    assert explained.loss is not None
    assert explained.loss.summary in " ".join(str(explained).split())


def test_a_comparison_is_what_its_schema_says() -> None:
    for names in (["mse", "huber"], ["bce", "class_weighted_ce", "mae"], ["mse", "cox_ph"]):
        document = json.loads(losspick.compare(names).to_json())
        jsonschema.validate(document, schema_for("comparison"))
        assert document["schema"].startswith("losspick/comparison/")


def test_results_show_themselves() -> None:
    explained, compared = losspick.explain("huber"), losspick.compare(["mse", "mae"])
    assert repr(explained) == "<Explanation of the loss huber>"
    assert repr(compared) == "<Comparison of mse, mae>"
    for result in (explained, compared):
        assert "<svg" in result._repr_html_()
        assert result.to_svg().startswith("<!-- losspick ")
        assert len(result.to_frame()) >= 2
    assert "<svg" not in losspick.explain("rmse")._repr_html_()


def test_a_metric_has_no_curve() -> None:
    with pytest.raises(UsageError, match="no curve"):
        losspick.explain("rmse").to_svg()


def test_only_losses_of_boxes_are_said_to_depend_on_their_size():
    for loss in catalogue().values():
        told = losspick.explain(loss.id).loss
        assert told is not None
        if "boxes" in told.gradient:
            assert "detection" in loss.tasks


@pytest.mark.parametrize("name", ["LP101", "lp101", "check:LP101", "activation-applied-twice"])
def test_checks_are_explained_by_code_and_by_name(name: str) -> None:
    explained = losspick.explain(name)
    assert explained.subject is Subject.CHECK
    assert explained.check is not None
    assert explained.check.code == "LP101"
    assert explained.draw() is None
    assert "<table" in explained._repr_html_()


@pytest.mark.parametrize("name", ["LP999", "check:nothing"])
def test_checks_that_there_are_not(name: str) -> None:
    with pytest.raises(UsageError, match="there is no check"):
        losspick.explain(name)
