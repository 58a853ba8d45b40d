"""Hostile files made elsewhere, with what is expected of each, through the installed command.

The folder that ``LOSSPICK_BENCHMARKS`` names holds ``badinput/make.py``, which writes the files and
``expected.jsonl``: the arguments, the exit codes allowed, words that must and must not be printed.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

MAKER = Path(os.environ.get("LOSSPICK_BENCHMARKS", "")) / "badinput" / "make.py"
ALLOWED = {"ok": (0, 1), "clear_error": (2,), "ok_or_clear_error": (0, 1, 2)}

pytestmark = [
    pytest.mark.heavy,
    pytest.mark.skipif(not MAKER.is_file(), reason="LOSSPICK_BENCHMARKS names no hostile files"),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("hostile")
    subprocess.run([sys.executable, str(MAKER), str(out)], check=True, capture_output=True)
    return out


def faults_of(case: dict[str, Any], folder: Path) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-m", "losspick", *case["args"]],
        cwd=folder,
        capture_output=True,
        text=True,
        errors="replace",
        timeout=60,
        check=False,
    )
    said = done.stdout + done.stderr
    faults = [] if done.returncode in ALLOWED[case["expect"]] else [f"exit {done.returncode}"]
    for words in case["must_contain"]:
        if not any(word.lower() in said.lower() for word in words):
            faults.append(f"says none of {words}")
    faults += [f"says {words!r}" for words in case["must_not"] if words in said]
    faults += [f"made {name}" for name in ("RAN_CODE",) if (folder / name).exists()]
    return faults


def test_every_hostile_file_is_answered_or_refused(folder: Path) -> None:
    lines = (folder / "expected.jsonl").read_text(encoding="utf-8").splitlines()
    cases = [json.loads(line) for line in lines]
    found = {case["id"]: faults for case in cases if (faults := faults_of(case, folder))}
    assert len(cases) > 40
    assert found == {}
