from __future__ import annotations

import json

import pytest
from running import Run

PAIRS = [
    "bce sigmoid",
    "hinge linear --targets zero_one",
    "msle linear",
    "mse sigmoid",
    "torch.nn.BCELoss sigmoid",
    "mse sigmoid --targets zero_one",
    "CrossEntropyLoss softmax --units 10",
]


@pytest.mark.parametrize("words", PAIRS)
def test_every_form_has_the_same_word(words: str, run: Run) -> None:
    verdict = json.loads(run("pair", *words.split(), "-f", "json").out)["verdict"]
    assert verdict in ("ok", "info", "warning", "depends", "error")
    assert run("pair", *words.split()).out.startswith(f"{verdict}  ")
    page = run("pair", *words.split(), "-f", "markdown").out
    assert f": {verdict}\n" in page
    assert verdict in run("pair", "--help").out


@pytest.mark.parametrize("words", ["hinge linear --targets zero_one", "msle linear"])
def test_spellings_of_one_form_are_told_apart_by_their_names(words: str, run: Run) -> None:
    said = json.loads(run("pair", *words.split(), "-f", "json").out)
    assert said["verdict"] == "depends"
    good, bad = said["reason"].split("goes with ")[1].split(". ")[0].split(", not with ")
    names = {item["spelling"] for item in said["judgements"]}
    assert {*good.split(" or ")} | {*bad.split(" or ")} == names
    assert not {*good.split(" or ")} & {*bad.split(" or ")}
