"""The task that settings of programs name, against the loss that they name."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.core.regexes import regex
from losspick.core.spec import Fact, ModelSpec, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.configs.node import Node
from losspick.reading.configs.plain_losses import LOSSES, path_of, word_of

#: Keys of tasks, and words for several labels a row.
_TASKS = frozenset({"task", "task_type", "problem_type", "problem", "task_name"})
_SEVERAL = regex(r"(?i)multi[-_ ]?label(?:[-_ ]?class(?:ification)?)?")
#: Losses of classes that exclude each other.
_EXCLUSIVE = frozenset({"torch.nn.CrossEntropyLoss", "torch.nn.NLLLoss",
                        "keras.losses.categorical_crossentropy",
                        "keras.losses.sparse_categorical_crossentropy"})  # fmt: skip


def over_tasks(told: list[tuple[str, Node]]) -> Iterator[ModelSpec]:
    """Yield the only loss, if it takes one class a row and the only task is of several labels.

    Args:
        told: All settings, by their keys.
    """
    tasks = {node.scalar for key, node in told if key in _TASKS and isinstance(node.scalar, str)}
    losses = [node for key, node in told if key in LOSSES and word_of(node) is not None]
    if len(tasks) != 1 or len(losses) != 1:
        return
    task, written = str(tasks.pop()), word_of(losses[0]) or ""
    if _SEVERAL.fullmatch(task) is None or path_of(written) not in _EXCLUSIVE:
        return
    text = f"{written} takes one class a row, and the task is {task}"
    remark = Fact(Remark(text, certain=False), losses[0].place)
    yield ModelSpec(framework=Framework.TORCH, reader="settings", contradictions=(remark,))
