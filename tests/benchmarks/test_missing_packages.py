"""A script that can't run for lack of a package says which, and how to get it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


def test_training_without_torch(tmp_path: Path) -> None:
    (tmp_path / "torch.py").write_text("raise ModuleNotFoundError('no torch', name='torch')\n")
    run = "import runpy, sys; sys.path[:0] = sys.argv[1:]; sys.argv[0] = 'training.py'; "
    run += "runpy.run_path(sys.argv[2] + '/training.py', run_name='__main__')"
    command = [sys.executable, "-c", run, str(tmp_path), str(BENCHMARKS)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert ended.stderr.startswith("training.py can't do without torch, which is not installed")
    assert "pip install numpy pandas scikit-learn torch" in ended.stderr
    assert "Traceback" not in ended.stderr
