"""How often the profiler names the right kind on a folder of labelled targets.

The folder holds ``public.jsonl``: one JSON object a line, with ``how`` (a statement that leaves a
DataFrame in ``df``), ``target`` (a column or a list of columns), the true ``kind``, ``acceptable``
other kinds, ``task``, ``group``, and perhaps ``needs_docs``. The statements are executed: give
only files that you trust.

    python benchmarks/profiling.py FOLDER [--wrong]
    python benchmarks/profiling.py FILE.jsonl [--wrong]
    LOSSPICK_BENCHMARKS=... python benchmarks/profiling.py      # FOLDER is its subfolder profile

It prints the shares that are right, with 95 % intervals, beside what other tools' rules answer; how
far the probability of the kind can be trusted; and what any one word of the word lists for column
names is worth (``--words``: every word left out in turn).
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from profiling_cases import Case, run
from profiling_figures import reliability, slope, slope_interval, told, without_word, words
from profiling_peers import PEERS, Answer

from losspick.profiling.run import profile_columns

#: Confidence from which on a decision claims to be sure.
SURE = 0.9

#: Leaving one word out may move the share of right kinds by this much at most.
WORD_LIMIT = 0.01

#: Words with the largest effect that are shown.
WORST = 12


def share(cases: Sequence[Case], right: Callable[[Case], bool]) -> str:
    return told(sum(map(right, cases)), len(cases))


def report(title: str, cases: Sequence[Case]) -> None:
    clear = [case for case in cases if not case.documented_only]
    print(f"{title}: {len(cases)} targets, {sum(case.seconds for case in cases):.1f} s CPU")
    print(f"  strict                    {share(cases, lambda c: c.strict)}")
    print(f"  strict without needs_docs {share(clear, lambda c: c.strict)}")
    print(f"  lenient                   {share(cases, lambda c: c.lenient)}")
    print(f"  task                      {share(cases, lambda c: c.task)}")
    print(f"  task without needs_docs   {share(clear, lambda c: c.task)}")


def beside_peers(cases: Sequence[Case]) -> None:
    """Print ours and the rules of others: of all targets, and of single columns."""
    single = [case for case in cases if len(case.columns) == 1]
    print(
        f"beside other rules: task, strict kind, lenient kind; task of {len(single)} single columns"
    )
    for name in ("losspick", *PEERS):
        found = [(case, answer_of(case, name)) for case in cases]
        task = sum(does_task(case, name) for case in cases)
        strict = sum(answer.kind == case.row["kind"] for case, answer in found)
        lenient = sum(answer.kind in accepted(case) for case, answer in found)
        alone = sum(does_task(case, name) for case in single)
        shares = [f"{hits / len(cases):6.1%}" for hits in (task, strict, lenient)]
        print(f"  {name:28} {'  '.join(shares)}  {told(alone, len(single))}")


def answer_of(case: Case, name: str) -> Answer:
    ours = Answer(case.profile.kind.value, case.profile.task.value)
    return case.peers.get(name, ours)


def does_task(case: Case, name: str) -> bool:
    """Tell whether the task is right; who does not know ordered classes may say classes."""
    task = answer_of(case, name).task
    return task == case.row["task"] or (
        name in PEERS and (task, case.row["task"]) == ("multiclass", "ordinal")
    )


def accepted(case: Case) -> set[str]:
    return {case.row["kind"], *case.row["acceptable"]}


def calibration(cases: Sequence[Case]) -> None:
    """Print how far the probability of the kind can be trusted."""
    claimed = np.array([case.profile.confidence for case in cases])
    right = np.array([float(case.strict) for case in cases])
    fair = np.array([float(case.lenient) for case in cases])
    sure = claimed >= SURE
    low, high = slope_interval(claimed, right, [case.row["group"] for case in cases])
    print("calibration of the probability of the kind")
    print(f"  Brier score {np.mean((claimed - right) ** 2):.3f}")
    print(f"  slope {slope(claimed, right):.2f} ({low:.2f} to {high:.2f}); 1 is right")
    print(f"  right where >= {SURE:g}               {told(int(right[sure].sum()), sure.sum())}")
    print(f"  right or acceptable where >= {SURE:g} {told(int(fair[sure].sum()), sure.sum())}")
    print("  claimed    cases  mean   right   right or acceptable")
    for line in reliability(claimed, right, fair):
        print(f"  {line}")


def by_kind(cases: Sequence[Case]) -> None:
    groups: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        groups[case.row["kind"]].append(case)
    print("by kind: strict, lenient, task")
    for kind, members in groups.items():
        shares = [share(members, f) for f in (lambda c: c.strict, lambda c: c.lenient)]
        tasks = sum(case.task for case in members)
        print(f"  {kind:20} {shares[0]:32} {shares[1]:32} {tasks}/{len(members)}")


def leave_words_out(cases: Sequence[Case]) -> float:
    """Print what leaving out any one word of the name clues changes; return the most."""
    effects = []
    for word in words():
        concerned = [case for case in cases if word in _names(case)]
        if not concerned:
            continue
        with without_word(word):
            after = sum(_strict_again(case) for case in concerned)
        effects.append((after - sum(case.strict for case in concerned), word))
    effects.sort()
    most = max((abs(change) for change, _ in effects), default=0) / len(cases)
    helped = [f"{word} {change:+d}" for change, word in effects if change][:WORST]
    hurt = [f"{word} {change:+d}" for change, word in effects[::-1] if change > 0][:WORST]
    print(f"one word left out: {len(words())} words, {len(effects)} of them in these tables")
    print(f"  strict moves by at most {most:.1%} (limit {WORD_LIMIT:.0%})")
    print(f"  right kinds lost without {', '.join(helped) or 'none'}")
    print(f"  right kinds won without {', '.join(hurt) or 'none'}")
    return most


def _names(case: Case) -> str:
    """Return all names of the table without what parts their words."""
    names = (*(column.name for column in case.columns), *case.neighbours)
    return "|".join("".join(filter(str.isalnum, name.casefold())) for name in names)


def _strict_again(case: Case) -> bool:
    profile = profile_columns(case.columns, neighbours=case.neighbours, beside=case.beside)
    return profile.kind.value == case.row["kind"]


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
    parser.add_argument("--words", action="store_true", help="leave every clue word out in turn")
    options = parser.parse_args(arguments)
    if options.folder is None:
        parser.error("give the folder, or set LOSSPICK_BENCHMARKS")
    cases = run(options.folder)
    report("all", cases)
    report("one half of the groups", [case for case in cases if not case.second_half])
    report("the other half", [case for case in cases if case.second_half])
    beside_peers(cases)
    by_kind(cases)
    calibration(cases)
    if options.words:
        leave_words_out(cases)
    if options.wrong:
        wrong(cases)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
