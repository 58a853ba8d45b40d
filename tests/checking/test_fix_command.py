"""``check --fix`` and ``check --diff`` at the terminal."""

from __future__ import annotations

import io
import json
import stat
import sys
from pathlib import Path

import jsonschema
import pytest

from losspick.__main__ import main
from tests.checking.test_forms import published

WRONG = (
    "import torch.nn as nn\r\n"
    "net = nn.Sequential(\r\n"
    "    nn.Linear(4, 3),\r\n"
    "    nn.Softmax(dim=-1),\r\n"
    ")\r\n"
    "loss = nn.CrossEntropyLoss()(net(x), y)"
)
RIGHT = WRONG.replace("    nn.Softmax(dim=-1),\r\n", "")
OTHER = "import torch.nn as nn\nloss = nn.NLLLoss()(nn.Linear(4, 3)(x), y)\n"

DIFF = """\
--- train.py
+++ train.py
@@ -1,6 +1,5 @@
 import torch.nn as nn\r
 net = nn.Sequential(\r
     nn.Linear(4, 3),\r
-    nn.Softmax(dim=-1),\r
 )\r
 loss = nn.CrossEntropyLoss()(net(x), y)
\\ No newline at end of file
"""


@pytest.fixture
def train(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "project").mkdir()
    monkeypatch.chdir(tmp_path / "project")
    file = Path("train.py")
    file.write_bytes(WRONG.encode())
    return file


