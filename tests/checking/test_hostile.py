"""Input that means harm, or that is no program at all: nothing runs, nothing breaks, it ends."""

from __future__ import annotations

import io
import itertools
import json
import os
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest
from wrong_code import WRONG

from losspick.__main__ import main
from losspick.cli.check_settings import FORMATS


def _bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("config.json", '{"class_name": "' + "B" * 40_000_000 + '"}')
        archive.writestr("metadata.json", "{}")
    return out.getvalue()


def _notebook(source: object) -> bytes:
    cell = {"cell_type": "code", "metadata": {}, "outputs": [], "source": source}
    return json.dumps(
        {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [cell]}
    ).encode()


def _aliases() -> bytes:
    names = "abcdefghi"
    text = "a: &a [x,x,x,x,x,x,x,x]\n"
    for before, own in itertools.pairwise(names):
        text += f"{own}: &{own} [{','.join([f'*{before}'] * 8)}]\n"
    return (text + "objective: binary\n").encode()


#: Name, bytes, allowed exit codes.
INPUTS: list[tuple[str, bytes, tuple[int, ...]]] = [
    ("runs.py", b"open('RAN_CODE', 'w')\n" + WRONG.encode(), (1,)),
    ("python2.py", b"print 'hello'\n" + WRONG.encode(), (2,)),
    ("broken.py", WRONG.encode() + b"def (:\n", (2,)),
    ("nested.py", b"a = " + b"(" * 9000 + b")" * 9000 + b"\n", (2,)),
    ("minus.py", b"a = " + b"-" * 100_000 + b"1\n" + WRONG.encode(), (1, 2)),
    ("sum.py", b"a = " + b"1+" * 3000 + b"1\n" + WRONG.encode(), (1, 2)),
    ("elif.py", b"if a: pass\n" + b"elif b: pass\n" * 5000 + WRONG.encode(), (0, 1, 2)),
    ("tower.py", b"n = 8**8**8**8\nm = 1 << 10**10\n" + WRONG.encode(), (1,)),
    ("numbers.py", b"a = [" + b"1," * 400_000 + b"]\n" + WRONG.encode(), (2,)),
    ("range.py", b"for i in range(10**18): x = i\n" + WRONG.encode(), (1,)),
    ("big_list.py", b"a = [0] * 10**9\nb = a + a\n" + WRONG.encode(), (1,)),
    ("cycle.py", b"a = b\nb = a\ncriterion = a\n", (0,)),
    ("self.py", b"import self\nfrom self import *\n" + WRONG.encode(), (1,)),
    ("recursive.py", b"def f(x):\n    return f(f(x))\nf(f)\n" + WRONG.encode(), (1,)),
    ("mro.py", b"class A(A): pass\nclass B(A): pass\nB()(1)\n" + WRONG.encode(), (1,)),
    ("doubling.py", b"a = [1]\n" + b"a = a + a\n" * 60 + WRONG.encode(), (1,)),
    ("nesting.py", b"a = (1,)\n" + b"a = (a, a)\n" * 60 + b"f(weight=a)\n" + WRONG.encode(), (1,)),
    (
        "stacks.py",
        b"import torch.nn as nn\ns = nn.Sequential(nn.Linear(2, 2))\n"
        + b"s = nn.Sequential(s, s)\n" * 60
        + b"nn.CrossEntropyLoss(weight=s)(s(x), y)\n",
        (0,),
    ),
    (
        "choices.py",
        b"import torch.nn as nn\na = nn.Linear(2, 2)\nb = nn.Sequential(a)\n"
        + b"if c: b, d = nn.Sequential(b, b), nn.Sequential(b)\nelse: b, d = nn.Sequential(d), b\n"
        * 60
        + WRONG.encode()
        + b"criterion(b(x), y)\n",
        (1,),
    ),
    ("latin1.py", b"# -*- coding: latin-1 -*-\n# \xe9\n" + WRONG.encode(), (1,)),
    ("coding.py", b"# -*- coding: no-such-codec -*-\n" + WRONG.encode(), (2,)),
    ("bom.py", b"\xef\xbb\xbf" + WRONG.encode(), (1,)),
    ("nul.py", b"\0\0" + WRONG.encode(), (2,)),
    ("binary.py", bytes(range(256)) * 40, (2,)),
    ("empty.py", b"", (0,)),
    ("magic.ipynb", _notebook("!touch RAN_CODE\n%time\n" + WRONG), (1,)),
    ("lists.ipynb", _notebook(WRONG.splitlines(keepends=True)), (1,)),
    ("help.ipynb", _notebook("model.summary()?\n" + WRONG), (1,)),
    ("half.ipynb", b'{"cells": [', (2,)),
    ("odd.ipynb", b'{"cells": 3}', (2,)),
    ("odd_cells.ipynb", b'{"cells": [1, {"cell_type": "code", "source": 4}]}', (0,)),
    ("deep.json", b'{"class_name": ' + b"[" * 50_000, (2,)),
    ("deep.yaml", b"objective: " + b"[" * 50_000, (2,)),
    ("dashes.yaml", b"objective:\n  " + b"- " * 50_000 + b"x\n", (0, 2)),
    ("tag.yaml", b"loss: !!python/object/apply:builtins.open ['RAN_CODE', 'w']\n", (0,)),
    ("aliases.yaml", _aliases(), (0, 2)),
    ("cycle.yaml", b"objective: &a [*a]\n", (0, 2)),
    ("self_cycle.yaml", b"a: &a {objective: binary, b: *a}\n", (0, 2)),
    ("digits.json", b'{"objective": ' + b"9" * 6000 + b"}", (2,)),
    ("bomb.keras", _bomb(), (2,)),
    ("no.keras", b"PK\x03\x04 nothing", (2,)),
    ("random.h5", bytes(range(256)) * 40, (2,)),
    ("no.h5", b"\x89HDF\r\n\x1a\n" + b'{"loss": ' * 100, (0,)),
    ("braces.config", b"model { ssd " + b"{ a " * 20_000, (0,)),
    (
        "text.py",
        b"import yaml\nc = yaml.safe_load('''a: 1\n" + b"b: 2\n" * 300 + b"''')\n" + WRONG.encode(),
        (1,),
    ),
    ("null.py", b"import yaml\nc = yaml.safe_load('a\\0b')\n" + WRONG.encode(), (1,)),
    ("long.py", b"import " + b"a" * 3000 + b"\n" + WRONG.encode(), (1,)),
    ("deep.txt", b'{"objective": ' + b"[" * 50_000, (0,)),
    ("deep.toml", b"objective = " + b"[" * 50_000, (2,)),
    ("deep_keys.toml", b"a." * 50_000 + b"objective = 1", (2,)),
    ("deep_table.toml", b"[" + b"a." * 50_000 + b"b]\nobjective = 1", (2,)),
    ("brackets.yaml", b"[" * 50 + b" objective", (2,)),
    ("bomb.txt", _aliases(), (0,)),
    ("blanks.conf", b"objective = binary" + b" " * 300_000 + b"x\n", (0,)),
    ("sections.ini", b"[" * 100_000 + b"\nobjective = binary\n", (0,)),
    ("lines.conf", b"objective = binary\nnum_leaves = 3\n" * 100_000, (0,)),
    ("equals.conf", b"objective" + b" =" * 100_000 + b"\n", (0,)),
    ("long.conf", b'objective = "' + b"x" * 1_000_000 + b'"\n', (0,)),
    ("words", b"objective names " * 100_000, (0,)),
    ("colons.txt", b"objective: a\n" * 100_000, (0,)),
    ("a%0A::error::b.py", WRONG.encode(), (1,)),
]


