"""What the recommended losses cost on a table of measured scores: regret, by look-up.

The folder holds ``datasets.jsonl`` (one JSON object a line with ``id``, ``target`` and ``task``),
and either ``table.json`` with ``load.py`` or ``scores.csv``, as ``evidence`` has it. The code that
loads the data sets is executed: give only a folder that you trust.

    python benchmarks/regret.py FOLDER [--json RANKINGS.json] [--per-dataset]
    LOSSPICK_BENCHMARKS=... python benchmarks/regret.py     # FOLDER is its subfolder regret
    python benchmarks/regret.py benchmarks/evidence [--round 2]
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import time
from collections.abc import Sequence
from pathlib import Path

from baselines import baselines
from recommending import Answers, answers, targets
from scoring import TASKS, Cell, Score, by_dataset, interval, paired, read_table, scores
from training_sets import rows

#: Rules that speak on facts which only features tell.
FEATURE_RULES = (
    "regression-residual-outliers",
    "regression-clean-residuals",
    "f1-of-classes-hard-to-tell",
    "mcc-of-classes-hard-to-tell",
    "f1-of-classes-told-apart",
    "macro-f1-of-classes-hard-to-tell",
)


def shown(scored: Sequence[Score], field: str) -> str:
    """Return a mean over data sets with its bootstrap interval."""
    values = list(by_dataset(scored, field).values())
    if not values:
        return f"{'-':>20}"
    found = interval(values)
    span = f"[{found[0]:.3f}, {found[1]:.3f}]" if found else ""
    return f"{statistics.fmean(values):.3f} {span:>14}"


def table(title: str, parts: dict[str, list[Score]]) -> None:
    print(f"\n{title}")
    print(f"{'':<32} {'sets':>4} {'regret':>20} {'top-1':>20} {'top-3':>20} {'skill lost':>20}")
    for label, part in parts.items():
        count = len({one.cell.dataset for one in part})
        fields = ("regret", "top1", "top3", "skill_lost")
        print(f"{label:<32} {count:>4} " + " ".join(shown(part, field) for field in fields))


def parts_of(scored: Sequence[Score]) -> dict[str, list[Score]]:
    """Split scores by task and by metric."""
    found = {"all": list(scored)}
    for task in TASKS:
        own = [one for one in scored if one.cell.task == task]
        if own:
            found[task] = own
            for metric in dict.fromkeys(one.cell.metric for one in own):
                found[f"  {task}, {metric}"] = [one for one in own if one.cell.metric == metric]
    return found


def side_by_side(all_of: dict[str, list[Score]]) -> None:
    """Print everybody's figures for each task, and for each metric of it."""
    parts = {name: parts_of(scored) for name, scored in all_of.items()}
    for label in list(parts["losspick"])[1:]:
        table(
            f"everybody on {label.strip()}",
            {name: part[label] for name, part in parts.items() if part.get(label)},
        )


def against(ours: Sequence[Score], others: dict[str, list[Score]]) -> None:
    """Print the paired differences to each baseline; below zero losspick is better."""
    print("\npaired difference in regret, losspick less baseline (below 0: losspick is better)")
    for name, theirs in others.items():
        for label in ("all", *TASKS):
            pair = [
                [one for one in each if label in ("all", one.cell.task)] for each in (ours, theirs)
            ]
            if not pair[0]:
                continue
            found = paired(*pair)
            span = interval(found)
            told = f"[{span[0]:+.3f}, {span[1]:+.3f}]" if span else ""
            print(f"  {name:<20} {label:<12} {statistics.fmean(found):+.3f} {told}")


def losing(ours: Sequence[Score], rival: Sequence[Score], least: float = 0.05) -> None:
    """Say for which metrics losspick has more regret than the rival, and on how many sets."""
    print("\nwhere it still loses to metric_consistent")
    mine, theirs = parts_of(ours), parts_of(rival)
    told = False
    for label, part in mine.items():
        found = paired(part, theirs[label])
        more = statistics.fmean(found)
        if label.startswith("  ") and more > least:
            worse = sum(one > least for one in found)
            picks = f"on {worse} of {len(found)} sets"
            print(f"  {label.strip():<32} {more:+.3f} {picks}")
            told = True
    if not told:
        print(f"  by no metric by more than {least}")


def per_dataset(scored: Sequence[Score]) -> None:
    print("\nregret of every data set")
    for name, value in sorted(by_dataset(scored, "regret").items(), key=lambda one: -one[1]):
        print(f"  {name:<28} {value:.3f}")


