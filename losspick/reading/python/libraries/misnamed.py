"""Words in ``compile`` that Keras looks up and does not find."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from losspick.core.regexes import regex
from losspick.core.spec import Choice, Fact, Location, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.errors import nearest
from losspick.reading.python.spelling.loss_tables import KERAS_FUNCTIONS
from losspick.reading.python.values.values import (
    CompiledV,
    Const,
    DictV,
    ListV,
    TensorV,
    Value,
)

#: Words that mean a loss elsewhere, or nearly.
_ELSEWHERE = regex(
    r"(?i)(?:(?:binary|categorical|softmax|sparse(?:_categorical)?)_?)?cross_?entropy(?:_?loss)?$|"
    r"(?:bce|mse|l1|nll|bce_?with_?logits|cross_?entropy|huber)_?loss$|"
    r"rmse$|nll$|l[12]$|log_?loss$|mean_square_error$|root_mean_squared_error$"
)
#: Keras takes the second for the cross-entropy that fits the labels.
_TAKEN = frozenset({"huber_loss", "crossentropy"})
_METRICS = ("accuracy", "binary_accuracy", "categorical_accuracy", "sparse_categorical_accuracy",
            "top_k_categorical_accuracy", "sparse_top_k_categorical_accuracy")  # fmt: skip
#: How much of their letters a word shares with the one that was meant, and how long that is at
#: least: short names are alike by chance.
_ALIKE, _SHORTEST = 0.9, 7
#: Where programs tell Keras names of their own.
_REGISTERING = ("custom_object", "register_keras_serializable", "CustomObjectScope")


def misnamed_loss(loss: Value, place: Location, text: str) -> list[ModelSpec]:
    """Return a loss that is named by a word that Keras does not know.

    Args:
        loss: What ``compile`` is given.
        place: Where it stands.
        text: That of the file.
    """
    word = loss.value if isinstance(loss, Const) else None
    if not isinstance(word, str) or word in _TAKEN:
        return []
    if _ELSEWHERE.match(word):
        near: Sequence[str] = [
            name for name in KERAS_FUNCTIONS if "crossentropy" in name or len(name) < 5
        ]
    else:
        near = () if registers(text) else _meant(word, KERAS_FUNCTIONS)
    return [_spec(word, near, place)] if near else []


def misnamed_parts(compiled: CompiledV, text: str) -> list[ModelSpec]:
    """Return metrics, and outputs that losses are given for, by names that there are not."""
    metrics = _misnamed_metrics(compiled.metrics, compiled.metrics_places, text)
    return metrics + _misnamed_outputs(compiled.loss, compiled.output, compiled.place)


def _misnamed_metrics(value: Value, places: tuple[Location, ...], text: str) -> list[ModelSpec]:
    """Return metrics that are named by words that Keras does not know, as ``misnamed_loss``."""
    items = value.items if isinstance(value, ListV) else [value]
    each = places if len(places) == len(items) else places[:1] * len(items)
    found = []
    for item, place in zip(items, each, strict=False):
        word = item.value if isinstance(item, Const) else None
        near = _meant(word, (*_METRICS, *KERAS_FUNCTIONS)) if isinstance(word, str) else ()
        if isinstance(word, str) and near and not registers(text):
            found.append(_spec(word, near, place))
    return found


def _misnamed_outputs(loss: Value, output: Value, place: Location) -> list[ModelSpec]:
    """Return losses for outputs of other names, where a slip of the keyboard parts the two."""
    if not isinstance(loss, DictV) or not loss.whole:
        return []
    names = _names_of(output)
    lone = [key for key in loss.items if isinstance(key, str) and key not in names]
    left = [name for name in names if name not in loss.items]
    if len(loss.items) != len(names) or len(lone) != 1 or len(left) != 1 or len(names) < _SEVERAL:
        return []
    if not nearest(lone[0], left, cutoff=_LIKE):
        return []
    at = loss.places.get(lone[0], place)
    choice = Fact(Choice(owner=_of(names), chosen=lone[0], allowed=names), at)
    return [ModelSpec(framework=Framework.KERAS, reader="python", call=place, choices=(choice,))]


def _of(names: tuple[str, ...]) -> str:
    return f"a model with the outputs {', '.join(names)}"


#: How much of their letters two names of outputs share that are meant to be one.
_LIKE = 0.75
_SEVERAL = 2


def _names_of(output: Value) -> tuple[str, ...]:
    """Return the names of all outputs of a model; empty: they are not all known."""
    if isinstance(output, DictV):
        keys = [key for key in output.items if isinstance(key, str)]
        return tuple(keys) if output.whole and len(keys) == len(output.items) else ()
    items = output.items if isinstance(output, ListV) and output.whole else []
    names = [one.name for one in items if isinstance(one, TensorV) and one.name]
    return tuple(names) if len(names) == len(items) == len({*names}) else ()


def registers(text: str) -> bool:
    """Tell whether a program tells Keras names of its own."""
    return any(map(text.__contains__, _REGISTERING))


def _meant(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the known name that a word differs from by a slip of the keyboard."""
    long = [name for name in known if len(name) >= _SHORTEST]
    if word.casefold() in long or not word.replace("_", "").isalpha():
        return ()
    close = nearest(word, long, cutoff=_ALIKE)
    return close if close and abs(len(close[0]) - len(word)) <= 1 else ()


def _spec(word: str, near: Sequence[str], place: Location) -> ModelSpec:
    choice = Fact(Choice(owner="compile", chosen=word, allowed=tuple(near)), place)
    return ModelSpec(framework=Framework.KERAS, reader="python", call=place, choices=(choice,))
