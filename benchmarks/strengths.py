"""What each rule and metric entry is worth: regret with its points left out, halved or doubled.

Data sets are labels of groups here: whole data sets are left out, and nothing else is read from
their names. Two kinds of figures, both on data sets that had no part in the choice:

- each speaker alone: the paired difference in regret to the shipped points, with a bootstrap
  interval over data sets, where its points are scaled by 0 (left out), 0.5 and 2. The shipped
  points were argued from theory, so no data set is spent on them;
- the whole: scales of the groups of speakers are chosen on all other data sets and judged on the
  one left out, against the shipped points.

    python benchmarks/strengths.py FOLDER ...      # folders as for regret.py, judged together
"""

from __future__ import annotations

import argparse
import itertools
import math
import statistics
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from recommending import answers, targets
from scoring import Cell, interval, read_table, score

from losspick.core.recommendation import Candidate
from losspick.core.rule import Basis
from losspick.losses import catalogue

SCALES = (0.0, 0.5, 2.0)

#: Scales that a group may take when strengths are fitted; 1 is what is shipped.
TRIED = (0.0, 0.5, 1.0, 2.0)

Scale = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Heard:
    """A cell with what each speaker said for and against each loss."""

    cell: Cell
    points: Mapping[str, tuple[tuple[str, float], ...]]
    group: Mapping[str, str]

    def regret(self, scale: Scale) -> float:
        """Return the regret of the loss that comes first once the points are scaled."""
        return score(self.cell, self.ranked(scale)).regret

    def ranked(self, scale: Scale) -> list[str]:
        losses = catalogue()

        def place(loss: str) -> tuple[float, int, bool, str]:
            total = math.fsum(scale(who) * points for who, points in self.points[loss])
            entry = losses[loss]
            return (-round(total, 9), len(entry.parameters), not entry.convex, loss)

        return sorted(self.points, key=place)

    def speakers(self) -> set[str]:
        return {who for told in self.points.values() for who, _ in told}


def heard(cell: Cell, ranking: Sequence[Candidate]) -> Heard:
    points = {one.loss: tuple((r.rule, r.points) for r in one.reasons) for one in ranking}
    group = {r.rule: group_of(r.rule, r.basis) for one in ranking for r in one.reasons}
    return Heard(cell, points, group)


def group_of(rule: str, basis: Basis) -> str:
    """Return the group whose scale a speaker shares: few groups, so that little can be fitted."""
    if rule == "noise-family":
        return "noise family"
    if rule.startswith("metric-"):
        return "metric entries"
    return f"{basis} rules"


def shipped(who: str) -> float:
    return 1.0


def scaled(rule: str, scale: float) -> Scale:
    return lambda who: scale if who == rule else 1.0


def mean_by_set(cells: Iterable[Heard], scale: Callable[[Heard], Scale]) -> dict[str, float]:
    found: dict[str, list[float]] = {}
    for one in cells:
        found.setdefault(one.cell.dataset, []).append(one.regret(scale(one)))
    return {name: statistics.fmean(each) for name, each in found.items()}


def told(differences: Sequence[float]) -> str:
    span = interval(differences)
    words = f"[{span[0]:+.3f}, {span[1]:+.3f}]" if span else ""
    return f"{statistics.fmean(differences):+.4f} {words:<18}"


def each_speaker(cells: Sequence[Heard]) -> None:
    """Print, for each speaker, what other points would change in the cells where it speaks."""
    print("\nchange in regret, where it speaks, if the points of a speaker are scaled (+: worse)")
    print(f"{'speaker':<36} {'sets':>4} " + " ".join(f"{f'x {s:g}':<25}" for s in SCALES))
    for rule in sorted(set().union(*(one.speakers() for one in cells))):
        own = [one for one in cells if rule in one.speakers()]
        base = mean_by_set(own, everything_as(shipped))
        columns = []
        for scale in SCALES:
            changed = mean_by_set(own, everything_as(scaled(rule, scale)))
            columns.append(told([changed[name] - base[name] for name in base]))
        if any(not column.startswith("+0.0000") for column in columns):
            print(f"{rule:<36} {len(base):>4} " + " ".join(columns))


def everything_as(scale: Scale) -> Callable[[Heard], Scale]:
    return lambda _: scale


def by_group(given: Mapping[str, float]) -> Callable[[Heard], Scale]:
    return lambda one: lambda who: given.get(one.group[who], 1.0)


def whole(cells: Sequence[Heard]) -> None:
    """Choose scales of groups on the other data sets, and print the regret on the one left out."""
    groups = sorted({group for one in cells for group in one.group.values()} - {"metric entries"})
    settings = list(itertools.product(TRIED, repeat=len(groups)))
    table = []
    for setting in settings:
        table.append(mean_by_set(cells, by_group(dict(zip(groups, setting, strict=True)))))
    base = mean_by_set(cells, everything_as(shipped))
    left_out, chosen = {}, []
    for name in base:
        best = min(range(len(settings)), key=lambda i: _elsewhere(table[i], settings[i], name))
        chosen.append(settings[best])
        left_out[name] = table[best][name]
    print(f"\nstrengths of {', '.join(groups)} fitted on the other data sets, metric entries at 1")
    print(f"  shipped   {statistics.fmean(base.values()):.3f} {_span(list(base.values()))}")
    print(f"  fitted    {statistics.fmean(left_out.values()):.3f} {_span(list(left_out.values()))}")
    print(f"  difference, fitted less shipped: {told([left_out[n] - base[n] for n in base])}")
    most = max(set(chosen), key=chosen.count)
    often = chosen.count(most)
    print(f"  chosen most often ({often} of {len(chosen)}): {dict(zip(groups, most, strict=True))}")


def _elsewhere(
    means: Mapping[str, float], setting: Sequence[float], name: str
) -> tuple[float, float]:
    """Return the regret on the other data sets; of equals the one nearest to the shipped points."""
    others = math.fsum(value for each, value in means.items() if each != name)
    return round(others, 9), math.fsum(abs(scale - 1.0) for scale in setting)


def _span(values: Sequence[float]) -> str:
    span = interval(values)
    return f"[{span[0]:.3f}, {span[1]:.3f}]" if span else ""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path)
    asked = parser.parse_args()
    everything: list[Heard] = []
    for folder in asked.folders:
        cells = read_table(folder)
        known = targets(folder, frozenset(cell.dataset for cell in cells))
        given = answers(known, [(cell.dataset, cell.metric) for cell in cells])
        found = [heard(cell, given.rankings[cell.dataset, cell.metric]) for cell in cells]
        everything += found
        if len(asked.folders) > 1:
            print(f"\n== {folder.name}")
            whole(found)
    print(f"\n== {', '.join(folder.name for folder in asked.folders)}")
    whole(everything)
    each_speaker(everything)


if __name__ == "__main__":
    main()