def quoted(folder: Path) -> None:
    """Print the baseline that needs the single repeats, as the folder tells it."""
    told = folder / "baselines.json"
    if told.exists():
        one = json.loads(told.read_text("utf-8"))["retest"]["all"]
        low, high = one["ci95"]
        print(f"{'retest, as the folder tells':<37} {one['regret']:.3f} [{low:.3f}, {high:.3f}]")


def feature_rules(folder: Path, cells: Sequence[Cell], before: Answers) -> None:
    """Print what the facts that features tell change, and in which data sets their rules speak."""
    own = tuple(cell for cell in cells if cell.task != "ordinal")
    known = targets(folder, frozenset(cell.dataset for cell in own), given_features=True)
    after = answers(known, [(cell.dataset, cell.metric) for cell in own])
    print("\npaired difference in regret, with --given-features less without (below 0: better)")
    for task in TASKS[:3]:
        part = [cell for cell in own if cell.task == task]
        _compared(f"all of {task}", part, after, before)
    for rule in FEATURE_RULES:
        part = [cell for cell in own if _speaks(after, cell, rule)]
        _compared(rule, part, after, before)


def _compared(label: str, cells: Sequence[Cell], after: Answers, before: Answers) -> None:
    for words, metric in (("with the metric", True), ("without one", False)):
        if not cells:
            continue
        found = paired(_both(cells, after, metric), _both(cells, before, metric))
        span = interval(found)
        told = f"[{span[0]:+.3f}, {span[1]:+.3f}]" if span else ""
        mean = f"{statistics.fmean(found):+.3f}"
        print(f"  {label:<34} {len(found):>3} sets, {words:<16} {mean} {told}")


def _both(cells: Sequence[Cell], given: Answers, metric: bool) -> list[Score]:
    return scores(cells, lambda cell: given.ids(cell.dataset, cell.metric if metric else None))


def _speaks(given: Answers, cell: Cell, rule: str) -> bool:
    rankings = (given.rankings.get((cell.dataset, metric), ()) for metric in (cell.metric, None))
    return any(r.rule == rule for ranking in rankings for one in ranking for r in one.reasons)


def written(path: Path, cells: Sequence[Cell], given: Answers) -> None:
    made: dict[str, dict[str, list[str]]] = {}
    for cell in cells:
        made.setdefault(cell.dataset, {})[cell.metric] = given.ids(cell.dataset, cell.metric)
    path.write_text(json.dumps(made, indent=1), encoding="utf-8")


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--json", type=Path, help="write the rankings made with a metric here")
    parser.add_argument("--per-dataset", action="store_true")
    parser.add_argument(
        "--given-features",
        action="store_true",
        help="also what they change",
    )
    parser.add_argument("--round", type=int, help="data sets of one round of the evidence only")
    asked = parser.parse_args()
    above = os.environ.get("LOSSPICK_BENCHMARKS")
    asked.folder = asked.folder or (Path(above) / "regret" if above else None)
    if asked.folder is None:
        parser.error("give the folder, or set LOSSPICK_BENCHMARKS")
    if not asked.folder.is_dir():
        parser.error(f"there is no folder {asked.folder}")
    return asked


def main() -> None:
    asked = _asked()
    folder = asked.folder
    start = time.perf_counter()
    cells = read_table(folder)
    if asked.round:
        own = {row["id"] for row in rows(folder) if row["round"] == asked.round}
        cells = tuple(cell for cell in cells if cell.dataset in own)
    known = targets(folder, frozenset(cell.dataset for cell in cells))
    given = answers(known, [(cell.dataset, cell.metric) for cell in cells])
    print(f"{len(known)} data sets in {time.perf_counter() - start:.1f} s")
    ours = scores(cells, lambda cell: given.ids(cell.dataset, cell.metric))
    rivals = baselines(cells, {target.id: target.traits for target in known})
    table("losspick, with the metric given", parts_of(ours))
    without = scores(cells, lambda cell: given.ids(cell.dataset, None))
    table("without a metric, and the baselines", {"losspick without a metric": without, **rivals})
    quoted(folder)
    side_by_side({"losspick": ours, **rivals})
    against(ours, rivals)
    losing(ours, rivals["metric_consistent"])
    if asked.per_dataset:
        per_dataset(ours)
    if asked.given_features:
        feature_rules(folder, cells, given)
    if asked.json:
        written(asked.json, cells, given)


if __name__ == "__main__":
    main()
