from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from running import Run

from losspick.reporting.schema import schema_for


@pytest.mark.parametrize("form", ["terminal", "json", "markdown"])
def test_a_file_gets_what_the_screen_would(
    form: str, run: Run, churn: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    shown = run(churn, "-t", "churn", "-f", form).out
    outcome = run(churn, "-t", "churn", "-f", form, "-o", "answer")
    assert (outcome.code, outcome.out) == (0, "")
    assert (tmp_path / "answer").read_text(encoding="utf-8") == shown
    assert sorted(path.name for path in tmp_path.iterdir()) == ["answer", "churn.csv"]


@pytest.mark.parametrize("form", ["terminal", "json", "markdown"])
def test_our_own_files_are_written_again(form: str, run: Run, churn: str) -> None:
    words = (churn, "-t", "churn", "-f", form, "-o", "answer")
    assert (run(*words).code, run(*words).code) == (0, 0)


def test_a_stranger_is_overwritten_only_by_force(run: Run, churn: str, tmp_path: Path) -> None:
    notes = tmp_path / "notes.md"
    notes.write_text("losspick is a tool\n")
    outcome = run(churn, "-t", "churn", "-o", "notes.md")
    assert outcome.code == 2
    assert "add --force" in outcome.err
    assert notes.read_text() == "losspick is a tool\n"
    assert run(churn, "-t", "churn", "-o", "notes.md", "--force").code == 0
    assert notes.read_text().startswith("<!-- losspick 0.1.0")


@pytest.mark.parametrize("name", ["churn.csv", "./churn.csv", "link.csv"])
def test_the_input_is_never_overwritten(name: str, run: Run, churn: str, tmp_path: Path) -> None:
    (tmp_path / "link.csv").symlink_to(tmp_path / churn)
    before = (tmp_path / churn).read_bytes()
    outcome = run(churn, "-t", "churn", "-o", name, "--force")
    assert outcome.code == 2
    assert "never overwritten" in outcome.err
    assert (tmp_path / churn).read_bytes() == before


def test_impossible_places_are_refused_before_any_work(run: Run, churn: str) -> None:
    assert "folder" in run("missing.csv", "-t", "y", "-o", ".").err
    assert "no such folder" in run("missing.csv", "-t", "y", "-o", "gone/answer").err


def test_new_files_have_the_usual_mode_and_old_ones_keep_theirs(
    run: Run, churn: str, tmp_path: Path
) -> None:
    mask = os.umask(0o022)
    try:
        run(churn, "-t", "churn", "-o", "answer")
        assert stat.S_IMODE((tmp_path / "answer").stat().st_mode) == 0o644
        (tmp_path / "answer").chmod(0o600)
        run(churn, "-t", "churn", "-o", "answer")
        assert stat.S_IMODE((tmp_path / "answer").stat().st_mode) == 0o600
    finally:
        os.umask(mask)


def test_a_device_can_be_written_to(run: Run, churn: str) -> None:
    assert run(churn, "-t", "churn", "-o", os.devnull).code == 0
    assert Path(os.devnull).is_char_device()


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (("churn.csv", "-t", "churn"), "recommendation"),
        (("churn.csv", "-t", "churn", "--metric", "f1", "--top", "1"), "recommendation"),
        (("profile", "churn.csv", "-t", "churn"), "profile"),
        (("churn.csv",), "columns"),
        (("losses",), "losses"),
        (("pair", "bce", "sigmoid", "--kind", "binary"), "pair"),
    ],
)
def test_json_is_what_its_schema_says(
    words: tuple[str, ...], name: str, run: Run, churn: str
) -> None:
    document = json.loads(run(*words, "-f", "json").out)
    jsonschema.validate(document, json.loads(run("schema", name).out))
    assert schema_for(name)["title"] == document["schema"]


def test_the_same_input_gives_the_same_bytes(run: Run, churn: str) -> None:
    words = (churn, "-t", "churn", "-f", "json")
    assert run(*words).out == run(*words).out


def _child(words: list[str], tmp_path: Path, **environment: str) -> subprocess.Popen[bytes]:
    kept = {key: value for key, value in os.environ.items() if key != "COLUMNS"}
    return subprocess.Popen(
        [sys.executable, "-m", "losspick", *words],
        cwd=tmp_path,
        env={**kept, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_an_ascii_terminal_gets_ascii(churn: str, tmp_path: Path) -> None:
    child = _child(["pair", "bce", "sigmoid"], tmp_path, PYTHONIOENCODING="ascii")
    out, err = child.communicate()
    assert (child.returncode, err) == (0, b"")
    assert b"sigmoid -> bce" in out


def test_a_reader_who_goes_away_is_no_error(tmp_path: Path) -> None:
    with _child(["losses"], tmp_path) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.close()
        assert (child.stderr.read(), child.wait()) == (b"", 0)


@pytest.mark.parametrize(
    ("environment", "option", "coloured"),
    [
        ({}, "auto", False),
        ({"FORCE_COLOR": "1"}, "auto", True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, "auto", False),
        ({"NO_COLOR": "1"}, "always", True),
        ({"FORCE_COLOR": "1"}, "never", False),
        ({"FORCE_COLOR": ""}, "auto", False),
    ],
)
def test_who_decides_about_colour(
    environment: dict[str, str],
    option: str,
    coloured: bool,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in run("pair", "bce", "sigmoid", "--color", option).out) == coloured


@pytest.mark.parametrize("columns", ["0", "1", "abc", "100000"])
def test_odd_widths_still_print(columns: str, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    out = run("pair", "bce", "sigmoid").out
    assert "Reason" in out
    assert 40 <= max(map(len, out.splitlines())) <= 120


FULL = Path("/dev/full")


@pytest.mark.skipif(not FULL.exists(), reason="this system has no full disk to try")
@pytest.mark.parametrize("words", ["losses", "losses -f json", "--version", "losses --help"])
def test_a_full_disk_is_no_fault_of_ours(words: str) -> None:
    with FULL.open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "losspick", *words.split()],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert "can't be written: No space left on device" in done.stderr
    assert "fault" not in done.stderr


def test_a_closed_output_is_no_fault_of_ours() -> None:
    done = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m losspick losses >&-"],
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "standard output: is closed" in done.stderr


def test_documents_that_are_not_written_are_refused(run: Run, churn: str, tmp_path: Path) -> None:
    outcome = run(churn, "-t", "churn", "-o", "r.html")
    assert outcome.code == 2
    assert "losspick writes no .html" in outcome.err
    assert "*.md" in outcome.err
    assert not (tmp_path / "r.html").exists()
    assert run(churn, "-t", "churn", "-o", "r.html", "-f", "markdown").code == 0
    assert "did you mean" not in run(churn, "-t", "churn", "-f", "html").err
