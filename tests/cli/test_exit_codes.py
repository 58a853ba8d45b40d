from __future__ import annotations

import pytest
import typer
from running import Run

from losspick import api
from losspick.cli import app

#: (words, exit code, what stdout or stderr says)
CASES = [
    ("prices.csv", 0, "positive continuous"),
    ("prices.csv -t price", 0, "Losses, best first"),
    ("recommend prices.csv -t price", 0, "Losses, best first"),
    ("-t price prices.csv", 0, "Losses, best first"),
    ("profile prices.csv -t price", 0, "positive continuous"),
    ("profile prices.csv", 0, "Choose a target"),
    ("prices.csv -t prize", 2, "did you mean 'price'"),
    ("prices.csv -t 'x*'", 2, "no column matches"),
    ("missing.csv -t price", 2, "missing.csv"),
    (". -t price", 0, "300 rows"),
    ("prices.csv -t price --engine duckd", 2, "did you mean duckdb"),
    ("prices.csv -t price --engine polars", 0, "300 rows"),
    ("gs://bucket/prices.parquet -t price", 2, "--engine duckdb"),
    ("'*.parquet' -t price", 2, "no file matches"),
    ("prices.csv -t price --split price", 2, "--split COLUMN=VALUE"),
    ("prices.csv -t price --split part=train", 2, "there is no column 'part'"),
    ("prices.csv -t price --split price=none", 2, "no row has 'none'"),
    ("prices.csv -t price --kind countt", 2, "did you mean count"),
    ("prices.csv -t price --metric rmsee", 2, "did you mean rmse"),
    ("prices.csv -t row --metric mae", 2, "nothing is learned from this one"),
    ("prices.csv -t price -F torhc", 2, "did you mean torch"),
    ("prices.csv -t price -f jsn", 2, "did you mean json"),
    ("prices.csv -t price --color sometimes", 2, "use one of auto, always, never"),
    ("prices.csv -t price --cost fn=ten", 2, "write --cost fn=10,fp=1"),
    ("prices.csv -t price --cost xx=1", 2, "unknown cost 'xx'"),
    ("prices.csv -t price --cost fn=-1", 2, "above 0"),
    ("prices.csv -t price --cost fn=1e308,fp=1e-308", 2, "too far apart"),
    ("prices.csv -t price --cost fn=1000001,fp=1", 2, "too far apart"),
    ("prices.csv -t price --cost fn=1000000,fp=1", 0, "quantile"),
    ("prices.csv -t price --quantile 90", 2, "between 0 and 1"),
    ("prices.csv -t price --need probabilites", 2, "did you mean probabilities"),
    ("prices.csv -t price --large-errors matters", 2, "did you mean matter"),
    ("prices.csv -t price --top 0", 2, "--top"),
    ("prices.csv -t price --decimal x", 2, "--decimal"),
    ("prices.csv -t price --encoding utf-9", 2, "utf-8"),
    ("prices.csv -t price --sep ab", 2, "--sep"),
    ("prices.csv -t price --weight wieght", 2, "wieght"),
    ("prices.csv -t price --weight price", 2, "both target and weight"),
    ("prices.csv -t price --rules nowhere", 2, "nowhere"),
    ("prices.csv -t price --unknown-option", 2, "No such option"),
    ("recommend", 2, "name a table, or say --task without one"),
    ("recommend -t price", 2, "name the data first"),
    ("recommend --task regression --exposure years", 2, "--exposure: no data"),
    ("recommend --task binary", 0, "bce"),
    ("recommend --task binry", 2, "did you mean binary"),
    ("recommend --task binary --kind count", 2, "do not go together"),
    ("prices.csv -t price --task segmentation", 2, "can't be learned as segmentation"),
    ("prices.csv -t price --task generative", 2, "losspick recommend --task generative"),
    ("ask --no-input", 2, "what is to be learned is not said"),
    ("ask --no-input --task regression", 0, "no data; 10,000 rows meant"),
    ("ask --no-input --metric qwk", 0, "ordinal"),
    ("ask --no-input --task binary --minority-share 80%", 2, "at most 0.5"),
    ("ask --no-input --task multiclass --classes 4 --minority-share 0.3", 2, "at most 1/4"),
    ("ask --no-input --task multiclass --classes 1", 2, "whole number from 2"),
    ("ask --no-input --task regression --outliers lots", 2, "none, few, many"),
    ("pair bce sigmoid", 0, "depends"),
    ("pair torch.nn.BCELoss sigmoid", 0, "ok  "),
    ("pair torch.nn.BCEWithLogitsLoss sigmoid", 1, "error  "),
    ("pair bce sigmoid -F xgboost", 1, "error  "),
    ("pair CrossEntropyLoss softmax", 1, "error  "),
    ("pair CrossEntropyLoss linear", 0, "ok  "),
    ("pair bce softmax --units 1", 1, "always 1"),
    ("pair mse sigmoid", 0, "depends"),
    ("pair mse sigmoid --kind continuous", 1, "error  "),
    ("pair mse sigmoid --kind proportion", 0, "ok  "),
    ("pair mse sigmoid --targets unit_interval", 0, "ok  "),
    ("pair mse sigmoid --targets unit_intervall", 2, "did you mean unit_interval"),
    ("pair mse sigmoid --targets real --kind count", 2, "the same thing"),
    ("pair mse sigmoid --kind unusable", 2, "no pairing is known"),
    ("pair bcee sigmoid", 2, "did you mean"),
    ("pair sigmoid bce", 2, "name the loss first: pair bce sigmoid"),
    ("pair softmax nn.CrossEntropyLoss", 2, "name the loss first"),
    ("pair sigmoid softmax", 2, "no loss named"),
    ("pair --help", 0, "depends"),
    ("pair hinge linear --targets zero_one", 0, "torch"),
    ("pair bce sigmod", 2, "did you mean sigmoid"),
    ("pair bce sigmoid --units 0", 2, "--units"),
    ("pair torch.nn.BCELoss sigmoid -F keras", 2, "it is known in torch"),
    ("losses", 0, "Mean squared error"),
    ("schema pair", 0, "losspick/pair/1"),
    ("schema pear", 2, "did you mean pair"),
]


