"""Options that play no part in an answer: said on stderr, since silence would look like consent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from losspick.core.recommendation import Recommendation
from losspick.core.vocabulary import Need, Task
from losspick.reporting.words import kind_words

_CLASSES = (Task.BINARY, Task.MULTICLASS, Task.MULTILABEL, Task.ORDINAL)
#: Where each need is asked for by a rule.
_MEANINGFUL: dict[Need, tuple[Task, ...]] = {
    Need.PROBABILITIES: (*_CLASSES, Task.SURVIVAL),
    Need.RANKING: (*_CLASSES, Task.SURVIVAL),
    Need.LABELS: _CLASSES,
    Need.INTERVALS: (Task.REGRESSION, Task.SURVIVAL),
}


def on_goal(
    found: Recommendation,
    *,
    quantile: bool,
    cost: bool,
    large_errors: bool,
    need: bool,
) -> Iterator[str]:
    """Yield a sentence for each typed option that does not bear on this kind of target."""
    task = found.profile.task
    numbers = task is Task.REGRESSION
    idle = [
        ("--quantile", quantile and not numbers),
        ("--cost", cost and not (numbers or task is Task.BINARY)),
        ("--large-errors", large_errors and not numbers),
    ]
    if need:
        idle += [(f"--need {one}", task not in _MEANINGFUL[one]) for one in found.goal.needs]
    for option, plays_no_part in idle:
        if plays_no_part:
            yield f"{option} plays no part: the target is {kind_words(found.profile.kind)}"


def without_target(given: Mapping[str, str | bool | None]) -> Iterator[str]:
    """Yield a sentence for each option about a target, or beside one, where there is none."""
    for option, value in given.items():
        if value:
            yield f"--{option.replace('_', '-')} plays no part: no target is named"


def on_reading(data: str, *, sep: str | None, encoding: str | None) -> Iterator[str]:
    """Yield a sentence for each option about text that is given with a table of another format."""
    from losspick.profiling.readers.formats import FORMAT_OF_SUFFIX, Format

    found = FORMAT_OF_SUFFIX.get(Path(data).suffix.casefold(), Format.DELIMITED)
    if sep is not None and found is not Format.DELIMITED:
        yield f"--sep plays no part: {Path(data).name} is {found}"
    if encoding is not None and found not in (Format.DELIMITED, Format.JSON):
        yield f"--encoding plays no part: {Path(data).name} is {found}"


def on_rules(folders: Sequence[Path]) -> Iterator[str]:
    """Yield a sentence for each folder without rules, and each file not named after its id."""
    import tomllib

    for folder in folders:
        files = sorted(folder.rglob("*.toml"))
        if not files:
            yield f"{folder}: holds no rule (no file that ends in .toml)"
        for file in files:
            name = tomllib.loads(file.read_text(encoding="utf-8")).get("id")
            if name != file.stem:
                yield f"{file}: its rule is called {name}, and files are named after their rules"
