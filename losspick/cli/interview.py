"""The questions of ``losspick ask``, and the loop that asks them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from losspick.api.amounts import share_of, whole_number_of
from losspick.api.choices import amount_of, framework_of, kind_of, large_errors_of, need_of, task_of
from losspick.cli import arguments
from losspick.core.answers import KINDS_OF_TASK, Amount
from losspick.core.vocabulary import TASK_OF_KIND, Framework, Kind, Need, Task
from losspick.errors import UsageError

#: Answers by the name of their question; a skipped one is not there.
Said = dict[str, str]

#: Words beside the listed ones that mean yes and no.
_YES, _NO = ("yes", "y", "true"), ("no", "n", "false")


@dataclass(frozen=True, slots=True)
class Question:
    """One question, which the option of its name answers as well.

    Attributes:
        name: The option, without its dashes.
        text: What is asked.
        read: Refuses an answer that means nothing, with a UsageError.
        choices: The words that can be said; empty for numbers and names.
        asked: Tells from the answers so far whether the question makes sense.
    """

    name: str
    text: str
    read: Callable[[str], object]
    choices: Callable[[Said], tuple[str, ...]] = lambda said: ()
    asked: Callable[[Said], bool] = lambda said: True


def task_said(said: Mapping[str, str]) -> Task | None:
    """Return the task, which the kind may say as well."""
    if said.get("task"):
        return task_of(said["task"])
    kind = kind_of(said.get("kind"))
    return TASK_OF_KIND[kind] if kind else None


def _kinds(said: Said) -> tuple[str, ...]:
    task = task_said(said)
    return tuple(KINDS_OF_TASK.get(task, ())) if task else ()


def _for(*tasks: Task) -> Callable[[Said], bool]:
    return lambda said: task_said(said) in tasks


def _amounts(said: Said) -> bool:
    kind = kind_of(said.get("kind"))
    numbers = (None, Kind.CONTINUOUS, Kind.POSITIVE_CONTINUOUS)
    return task_said(said) is Task.REGRESSION and kind in numbers


def yes_or_no(word: str) -> bool:
    """Return whether a word means yes.

    Raises:
        UsageError: It means neither yes nor no.
    """
    folded = word.strip().casefold()
    if folded in _YES or folded in _NO:
        return folded in _YES
    raise UsageError(f"{word!r} is neither yes nor no")


def _shares(word: str) -> float | None:
    return share_of(word, "the share", at_most=0.5)


def _rows(word: str) -> int | None:
    return whole_number_of(word, "the number of rows", at_least=1)


def _classes(word: str) -> int | None:
    return whole_number_of(word, "the number of classes", at_least=2)


def _needs(word: str) -> tuple[Need, ...]:
    return tuple(map(need_of, arguments.split_words([word])))


_CLASSES = (Task.MULTICLASS, Task.ORDINAL, Task.MULTILABEL)
_RARE = (Task.BINARY, Task.MULTICLASS, Task.ORDINAL, Task.SEGMENTATION)

QUESTIONS = (
    Question("task", "What is to be learned?", task_of, lambda said: tuple(KINDS_OF_TASK)),
    Question("kind", "What are the values?", kind_of, _kinds, lambda said: len(_kinds(said)) > 1),
    Question("classes", "How many classes, levels or labels?", _classes, asked=_for(*_CLASSES)),
    Question(
        "minority-share", "What share has the rarest class, as 5%?", _shares, asked=_for(*_RARE)
    ),
    Question("outliers", "Are there outliers?", amount_of, lambda said: tuple(Amount), _amounts),
    Question(
        "long-tail",
        "Are some values far larger than usual ones (prices, incomes)?",
        yes_or_no,
        lambda said: ("yes", "no"),
        _amounts,
    ),
    Question("rows", "How many rows to train on?", _rows),
    Question(
        "cost",
        "What do errors cost, as fn=10,fp=1?",
        arguments.parse_costs,
        asked=_for(Task.BINARY),
    ),
    Question(
        "large-errors",
        "Do large errors matter more, or are they to be ignored?",
        large_errors_of,
        lambda said: ("matter", "ignore"),
        _for(Task.REGRESSION),
    ),
    Question("metric", "What metric judges the model, as mae or f1?", str),
    Question("need", "What are predictions for?", _needs, lambda said: tuple(Need)),
    Question(
        "framework", "In which library is it trained?", framework_of, lambda said: tuple(Framework)
    ),
)


def interview(said: Said) -> Said:
    """Ask what was not said, on standard error; an empty line skips, the end of input ends."""
    answers = dict(said)
    sys.stderr.write("An empty line skips a question.\n")
    for question in QUESTIONS:
        if question.name in answers or not question.asked(answers):
            continue
        try:
            answer = _answer(question, answers)
        except EOFError:
            sys.stderr.write("\n")
            break
        if answer:
            answers[question.name] = answer
    return answers


def _answer(question: Question, said: Said) -> str:
    """Return a valid answer, or an empty one.

    Raises:
        EOFError: There is no more input.
    """
    choices = question.choices(said)
    sys.stderr.write(f"\n{question.text}\n")
    for number, choice in enumerate(choices, start=1):
        sys.stderr.write(f"  {number:>2}  {choice.replace('_', ' ')}\n")
    while True:
        answer = _line()
        if answer.isdecimal() and choices and 1 <= int(answer) <= len(choices):
            return choices[int(answer) - 1]
        if not answer:
            return ""
        try:
            question.read(answer)
        except UsageError as error:
            sys.stderr.write(f"{error}\n")
        else:
            return answer


def _line() -> str:
    sys.stderr.write("> ")
    sys.stderr.flush()
    line = sys.stdin.readline() if sys.stdin is not None else ""
    if not line:
        raise EOFError
    return line.strip()
