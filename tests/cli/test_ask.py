"""``losspick ask``: an interview, or its options, lead to a recommendation."""

from __future__ import annotations

import io
import json

import pytest
from running import Run

import losspick
from losspick.cli.interview import QUESTIONS


@pytest.fixture
def say(monkeypatch: pytest.MonkeyPatch):
    """Type lines at the questions."""

    def typed(*lines: str) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))

    return typed


def test_answers_are_those_of_the_api(run: Run, say):
    say("binary", "5%", "", "fn=10,fp=1", "f1", "", "torch")
    outcome = run("ask", "-f", "json")
    assert outcome.code == 0
    profile = losspick.describe("binary", minority_share=0.05)
    expected = losspick.recommend(
        profile, metric="f1", costs={"fn": 10, "fp": 1}, framework="torch"
    ).to_dict()
    assert json.loads(outcome.out) == expected


def test_a_number_chooses_from_the_list(run: Run, say):
    say("1", "3")
    outcome = run("ask")
    assert "Kind        count" in outcome.out


def test_every_question_can_be_skipped(run: Run, say):
    say("regression", *[""] * len(QUESTIONS))
    assert "Mean squared error" in run("ask").out


def test_the_task_can_be_skipped_too(run: Run, say):
    say(*[""] * len(QUESTIONS))
    outcome = run("ask")
    assert outcome.code == 0
    assert "skipped and is taken for regression; --task says another" in outcome.err
    assert "Mean squared error" in outcome.out
    say("", "", "f1")
    judged = run("ask")
    assert judged.code == 0
    assert "is taken for binary" in judged.err


def test_a_word_that_means_nothing_is_asked_again(run: Run, say):
    say("regresion", "regression", "", "lots", "many")
    outcome = run("ask")
    assert "did you mean regression" in outcome.err
    assert "none, few, many" in outcome.err
    assert outcome.code == 0


def test_an_option_answers_its_question(run: Run, say):
    say("")
    outcome = run("ask", "--task", "binary", "--minority-share", "3%", "--rows", "500")
    assert "What is to be learned" not in outcome.err
    assert "rarest class" not in outcome.err
    assert "How many rows" not in outcome.err
    assert "What do errors cost" in outcome.err
    assert "no data; 500 rows meant" in outcome.out


def test_the_end_of_input_skips_the_rest(run: Run, say):
    say("multiclass")
    assert run("ask").code == 0


def test_no_input_asks_nothing(run: Run):
    outcome = run("ask", "--task", "survival", "--no-input")
    assert (outcome.code, outcome.err) == (0, "")
    assert "Cox partial likelihood" in outcome.out


def test_the_questions_of_classes_are_not_put_to_numbers(run: Run, say):
    say("regression", "count")
    outcome = run("ask")
    assert "rarest class" not in outcome.err
    assert "How many classes" not in outcome.err
    assert "outliers" not in outcome.err


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_every_question_has_an_option(question, run: Run):
    assert f"--{question.name}" in run("ask", "--help").out


def test_answers_in_words_give_a_golden_screen(run: Run, snapshot):
    words = ["--task", "binary", "--minority-share", "2%", "--metric", "f1", "-F", "torch"]
    assert run("ask", *words, "--no-input").out == snapshot


def test_the_kind_alone_is_enough_without_data(run: Run) -> None:
    outcome = run("recommend", "--kind", "count", "-f", "json")
    assert (outcome.code, json.loads(outcome.out)["profile"]["kind"]) == (0, "count")
    assert run("recommend").code == 2


def test_the_rarest_class_has_at_most_half_of_the_rows(run: Run) -> None:
    words = ("ask", "--task", "binary", "--no-input", "-f", "json", "--minority-share")
    assert json.loads(run(*words, "50%").out)["profile"]["minority_share"] == 0.5
    assert run(*words, "51%").code == 2
