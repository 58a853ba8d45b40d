"""How often the profiler names the right kind on a folder of labelled targets.

The folder holds ``public.jsonl``: one JSON object a line, with ``how`` (a statement that leaves a
DataFrame in ``df``), ``target`` (a column or a list of columns), the true ``kind``, ``acceptable``
other kinds, ``task``, ``group``, and perhaps ``needs_docs``. The statements are executed: give
only files that you trust.

    python benchmarks/profiling.py FOLDER [--wrong]
    LOSSPICK_BENCHMARKS=... python benchmarks/profiling.py      # FOLDER is its subfolder profile
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import io
import json
import os
import sys
import time
import warnings
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from losspick.core.profile import Profile
from losspick.profiling.run import profile_columns
from losspick.profiling.source import open_source

#: Confidence from which on a decision claims to be sure.
SURE = 0.9


@dataclass(frozen=True, slots=True)
class Case:
    """A labelled target and what was found."""

    row: dict[str, Any]
    profile: Profile
    seconds: float

    @property
    def strict(self) -> bool:
        return self.profile.kind.value == self.row["kind"]

    @property
    def lenient(self) -> bool:
        return self.strict or self.profile.kind.value in self.row["acceptable"]

    @property
    def task(self) -> bool:
        return self.profile.task.value == self.row["task"]

    @property
    def documented_only(self) -> bool:
        return bool(self.row.get("needs_docs"))

    @property
    def second_half(self) -> bool:
        """Tell which half of the groups it is in, by the hash of their names."""
        return hashlib.sha256(self.row["group"].encode()).digest()[0] % 2 == 1


def read_rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def frames(rows: Sequence[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], Any]]:
    """Yield each row with its DataFrame; rows in sequence with one statement share it."""
    last, scope = None, {}
    for row in rows:
        if row["how"] != last:
            last, scope = row["how"], {}
            with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
                warnings.simplefilter("ignore")
                exec(row["how"], scope)
        yield row, scope["df"]


def profile_of(frame: Any, target: str | list[str]) -> Profile:
    names = [target] if isinstance(target, str) else target
    source = open_source(frame)
    return profile_columns(source.read(names), neighbours=source.columns, source=source.notes)


def run(folder: Path) -> list[Case]:
    cases = []
    for row, frame in frames(read_rows(folder / "public.jsonl")):
        start = time.process_time()
        profile = profile_of(frame, row["target"])
        cases.append(Case(row, profile, time.process_time() - start))
    return cases


def share(cases: Sequence[Case], right: Callable[[Case], bool]) -> str:
    if not cases:
        return "-"
    hits = sum(map(right, cases))
    return f"{hits / len(cases):6.1%} ({hits}/{len(cases)})"


def report(title: str, cases: Sequence[Case]) -> None:
    clear = [case for case in cases if not case.documented_only]
    sure = [case for case in cases if case.profile.confidence >= SURE]
    brier = sum((case.profile.confidence - case.strict) ** 2 for case in cases) / len(cases)
    print(f"{title}: {len(cases)} targets, {sum(case.seconds for case in cases):.1f} s CPU")
    print(f"  strict                    {share(cases, lambda c: c.strict)}")
    print(f"  strict without needs_docs {share(clear, lambda c: c.strict)}")
    print(f"  lenient                   {share(cases, lambda c: c.lenient)}")
    print(f"  task                      {share(cases, lambda c: c.task)}")
    print(f"  task without needs_docs   {share(clear, lambda c: c.task)}")
    print(f"  right where confidence >= {SURE:g} {share(sure, lambda c: c.strict)}")
    print(f"  Brier score of the confidence {brier:.3f}")


def by_kind(cases: Sequence[Case]) -> None:
    groups: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        groups[case.row["kind"]].append(case)
    print("by kind: strict, lenient")
    for kind, members in groups.items():
        strict, lenient = (share(members, f) for f in (lambda c: c.strict, lambda c: c.lenient))
        print(f"  {kind:20} {strict:18} {lenient}")


def wrong(cases: Sequence[Case]) -> None:
    for case in cases:
        if not case.strict:
            profile = case.profile
            mark = "needs docs" if case.documented_only else "wrong"
            print(
                f"{mark}: {case.row['id']}: {case.row['kind']} taken for {profile.kind.value} "
                f"({profile.confidence:.0%}), {'; '.join(profile.evidence[:3])}"
            )


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    default = os.environ.get("LOSSPICK_BENCHMARKS")
    parser.add_argument(
        "folder", nargs="?", type=Path, default=Path(default, "profile") if default else None
    )
    parser.add_argument("--wrong", action="store_true", help="list the wrong ones")
    options = parser.parse_args(arguments)
    if options.folder is None:
        parser.error("give the folder, or set LOSSPICK_BENCHMARKS")
    cases = run(options.folder)
    report("all", cases)
    report("one half of the groups", [case for case in cases if not case.second_half])
    report("the other half", [case for case in cases if case.second_half])
    by_kind(cases)
    if options.wrong:
        wrong(cases)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
