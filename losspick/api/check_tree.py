"""Read the files of a tree in batches; what is found is the same for any number of processes.

Files are read in batches of fixed size, each by an interpreter of its own, so that what is found
does not depend on which process reads which batch.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from losspick.api.check_batches import Read, Tree, collect_sometimes, read_batch

#: Is told how many files are done, and how many there are.
Progress: TypeAlias = Callable[[int, int], None]


def read_tree(tree: Tree, jobs: int, progress: Progress | None) -> list[Read]:
    """Return what was read of each batch, in order.

    Raises:
        WorkerError: A process ended early.
    """
    batches = tree.batches()
    done = 0

    def told() -> None:
        nonlocal done
        if progress is not None:
            progress(done, len(tree.files))
        done += 1

    if min(jobs, len(batches)) > 1:
        from losspick.api.check_processes import in_processes

        by_number = dict(in_processes(tree, min(jobs, len(batches)), told))
        return [by_number[number] for number in range(len(batches))]
    found = []
    for number, files in enumerate(batches, start=1):
        found.append(read_batch(tree, files, told))
        collect_sometimes(number)
    return found
