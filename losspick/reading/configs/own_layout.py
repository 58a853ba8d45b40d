"""The keys of our own descriptions of models, ``*.losspick.yaml``, and what may stand in them."""

from __future__ import annotations

from typing import Any

from losspick.core.activations import activation_names
from losspick.core.domains import TargetDomain
from losspick.core.records import record
from losspick.core.vocabulary import Framework

#: The name under which ``losspick schema`` publishes it.
MODEL_SCHEMA = "losspick/model/1"


@record(frozen=True, slots=True)
class Key:
    """What may stand under a key.

    Attributes:
        kind: A type of JSON Schema; ``mapping`` for a part with keys of its own.
        meaning: One sentence.
        words: The words that are allowed; empty: any.
        part: The name of the part.
        required: It must be there.
        least: The smallest number.
    """

    kind: str
    meaning: str
    words: tuple[str, ...] = ()
    part: str = ""
    required: bool = False
    least: int | None = None


PARTS: dict[str, dict[str, Key]] = {
    "model": {
        "schema": Key("string", "The version of this layout.", (MODEL_SCHEMA,)),
        "framework": Key(
            "string", "The library whose spellings count; torch if not given.", tuple(Framework)
        ),
        "outputs": Key("array", "The outputs of the model.", part="output", required=True),
    },
    "output": {
        "name": Key("string", "What it is called."),
        "units": Key("integer", "Its size along the class axis.", least=1),
        "activation": Key(
            "string", "What is applied to it last in training; linear for nothing.",
            tuple(sorted(activation_names())),
        ),
        "loss": Key("string", "Id, alias or a library's name of the loss.", required=True),
        "parameters": Key("object", "Arguments of the loss, such as from_logits or delta."),
        "labels": Key("mapping", "How the targets are given.", part="labels"),
        "weights": Key("numbers", "One weight a class."),
        "data": Key("mapping", "The table that it is trained on.", part="data"),
    },
    "labels": {
        "encoding": Key("string", "The set of targets.", tuple(TargetDomain)),
        "classes": Key("integer", "How many classes there are.", least=1),
    },
    "data": {
        "path": Key("string", "The table, relative to this file.", required=True),
        "target": Key("names", "Its target column, or several.", required=True),
    },
}  # fmt: skip


def model_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a description."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": MODEL_SCHEMA,
        **_part("model"),
        "$defs": {name: _part(name) for name in PARTS if name != "model"},
    }


def _part(name: str) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {word: _property(key) for word, key in PARTS[name].items()},
        "required": [word for word, key in PARTS[name].items() if key.required],
        "additionalProperties": False,
    }


def _property(key: Key) -> dict[str, Any]:
    shape: dict[str, Any] = {"type": key.kind}
    if key.kind == "mapping":
        shape = {"$ref": f"#/$defs/{key.part}"}
    elif key.kind == "array":
        shape = {"type": "array", "items": {"$ref": f"#/$defs/{key.part}"}, "minItems": 1}
    elif key.kind == "numbers":
        shape = {"type": "array", "items": {"type": "number"}}
    elif key.kind == "names":
        shape = {"type": ["string", "array"], "items": {"type": "string"}}
    if key.words:
        shape["enum"] = list(key.words)
    if key.least is not None:
        shape["minimum"] = key.least
    return {**shape, "description": key.meaning}
