"""Compare the CPU time of losspick with that of the least that each job could cost.

Usage: python benchmarks/speed.py [--quick] [--repeats N]

Run it with the interpreter of the environment in which losspick is installed. Each job runs
alternately with its baseline (A B A B ...), so that a busy machine slows both; what counts is the
ratio of the median CPU seconds (user and system, of the process and its children). Exits 1 if a
ratio or the peak memory is above its limit. ``--quick`` leaves out the file of 1 GB.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from commands import EMPTY_PROGRAM, environment, show, tool

#: Answers of the catalogue that draw no curve.
CONSULTATIONS = (
    ("explain", "huber", "--no-plot"),
    ("explain", "huber", "-f", "json"),
    ("explain", "metric:mae"),
    ("losses", "--task", "regression"),
)
SMALL_ROWS = 1_000
BIG_ROWS = 4_000_000
BIG_BLOCK = 20_000  # small, because a child's peak memory counts from its parent's
FILLERS = 15


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process took."""

    cpu_seconds: float
    peak_mb: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A command, its baseline, and the limits of the comparison."""

    name: str
    command: tuple[str, ...]
    baseline: tuple[str, ...]
    ratio_limit: float
    peak_limit_mb: float | None = None


def run(command: Sequence[str]) -> Cost:
    """Run a command to its end and return what it took."""
    child = subprocess.Popen(
        command, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    assert child.stderr is not None
    said = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"{' '.join(command)}: exit {child.returncode}\n{said}")
    bytes_per_unit = 1 if sys.platform == "darwin" else 1024
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * bytes_per_unit / 1e6)


def compare(job: Job, repeats: int) -> tuple[tuple[str, ...], bool]:
    """Return the job's line of the table, and whether it keeps its limits."""
    run(job.baseline), run(job.command)  # bytecode and the file cache are warm from here on
    base: list[Cost] = []
    ours: list[Cost] = []
    for _ in range(repeats):
        base.append(run(job.baseline))
        ours.append(run(job.command))
    base_cpu = statistics.median(cost.cpu_seconds for cost in base)
    our_cpu = statistics.median(cost.cpu_seconds for cost in ours)
    peak = max(cost.peak_mb for cost in ours)
    ratio = our_cpu / base_cpu
    kept = ratio <= job.ratio_limit and (job.peak_limit_mb is None or peak <= job.peak_limit_mb)
    limit = f"{job.ratio_limit:.1f}x"
    if job.peak_limit_mb is not None:
        limit += f", {job.peak_limit_mb:.0f} MB"
    figures = (f"{our_cpu:.3f}", f"{base_cpu:.3f}", f"{ratio:.2f}x", f"{peak:.0f}", limit)
    return (job.name, *figures, "kept" if kept else "MISSED"), kept


def write_small(path: Path) -> None:
    """Write 1,000 rows with an amount, a class and some features."""
    draw = random.Random(0)
    lines = ["a,b,c,amount,group"]
    for _ in range(SMALL_ROWS):
        features = ",".join(f"{draw.gauss(0, 1):.4f}" for _ in range(3))
        group = draw.choices(("low", "middle", "other"), (6, 3, 1))[0]
        lines.append(f"{features},{draw.lognormvariate(3, 1):.2f},{group}")
    path.write_text("\n".join(lines) + "\n", encoding="ascii")


def write_big(path: Path) -> None:
    """Write 4 million rows of 16 columns; ``y``, in the middle, is different in every row."""
    draw = random.Random(0)
    half = FILLERS // 2

    def fillers(count: int) -> str:
        return ",".join(f"{draw.gauss(0, 1):.14f}" for _ in range(count))

    left = [fillers(half) for _ in range(BIG_BLOCK)]
    right = [fillers(FILLERS - half) for _ in range(BIG_BLOCK)]
    names = [f"x{n}" for n in range(FILLERS)]
    with path.open("w", encoding="ascii") as file:
        file.write(",".join([*names[:half], "y", *names[half:]]) + "\n")
        for _ in range(BIG_ROWS // BIG_BLOCK):
            file.writelines(
                f"{before},{draw.lognormvariate(3, 1):.6f},{after}\n"
                for before, after in zip(left, right, strict=True)
            )


def small_jobs(folder: Path) -> list[Job]:
    """Return the jobs that take a second or so."""
    losspick, small = tool("losspick"), folder / "small.csv"
    write_small(small)
    empty = _program(folder / "empty.py", EMPTY_PROGRAM)
    with_numpy = _program(folder / "with_numpy.py", f"import numpy\n{EMPTY_PROGRAM}")
    pandas = (sys.executable, "-c", "import pandas")
    jobs: list[tuple[str, tuple[str, ...], tuple[str, ...], float]] = [
        ("--help", ("--help",), (*empty, "--help"), 1.3),
        ("pair", ("pair", "bce", "sigmoid"), empty, 1.6),
        *((" ".join(words), words, empty, 1.5) for words in CONSULTATIONS),
        ("explain huber, with its curve", ("explain", "huber"), with_numpy, 1.5),
        ("1,000 rows, an amount", (str(small), "-t", "amount"), pandas, 1.8),
        ("1,000 rows, a class", (str(small), "-t", "group"), pandas, 1.8),
    ]
    return [
        Job(name=name, command=(losspick, *words), baseline=baseline, ratio_limit=limit)
        for name, words, baseline, limit in jobs
    ]


def _program(path: Path, text: str) -> tuple[str, str]:
    """Write a program; return the command that runs it."""
    path.write_text(text, encoding="ascii")
    return sys.executable, str(path)


def big_job(folder: Path) -> Job:
    """Return the job on the file of 1 GB."""
    big = folder / "big.csv"
    write_big(big)
    print(f"wrote {big.stat().st_size / 1e9:.2f} GB", file=sys.stderr)
    read = f"import pandas; pandas.read_csv({str(big)!r}, usecols=['y'])"
    return Job(
        name="4,000,000 rows x 16",
        command=(tool("losspick"), str(big), "-t", "y"),
        baseline=(sys.executable, "-c", read),
        ratio_limit=1.5,
        peak_limit_mb=400,
    )


def main() -> int:
    """Run the comparisons and print the table."""
    parser = argparse.ArgumentParser(description="Compare losspick's CPU time with baselines.")
    parser.add_argument("--quick", action="store_true", help="leave out the file of 1 GB")
    parser.add_argument("--repeats", type=int, default=7, help="runs of each command")
    options = parser.parse_args()
    rows = [("job", "CPU s", "baseline s", "ratio", "peak MB", "limit", "verdict")]
    all_kept = True
    with tempfile.TemporaryDirectory(prefix="losspick-speed-") as name:
        folder = Path(name)
        jobs = [(job, options.repeats) for job in small_jobs(folder)]
        if not options.quick:
            jobs.append((big_job(folder), min(3, options.repeats)))
        for job, repeats in jobs:
            row, kept = compare(job, repeats)
            all_kept = all_kept and kept
            rows.append(row)
    show(rows)
    return 0 if all_kept else 1


if __name__ == "__main__":
    sys.exit(main())
