"""The command: which files, which checks, which form, which exit code."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from wrong_code import WARNING, WRONG

import losspick
from losspick.__main__ import main
from losspick.errors import LosspickError


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _json(capsys: pytest.CaptureFixture[str], *words: str) -> dict:
    main(["check", *words, "-f", "json"])
    return json.loads(capsys.readouterr().out)


def test_json_has_the_fixed_layout(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("train.py").write_text(WRONG)
    document = _json(capsys, "train.py")
    assert list(document) == [
        "schema", "version", "findings", "errors", "summary", "statistics", "baseline"
    ]  # fmt: skip
    assert document["schema"] == "losspick/check/1"
    (finding,) = document["findings"]
    assert {k: finding[k] for k in ("code", "name", "severity", "path", "line", "column")} == {
        "code": "LP101",
        "name": "activation-applied-twice",
        "severity": "error",
        "path": "train.py",
        "line": 2,
        "column": 38,
    }
    assert (finding["end_line"], finding["end_column"], finding["cell"]) == (2, 56, None)
    assert "0.55" in finding["consequence"]
    assert document["summary"]["findings"] == 1


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        (WRONG, [], 1),
        (WRONG, ["--fail-on", "never"], 0),
        (WRONG, ["--ignore", "LP101"], 0),
        (WRONG, ["--select", "LP2"], 0),
        (WRONG, ["--select", "activation-applied-twice"], 1),
        (WARNING, [], 0),
        (WARNING, ["--fail-on", "warning"], 1),
        (WRONG, ["--fail-on", "warning"], 1),
        (WRONG, ["--fail-on", "info"], 1),
        ("x = 1\n", [], 0),
        (WRONG, ["--select", "LP999"], 2),
        (WRONG, ["-f", "xml"], 2),
        (WRONG, ["missing.py"], 2),
        (WRONG, ["x" * 5000], 2),
    ],
)
def test_exit_code(project: Path, text: str, options: list[str], code: int) -> None:
    Path("train.py").write_text(text)
    assert main(["check", "train.py", *options]) == code


def test_unreadable_files_met_on_the_way_are_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("old.py").write_text("print 'CrossEntropyLoss'\n")
    assert main(["check", "."]) == 0
    assert main(["check", ".", "--fail-on-unreadable"]) == 2
    capsys.readouterr()
    (error,) = _json(capsys, ".")["errors"]
    assert error["path"] == "old.py"
    assert "syntax error" in error["message"]


def test_walking_leaves_out_what_linters_leave_out(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    subprocess.run(["git", "init", "-q"], check=True)
    Path(".gitignore").write_text("/generated/\n*.tmp.py\n!keep.tmp.py\n")
    for name in ("a.py", "generated/b.py", "x.tmp.py", "keep.tmp.py", ".hidden/c.py",
                 "node_modules/d.py", "myenv/e.py", "src/f.py"):  # fmt: skip
        file = Path(name)
        file.parent.mkdir(exist_ok=True)
        file.write_text(WRONG)
    Path("myenv/pyvenv.cfg").touch()
    found = {finding["path"] for finding in _json(capsys, ".")["findings"]}
    assert found == {"a.py", "keep.tmp.py", "src/f.py"}


def test_model_and_loss_in_different_files(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("pkg").mkdir()
    Path("pkg/__init__.py").touch()
    Path("pkg/models.py").write_text(
        "import torch.nn as nn\n\n\nclass Net(nn.Module):\n    def __init__(self, n):\n"
        "        super().__init__()\n        self.fc = nn.Linear(8, n)\n\n"
        "    def forward(self, x):\n        return self.fc(x).softmax(dim=1)\n"
    )
    Path("pkg/losses.py").write_text(
        "from torch import nn\n\n\ndef make_loss():\n    return nn.CrossEntropyLoss()\n"
    )
    Path("train.py").write_text(
        "from pkg.models import Net\nfrom pkg import losses\n\nnet = Net(4)\n"
        "criterion = losses.make_loss()\nloss = criterion(net(x), y)\n"
    )
    (finding,) = _json(capsys, ".")["findings"]
    assert (finding["path"], finding["line"]) == ("pkg/models.py", 10)
    assert "4 classes" in finding["message"]


def test_notebook_places_are_those_of_the_file(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cells = [
        {"cell_type": "markdown", "source": ["# net"]},
        {"cell_type": "code", "source": ["%matplotlib inline\n", "import torch.nn as nn"]},
        {"cell_type": "code", "source": WRONG.splitlines(keepends=True)[1:]},
    ]
    Path("n.ipynb").write_text(json.dumps({"cells": cells, "nbformat": 4}, indent=1))
    (finding,) = _json(capsys, "n.ipynb")["findings"]
    line = Path("n.ipynb").read_text().splitlines()[finding["line"] - 1]
    assert finding["cell"] == 2
    assert "nn.Softmax" in line


def test_python_is_told_of_a_named_file_that_cannot_be_read(project: Path) -> None:
    Path("broken.py").write_text("def f(:\n")
    Path("train.py").write_text(WRONG)
    with pytest.raises(LosspickError, match=r"broken\.py: can't be parsed"):
        losspick.check(["broken.py", "train.py"])
    assert {one.place.path for one in losspick.check(".")} == {"train.py"}


def test_gitlab_is_told_of_a_file_that_cannot_be_read(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("broken.py").write_text("def f(:\n")
    assert main(["check", "broken.py", "-f", "gitlab"]) == 2
    (issue,) = json.loads(capsys.readouterr().out)
    assert issue["location"]["path"] == "broken.py"
    assert (issue["check_name"], issue["severity"]) == ("unreadable", "critical")
    assert "can't be parsed" in issue["description"]


def test_a_notebook_in_one_line_has_one_line(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = WRONG.splitlines(keepends=True)
    cells = [{"cell_type": "code", "source": ["import math\n"]}]
    cells += [{"cell_type": "code", "source": source}]
    Path("n.ipynb").write_text(json.dumps({"cells": cells, "nbformat": 4}) + "\n")
    (finding,) = _json(capsys, "n.ipynb")["findings"]
    assert (finding["cell"], finding["line"]) == (2, 1)


@pytest.mark.parametrize(
    ("comment", "codes"),
    [
        ("# losspick: ignore[LP101] a paper does so", []),
        ("# losspick: ignore[activation-applied-twice]", []),
        ("# losspick: ignore", []),
        ("# losspick: ignore[LP102]", ["LP101", "LP901"]),
        ("# nothing", ["LP101"]),
    ],
)
def test_comments_silence(
    project: Path, capsys: pytest.CaptureFixture[str], comment: str, codes: list[str]
) -> None:
    lines = WRONG.splitlines()
    lines[1] += f"  {comment}"
    Path("train.py").write_text("\n".join(lines) + "\n")
    assert sorted(f["code"] for f in _json(capsys, "train.py")["findings"]) == codes


def test_a_comment_for_the_whole_file(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("train.py").write_text("# losspick: ignore-file[LP101]\n" + WRONG)
    assert _json(capsys, "train.py")["findings"] == []


def test_full_text_marks_the_place(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("train.py").write_text(WRONG)
    main(["check", "train.py"])
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "train.py:2:38: error LP101 activation-applied-twice (medium confidence)"
    assert lines[1][lines[2].index("^") :].startswith("nn.Softmax(dim=-1)")
    assert lines[-1] == "1 error (1 pairing in 1 file)"


def test_concise_and_github(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("train.py").write_text(WRONG)
    main(["check", "train.py", "-f", "concise"])
    assert capsys.readouterr().out.startswith("train.py:2:38: LP101 CrossEntropyLoss applies")
    main(["check", "train.py", "-f", "github"])
    start = "::error file=train.py,line=2,col=38,endLine=2,endColumn=56,title=losspick LP101::"
    assert capsys.readouterr().out.startswith(start)


def test_sarif_has_what_code_scanning_asks_for(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("my dir").mkdir()
    Path("my dir/train.py").write_text(WRONG)
    main(["check", ".", "-f", "sarif", "-o", "out.sarif"])
    (run,) = json.loads(Path("out.sarif").read_text())["runs"]
    (result,) = run["results"]
    rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert rule["id"] == result["ruleId"] == "LP101"
    assert rule["help"]["text"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "my%20dir/train.py"
    assert place["region"] == {"startLine": 2, "startColumn": 38, "endLine": 2, "endColumn": 56}
    assert result["partialFingerprints"]["primaryLocationLineHash"].endswith(":1")
    assert capsys.readouterr().out == ""


def test_python_interface(project: Path) -> None:
    Path("train.py").write_text(WRONG)
    (finding,) = losspick.check("train.py")
    assert isinstance(finding, losspick.Finding)
    assert finding.code == "LP101"
    assert losspick.check([Path("train.py")], ignore=["LP101"]) == []
    assert losspick.check(".", include="*.ipynb") == losspick.check(".", exclude="train.py") == []


def test_explain_and_checks(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "lp101"]) == 0
    text = capsys.readouterr().out
    assert text.startswith("LP101 activation-applied-twice (error)")
    assert "Wrong (train.py):" in text
    assert main(["checks"]) == 0
    assert "LP101  error" in capsys.readouterr().out
    assert main(["explain", "LP1001"]) == 2


def test_checking_starts_light(project: Path) -> None:
    Path("train.py").write_text(WRONG)
    Path("model.yaml").write_text("lightgbm:\n  objective: binary\n  num_leaves: 3\n")
    code = (
        "import sys\nfrom losspick.__main__ import main\n"
        "main(['check', 'train.py', 'model.yaml'])\nprint(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "losspick.checking.run" in loaded
    assert not {"numpy", "pandas", "scipy", "jinja2", "narwhals", "torch"} & loaded


def test_a_check_is_explained_by_its_name_as_by_its_code(capsys):
    assert main(["explain", "LP101"]) == 0
    by_code = capsys.readouterr().out
    assert main(["explain", "activation-applied-twice"]) == 0
    assert capsys.readouterr().out == by_code != ""


def test_a_word_that_is_neither_is_met_with_near_losses(capsys):
    assert main(["explain", "hubr"]) == 2
    assert "did you mean huber" in capsys.readouterr().err
