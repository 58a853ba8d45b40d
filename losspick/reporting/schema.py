"""JSON Schemas, derived from the result classes so that they can't drift from the output."""

from __future__ import annotations

import dataclasses
import inspect
import re
import typing
from collections.abc import Callable
from enum import Enum
from typing import Any

from losspick.core.comparison import COMPARISON_SCHEMA, Comparison
from losspick.core.explanation import EXPLANATION_SCHEMA, Explanation
from losspick.core.finding import BASELINE_SCHEMA, Baseline
from losspick.core.laws import LAWS_SCHEMA, LawReport
from losspick.core.profile import Profile
from losspick.core.recommendation import RECOMMENDATION_SCHEMA, Recommendation
from losspick.core.regexes import regex
from losspick.reporting.check_documents import CHECKS_SCHEMA, CheckList
from losspick.reporting.documents import (
    COLUMNS_SCHEMA,
    LOSSES_SCHEMA,
    PROFILE_SCHEMA,
    ColumnList,
    LossList,
)
from losspick.reporting.findings_json import CHECK_SCHEMA, CheckDocument
from losspick.reporting.layout import (
    element_of,
    hints_of,
    is_named_value,
    notes_key,
    pair_value,
    parts_of,
)
from losspick.reporting.pair_report import PAIR_SCHEMA, PairReport
from losspick.reporting.rule_documents import (
    LINT_SCHEMA,
    METRICS_SCHEMA,
    RULES_SCHEMA,
    TRIAL_SCHEMA,
    LintReport,
    MetricList,
    RuleList,
    TrialReport,
)

_PLAIN: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": ["integer", "string"], "description": "A string above 2^53."},
    float: {"type": ["number", "null"], "description": "null if not finite."},
    type(None): {"type": "null"},
}


def schema_names() -> tuple[str, ...]:
    """Return the names under which schemas are published."""
    return tuple(_DOCUMENTS)


def schema_for(name: str) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of one kind of output.

    Raises:
        KeyError: No output has that name.
    """
    tag, build = _DOCUMENTS[name]
    definitions: dict[str, Any] = {}
    body = build(definitions)
    body["properties"]["schema"] = {"const": tag}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": tag,
        **body,
        "$defs": definitions,
    }


def _profile_body(definitions: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {
            "schema": {},
            "version": {"type": "string"},
            "profile": _type(Profile, definitions),
        },
        "required": ["schema", "version", "profile"],
    }


def _object(cls: type, definitions: dict[str, Any]) -> dict[str, Any]:
    summary, attributes = _docstring(cls)
    properties: dict[str, Any] = {}
    for key, hint in hints_of(cls).items():
        properties |= _property(key, hint, definitions)
        if key in attributes:
            properties[key] = _described(properties[key], attributes[key])
    return {
        "description": summary,
        "type": "object",
        "properties": properties,
        "required": list(properties),
    }


def _property(key: str, hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    element = element_of(hint)
    if is_named_value(element):
        values = hints_of(typing.cast(type, element))
        return {
            key: _mapping(_type(values["value"], definitions)),
            notes_key(key): _mapping(_type(values["why"], definitions)),
        }
    if pair_value(element) is not None:
        return {key: _mapping(_type(pair_value(element), definitions))}
    return {key: _type(hint, definitions)}


def _mapping(values: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": values}


def _described(schema: dict[str, Any], text: str) -> dict[str, Any]:
    return {**schema, "description": text}


def _type(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    members = list(parts_of(hint))
    if len(members) > 1:
        return {"anyOf": [_type(member, definitions) for member in members]}
    if hint in _PLAIN:
        return dict(_PLAIN[hint])
    element = element_of(hint)
    if element is not None:
        return {"type": "array", "items": _type(element, definitions)}
    if not isinstance(hint, type):
        raise TypeError(f"no schema for {hint!r}")
    if issubclass(hint, Enum):
        return {"enum": [member.value for member in hint]}
    if not dataclasses.is_dataclass(hint):
        raise TypeError(f"no schema for {hint.__name__}")
    if hint.__name__ not in definitions:
        definitions[hint.__name__] = {}  # stands here first: a class may contain itself
        definitions[hint.__name__] = _object(hint, definitions)
    return {"$ref": f"#/$defs/{hint.__name__}"}


_ATTRIBUTE = regex(r"^    (\w+): (.+?)(?=^    \w+: |\Z)", re.MULTILINE | re.DOTALL)


def _docstring(cls: type) -> tuple[str, dict[str, str]]:
    """Return the first sentence of a class's docstring and the text about each attribute."""
    head, _, tail = inspect.cleandoc(cls.__doc__ or "").partition("Attributes:\n")
    texts = {found[1]: " ".join(found[2].split()) for found in _ATTRIBUTE.finditer(tail)}
    return head.split("\n\n")[0].replace("\n", " ").strip(), texts


def _body_of(cls: type) -> Callable[[dict[str, Any]], dict[str, Any]]:
    return lambda definitions: _object(cls, definitions)


_DOCUMENTS: dict[str, tuple[str, Callable[[dict[str, Any]], dict[str, Any]]]] = {
    "recommendation": (RECOMMENDATION_SCHEMA, _body_of(Recommendation)),
    "profile": (PROFILE_SCHEMA, _profile_body),
    "pair": (PAIR_SCHEMA, _body_of(PairReport)),
    "columns": (COLUMNS_SCHEMA, _body_of(ColumnList)),
    "losses": (LOSSES_SCHEMA, _body_of(LossList)),
    "rules": (RULES_SCHEMA, _body_of(RuleList)),
    "rules_lint": (LINT_SCHEMA, _body_of(LintReport)),
    "rules_test": (TRIAL_SCHEMA, _body_of(TrialReport)),
    "metrics": (METRICS_SCHEMA, _body_of(MetricList)),
    "explanation": (EXPLANATION_SCHEMA, _body_of(Explanation)),
    "comparison": (COMPARISON_SCHEMA, _body_of(Comparison)),
    "laws": (LAWS_SCHEMA, _body_of(LawReport)),
    "check": (CHECK_SCHEMA, _body_of(CheckDocument)),
    "baseline": (BASELINE_SCHEMA, _body_of(Baseline)),
    "checks": (CHECKS_SCHEMA, _body_of(CheckList)),
}
