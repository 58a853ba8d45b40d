"""From words about a target to the profile that they amount to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from losspick.api.amounts import share_of, whole_number_of
from losspick.api.choices import amount_of, kind_of, task_of
from losspick.consulting.described import described
from losspick.core.answers import KINDS_OF_TASK, Answers
from losspick.core.profile import Profile
from losspick.core.vocabulary import TASK_OF_KIND, Kind, Task
from losspick.errors import UsageError


def profile_in_words(
    task: str | None,
    kind: str | None,
    *,
    classes: object,
    minority_share: object,
    outliers: str | None,
    long_tail: bool | None,
    rows: object,
) -> Profile:
    """Return the profile of a target that is described instead of read.

    Raises:
        UsageError: A word is not known, or two of them contradict each other.
    """
    meant_kind = kind_of(kind)
    answers = Answers(
        task=_task(task_of(task), meant_kind),
        kind=meant_kind,
        classes=whole_number_of(classes, "the number of classes", at_least=2),
        minority_share=share_of(minority_share, "the share of the rarest class", at_most=0.5),
        outliers=amount_of(outliers),
        long_tail=long_tail,
        rows=whole_number_of(rows, "the number of rows", at_least=1),
    )
    _check(answers)
    return described(answers)


def _task(task: Task | None, kind: Kind | None) -> Task:
    found = task or (TASK_OF_KIND[kind] if kind else None)
    if found is None or found is Task.NONE:
        raise UsageError(
            "what is to be learned is not said",
            where="task",
            fix=f"name one of {', '.join(KINDS_OF_TASK)}",
        )
    return found


def _check(answers: Answers) -> None:
    kinds = KINDS_OF_TASK[answers.task]
    if answers.meant not in kinds:
        raise UsageError(
            f"{answers.task} and {answers.meant} values do not go together",
            where="kind",
            fix=f"for {answers.task}: {', '.join(kinds)}",
        )
    number, rarest = answers.classes, answers.minority_share
    if number and rarest and rarest > 1.0 / number:
        raise UsageError(
            f"the rarest of {number} classes has at most 1/{number} of the rows, not {rarest:g}",
            where="minority_share",
        )


def task_of_metric(metric: str, rules: Sequence[Path] = ()) -> str | None:
    """Return the one task that a metric judges, None where there are none or several."""
    tasks = tasks_of_metric(metric, rules)
    return tasks[0] if len(tasks) == 1 else None


def tasks_of_metric(metric: str, rules: Sequence[Path] = ()) -> tuple[Task, ...]:
    """Return the tasks that a metric judges, the commonest first."""
    from losspick.advising.load import load_rules
    from losspick.advising.metrics import tasks_judged

    tasks = tasks_judged(metric, load_rules(rules).metrics)
    return tuple(task for task in Task if task in tasks)
