"""What a fresh interpreter has to import before it can answer."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"numpy", "pandas", "scipy", "narwhals", "jinja2"}

#: What typer converts with; it takes longer to import than most commands take to answer.
CONVERTER = "pydantic"
CODE = """\
from torch import nn

net = nn.Sequential(nn.Linear(8, 3), nn.ReLU(), nn.Linear(3, 3))
criterion = nn.CrossEntropyLoss()


def step(x, y):
    return criterion(net(x), y)
"""
#: The rooms of which checking a small file of code needs nothing.
NOT_FOR_CODE = {"advising", "composing", "consulting", "profiling"}
#: What only some runs of the checker need: data, notebooks, fixes, baselines, caches, processes.
FOR_SOME_CODE = {
    "losspick.api.baselines",
    "losspick.api.check_cache",
    "losspick.api.check_data",
    "losspick.api.check_edits",
    "losspick.api.check_processes",
    "losspick.api.fixing",
    "losspick.cli.check_fix",
    "losspick.core.answers",
    "losspick.core.goal",
    "losspick.core.profile",
    "losspick.core.target_data",
    "losspick.reading.configs.read",
    "losspick.reading.live",
    "losspick.reading.mending",
    "losspick.reading.python.text.notebook",
    "losspick.reading.python.origins.preparing",
    "losspick.reporting.screen",
}

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
        ("rules",),
        ("rules", "--task", "binary", "-f", "json"),
        ("metrics",),
        ("losses", "--task", "regression", "--search", "heavy tails"),
        ("explain", "huber", "--no-plot"),
        ("explain", "huber", "-f", "json"),
        ("explain", "nn.SmoothL1Loss", "-f", "markdown"),
        ("explain", "metric:mae"),
        ("explain", "regression-outliers"),
        ("schema", "recommendation"),
    ],
    ids=" ".join,
)
def test_no_data_library_is_imported(words: tuple[str, ...]) -> None:
    assert not HEAVY & _modules(*words)


def test_a_curve_needs_numpy_and_nothing_heavier() -> None:
    assert HEAVY & _modules("explain", "huber") == {"numpy"}
    assert HEAVY & _modules("compare", "mse", "huber") == {"numpy"}


@pytest.mark.parametrize(
    "words",
    [
        ("pair", "bce", "sigmoid", "-f", "json"),
        ("losses", "--task", "regression"),
        ("metrics",),
        ("explain", "huber", "--no-plot"),
    ],
    ids=" ".join,
)
def test_texts_and_flags_need_no_converter(words: tuple[str, ...]) -> None:
    assert CONVERTER not in _modules(*words)


def test_a_small_file_of_code_is_checked_with_little(tmp_path: Path) -> None:
    file = tmp_path / "train.py"
    file.write_text(CODE, encoding="ascii")
    loaded = _modules("check", str(file), "--no-cache")
    assert not (HEAVY | {CONVERTER, "json", "rich", "yaml"}) & loaded
    assert not FOR_SOME_CODE & loaded
    assert not NOT_FOR_CODE & {
        name.split(".")[1] for name in loaded if name.startswith("losspick.")
    }


def test_explaining_a_loss_reads_no_rule() -> None:
    assert "losspick.advising.load" not in _modules("explain", "huber", "--no-plot")


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
