"""The processes that read batches of files, and what they tell the first one."""

from __future__ import annotations

import gc
import itertools
import multiprocessing
import signal
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

from losspick.api.check_batches import Read, Tree, collect_sometimes, read_batch

#: Elsewhere, the libraries of the system do not bear it.
_FORKS = sys.platform == "linux"
#: Files that are told of at once: a message a file costs more than a look at most of them.
_TOLD_AT_ONCE = 32


class WorkerError(RuntimeError):
    """A process that reads files ended by itself, or by a fault of ours."""


def _started(tree: Tree, there: Connection, inherited: Sequence[Connection]) -> BaseProcess:
    given = (tree, there, inherited)
    process: BaseProcess
    if _FORKS:
        process = multiprocessing.get_context("fork").Process(target=_work, args=given)
    else:
        process = multiprocessing.get_context("spawn").Process(target=_work, args=given)
    process.daemon = True
    process.start()
    return process


def in_processes(tree: Tree, jobs: int, told: Callable[[], None]) -> Iterator[tuple[int, Read]]:
    """Yield the batches as they are read, each by the next process that is free.

    Raises:
        WorkerError: A process ended early.
    """
    ours: list[Connection] = []
    processes: list[BaseProcess] = []
    try:
        for _ in range(jobs):
            here, there = multiprocessing.Pipe()
            inherited = [*ours, here] if _FORKS else []
            process = _started(tree, there, inherited)
            there.close()
            ours.append(here)
            processes.append(process)
        yield from _handed_out(ours, len(tree.batches()), told)
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            process.join()
        for here in ours:
            here.close()


def _handed_out(
    ours: Sequence[Connection], batches: int, told: Callable[[], None]
) -> Iterator[tuple[int, Read]]:
    waiting = iter(range(batches))
    for here in ours:
        here.send(next(waiting))
    left = batches
    while left:
        ready = wait(ours)
        for here in (one for one in ours if one in ready):
            answer = _received(here)
            if isinstance(answer, int):
                for _ in range(answer):
                    told()
                continue
            yield answer
            left -= 1
            following = next(waiting, None)
            if following is not None:
                here.send(following)


def _received(here: Connection) -> tuple[int, Read] | int:
    """Return a batch that was read, or how many files more are done.

    Raises:
        WorkerError: The process ended early.
    """
    try:
        answer: tuple[int, Read] | int | str = here.recv()
    except (EOFError, OSError):
        raise WorkerError("a process that reads files was ended from outside") from None
    if isinstance(answer, str):
        raise WorkerError(f"a process that reads files failed:\n{answer}")
    return answer


def _counted(there: Connection) -> Callable[[], None]:
    """Return what is told of each file, and tells the first process of some at once."""
    files = itertools.count(start=1)

    def told() -> None:
        if next(files) % _TOLD_AT_ONCE == 0:
            there.send(_TOLD_AT_ONCE)

    return told


def _work(tree: Tree, there: Connection, inherited: Sequence[Connection]) -> None:
    """Read batches until there are no more, in a process of its own."""
    for connection in inherited:
        connection.close()  # or this process would not see that the first one ended
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process ends the others
    gc.disable()
    gc.freeze()
    batches = tree.batches()
    try:
        for done in itertools.count(start=1):
            number = there.recv()
            read = read_batch(tree, batches[number], _counted(there))
            there.send(len(batches[number]) % _TOLD_AT_ONCE)
            there.send((number, read))
            del read
            collect_sometimes(done)
    except (EOFError, BrokenPipeError):
        return
    except Exception:  # noqa: BLE001 - told to the first process, which raises it
        there.send(traceback.format_exc())
