"""The bytes of a Python file, and what is asked of them again and again.

Each search through the files of a large tree takes about as long as reading them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from losspick.core.records import record
from losspick.core.regexes import regex

#: Functions that are looked for by their names.
_FUNCTIONS = (
    b"log",
    b"mean",
    b"sum",
    b"exp",
    b"crit",
    b"criterion",
    b"getattr",
    b"take_along_axis",
    b"softmax",
    b"log_softmax",
    b"one_hot",
    b"ategorical",
    b"Bernoulli",
    b"log_prob",
    b"logpdf",
    b".compile",
    b".backward",
    b".manual_backward",
    b".gradient",
    b".minimize",
    b"load_weights",
    b"load_state_dict",
    b"load_model",
    b"instantiate",
)
#: How they end: so much of a name is compared first.
_ENDINGS = {name: name[-6:] for name in _FUNCTIONS}


def _before_brackets(endings: Iterable[bytes]) -> re.Pattern[bytes]:
    """Return a pattern for what of the endings of names stands before a bracket.

    It begins with the bracket, which is rare, and what stands before is of the same length in each
    of its groups: so one search takes hardly more time than that for a single name.
    """
    unique = sorted(set(endings))
    by_length = (
        b"|".join(re.escape(one) for one in unique if len(one) == length)
        for length in sorted(set(map(len, unique)))
    )
    return regex(rb"\((?:" + b"|".join(rb"(?<=(%s)\()" % one for one in by_length) + b")")


_CALLED = _before_brackets(_ENDINGS.values())
#: What long strings do not hold; if they seem to, quotes were counted wrongly.
_DEFINED = (b"\ndef ", b"\n    def ", b"\nclass ")
#: In short words, and in long texts without them, patterns look faster than ``in``.
_OSS = regex(rb"oss")


@record(frozen=True, slots=True)
class Code:
    """A Python file, or what of it is no long string.

    Attributes:
        data: The bytes.
        called: How those functions end that may be called in it, of all that are looked for.
        of_losses: A name or a word in it may be that of a loss.
    """

    data: bytes
    called: frozenset[bytes]
    of_losses: bool

    @classmethod
    def of(cls, data: bytes) -> Code:
        """Return bytes as they stand."""
        called = frozenset(map(b"".join, _CALLED.findall(data)))
        return cls(data, called, _OSS.search(data) is not None)

    def calls(self, name: bytes) -> bool:
        """Tell whether one of the functions that are looked for stands before a bracket."""
        return _ENDINGS[name] in self.called and name + b"(" in self.data


def code_of(data: bytes) -> Code:
    """Return a Python file without its long strings, which only describe."""
    return Code.of(_without_long_strings(data))


def _without_long_strings(data: bytes) -> bytes:
    parts = data.split(b'"""')
    if len(parts) < 3 or len(parts) % 2 == 0:
        return data
    strings = b"".join(parts[1::2])
    return data if any(map(strings.__contains__, _DEFINED)) else b'""'.join(parts[::2])