@pytest.mark.parametrize(("words", "code", "said"), CASES, ids=[case[0] for case in CASES])
def test_exit_code_and_message(words: str, code: int, said: str, run: Run, prices: str) -> None:
    import shlex

    outcome = run(*shlex.split(words))
    assert (outcome.code, said in outcome.out + outcome.err) == (code, True), outcome
    assert "Traceback" not in outcome.err
    assert (outcome.out == "") == (code == 2)


def test_our_own_fault_is_one_line_and_the_traceback_needs_a_wish(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*args: object, **kwargs: object) -> None:
        raise ValueError("an \x1b[31munexpected\nvalue")

    monkeypatch.setattr(api, "pair", broken)
    outcome = run("pair", "bce", "sigmoid")
    assert outcome.code == 3
    assert (
        "a fault of losspick 0.1.0 itself: ValueError: an \\x1b[31munexpected value" in outcome.err
    )
    assert "report it" in outcome.err
    assert "Traceback" not in outcome.err
    assert "Traceback" in run("pair", "bce", "sigmoid", "--debug").err


def test_an_interruption_is_no_fault(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*args: object, **kwargs: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(api, "pair", interrupted)
    outcome = run("pair", "bce", "sigmoid")
    assert outcome.code == 130
    assert "Traceback" not in outcome.err


@pytest.mark.parametrize("stop", [KeyboardInterrupt, typer.Abort])
def test_an_interruption_at_the_start_is_none_either(
    stop: type[BaseException], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted() -> None:
        raise stop

    monkeypatch.setattr(app, "build", interrupted)
    assert run("--help").code == 130


def test_one_column_of_text_among_several_is_named(run: Run, species: str) -> None:
    said = run("profile", species, "-t", "species", "-t", "is_ash", "-t", "is_oak").out
    assert "'species' holds text" in said
