"""What a fresh interpreter has to import before it can answer."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"numpy", "pandas", "scipy", "narwhals", "jinja2"}

_ASK = """
import sys
from losspick.__main__ import main
code = main(sys.argv[1:])
print("MODULES", *sys.modules)
sys.exit(code)
"""


def _modules(*words: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", _ASK, *words], capture_output=True, text=True, check=True
    )
    return set(done.stdout.rpartition("MODULES")[2].split())


@pytest.mark.parametrize(
    "words",
    [
        ("--help",),
        ("--version",),
        ("recommend", "--help"),
        ("profile", "--help"),
        ("pair", "bce", "sigmoid"),
        ("pair", "bce", "sigmoid", "-f", "json"),
        ("losses",),
        ("schema", "recommendation"),
    ],
    ids=" ".join,
)
def test_no_data_library_is_imported(words: tuple[str, ...]) -> None:
    assert not HEAVY & _modules(*words)


@pytest.mark.parametrize("words", [("--help",), ("--version",)])
def test_help_imports_no_command_no_screen_and_no_catalogue(words: tuple[str, ...]) -> None:
    ours = {name for name in _modules(*words) if name.startswith("losspick")}
    assert ours <= {
        "losspick",
        "losspick.__main__",
        "losspick.errors",
        "losspick.cli",
        "losspick.cli.app",
    }


def test_importing_the_package_imports_nothing() -> None:
    code = "import sys; before = set(sys.modules); import losspick, losspick.api; "
    code += "print(*set(sys.modules) - before)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not (HEAVY | {"typer", "rich"}) & {n.partition(".")[0] for n in done.stdout.split()}


def test_the_package_runs_as_a_module(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "losspick", "pair", "CrossEntropyLoss", "softmax"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("error  ")
