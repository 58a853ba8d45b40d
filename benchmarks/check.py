"""Compare the cost of ``losspick check`` with that of the least that each job could cost.

Usage: python benchmarks/check.py [--repeats N] [FOLDER ...]

Run it with the interpreter of the environment in which losspick and ruff are installed; the folders
are sources of large packages, such as those of transformers, timm and keras. Each job runs
alternately with its baseline (A B A B ...), so that a busy machine slows both; what counts is the
ratio of the medians. CPU seconds are user and system, of the process and all its children. Exits 1
if a limit is missed.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from commands import EMPTY_PROGRAM, environment, show, tool

SMALL_FILE = """\
from torch import nn

net = nn.Sequential(nn.Linear(8, 3), nn.ReLU(), nn.Linear(3, 3))
criterion = nn.CrossEntropyLoss()


def step(x, y):
    return criterion(net(x), y)
"""
START_LIMIT = 1.5
TREES_LIMIT = 6.0
CACHED_LIMIT = 0.25
MEMORY_LIMIT_MB = 500
#: Seconds between looks at the memory of all processes.
BETWEEN_LOOKS = 0.05


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took.

    Attributes:
        cpu: Seconds of all its processes.
        wall: Seconds until it ended.
        memory: Largest sum of the memory of all its processes, in MB; shared pages count by share.
    """

    cpu: float
    wall: float
    memory: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table."""

    job: str
    ours: str
    baseline: str
    figure: str
    limit: str
    kept: bool

    def cells(self) -> tuple[str, ...]:
        """Return what stands in the line."""
        verdict = "kept" if self.kept else "MISSED"
        return (self.job, self.ours, self.baseline, self.figure, self.limit, verdict)


def run(command: Sequence[str], *, watched: bool = False) -> Cost:
    """Run a command to its end and return what it took."""
    before, start = os.times(), time.monotonic()
    nowhere = subprocess.DEVNULL
    child = subprocess.Popen(command, env=environment(), stdout=nowhere, stderr=nowhere)
    most = 0.0
    while watched and child.poll() is None:
        most = max(most, sum(map(memory_of, family(child.pid))))
        time.sleep(BETWEEN_LOOKS)
    if child.wait() not in (0, 1):
        sys.exit(f"{' '.join(command)}: exit {child.returncode}")
    after = os.times()
    used = after.children_user + after.children_system
    cpu = used - before.children_user - before.children_system
    return Cost(cpu, time.monotonic() - start, most)


def family(process: int) -> list[int]:
    """Return a process and those it started, on Linux."""
    try:
        threads = list(Path(f"/proc/{process}/task").iterdir())
        texts = [(thread / "children").read_text() for thread in threads]
    except OSError:
        return [process]
    return [process, *(p for text in texts for child in text.split() for p in family(int(child)))]


def memory_of(process: int) -> float:
    """Return the memory of a process in MB, on Linux."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1e3 for line in lines if line.startswith("Pss:")), 0.0)


def medians(commands: Sequence[Sequence[str]], repeats: int) -> list[Cost]:
    """Return the median cost of each command; they take turns."""
    for command in commands:
        run(command)  # bytecode and the file cache are warm from here on
    costs: list[list[Cost]] = [[] for _ in commands]
    for _ in range(repeats):
        for command, several in zip(commands, costs, strict=True):
            several.append(run(command))
    return [
        Cost(
            statistics.median(cost.cpu for cost in several),
            statistics.median(cost.wall for cost in several),
            0.0,
        )
        for several in costs
    ]


def ratio(job: str, ours: float, baseline: float, limit: float) -> Line:
    """Return the line of two costs in seconds."""
    shown = ours / baseline
    return Line(
        job, f"{ours:.2f} s", f"{baseline:.2f} s", f"{shown:.2f}x", f"{limit:g}x", shown <= limit
    )


def start(folder: Path, repeats: int) -> Line:
    """Compare one small file with a program that does nothing."""
    empty, small = folder / "empty.py", folder / "small.py"
    empty.write_text(EMPTY_PROGRAM, encoding="ascii")
    small.write_text(SMALL_FILE, encoding="ascii")
    command = (tool("losspick"), "check", str(small), "--no-cache")
    ours, baseline = medians([command, (sys.executable, str(empty))], repeats)
    return ratio("one small file, CPU", ours.cpu, baseline.cpu, START_LIMIT)


def trees(folders: Sequence[str], cache: str, repeats: int) -> list[Line]:
    """Compare large trees with ruff, and a second run with the first."""
    check = (tool("losspick"), "check", *folders, "--fail-on", "never")
    ruff = (tool("ruff"), "check", "--isolated", "--select", "F401", "--no-cache", *folders)
    bare, kept = (*check, "--no-cache"), (*check, "--cache-dir", cache)
    ours, linted = medians([bare, ruff], repeats)
    first, second = run(kept), run(kept)
    memory = run(bare, watched=True).memory
    light = memory <= MEMORY_LIMIT_MB
    return [
        ratio("the folders against ruff, CPU", ours.cpu, linted.cpu, TREES_LIMIT),
        ratio("second run against first, CPU", second.cpu, first.cpu, CACHED_LIMIT),
        Line("memory of all processes", f"{memory:.0f} MB", "", "", f"{MEMORY_LIMIT_MB} MB", light),
    ]


def main() -> int:
    """Run the comparisons and print the table."""
    parser = argparse.ArgumentParser(description="Compare the cost of losspick check.")
    parser.add_argument("folders", nargs="*", help="sources of large packages")
    parser.add_argument("--repeats", type=int, default=5, help="runs of each command")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="losspick-check-") as name:
        lines = [start(Path(name), options.repeats * 2)]
        if options.folders:
            lines += trees(options.folders, str(Path(name) / "cache"), options.repeats)
    head = ("job", "losspick", "baseline", "ratio", "limit", "verdict")
    show([head, *(line.cells() for line in lines)])
    return 0 if all(line.kept for line in lines) else 1


if __name__ == "__main__":
    sys.exit(main())
