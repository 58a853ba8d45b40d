"""What files have to do with each other: whom their classes inherit from, and what they run."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.core.regexes import regex
from losspick.reading.code import Code

#: Where classes begin at the top of a file: plain search finds that far faster than a pattern.
_CLASSES = b"\nclass "
_NAME = regex(rb"\w+")
_BASES = regex(rb"\w+\(([\w., ]+)\)")
#: A loss that is set under some name, and a loss function that is given what the object computes.
_LOSSES = (b"Loss", b"ntropy")
_CALLED = regex(rb"\w*\(")
_SET = regex(rb"(\w+)\s*(?::[^=]+)?=[^=]*\Z")
_OF_ITSELF = regex(rb"(?:entropy|entropy_with_logits|_loss)\(\s*self\(")


def training_classes(data: bytes) -> frozenset[bytes]:
    """Return the names of the classes of a file that apply a loss which they bring themselves."""
    # most files name no loss, and need no pattern
    named = any(map(data.__contains__, _LOSSES))
    if not (named and b"self." in data) and b"self(" not in data:
        return frozenset()
    texts = (b"\n" + data).split(_CLASSES)[1:]
    names = map(_NAME.match, texts)
    both = zip(names, texts, strict=True)
    return frozenset(name.group() for name, text in both if name is not None and _trains(text))


def _trains(text: bytes) -> bool:
    if any(b"self." + name + b"(" in text for name in _set_in(text)):
        return True
    return b"self(" in text and _OF_ITSELF.search(text) is not None


def _set_in(text: bytes) -> Iterator[bytes]:
    """Yield the names that are set to a loss on one line."""
    for word in _LOSSES:
        at = text.find(word)
        while at >= 0:
            if _CALLED.match(text, at + len(word)) is not None:
                line = text[text.rfind(b"\n", 0, at) + 1 : at]
                if (found := _SET.search(line)) is not None:
                    yield found.group(1)
            at = text.find(word, at + 1)


def bases_named(data: bytes) -> frozenset[bytes]:
    """Return the last parts of the names that the classes of a file inherit from."""
    heads = map(_BASES.match, (b"\n" + data).split(_CLASSES)[1:])
    names = (name for head in heads if head is not None for name in head.group(1).split(b","))
    return frozenset(name.strip().rpartition(b".")[2] for name in names)


_IMPORT = regex(
    rb"\n[ \t]*(?:from\s+([\w.]+)\s+import\s+(\*|\([\w,\s]+|[\w, ]+)|import\s+([\w.]+))"
)


#: A call of a training at the beginning of a line, or a loop there, and what its rounds do.
_RUNS = regex(
    # most lines begin with a blank, and most of the others so
    rb"\n(?=\w)(?!def |class |from |import )(?:(?:for|while) |(?:\w+ *= *)?(?:\w+\.)*"
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
