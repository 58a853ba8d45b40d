"""What files have to do with each other: whom their classes inherit from, and what they run."""

from __future__ import annotations

import re
from collections.abc import Iterator

# a line's end is found far faster than a line's beginning
_CLASS = re.compile(rb"\nclass (\w+)")
_BASES = re.compile(rb"\w+\(([\w., ]+)\)")
#: A loss that is set under some name, and a loss function that is given what the object computes.
_LOSS = re.compile(rb"(?:Loss|ntropy)\w*\(")
_SET = re.compile(rb"(\w+)\s*(?::[^=]+)?=[^=]*\Z")
_OF_ITSELF = re.compile(rb"(?:entropy|entropy_with_logits|_loss)\(\s*self\(")


def training_classes(data: bytes) -> frozenset[bytes]:
    """Return the names of the classes of a file that apply a loss which they bring themselves."""
    if b"self" not in data:
        return frozenset()
    found = list(_CLASS.finditer(b"\n" + data))
    ends = [*(match.start() for match in found[1:]), len(data)]
    both = zip(found, ends, strict=True) if found else ()
    return frozenset(m.group(1) for m, end in both if _trains(data[m.start() : end]))


def _trains(text: bytes) -> bool:
    # most classes name no loss, and need no pattern
    named = b"Loss" in text or b"ntropy" in text
    if named and any(b"self." + name + b"(" in text for name in _set_in(text)):
        return True
    return b"self(" in text and _OF_ITSELF.search(text) is not None


def _set_in(text: bytes) -> Iterator[bytes]:
    """Yield the names that are set to a loss on one line."""
    for loss in _LOSS.finditer(text):
        line = text[text.rfind(b"\n", 0, loss.start()) + 1 : loss.start()]
        if (found := _SET.search(line)) is not None:
            yield found.group(1)


def bases_named(data: bytes) -> frozenset[bytes]:
    """Return the last parts of the names that the classes of a file inherit from."""
    heads = map(_BASES.match, (b"\n" + data).split(b"\nclass ")[1:])
    names = (name for head in heads if head is not None for name in head[1].split(b","))
    return frozenset(name.strip().rpartition(b".")[2] for name in names)


_IMPORT = re.compile(
    rb"\n[ \t]*(?:from\s+([\w.]+)\s+import\s+(\*|\([\w,\s]+|[\w, ]+)|import\s+([\w.]+))"
)


#: A call of a training at the beginning of a line.
_RUNS = re.compile(
    rb"\n(?=\w)(?:\w+ *= *)?(?:\w+\.)*"  # most lines begin with a blank
    rb"(?:train|fit|run|main|learn|(?:[A-Z]\w*)?(?:Trainer|Runner|Engine|Learner|Solver))\w*\("
)
#: A loop of a program that stands in no function.
_LOOPS = (b"\nfor ", b"\nwhile ")
#: What stands in files that are run, and in those that use a model after training.
_LOADING = (b"load_weights(", b"load_state_dict(", b"load_model(")


#: Stands among the imports of a program that has a configuration name its model.
BUILT = b"*"


def _trains_at_the_top(data: bytes) -> bool:
    """Tell whether a loop that stands in no function may train a model."""
    holds = data.__contains__
    return any(map(holds, _LOOPS)) and any(map(holds, _STEPS))


#: What a round of a training does, or one in an environment.
_STEPS = (b".backward(", b".gradient(", b"optimizer.", b".minimize(", b".learn(", b".next(",
          b".step(")  # fmt: skip


def imports_of_a_program(data: bytes) -> frozenset[bytes]:
    """Return the names that a file imports, and modules, if it is run as a program."""
    builds = b"LightningCLI" in data or (b"instantiate(" in data and b"hydra" in data)
    loads = b"load_" in data and any(map(data.__contains__, _LOADING))
    runs = builds or loads or b"__main__" in data or _trains_at_the_top(data)
    if not runs and _RUNS.search(b"\n" + data) is None:
        return frozenset()
    found = {BUILT} if builds else set()
    for module, names, plain in _IMPORT.findall(b"\n" + data):
        if plain or names == b"*":
            found.add((module or plain).rpartition(b".")[2])
        else:
            inner = names.strip(b"(").split(b",")
            found |= {name.split()[0] for name in inner if name.strip()}
    return frozenset(found)
