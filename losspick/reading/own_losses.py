"""Losses of the user's own that a file applies, told from its bytes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from losspick.core.regexes import regex
from losspick.reading.code import Code

#: A loss that is made or applied under a name of the user's own, perhaps from another file.
_OWN = regex(rb"loss(?:es)?\s*=\s*([\w.]+)\(")
#: What libraries, and tensors by their methods, compute is a loss if what they average says so.
_LIBRARIES = (b"torch.", b"tf.", b"np.", b"numpy.", b"jnp.", b"F.", b"K.", b"nn.", b"ops.",
              b"math.")  # fmt: skip
_METHODS = frozenset(
    {b"mean", b"sum", b"item", b"get", b"to", b"view", b"detach", b"float", b"reshape", b"numpy",
     b"cpu", b"unsqueeze", b"squeeze", b"pop", b"clone", b"masked_fill", b"flatten"}
)  # fmt: skip
_COMPUTED = regex(rb"abs\(|square|pow\(|\*\* ?2|log\w*\(")
#: How quantiles are called.
QUANTILES = (b"uantile", b"inball")
#: What stands where the overlap of pictures is computed.
_OVERLAPS = (b"Dice", b"ntersection =", b"accard", b"versky")
_DICE = regex(rb"dice(?:[(_]|(?<=_dice))")
#: How errors are told apart by their sides: the larger of two, or by a condition.
_SIDES = (b"max(", b"maximum(", b"where(", b" < 0")
#: A function of the file's own calls what may be another loss.
_CALLED = regex(rb"(?:loss|crit|nll|entropy|objective)\w*\(")
_PART = regex(rb"\w")
#: Where a function at the top of a file ends at the latest, and how long one is looked at.
_NEXT = regex(rb"\n(?=[^\s#)\]}])")
_LONGEST = 8_000
#: Bytes before and behind a mean in which that stands of which it is taken.
_BEFORE, _BEHIND = 600, 300


def applies_own(data: bytes) -> bool:
    """Tell whether what a loss is set to may come from a loss of the user's own."""
    found = list(_OWN.finditer(data))
    return any(
        not called[1].startswith(b"self.") and _may_give_a_loss(called, data) for called in found
    ) or any(is_set(name, data) for name in _of_itself([called[1] for called in found]))


def _may_give_a_loss(called: re.Match[bytes], data: bytes) -> bool:
    path = called.group(1)
    owner, _, name = path.rpartition(b".")
    if path.startswith(_LIBRARIES) or (owner and name in _METHODS):
        around = data[max(0, called.start() - _BEFORE) : called.end() + _BEHIND]
        return b"loss" in path or _COMPUTED.search(around) is not None
    return owner != b"" or _defines_a_loss(name, data)


def _defines_a_loss(name: bytes, data: bytes) -> bool:
    """Tell whether a function may give a loss; what the file does not define may."""
    head = b"def " + name + b"("
    at = data.find(head)
    if at < 0:
        return name != b"closure"  # which optimisers are given
    start = data.rfind(b"\n", 0, at) + 1
    end = _NEXT.search(data, at, at + _LONGEST) if start == at else None
    body = data[at + len(head) : end.start() if end else at + _LONGEST]
    holds = body.__contains__
    shares = (holds(b"/") and names_an_overlap(body)) or (
        any(map(holds, QUANTILES)) and any(map(holds, _SIDES))
    )
    return shares or _COMPUTED.search(body) is not None or _CALLED.search(body) is not None


def names_an_overlap(data: bytes) -> bool:
    """Tell whether the overlap of pictures may be computed."""
    return any(map(data.__contains__, _OVERLAPS)) or _DICE.search(data) is not None


def own_losses(code: Code) -> frozenset[bytes]:
    """Return the names under which objects apply what may be a loss that others gave them."""
    named = code.of_losses and b"loss" in code.data
    return _of_itself(_OWN.findall(code.data)) if named else frozenset()


def _of_itself(paths: Sequence[bytes]) -> frozenset[bytes]:
    """Return the names of what objects apply, of all that losses are set to."""
    names = (path.rpartition(b".")[2] for path in paths if path.startswith(b"self."))
    return frozenset(names) - _METHODS


def is_set(name: bytes, data: bytes) -> bool:
    """Tell whether a name stands in a text for more than what an object is asked to compute."""
    at = data.find(name)
    while at >= 0:
        before, behind = data[max(at - 5, 0) : at], data[at + len(name) : at + len(name) + 1]
        whole = not (_PART.match(before[-1:]) or _PART.match(behind))
        if whole and not (before == b"self." and behind == b"("):
            return True
        at = data.find(name, at + 1)
    return False
