"""What a whole profile costs beside what the same engine needs to read the column at all.

CPU seconds of all threads, each job in a process of its own, all in one run: compare ratios, not
seconds. Of several rounds each job's cheapest counts, since what else runs only adds to it.

    python benchmarks/engines.py [--csv-rows 4] [--parquet-rows 1 10 100] [--rounds 2]
                                 [--engines pandas polars duckdb]

Rows are counted in millions. The demands: a profile of a CSV column within 1.5 times of a bare
read of that column; of a Parquet column within 3 times of count, minimum, maximum, mean, deviation
and quantiles, in less than 1 GB with DuckDB, and with the rows no more than in proportion; a
million classes in 10 s, and 10,000 one-hot columns.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np

LEVELS = (0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99)


def write_csv(path: Path, millions: int) -> None:
    import pandas as pd

    random = np.random.default_rng(0)
    for at in range(millions):
        frame = pd.DataFrame(random.normal(size=(1_000_000, 15))).add_prefix("x")
        frame["y"] = random.lognormal(3.0, 1.0, 1_000_000)
        frame.to_csv(path, mode="a", header=at == 0, index=False)


def write_parquet(path: Path, millions: int) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    random = np.random.default_rng(1)
    with pq.ParquetWriter(path, pa.schema([("y", pa.float64())])) as writer:
        for _ in range(millions):
            writer.write_table(pa.table({"y": random.lognormal(3.0, 1.0, 1_000_000)}))


def write_small(path: Path) -> None:
    import pandas as pd

    pd.DataFrame({"y": np.random.default_rng(2).lognormal(3.0, 1.0, 1_000)}).to_parquet(path)


def write_classes(path: Path) -> None:
    names = [f"class {at % 1_000_000}" for at in range(2_000_000)]
    path.write_text("y\n" + "\n".join(names) + "\n")


def write_one_hot(path: Path) -> None:
    header = ",".join(f"y_{at}" for at in range(10_000))
    rows = [["0"] * 10_000 for _ in range(500)]
    for at, row in enumerate(rows):
        row[at * 7 % 10_000] = "1"
    path.write_text("\n".join([header, *(",".join(row) for row in rows)]) + "\n")


def read_csv(path: str, engine: str) -> None:
    if engine == "pandas":
        import pandas as pd

        pd.read_csv(path, usecols=["y"])
    elif engine == "polars":
        import polars as pl

        pl.scan_csv(path).select("y").collect()
    else:
        import duckdb

        duckdb.connect().sql(f"select y from read_csv('{path}')").fetchnumpy()


def query_parquet(path: str, engine: str) -> None:
    if engine == "pandas":
        import pandas as pd

        column = pd.read_parquet(path, columns=["y"])["y"]
        column.agg(["count", "min", "max", "mean", "std"])
        column.quantile(LEVELS)
    elif engine == "polars":
        import polars as pl

        y, frame = pl.col("y"), pl.scan_parquet(path)
        facts = {"a": y.count(), "b": y.min(), "c": y.max(), "d": y.mean(), "e": y.std()}
        frame.select(**facts).collect()
        frame.select(**{f"q{at}": y.quantile(at) for at in LEVELS}).collect()
    else:
        import duckdb

        source = f"read_parquet('{path}')"
        link = duckdb.connect()
        link.sql(f"select count(y), min(y), max(y), avg(y), stddev(y) from {source}").fetchall()
        link.sql(f"select quantile_cont(y, {list(LEVELS)}) from {source}").fetchall()


def profile(path: str, engine: str) -> None:
    import losspick

    losspick.profile(path, "y_*" if "one_hot" in path else "y", engine=engine)


JOBS: dict[str, Callable[[str, str], None]] = {
    "read_csv": read_csv,
    "query_parquet": query_parquet,
    "profile": profile,
}


def work(job: str, path: str, engine: str) -> None:
    """Do one job in this process and print what it cost, with the imports that it needs."""
    JOBS[job](path, engine)
    spent = resource.getrusage(resource.RUSAGE_SELF)
    print(json.dumps([spent.ru_utime + spent.ru_stime, peak_megabytes()]))


def peak_megabytes() -> float:
    """Return the peak of this program alone (Linux): ru_maxrss would begin with its parent's."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def cost(job: str, path: Path, engine: str) -> tuple[float, float]:
    """Return CPU seconds and peak megabytes of a job in a new process."""
    words = [sys.executable, __file__, "--work", job, str(path), engine]
    # what is installed is compiled once, not on each start, as this variable would have it
    about = {name: to for name, to in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(words, capture_output=True, text=True, env=about, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    seconds, megabytes = json.loads(done.stdout.splitlines()[-1])
    return seconds, megabytes


def compare(title: str, bare: str, path: Path, engines: list[str], rounds: int) -> list[float]:
    """Print what the two jobs cost by turns; return the CPU seconds of the profiles."""
    print(f"{title}\n  {'':8}{'bare s':>8}{'profile s':>11}{'ratio':>7}{'peak MB':>9}", flush=True)
    spent = []
    for engine in engines:
        turns = [(cost(bare, path, engine), cost("profile", path, engine)) for _ in range(rounds)]
        before, after = (min(turn[at][0] for turn in turns) for at in (0, 1))
        peak = max(turn[1][1] for turn in turns)
        line = f"  {engine:8}{before:8.2f}{after:11.2f}{after / before:7.2f}{peak:9.0f}"
        print(line, flush=True)
        spent.append(after)
    return spent


def grow(folder: Path, sizes: list[int], engines: list[str], rounds: int) -> None:
    """Compare Parquet columns of growing size; say how the CPU seconds grow beyond the start."""
    series = []
    for millions in sizes:
        path = folder / "t.parquet"
        write_parquet(path, millions)
        title = f"Parquet, {millions} million rows"
        series.append(compare(title, "query_parquet", path, engines, rounds))
        path.unlink()
    write_small(folder / "small.parquet")
    for at, engine in enumerate(engines):
        start, _ = cost("profile", folder / "small.parquet", engine)
        beyond = [
            max(spent[at] - start, 0.01) / size for spent, size in zip(series, sizes, strict=True)
        ]
        shown = ", ".join(f"{each:.3f}" for each in beyond)
        print(f"{engine}: {start:.2f} s to start, then {shown} s a million rows", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--csv-rows", type=int, default=4)
    parser.add_argument("--parquet-rows", type=int, nargs="*", default=[1, 10, 100])
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--engines", nargs="+", default=["pandas", "polars", "duckdb"])
    parser.add_argument("--work", nargs=3, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.work:
        work(*given.work)
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "small.csv"
        path.write_text("y\n" + "\n".join(map(str, range(200))))
        cost("profile", path, "pandas")  # whatever is compiled on the first start
        path = folder / "t.csv"
        write_csv(path, given.csv_rows)
        title = f"CSV, {given.csv_rows} million rows"
        compare(title, "read_csv", path, given.engines, given.rounds)
        path.unlink()
        grow(folder, given.parquet_rows, given.engines, given.rounds)
        for name, write in (("classes", write_classes), ("one_hot", write_one_hot)):
            path = folder / f"{name}.csv"
            write(path)
            print(f"{name}: {cost('profile', path, 'pandas')[0]:.1f} s")


if __name__ == "__main__":
    main()