def test_diff_shows_and_changes_nothing(
    train: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """The diff is one that patch applies; the exit code tells that there is one."""
    assert main(["check", "--diff"]) == 1
    out, err = capfdbinary.readouterr()
    assert out.decode() == DIFF
    assert b"would fix 1 finding in 1 file; 0 left, for people to fix" in err
    assert train.read_bytes() == WRONG.encode()


def test_fix_changes_and_tells(train: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is left, so the exit code is 0; a second run has nothing to do."""
    train.chmod(0o640)
    assert main(["check", "--fix"]) == 0
    assert capsys.readouterr().out == (
        "no findings (1 pairing in 1 file)\nfixed 1 finding in 1 file; 0 left, for people to fix\n"
    )
    assert train.read_bytes() == RIGHT.encode()
    assert stat.S_IMODE(train.stat().st_mode) == 0o640
    assert [file.name for file in Path().iterdir()] == ["train.py"]
    assert main(["check", "--diff"]) == 0
    assert capsys.readouterr().out == ""
    assert main(["check", "--fix"]) == 0
    assert "fixed 0 findings in 0 files" in capsys.readouterr().out


def test_what_is_left_decides_the_exit_code(
    train: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Findings that no machine settles are told."""
    Path("other.py").write_text(OTHER)
    assert main(["check", "--fix", "-f", "json"]) == 1
    document = json.loads(capsys.readouterr().out)
    assert [finding["path"] for finding in document["findings"]] == ["other.py"]
    assert (document["summary"]["fixed"], document["summary"]["fixable"]) == (1, 0)
    assert main(["check", "--fix", "--fail-on", "never"]) == 0
    assert Path("other.py").read_text() == OTHER


def test_only_what_is_told_is_fixed(train: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Checks that are left out, comments and known findings are respected."""
    assert main(["check", "--fix", "--ignore", "LP101"]) == 0
    assert main(["check", "--write-baseline", "known.json"]) == 0
    assert main(["check", "--fix", "--baseline", "known.json"]) == 0
    assert train.read_bytes() == WRONG.encode()
    train.write_bytes(WRONG.replace("-1),", "-1),  # losspick: ignore").encode())
    assert main(["check", "--fix"]) == 0
    assert b"Softmax" in train.read_bytes()


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("serve.py", "from train import net\n"),
        ("serve.py", "def load():\n    from . import (\n        other,\n        train,\n    )\n"),
        ("../serve.py", "import project.train as t\n"),
    ],
)
def test_a_module_that_others_import_is_left(train: Path, file: str, text: str) -> None:
    """What another file does with the model can't be seen."""
    Path(file).write_text(text)
    assert main(["check", "--fix", "train.py"]) == 1
    assert train.read_bytes() == WRONG.encode()


@pytest.mark.parametrize("words", [["--fix"], ["--fix", "-f", "concise"], ["--fix", "-o", "r.txt"]])
def test_standard_input_goes_to_standard_output(
    words: list[str],
    train: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    """The text alone is printed, to the byte; findings go elsewhere."""
    stdin = io.TextIOWrapper(io.BytesIO(WRONG.encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert main(["check", "-", *words]) == 0
    assert capfdbinary.readouterr()[0] == RIGHT.encode()
    assert train.read_bytes() == WRONG.encode()


def test_standard_input_without_a_fix_comes_back(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """An editor that takes the output for the file loses nothing."""
    for text, code in ((OTHER, 1), ("def broken(:\n", 2)):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        assert main(["check", "-", "--fix"]) == code
        assert capfdbinary.readouterr()[0] == text.encode()


@pytest.mark.parametrize(
    "words", [["-f", "json"], ["-o", "x.txt"], ["--write-baseline", "b"], ["--statistics"]]
)
def test_a_diff_takes_no_form(
    words: list[str], train: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An option without effect is refused."""
    assert main(["check", "--diff", *words]) == 2
    assert "--diff prints changes" in capsys.readouterr().err


def test_a_file_that_can_t_be_written_is_told(
    train: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file stays as it is."""

    def full(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert main(["check", "--fix"]) == 2
    assert "No space left" in capsys.readouterr().err
    assert train.read_bytes() == WRONG.encode()
    assert [file.name for file in Path().iterdir()] == ["train.py"]


def test_marks_what_can_be_fixed(train: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The text forms carry a sign, and the summary explains it."""
    Path("other.py").write_text(OTHER)
    main(["check", "-f", "concise"])
    lines = sorted(capsys.readouterr().out.splitlines())
    assert "LP102 NLLLoss" in lines[0]
    assert lines[1].startswith("train.py:4:5: LP101 [*] CrossEntropyLoss applies softmax")
    main(["check"])
    out = capsys.readouterr().out
    assert "train.py:4:5: error LP101 [*] activation-applied-twice" in out
    assert out.endswith("[*] 1 of them can be fixed by --fix; --diff shows how\n")


def test_json_and_sarif_carry_the_edits(train: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Others can apply them: as offsets, and as lines and columns."""
    main(["check", "-f", "json"])
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    (edit,) = finding["edits"]
    assert WRONG[: edit["start"]] + edit["text"] + WRONG[edit["end"] :] == RIGHT
    main(["check", "-f", "sarif"])
    document = json.loads(capsys.readouterr().out)
    jsonschema.Draft7Validator(published("sarif-2.1.0")).validate(document)
    (change,) = document["runs"][0]["results"][0]["fixes"][0]["artifactChanges"]
    (part,) = change["replacements"]
    region = {"startLine": 3, "startColumn": 20, "endLine": 4, "endColumn": 23}
    assert part == {"deletedRegion": region}


def test_notebooks_on_standard_input(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """The name tells the kind; what comes out is the same notebook with other code."""
    before = json.dumps({"cells": [{"cell_type": "code", "source": [WRONG]}], "nbformat": 4})
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(before.encode())))
    assert main(["check", "-", "--fix", "--stdin-filename", "a.ipynb"]) == 0
    after = json.dumps({"cells": [{"cell_type": "code", "source": [RIGHT]}], "nbformat": 4})
    assert capfdbinary.readouterr()[0] == after.encode()


def test_help_tells_of_both(capsys: pytest.CaptureFixture[str]) -> None:
    """The options and the sign are explained where people look."""
    main(["check", "--help"])
    words = " ".join(capsys.readouterr().out.replace("│", " ").split())
    assert "--fix Change files where the fix is certain ([*])." in words
    assert "--diff Show what --fix would change; exit 1 if anything." in words