@pytest.mark.parametrize(("name", "data", "codes"), [pytest.param(*i, id=i[0]) for i in INPUTS])
def test_hostile_input(
    name: str,
    data: bytes,
    codes: tuple[int, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).write_bytes(data)
    started = time.monotonic()
    code = main(["check", name])
    shown = capsys.readouterr()
    assert code in codes, shown.out + shown.err
    assert time.monotonic() - started < 20
    assert not Path("RAN_CODE").exists()
    assert "Traceback" not in shown.out + shown.err
    if code == 1:
        assert "LP101" in shown.out
    if code == 2:
        assert name in shown.err


def test_hostile_file_names_do_not_act_in_annotations(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a\n::error::b,c.py").write_text(WRONG)
    assert main(["check", ".", "-f", "github"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("::error file=a\\x0a%3A%3Aerror%3A%3Ab%2Cc.py,line=2,col=38")


def test_links_in_circles_and_odd_files_are_passed_by(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "gone.py").symlink_to(tmp_path / "nothing.py")
    (tmp_path / "train.py").write_text(WRONG)
    assert main(["check", str(tmp_path)]) == 1


def test_a_folder_that_cannot_be_listed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "right.py").write_text(WRONG.replace(", nn.Softmax(dim=-1)", ""))
    listed = os.scandir

    def scandir(folder: Path) -> object:
        if Path(folder).name == "closed":
            raise PermissionError(13, "Permission denied", str(folder))
        return listed(folder)

    monkeypatch.setattr(os, "scandir", scandir)
    monkeypatch.chdir(tmp_path)
    assert main(["check", "."]) == 0
    assert "closed: can't be listed: Permission denied" in capsys.readouterr().out
    assert main(["check", ".", "--fail-on-unreadable"]) == 2
    assert main(["check", "closed"]) == 2


def test_cells_that_are_no_python_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    cells = [
        {"cell_type": "code", "source": "def f(:\n"},
        {"cell_type": "code", "source": "1 +", "metadata": {"tags": ["raises-exception"]}},
        {"cell_type": "code", "source": WRONG},
        {"cell_type": "code", "source": "print 1"},
    ]
    Path("a.ipynb").write_text(json.dumps({"cells": cells}))
    assert main(["check", "."]) == 1
    shown = capsys.readouterr().out
    assert "a.ipynb: judged in part: code cells 1, 4 are no Python" in shown
    assert "1 error (1 pairing in 1 file); 1 file judged in part" in shown


def test_a_folder_that_cannot_be_searched_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    (tmp_path / "wrong.py").write_text(WRONG)
    known = os.stat

    def stat(path: Path | str, **options: Any) -> os.stat_result:
        if str(path).startswith(f"{closed}{os.sep}"):
            raise PermissionError(13, "Permission denied", str(path))
        return known(path, **options)

    monkeypatch.setattr(os, "stat", stat)
    monkeypatch.chdir(tmp_path)
    assert main(["check", "wrong.py", "closed"]) == 1
    assert "LP101" in capsys.readouterr().out


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_names_that_are_no_utf8_are_read_as_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = os.fsdecode(b"d\xff")
    try:
        Path(folder).mkdir()
    except OSError:
        pytest.skip("this file system takes no such name")
    Path(folder, os.fsdecode(b"\xfe.py")).write_text(WRONG)
    Path(folder, "part.yaml").write_text("_target_: torch.nn.BCELoss\n")
    for form in FORMATS:
        assert main(["check", ".", "--output-format", form, "--no-cache"]) == 1, form
        assert "LP101" in capsys.readouterr().out
    assert main(["check", ".", "--diff"]) in (0, 1)
