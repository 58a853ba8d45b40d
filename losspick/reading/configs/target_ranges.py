"""Which values a target takes, by what files beside a model say of its scaling and its ends."""

from __future__ import annotations

from losspick.core.domains import TargetDomain
from losspick.core.regexes import regex
from losspick.core.spec import Fact
from losspick.reading.configs.node import Node, mappings

#: Keys of what is said of the only target.
_TARGETS = ("target", "targets", "label", "output", "y")
#: Words for a scaling after which a target lies on both sides of 0.
_SCALINGS = ("scaling", "scaler", "normalization", "normalisation", "standardization",
             "standardisation", "transform", "scaled", "normalized", "normalised", "scale",
             "normalize", "normalise", "standardize")  # fmt: skip
_CENTRED = regex(
    r"(?i)(standard(i[sz]ed?|i[sz]ation|[-_ ]?scal(?:er|ing))?|z[-_ ]?score|z[-_ ]?norm\w*"
    r"|mean[-_ ]?std|robust([-_ ]?scal(?:er|ing))?|yeo[-_ ]?johnson|power[-_ ]?transform(?:er)?)"
)
_TO_ENDS = regex(r"(?i)min[-_ ]?max([-_ ]?scal(?:er|ing))?")
_NONE = frozenset({"none", "no", "raw", "identity", "off", "null", "false", "unscaled"})
_ENDS = ("feature_range", "range", "scaled_range")
_LOWEST = ("scaled_min", "min_scaled")
_MIN = ("min", "minimum", "raw_min", "min_value", "low", "lower")
_BOTH = ("range", "raw_range", "value_range", "bounds", "limits")
_MAX = ("max", "maximum", "raw_max", "max_value", "high", "upper")


def target_range(settings: Node) -> Fact[TargetDomain] | None:
    """Return the values that the only target takes where it meets the loss; None: not known."""
    told = [node for key in _TARGETS if (node := settings.get(key)) is not None]
    target = told[0] if len(told) == 1 else None
    if target is not None and target.kind == "list" and len(target.elements) == 1:
        target = target.elements[0]
    if target is None or target.kind != "mapping":
        return None
    return _of(target)


def told_target(document: Node) -> Fact[TargetDomain] | None:
    """Return the values of the only target that plain settings describe, in a part or by keys.

    What is done to it beside the scaling that is told makes the values unknown.
    """
    parts = [
        part
        for mapping, _ in mappings(document)
        for part in (*_parts(mapping), _prefixed(mapping))
        if part is not None
    ]
    if len(parts) != 1 or any(_is_strange(key) for key in parts[0].items):
        return None
    return _of(parts[0])


def _parts(mapping: Node) -> list[Node]:
    """Return the mappings under a key of a target; a file of outputs calls none so."""
    told = [node for key in _TARGETS if key != "output" and (node := mapping.get(key)) is not None]
    return [node for node in told if node.kind == "mapping"]


def _prefixed(mapping: Node) -> Node | None:
    """Return what keys of a mapping say of the target that begin with it, as a part of its own."""
    found = {
        match[1]: node
        for key, node in mapping.items.items()
        if (match := _OF_TARGET.fullmatch(key)) is not None
    }
    known = not found.keys().isdisjoint(_SCALINGS)
    return Node(mapping.place, "mapping", items=found) if known else None


_OF_TARGET = regex(r"(?:target|label|y)s?_(\w+)")


def _is_strange(key: str) -> bool:
    """Tell whether a key may change the values of a target in a way that is not followed."""
    return key not in (*_SCALINGS, *_LOWEST, *_ENDS) and _CHANGING.search(key) is not None


_CHANGING = regex(r"(?i)log|transf|norm|scal|clip|divi|factor|power|cox|standard|offset|shift")


def centred_target(document: Node) -> Fact[TargetDomain] | None:
    """Return that the only target is scaled to both sides of 0, by an object under such a key."""
    scalers = [
        node
        for mapping, _ in mappings(document)
        for key, node in mapping.items.items()
        if _SCALER.fullmatch(key) is not None
    ]
    named = scalers[0].text("_target_") or scalers[0].text("class_path") if scalers else None
    if len(scalers) != 1 or named is None:
        return None
    centred = _CENTRED.fullmatch(named.rpartition(".")[2]) is not None
    given = scalers[0].get("init_args") or scalers[0]
    whole = given.flag("with_mean") is not False and given.flag("with_centering") is not False
    return Fact(TargetDomain.REAL, scalers[0].place) if centred and whole else None


#: Keys of what scales the target.
_SCALER = regex(r"(?i)(?:target|label|output|y)s?_(?:scaler|transform|transformer|normali[sz]er)")


def _of(target: Node) -> Fact[TargetDomain] | None:
    lowest = _first(target, _LOWEST)
    if lowest is not None:
        low = _number(lowest)
        return Fact(TargetDomain.REAL, lowest.place) if low is not None and low < 0 else None
    scalings = [one for key in _SCALINGS if (one := target.get(key)) is not None]
    if len(scalings) != 1:
        return None
    scaling = scalings[0]
    word = _word(scaling)
    if word is None:
        return None
    if _CENTRED.fullmatch(word):
        return Fact(TargetDomain.REAL, scaling.place)
    if _TO_ENDS.fullmatch(word):
        return _of_ends(target, scaling)
    return _raw(target) if word.lower() in _NONE else None


def _word(scaling: Node) -> str | None:
    """Return the word for a scaling; none at all is one."""
    if scaling.kind == "mapping":
        told = [one for key in ("type", "name", "class", "method", "kind")
                if (one := scaling.text(key)) is not None]  # fmt: skip
        return told[0].rpartition(".")[2] if len(told) == 1 else None
    if scaling.kind != "scalar":
        return None
    if scaling.scalar is None or scaling.scalar is False:
        return "none"
    return scaling.scalar.rpartition(".")[2] if isinstance(scaling.scalar, str) else None


def _of_ends(target: Node, scaling: Node) -> Fact[TargetDomain] | None:
    """Return that the target was brought between -1 and 1; any other range tells nothing."""
    inner = _first(scaling, _ENDS) if scaling.kind == "mapping" else None
    ends = inner or _first(target, _ENDS)
    numbers = [one.scalar for one in ends.elements] if ends is not None else []
    if ends is None or numbers != [-1, 1]:
        return None
    return Fact(TargetDomain.SIGNED_UNIT_INTERVAL, ends.place)


def _raw(target: Node) -> Fact[TargetDomain] | None:
    """Return the values between the lowest and the highest of a target that is left as it is."""
    both = _first(target, _BOTH)
    ends = both.elements if both is not None else []
    low, high = _first(target, _MIN), _first(target, _MAX)
    if len(ends) == 2 and low is None and high is None:
        low, high = ends
    least, most = _number(low), _number(high)
    if low is None or high is None or least is None or most is None or least >= most:
        return None
    if least < -1 or (least < 0 and most > 1):
        return Fact(TargetDomain.REAL, low.place)
    if least < 0:
        return Fact(TargetDomain.SIGNED_UNIT_INTERVAL, low.place)
    return Fact(TargetDomain.NONNEGATIVE, high.place) if most > 1 else None


def _first(node: Node, keys: tuple[str, ...]) -> Node | None:
    return next((one for key in keys if (one := node.get(key)) is not None), None)


def _number(node: Node | None) -> float | None:
    value = node.scalar if node is not None else None
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None
