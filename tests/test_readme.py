"""What the README shows is what the commands print."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"```\n\$ losspick (.+?)\n(.+?)\n```", README, re.DOTALL)


def printed(arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "losspick", *shlex.split(arguments)],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "96", "NO_COLOR": "1", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    lines = (done.stdout + done.stderr).strip("\n").splitlines()
    return "\n".join(line.rstrip() for line in lines)


def test_the_readme_shows_answers() -> None:
    assert len(SHOWN) >= 2


@pytest.mark.parametrize(("arguments", "answer"), SHOWN)
def test_shown_answers_are_what_is_printed(arguments: str, answer: str) -> None:
    assert printed(arguments) == answer


def test_options_of_the_examples_exist() -> None:
    known = subprocess.run(
        [sys.executable, "-m", "losspick", "recommend", "--help"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    ).stdout
    (examples,) = re.findall(r"## Recommend\n\n```sh\n(.+?)```", README, re.DOTALL)
    commands = re.sub(r"#.*", "", examples)
    options = set(re.findall(r"(?<=\s)(--?[a-zA-Z-]+)(?=\s)", commands)) - {"-"}
    assert options
    assert [option for option in options if option not in known] == []
