"""Our own descriptions of models, for any stack that no other reader knows."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from losspick.core.activations import activation_names
from losspick.core.domains import Link, TargetDomain
from losspick.core.loss import Spelling
from losspick.core.spec import Argument, Fact, Literal, ModelSpec, NamedLoss, Remark
from losspick.core.target_data import Table
from losspick.core.vocabulary import Framework
from losspick.errors import UsageError, nearest
from losspick.losses import Named, resolve
from losspick.reading.boosting_tables import OBJECTIVES
from losspick.reading.boosting_words import spec_of_parameters
from losspick.reading.configs.node import Node
from losspick.reading.configs.own_layout import PARTS, Key
from losspick.reading.configs.own_parameters import unknown_parameters
from losspick.reading.estimator_words import refused
from losspick.reading.limits import PartlyUnreadableError, UnreadableError

_ENDINGS = (".losspick.yaml", ".losspick.yml", ".losspick.toml", ".losspick.json")
#: Where a name means several spellings, that of the first of these counts.
_FIRST = (Framework.TORCH, Framework.KERAS, Framework.JAX)
_BY_WORD = (Framework.XGBOOST, Framework.LIGHTGBM, Framework.CATBOOST, Framework.SKLEARN)
_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
}


def is_own(path: str) -> bool:
    """Tell whether a file is one of our own descriptions, by its name."""
    return Path(path).name.lower().endswith(_ENDINGS)


def read_own(document: Node) -> list[ModelSpec]:
    """Return a spec for each output.

    Raises:
        PartlyUnreadableError: A key of some outputs is unknown or missing, or its value is
            impossible.
        UnreadableError: The same of a key that all outputs share.
    """
    _require(document, "model")
    framework = Framework(document.text("framework") or Framework.TORCH)
    specs, faults = [], []
    for output in document.items["outputs"].elements:
        try:
            _require(output, "output")
            specs.append(_spec(output, framework, document))
        except UnreadableError as fault:
            faults.append(fault.message)
    if faults:
        raise PartlyUnreadableError(document.place.path, faults, specs)
    return specs


def _fault(node: Node, message: str) -> UnreadableError:
    return UnreadableError(node.place.path, f"line {node.place.line}: {message}")


def _require(node: Node, part: str) -> None:
    """Hold a part against its layout."""
    if node.kind != "mapping":
        raise _fault(node, f"the {part} must be a mapping")
    keys = PARTS[part]
    for word, value in node.items.items():
        if word not in keys:
            close = nearest(word, keys)
            meant = f"did you mean {close[0]}?" if close else f"known: {', '.join(keys)}"
            raise _fault(value, f"unknown key {word!r} in the {part}; {meant}")
        _require_value(word, value, keys[word])
    missing = [word for word, key in keys.items() if key.required and word not in node.items]
    if missing:
        raise _fault(node, f"the {part} has no {missing[0]!r}")


def _require_value(word: str, node: Node, key: Key) -> None:
    if key.kind == "mapping":
        _require(node, key.part)
    elif key.kind == "array":
        if node.kind != "list" or not node.elements:
            raise _fault(node, f"{word!r} must be a list of at least one {key.part}")
    elif not _is_of(node, key.kind):
        raise _fault(node, f"{word!r} must be {_KINDS[key.kind]}")
    elif key.least is not None and isinstance(node.scalar, int) and node.scalar < key.least:
        raise _fault(node, f"{word!r} must be at least {key.least}, not {node.scalar}")
    elif key.words and node.scalar not in key.words:
        close = nearest(str(node.scalar), key.words)
        meant = f"did you mean {close[0]}?" if close else f"one of {', '.join(key.words)}"
        raise _fault(node, f"{word!r} can't be {node.scalar!r}; {meant}")


_KINDS = {
    "string": "a text",
    "integer": "a whole number",
    "object": "a mapping",
    "numbers": "a list of numbers",
    "names": "a text or a list of texts",
}


def _is_of(node: Node, kind: str) -> bool:
    if kind in _TYPES:
        right = isinstance(node.scalar, _TYPES[kind]) and not isinstance(node.scalar, bool)
        return node.kind == "scalar" and right
    if kind == "object":
        return node.kind == "mapping"
    if kind == "names" and node.kind == "scalar":
        return isinstance(node.scalar, str)
    wanted = (int, float) if kind == "numbers" else (str,)
    return node.kind == "list" and all(
        isinstance(one.scalar, wanted) and not isinstance(one.scalar, bool) for one in node.elements
    )


def _spec(output: Node, framework: Framework, document: Node) -> ModelSpec:
    loss, owner = _loss(output, framework, named="framework" in document.items)
    labels, activation = output.get("labels"), output.fact("activation")
    targets, classes = _encoding(labels), labels.count("classes") if labels is not None else None
    rows = targets is not None and targets.value is TargetDomain.ONE_HOT
    spec = ModelSpec(
        framework=owner,
        reader="losspick",
        loss=loss,
        call=loss.place,
        activation=None
        if activation is None
        else Fact(activation_names()[activation.value].name, activation.place),
        units=output.count("units"),
        targets=targets,
        target_width=classes.value if rows and classes is not None else None,
        classes=classes,
        weights=_weights(output),
        choices=unknown_parameters(loss.value),
        table=_table(output),
    )
    return _with_parameters(spec, loss, output)


def _with_parameters(spec: ModelSpec, loss: Fact[NamedLoss], output: Node) -> ModelSpec:
    """Return a spec with what the parameters of a boosting library, or weights, say besides."""
    positives = loss.value.path.endswith("BCEWithLogitsLoss") and spec.weights is not None
    if positives:  # one for each column
        named = replace(loss.value, names=loss.value.names | {"pos_weight"})
        return replace(spec, loss=Fact(named, loss.place), class_axis=-1)
    if spec.framework not in OBJECTIVES:
        return spec
    given = output.get("parameters")
    facts: dict[str, Fact[Literal]] = {
        name: Fact(one.literal, one.place)
        for name, one in (given.items if given is not None else {}).items()
    }
    key = OBJECTIVES[spec.framework].keys[0]
    facts[key] = Fact(loss.value.written, loss.place)
    told = spec_of_parameters(spec.framework, facts, "losspick")
    if told is None:
        return spec
    return replace(
        spec,
        classes=spec.classes or told.classes,
        metrics=told.metrics,
        switches=told.switches,
        choices=told.choices,
        contradictions=(
            *told.contradictions,
            *_uncounted(spec, told, output),
            *_not_taken(spec, loss),
        ),
    )


def _not_taken(spec: ModelSpec, loss: Fact[NamedLoss]) -> Iterator[Fact[Remark]]:
    """Yield labels that the objective is not for."""
    taken = None
    if spec.targets is not None:
        taken = refused("train", loss.value.written, spec.targets.value)
    if taken is not None and spec.targets is not None:
        text = f"{loss.value.written} takes {taken}, and the labels are {spec.targets.value.words}"
        yield Fact(Remark(text), spec.targets.place)


def _uncounted(spec: ModelSpec, told: ModelSpec, output: Node) -> Iterator[Fact[Remark]]:
    """Yield a number of classes of the objective that is not that of the labels."""
    labels, own = output.count("labels", "classes"), told.classes
    if labels is None or own is None or labels.value <= own.value or spec.classes is None:
        return
    yield Fact(
        Remark(f"the objective has {own.value} classes, and the labels have {labels.value}"),
        own.place,
    )


def _loss(output: Node, framework: Framework, *, named: bool) -> tuple[Fact[NamedLoss], Framework]:
    node = output.items["loss"]
    word = str(node.scalar)
    if framework in _BY_WORD:
        return Fact(_named(f"{framework.value}.{word}", word, output), node.place), framework
    try:
        meant = resolve(word)
    except UsageError as error:
        raise _fault(node, f"{error.what}; {error.fix}") from None
    wanted = (framework,) if named else _FIRST
    path, owner = _path(meant, wanted, output)
    if path is None:
        others = ", ".join(sorted({s.framework.value for s in meant.spellings if s.code is None}))
        raise _fault(node, f"{word} is not spelled in {framework}, but in {others}")
    return Fact(_named(path, word, output), node.place), owner


def _path(
    meant: Named, wanted: tuple[Framework, ...], output: Node
) -> tuple[str | None, Framework]:
    """Return the spelling that counts."""
    for framework in wanted:
        own = [s for s in meant.spellings if s.framework is framework and s.code is None]
        if own:
            return _fitting(own, output).name, framework
    return None, wanted[0]


def _fitting(spellings: list[Spelling], output: Node) -> Spelling:
    """Return the form that is said; of a name for several forms, the one that the output suits."""
    said = output.flag("parameters", "from_logits")
    if said is not None:
        on_logits = [s for s in spellings if (s.form.link in (Link.LOGIT, Link.SOFTMAX)) is said]
        return (on_logits or spellings)[0]
    named = activation_names().get(output.text("activation") or "")
    suited = [s for s in spellings if named is not None and s.form.head.name == named.name]
    return (suited or spellings)[0]


def _named(path: str, word: str, output: Node) -> NamedLoss:
    given = output.get("parameters")
    items = given.items if given is not None else {}
    return NamedLoss(
        path=path,
        written=word,
        arguments=tuple(Argument(name, one.literal, one.place) for name, one in items.items()),
        names=frozenset(items),
    )


def _encoding(labels: Node | None) -> Fact[TargetDomain] | None:
    fact = labels.fact("encoding") if labels is not None else None
    return None if fact is None else Fact(TargetDomain(fact.value), fact.place)


def _weights(output: Node) -> Fact[tuple[Literal, ...]] | None:
    node = output.get("weights")
    literal = node.literal if node is not None else None
    return Fact(literal, node.place) if node and isinstance(literal, tuple) else None


def _table(output: Node) -> Table | None:
    data = output.get("data")
    if data is None:
        return None
    target = data.items["target"]
    folder = os.path.dirname(data.place.path)  # noqa: PTH120 - paths stay texts
    names = [one.scalar for one in target.elements] if target.kind == "list" else [target.scalar]
    return Table(
        path=os.path.normpath(os.path.join(folder, str(data.text("path")))),  # noqa: PTH118
        target=tuple(map(str, names)),
    )
