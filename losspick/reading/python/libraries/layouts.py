"""Along which axis convolutions of Keras have their channels: the last, or by a setting the second.

The setting may stand with the layer, anywhere in the program, or in a file of the user's.
"""

from __future__ import annotations

from losspick.core.regexes import regex
from losspick.core.spec import Location
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import Const, TensorV, Value, altered

_WORDS = {"channels_last": -1, "tf": -1, "channels_first": 1, "th": 1}
#: What sets the second axis, asks which one is set, handles it as that of the channels, or has
#: pictures with theirs in front.
_SECOND = regex(
    r"channels_first|image_data_format|image_dim_ordering"
    r"|(?:BatchNormalization|[Cc]oncatenate)\([^\n]*axis\s*=\s*1\b"
    r"|(?:\bInput\(|shape\s*=)\s*\(?\s*(?:shape\s*=\s*\(?)?\s*(?:[1-4]|\w*channels?|C)\s*,"
)
_TABLE = 2


def axis_told(given: Arguments, by_default: int | None) -> int | None:
    """Return the axis that a convolution is told to have its classes along; None: not known."""
    told = given.get(None, "data_format", "dim_ordering")
    words = (one.value for one in given.positional if isinstance(one, Const))
    word = next((word for word in words if isinstance(word, str) and word in _WORDS), None)
    if told is None or told == Const(None):
        return by_default if word is None else _WORDS[word]
    return _WORDS.get(str(told.value)) if isinstance(told, Const) else None


def as_set(machine: Machine, taken: Value, axis: int | None, at: Location | None) -> Value:
    """Return what is normalised, with its classes along no known axis if a setting may tell it."""
    if axis in (None, -1) or not isinstance(taken, TensorV):
        return taken
    if taken.class_axis != -1 or taken.rank in (None, _TABLE):
        return taken
    paths = {machine.project.own, *machine.project.loaded, *((at.path,) if at is not None else ())}
    sources = (machine.project.sources.get(path) for path in paths)
    if any(_SECOND.search(source.text) for source in sources if source is not None):
        return altered(taken, class_axis=None)
    return taken
