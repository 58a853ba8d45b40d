"""``explain``, ``compare`` and ``losses`` as users meet them."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest
from rich.cells import cell_len
from running import Run
from syrupy.assertion import SnapshotAssertion

from losspick.losses import catalogue
from losspick.reporting.schema import schema_for

GOLDEN = {
    "a loss": ("explain", "huber"),
    "a spelling": ("explain", "nn.BCEWithLogitsLoss"),
    "a loss of two cases": ("explain", "weibull_aft", "--param", "shape=2"),
    "a loss without its curve": ("explain", "coral", "--no-plot"),
    "a metric": ("explain", "metric:qwk"),
    "a rule": ("explain", "regression-outliers"),
    "three losses": ("compare", "mse", "mae", "huber"),
    "values asked for": ("compare", "mse", "huber", "--at", "0,1,5", "--param", "huber.delta=2"),
    "losses of several tasks": ("compare", "bce", "hinge", "mse", "cox_ph"),
    "a game": ("explain", "gan_minimax"),
    "a loss of rankings": ("explain", "lambdarank"),
    "critics": ("compare", "gan_minimax", "lsgan", "gan_hinge", "wgan"),
    "some losses": ("losses", "--task", "ordinal"),
}


@pytest.mark.parametrize("width", ["80", "120"])
@pytest.mark.parametrize("name", GOLDEN)
def test_answer(
    name: str,
    width: str,
    run: Run,
    snapshot: SnapshotAssertion,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    outcome = run(*GOLDEN[name])
    assert (outcome.code, outcome.err) == (0, "")
    assert max(map(cell_len, outcome.out.splitlines())) <= int(width)
    assert outcome.out == snapshot


@pytest.mark.parametrize("loss", catalogue())
@pytest.mark.parametrize("form", ["terminal", "json", "markdown"])
def test_every_loss_in_every_form(loss: str, form: str, run: Run) -> None:
    outcome = run("explain", loss, "-f", form)
    assert (outcome.code, outcome.err) == (0, "")
    entry = catalogue()[loss]
    if form == "json":
        assert json.loads(outcome.out)["loss"]["formula"] == entry.formula
    else:
        assert loss in outcome.out
        assert all(s.framework.value in outcome.out for s in entry.spellings)
    if form == "terminal":
        assert "gradient by f" in outcome.out
        assert max(map(cell_len, outcome.out.splitlines())) <= 80


@pytest.mark.parametrize("loss", catalogue())
def test_every_loss_beside_another_at_every_width(
    loss: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = "mse" if loss != "mse" else "mae"
    for width in ("40", "60", "150"):
        monkeypatch.setenv("COLUMNS", width)
        outcome = run("compare", loss, other)
        assert (outcome.code, outcome.err) == (0, "")
        assert max(map(cell_len, outcome.out.splitlines())) <= int(width)
    document = json.loads(run("compare", loss, other, "-f", "json").out)
    jsonschema.validate(document, schema_for("comparison"))
    assert [item["id"] for item in document["losses"]] == [loss, other]


@pytest.mark.parametrize("width", ["40", "59", "80", "100"])
def test_six_losses_fit_on_any_screen(
    width: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    names = ("zero_inflated_poisson", "negative_binomial", "mse", "poisson", "mae", "tweedie")
    out = run("compare", *names).out
    assert max(map(cell_len, out.splitlines())) <= int(width)
    assert all(out.count(name) >= 4 for name in ("poisson", "mse", "tweedie"))


def test_a_plot_is_written_beside_the_answer(run: Run, tmp_path: Path) -> None:
    for words in (("explain", "huber", "-f", "json"), ("compare", "mse", "mae", "huber")):
        outcome = run(*words, "--plot", "plot.svg")
        assert (outcome.code, outcome.err) == (0, "")
        assert "huber" in outcome.out
        ElementTree.parse(tmp_path / "plot.svg")
    assert [file.name for file in tmp_path.iterdir()] == ["plot.svg"]


def test_a_png_is_ours_and_may_be_written_again(run: Run, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    words = ("explain", "huber", "--plot", "plot.png")
    assert (run(*words).code, run(*words).code) == (0, 0)
    (tmp_path / "plot.png").write_bytes(b"\x89PNG\r\n\x1a\n and of somebody else")
    assert run(*words).code == 2


def test_a_stranger_is_not_overwritten_by_a_plot(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.svg").write_text("<svg/>")
    outcome = run("explain", "huber", "--plot", "mine.svg")
    assert outcome.code == 2
    assert "add --force" in outcome.err
    assert (tmp_path / "mine.svg").read_text() == "<svg/>"
    assert run("explain", "huber", "--plot", "mine.svg", "--force").code == 0


REFUSED = [
    (("explain", "huber", "--plot", "plot.pdf"), ".svg or .png"),
    (("explain", "metric:mae", "--plot", "plot.svg"), "no curve"),
    (("explain", "hubr"), "did you mean huber"),
    (("explain", "huber", "--param", "delta"), "--param huber.delta=2"),
    (("explain", "huber", "--param", "delta=-1"), "can't be -1"),
    (("explain", "rmse", "--param", "delta=1"), "no parameters"),
    (("explain", "huber", "-o", "a.svg", "--plot", "a.svg"), "file of the answer"),
    (("compare", "mse", "mae", "--at", "0;1"), "write --at 0,1,5"),
    (("compare", "mse"), "at least two"),
    (("losses", "--task", "regresion"), "did you mean regression"),
    (("losses", "--framework", "pytorhc"), "did you mean pytorch"),
]


@pytest.mark.parametrize(("words", "said"), REFUSED, ids=[" ".join(w) for w, _ in REFUSED])
def test_what_makes_no_sense_is_refused(
    words: tuple[str, ...], said: str, run: Run, tmp_path: Path
) -> None:
    outcome = run(*words)
    assert (outcome.code, outcome.out) == (2, "")
    assert said in outcome.err
    assert list(tmp_path.iterdir()) == []


def _listed(run: Run, *words: str) -> set[str]:
    listed = json.loads(run("losses", *words, "-f", "json").out)
    jsonschema.validate(listed, schema_for("losses"))
    return {line["id"] for line in listed["losses"]}


def test_the_catalogue_is_filtered(run: Run) -> None:
    assert _listed(run) == set(catalogue())
    assert "bce" not in _listed(run, "--task", "regression")
    boosted = _listed(run, "--framework", "xgb")
    assert "mse" in boosted
    assert "von_mises" not in boosted
    assert "student_t_nll" in _listed(run, "--search", "Heavy tails")
    assert _listed(run, "--search", "HuberLoss", "--task", "regression") >= {"huber"}
    assert _listed(run, "--search", "no such words") == set()


def test_an_empty_list_says_so(run: Run) -> None:
    assert "0 losses" in run("losses", "--search", "no such words").out
    assert "0 losses" in run("losses", "--search", "no such words", "-f", "markdown").out


OWN_RULE = (
    'id = "my-rule"\nbasis = "goal"\nwhy = "We like it."\nreferences = ["Our notes"]\n'
    '[when]\nkind = { is = "continuous" }\n[speaks]\nmse = 1.0\n'
    '[[example]]\nfacts = { kind = "continuous" }\nfires = true\n'
    '[[example]]\nfacts = { kind = "binary" }\nfires = false\n'
)


def test_an_own_rule_is_explained(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "rule.toml").write_text(OWN_RULE)
    assert run("explain", "my-rule").code == 2
    outcome = run("explain", "my-rule", "--rules", "mine")
    assert (outcome.code, outcome.err) == (0, "")
    assert "We like it." in outcome.out
    assert "kind is continuous" in outcome.out


def test_an_own_rule_in_place_of_a_shipped_one_is_the_one_explained(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "any.toml").write_text(OWN_RULE.replace("my-rule", "regression-outliers"))
    assert "skew-adjusted" in run("explain", "regression-outliers").out
    assert "We like it." in run("explain", "regression-outliers", "--rules", "mine").out


def test_plain_ascii_is_enough(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("losspick.cli.output._can_print", lambda stream, text: False)
    for words in (("compare", "mse", "mae", "huber"), *(("explain", loss) for loss in catalogue())):
        out = run(*words).out
        text = out if words[0] == "compare" else out.partition("References")[0]
        assert text.isascii(), sorted({char for char in text if not char.isascii()})
