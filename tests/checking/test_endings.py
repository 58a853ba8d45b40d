"""Which files are read, by their endings or by what they hold, and what is said of the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from losspick.__main__ import main
from losspick.api.check_options import CheckOptions
from losspick.api.checking import check_paths
from losspick.reading.walking import Selection

LIGHTGBM = "task = train\n# objective\nobjective = multiclass  # which\nmetric = multi_logloss\n"
LIGHTGBM += "num_leaves = 63\nfeature_fraction = 0.8\n"
SHORT = "task = train\nobjective = multiclass\nmetric = multi_logloss\n"
XGBOOST = '# tree\nbooster = gbtree\nobjective = "multi:softmax"\neta = 1.0\nmax_depth = 3\n'
FILES = 'num_round = 9\ndata = "d.train"\neval[test] = "d.test"\ntest:data = "d.test"\n'
TOML = '[lightgbm]\nobjective = "multiclass"\nnum_leaves = 31\n'
CODE = "import torch.nn as nn\nnet = nn.Sequential(nn.Linear(4, 3), nn.Softmax(dim=1))\n"
CODE += "criterion = nn.CrossEntropyLoss()\nloss = criterion(net(x), y)\n"
OWN = '[[outputs]]\nloss = "cross_entropy"\nactivation = "softmax"\nunits = 3\n'


def found(path: Path) -> list[tuple[str, int]]:
    """Return what is found in a file, with its lines."""
    return [(one.code, one.place.line) for one in check_paths([str(path)]).findings]


@pytest.mark.parametrize(
    ("name", "text", "findings"),
    [
        ("train.conf", LIGHTGBM, [("LP405", 3)]),
        ("train.conf", LIGHTGBM.replace("\n", "\r\n"), [("LP405", 3)]),
        ("mushroom.conf", XGBOOST, [("LP405", 3)]),
        ("derm.conf", XGBOOST + FILES, [("LP405", 3)]),
        ("derm.conf", XGBOOST + FILES + "num_class = 6\neval_metric = error\n", [("LP406", 11)]),
        ("derm.conf", XGBOOST + FILES + "num_class = 6\neval_metric = merror\n", []),
        ("app.conf", LIGHTGBM.replace("objective", "application"), [("LP405", 3)]),
        ("train.conf", SHORT, [("LP405", 2)]),
        ("train.conf", SHORT + "num_class = 3\n", []),
        ("train.conf", SHORT.replace("multi_logloss", "auc_mu,multi_error"), [("LP405", 2)]),
        ("train.conf", SHORT.replace("multiclass", "binary"), [("LP406", 3)]),
        (
            "train.conf",
            SHORT.replace("multiclass", "regression").replace("multi_log", "binary_log"),
            [("LP406", 3)],
        ),
        ("train.conf", SHORT.replace("multi_logloss", "auc"), [("LP405", 2), ("LP406", 3)]),
        (
            "train.conf",
            SHORT.replace("multiclass", "regression").replace("multi_logloss", "l2"),
            [],
        ),
        ("params", SHORT, [("LP405", 2)]),
        ("params", XGBOOST, [("LP405", 3)]),
        ("all.ini", f"[paths]\nx = /a/b\n[xgboost]\n{XGBOOST}", [("LP405", 6)]),
        ("params.toml", TOML, [("LP405", 2)]),
        ("params.txt", TOML, [("LP405", 2)]),
        ("params.cfg", '{"loss_function": "MultiClass", "eval_metric": "RMSE"}', [("LP406", 1)]),
        ("params.txt", "lightgbm:\n  objective: multiclass\n  num_leaves: 3\n", [("LP405", 2)]),
        ("net.losspick.toml", OWN, [("LP101", 3)]),
        ("train", f"#!/usr/bin/env python3\n{CODE}", [("LP101", 3)]),
        ("train.txt", CODE, [("LP101", 2)]),
    ],
)
def test_named_files_are_read_by_what_they_hold(
    tmp_path: Path, name: str, text: str, findings: list[tuple[str, int]]
) -> None:
    file = tmp_path / name
    file.write_bytes(text.encode())
    assert found(file) == findings


def test_toml_is_found_in_folders_and_other_endings_if_they_are_included(tmp_path: Path) -> None:
    files = {
        "params.toml": TOML,
        "train.conf": LIGHTGBM,
        "run.cfg": LIGHTGBM,
        "nginx.conf": "a {}\n",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="ascii")
    report = check_paths([str(tmp_path)])
    assert [Path(one.place.path).name for one in report.findings] == ["params.toml", "train.conf"]
    options = CheckOptions(selection=Selection(include=("*.c*f*",)))
    report = check_paths([str(tmp_path)], options)
    assert [Path(one.place.path).name for one in report.findings] == ["run.cfg", "train.conf"]
    assert report.errors == ()  # of what was met on the way nothing need be understood


def test_a_comment_silences_in_files_that_are_read_by_what_they_hold(tmp_path: Path) -> None:
    silenced = LIGHTGBM.replace("# which", "# losspick: ignore[LP405]")
    (tmp_path / "train.conf").write_text(silenced, encoding="ascii")
    assert found(tmp_path / "train.conf") == []


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("nginx.conf", b"http { server { listen 80; } }\n"),
        ("requirements.txt", b"torch==2.0\nnumpy\n"),
        ("notes.txt", b"objective: win\nnames of all\n"),
        ("README.md", b"# Title\n\nThe objective = 3.\n"),
        ("model.pt", b"PK\x03\x04\0\0\0objective"),
        ("train.csv", b"a,b\n1,2\n"),
        ("LICENSE", b""),
        ("job.conf", b"task = train\nobjective = softmax\nmetric = auc\nlayers = 3\n"),
        ("job.conf", b"task = train\nobjective = multiclass\nmetric = accuracy\n"),
        ("job.conf", b"task = deploy\nobjective = multiclass\nmetric = multi_logloss\n"),
        ("job.conf", b"task = train\nobjective = safety\nmetric = multi_logloss\n"),
        ("job.conf", b"task = train\nobjective = regression\nmetric = rmse\nhidden = 3\n"),
        ("app.config", b"<?xml version='1.0'?>\n<configuration/>\n"),
    ],
)
def test_a_named_file_of_no_known_format_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, data: bytes
) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    assert main(["check", str(file)]) == 0
    told = capsys.readouterr().out
    assert f"{name}: is of no format that check reads, or holds no model" in told
    assert "1 file not read (1 of no known format)" in told
    assert main(["check", str(file), "--fail-on-unreadable"]) == 2
    assert main(["check", str(file), "-f", "junit"]) == 0
    assert "<error" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.toml", "a = = 1\n", "can't be parsed as TOML"),
        ("a.yaml", "a: [1\n", "can't be parsed as YAML"),
        ("a.json", '{"a": 1,}', "can't be parsed as JSON"),
        ("a.losspick.toml", "outputs = 3\n", "must be a list"),
    ],
)
def test_a_named_file_that_is_broken_is_an_input_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, text: str, said: str
) -> None:
    (tmp_path / name).write_text(text, encoding="ascii")
    assert main(["check", str(tmp_path / name)]) == 2
    assert said in capsys.readouterr().err
    assert main(["check", str(tmp_path)]) == 0


def test_a_large_file_is_parsed_although_no_reader_would_take_it(tmp_path: Path) -> None:
    lock = "packages:\n" + "".join(f"  p{number}: {{v: 1}}\n" for number in range(30_000))
    (tmp_path / "lock.yaml").write_text(lock, encoding="ascii")
    assert check_paths([str(tmp_path / "lock.yaml")]).errors == ()
