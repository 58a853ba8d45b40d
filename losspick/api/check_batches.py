"""A batch of files, read by an interpreter of its own."""

from __future__ import annotations

import gc
import itertools
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from losspick.core.finding import ReadError
from losspick.core.spec import ModelSpec
from losspick.reading.limits import ForeignError, PartlyUnreadableError, UnreadableError
from losspick.reading.opening import read_bytes
from losspick.reading.python.text.beyond import Beyond
from losspick.reading.python.text.source import Source
from losspick.reading.read import Reader

#: Files that one interpreter reads at least, if there are so many, and at most.
_SMALLEST, _LARGEST = 256, 1024
#: Batches into which a tree of middling size is parted: each process then has several, and modules
#: that all files import are not evaluated over and over again.
_BATCHES = 8
#: Files before its end among which a batch may end, so that those of a folder stay together.
_LOOKED_BACK = 32
#: Words of the interpreter's stack that are kept for the calls of a batch.
_ROOM = 65_536
#: Batches after which the collector runs.
_BETWEEN_COLLECTIONS = 32


@dataclass(frozen=True, slots=True)
class Tree:
    """Files that belong together.

    Attributes:
        files: All of them, in order.
        named: Those that the user named.
        index: Python files by the tails of their dotted names.
        contents: What stands for files that need not exist.
        modules: Those that a process has parsed last, for the batches that it reads next.
        beyond: Finds other files of the project that may be read for what these import; None: none.
        found: Files of modules that a process has looked for.
        bases: Files from which a process has seen that files have base classes.
    """

    files: tuple[str, ...]
    named: frozenset[str]
    index: Mapping[str, tuple[str, ...]]
    contents: Mapping[str, bytes]
    modules: dict[str, Source] = field(default_factory=dict)
    beyond: Beyond | None = None
    found: dict[tuple[str, str], str | None] = field(default_factory=dict)
    bases: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def batches(self) -> list[tuple[str, ...]]:
        """Return the files as they are read together, those of a folder in one if they can be."""
        made, at = [], 0
        size = min(max(len(self.files) // _BATCHES, _SMALLEST), _LARGEST)
        while at < len(self.files):
            end = self._end(at, size)
            made.append(self.files[at:end])
            at = end
        return made

    def _end(self, at: int, size: int) -> int:
        """Return where a batch ends: where the files on either side share the fewest folders."""
        latest = at + size
        if latest >= len(self.files):
            return len(self.files)
        ends = range(latest, max(latest - _LOOKED_BACK, at), -1)
        return min(ends, key=lambda end: _shared_folders(*self.files[end - 1 : end + 1]))


def _shared_folders(one: str, other: str) -> int:
    """Return how many folders two files have in common, from the first on."""
    pairs = zip(Path(one).parts[:-1], Path(other).parts[:-1], strict=False)
    return sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], pairs))


@dataclass(slots=True)
class Read:
    """What was read of some files.

    Attributes:
        specs: Pairings of configurations, by the files that were read for them.
        composed: Configurations that are judged with others which name them.
        in_code: Pairings of code.
        errors: Files that can't be read.
        partly: Files whose code was not followed to its end, and why.
        paths: Files that were read.
        followed: Other files of the project that those import.
    """

    specs: dict[str, list[ModelSpec]] = field(default_factory=dict)
    composed: set[str] = field(default_factory=set)
    in_code: list[ModelSpec] = field(default_factory=list)
    errors: list[ReadError] = field(default_factory=list)
    partly: dict[str, str] = field(default_factory=dict)
    paths: list[str] = field(default_factory=list)
    followed: list[str] = field(default_factory=list)


def read_batch(tree: Tree, files: Sequence[str], told: Callable[[], None]) -> Read:
    """Read some files by an interpreter of their own."""
    read = Read()
    reader = Reader(tree.index, tree.modules, tree.beyond, tree.found, tree.bases)
    for path in files:
        told()
        try:
            data = tree.contents[path] if path in tree.contents else read_bytes(path)
            if found := reader.specs(path, data, named=path in tree.named):
                read.specs[path] = found
            read.paths.append(path)
        except PartlyUnreadableError as error:
            _keep_rest(read, path, error, named=path in tree.named)
        except UnreadableError as error:
            _note(read, path, error, named=path in tree.named)
        except Exception as failure:  # noqa: BLE001 - told with the file; the others are judged
            read.errors.append(_failed(path, failure))
    read.composed |= reader.together.parts
    read.in_code += reader.found_in_code()
    read.partly.update(reader.judged_in_part())
    read.errors += [_failed(path, failure) for path, failure in reader.failures().items()]
    reader.forget()
    if tree.beyond is not None:
        read.followed += tree.beyond.found.difference(tree.files)
    return read


# The interpreter takes room for calls in pieces of 16 kB, and gives a piece back to the system as
# soon as the first call in it ends, so that calls at the edge of a piece take and give back another
# each time: 46,000 times in a tree of 4,000 files, for 2 % of all CPU time. A call that asks for
# more than a piece gets one of twice its size, which has room for all calls within it.
read_batch.__code__ = read_batch.__code__.replace(co_stacksize=_ROOM)


def _note(read: Read, path: str, error: UnreadableError, *, named: bool) -> None:
    """Note why a file is not read; of what no reader knows, only files that were named."""
    if not isinstance(error, ForeignError):
        read.errors.append(ReadError(path, error.message, named=named))
    elif named:
        read.errors.append(ReadError(path, error.message, foreign=True))


def _keep_rest(read: Read, path: str, error: PartlyUnreadableError, *, named: bool) -> None:
    """Keep the pairings of the parts that can be read, and note why the others can't."""
    partial = bool(error.specs)
    if partial:
        read.specs[path] = list(error.specs)
        read.paths.append(path)
    for why in error.messages:
        read.errors.append(ReadError(path, why, named=named, partial=partial, faulty=True))


def _failed(path: str, failure: Exception) -> ReadError:
    """Return what is told of a file at which losspick itself failed."""
    said = f"losspick itself failed here, please report it: {type(failure).__name__}: {failure}"
    trace = "".join(traceback.format_exception(failure))
    return ReadError(path, " ".join(said.split()), named=True, trace=trace)


def collect_sometimes(done: int) -> None:
    """Collect what little holds itself after some batches; it takes a while each time."""
    if not done % _BETWEEN_COLLECTIONS:
        gc.collect()
