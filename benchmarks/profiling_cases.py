"""Labelled targets: read from a file, made by their statements, and profiled."""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import time
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from profiling_peers import PEERS, Answer

from losspick.core.profile import Profile
from losspick.profiling.column import Column
from losspick.profiling.kinds.battery import Beside
from losspick.profiling.run import profile_columns
from losspick.profiling.source import open_source


@dataclass(frozen=True, slots=True)
class Case:
    """A labelled target, what was found, and what the peers say."""

    row: dict[str, Any]
    profile: Profile
    seconds: float
    columns: tuple[Column, ...]
    neighbours: tuple[str, ...]
    beside: Beside
    peers: dict[str, Answer]

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


def run(folder: Path) -> list[Case]:
    cases = []
    path = folder / "public.jsonl" if folder.is_dir() else folder
    for row, frame in frames(read_rows(path)):
        names = [row["target"]] if isinstance(row["target"], str) else row["target"]
        start = time.process_time()
        source = open_source(frame)
        columns, neighbours = tuple(source.read(names)), tuple(source.columns)
        others = [name for name in neighbours if name not in names]
        beside = Beside(len(others), partial(source.read, (*names, *others)))
        profile = profile_columns(
            columns, neighbours=neighbours, beside=beside, source=source.notes
        )
        seconds = time.process_time() - start
        peers = {name: rule(frame[names]) for name, rule in PEERS.items()}
        cases.append(Case(row, profile, seconds, columns, neighbours, beside, peers))
    return cases
