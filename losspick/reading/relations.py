"""What files have to do with each other: whom their classes inherit from, and what they run."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.core.regexes import regex
from losspick.reading.code import Code

# a line's end is found far faster than a line's beginning
_CLASS = regex(rb"\nclass (\w+)")
_BASES = regex(rb"\nclass \w+\(([\w., ]+)\)")
#: A loss that is set under some name, and a loss function that is given what the object computes.
_LOSS = regex(rb"(?:Loss|ntropy)\w*\(")
_SET = regex(rb"(\w+)\s*(?::[^=]+)?=[^=]*\Z")
_OF_ITSELF = regex(rb"(?:entropy|entropy_with_logits|_loss)\(\s*self\(")


def training_classes(data: bytes) -> frozenset[bytes]:
    """Return the names of the classes of a file that apply a loss which they bring themselves."""
    # most files name no loss, and need no pattern
    named = b"Loss" in data or b"ntropy" in data
    if not (named and b"self." in data) and b"self(" not in data:
        return frozenset()
    found = list(_CLASS.finditer(b"\n" + data))
    ends = [*(match.start() for match in found[1:]), len(data)]
    both = zip(found, ends, strict=True) if found else ()
    return frozenset(m.group(1) for m, end in both if _trains(data[m.start() : end]))


def _trains(text: bytes) -> bool:
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
    names = (name for bases in _BASES.findall(b"\n" + data) for name in bases.split(b","))
    return frozenset(name.strip().rpartition(b".")[2] for name in names)


_IMPORT = regex(
    rb"\n[ \t]*(?:from\s+([\w.]+)\s+import\s+(\*|\([\w,\s]+|[\w, ]+)|import\s+([\w.]+))"
)


#: A call of a training at the beginning of a line, or a loop there, and what its rounds do.
_RUNS = regex(
    rb"\n(?=\w)(?:(?:for|while) |(?:\w+ *= *)?(?:\w+\.)*"  # most lines begin with a blank
    rb"(?:(?:[A-Z]\w*\([^()\n]*\)\.)?(?:train|fit|run|main|learn)"
    rb"|(?:[A-Z]\w*)?(?:Trainer|Runner|Engine|Learner|Solver))\w*\()"
)
_LOOPS = (b"\nfor ", b"\nwhile ")
_STEPS = (b"step(", b".backward(", b".gradient(", b".minimize(", b".learn(", b".next(",
          b"train(", b"epoch(", b"update(")  # fmt: skip
#: What stands in files that are run, and in those that use a model after training.
_LOADING = (b"load_weights", b"load_state_dict", b"load_model")


#: Stands among the imports of a program that has a configuration name its model.
BUILT = b"*"


def _runs(data: bytes) -> bool:
    """Tell whether lines outside of functions train or run something, perhaps in a loop."""
    for found in _RUNS.finditer(b"\n" + data):
        if not found[0].startswith(_LOOPS):
            return True
        if any(map(data.__contains__, _STEPS)):
            return True
    return False


def imports_of_a_program(code: Code) -> frozenset[bytes]:
    """Return the names that a file imports, and modules, if it is run as a program."""
    data = code.data
    builds = b"LightningCLI" in data or (code.calls(b"instantiate") and b"hydra" in data)
    loads = any(map(code.calls, _LOADING))
    if not (builds or loads or b"__main__" in data or _runs(data)):
        return frozenset()
    found = {BUILT} if builds else set()
    for module, names, plain in _IMPORT.findall(b"\n" + data):
        if plain or names == b"*":
            found.add((module or plain).rpartition(b".")[2])
        else:
            inner = names.strip(b"(").split(b",")
            found |= {name.split()[0] for name in inner if name.strip()}
    return frozenset(found)


#: What loads an object that another program has kept.
_UNPICKLING = (b"joblib.load(", b"pickle.load(", b"dill.load(", b"import load")


def loads_an_estimator(data: bytes) -> bool:
    """Tell whether code may predict with an estimator that it loads."""
    return b".predict" in data and b"load(" in data and any(map(data.__contains__, _UNPICKLING))
