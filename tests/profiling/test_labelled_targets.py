"""The profiler on real targets whose kind is documented; they stand outside the project."""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = os.environ.get("LOSSPICK_BENCHMARKS")
SCRIPT = Path(__file__).parents[2] / "benchmarks" / "profiling.py"


def benchmark() -> ModuleType:
    spec = importlib.util.spec_from_file_location("profiling_benchmark", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    sys.path.insert(0, str(SCRIPT.parent))  # the script imports its neighbours
    spec.loader.exec_module(module)
    return module


@pytest.mark.heavy
@pytest.mark.skipif(not FOLDER, reason="LOSSPICK_BENCHMARKS names no folder of labelled targets")
@pytest.mark.filterwarnings("ignore")
def test_most_documented_targets_get_their_kind() -> None:
    cases = benchmark().run(Path(str(FOLDER), "profile"))
    clear = [case for case in cases if not case.documented_only]
    assert sum(case.strict for case in cases) >= 0.9 * len(cases)
    assert sum(case.strict for case in clear) >= 0.95 * len(clear)
    assert sum(case.task for case in clear) >= 0.98 * len(clear)
