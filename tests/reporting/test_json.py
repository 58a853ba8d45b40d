from __future__ import annotations

import json
import math
from dataclasses import dataclass, field, replace
from typing import Any

import jsonschema
import pytest
from handmade import CHURN_ADVICE, PRICE_ADVICE, PRICES

from losspick.core.recommendation import Labels
from losspick.core.vocabulary import Kind
from losspick.reporting.schema import schema_for, schema_names
from losspick.reporting.to_json import (
    dumps,
    profile_document,
    recommendation_document,
    to_dict,
)


@dataclass(frozen=True)
class Odd:
    """Values that JSON has no word for."""

    whole: int
    real: float
    kind: Kind
    flag: bool
    pairs: tuple[tuple[str, float], ...]
    text: str
    nested: tuple[tuple[float, ...], ...]
    left_out: float = field(default=0.0, metadata={"json": False})


def test_the_encoder_has_an_answer_for_every_value() -> None:
    odd = Odd(
        2**53 + 1, math.nan, Kind.COUNT, True, (("b", math.inf), ("a", 1.0)), "\ud83d", ((1.0,),)
    )
    assert to_dict(odd) == {
        "whole": "9007199254740993",
        "real": None,
        "kind": "count",
        "flag": True,
        "pairs": {"b": None, "a": 1.0},
        "text": "\\ud83d",
        "nested": [[1.0]],
    }


def test_an_unknown_type_is_an_error_and_no_guess() -> None:
    with pytest.raises(TypeError, match="no JSON for set"):
        to_dict(replace(PRICES, evidence={"a"}))  # type: ignore[arg-type]


@pytest.mark.parametrize("advice", [PRICE_ADVICE, CHURN_ADVICE])
def test_a_recommendation_is_what_its_schema_says(advice: Any) -> None:
    document = json.loads(dumps(recommendation_document(advice)))
    jsonschema.validate(document, schema_for("recommendation"))
    assert [each["loss"] for each in document["ranking"]] == [c.loss for c in advice.ranking]


def test_the_words_that_other_programs_rely_on() -> None:
    document = recommendation_document(PRICE_ADVICE)
    assert document["schema"] == "losspick/recommendation/1"
    assert list(document)[:5] == ["schema", "version", "profile", "goal", "metric"]
    first = document["ranking"][0]
    assert first["loss"] == "huber"
    assert first["parameters"] == {"delta": 75775.686}
    assert first["parameter_notes"] == {"delta": "1.345 robust standard deviations of 56,340"}
    assert set(first["reasons"][0]) >= {"rule", "points", "why", "references"}
    assert document["ineligible"][0]["loss"] == "bce"
    assert document["profile"]["target"] == ["price"]
    assert document["profile"]["alternatives"][0] == {"kind": "continuous", "confidence": 0.031}
    assert "sample" not in document["profile"]


def test_label_codes_are_an_object() -> None:
    assert recommendation_document(CHURN_ADVICE)["labels"]["mapping"] == {"No": "0", "Yes": "1"}


def test_only_a_wish_cuts_the_ranking() -> None:
    assert len(recommendation_document(PRICE_ADVICE)["ranking"]) == 6
    assert len(recommendation_document(PRICE_ADVICE, top=2)["ranking"]) == 2


def test_a_profile_is_a_document_of_its_own() -> None:
    document = json.loads(dumps(profile_document(PRICES, "0.1.0")))
    jsonschema.validate(document, schema_for("profile"))
    assert document["profile"]["kind"] == "positive_continuous"


def test_the_same_result_gives_the_same_bytes_in_plain_ascii() -> None:
    text = dumps(recommendation_document(PRICE_ADVICE))
    assert text == dumps(recommendation_document(PRICE_ADVICE))
    assert text.isascii()
    assert text.endswith("}\n")


def test_hostile_labels_stay_data() -> None:
    labels = Labels("labels", "int64", "(N,)", (("\x1b[31m\u202e\ud800", "0"),), ())
    text = dumps(recommendation_document(replace(PRICE_ADVICE, labels=labels)))
    assert "\x1b" not in text
    assert json.loads(text)["labels"]["mapping"] == {"\x1b[31m\u202e\\ud800": "0"}


@pytest.mark.parametrize("name", schema_names())
def test_every_schema_is_a_schema(name: str) -> None:
    schema = schema_for(name)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["properties"]["schema"]["const"] == f"losspick/{name}/1"


def test_the_schema_notices_a_missing_and_a_wrong_field() -> None:
    document = recommendation_document(PRICE_ADVICE)
    del document["profile"]["rows"]
    document["ranking"][0]["score"] = "high"
    validator = jsonschema.Draft202012Validator(schema_for("recommendation"))
    assert len(list(validator.iter_errors(document))) == 2


def test_descriptions_come_from_the_docstrings() -> None:
    definitions = schema_for("recommendation")["$defs"]
    assert definitions["Profile"]["properties"]["tail_index"]["description"].startswith("Hill's")
    assert definitions["Candidate"]["properties"]["score"]["description"].startswith("Share in")
