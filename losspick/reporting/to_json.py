"""Results as JSON: one encoder for every class, the same input giving the same bytes."""

from __future__ import annotations

import dataclasses
import json
import math
import numbers
from collections.abc import Mapping
from enum import Enum
from typing import TYPE_CHECKING, Any

from losspick.reporting.documents import PROFILE_SCHEMA
from losspick.reporting.layout import (
    LARGEST_INTEGER,
    element_of,
    hints_of,
    is_named_value,
    notes_key,
    pair_value,
)
from losspick.reporting.safe_text import without_surrogates

if TYPE_CHECKING:
    from losspick.core.profile import Profile
    from losspick.core.recommendation import Recommendation


def to_dict(result: Any) -> dict[str, Any]:
    """Return a result as plain dictionaries, lists, numbers and texts, ready for ``json``."""
    encoded: dict[str, Any] = {}
    cls: type = type(result)
    for key, hint in hints_of(cls).items():
        value = getattr(result, key)
        element = element_of(hint)
        if value is not None and is_named_value(element):
            encoded[key] = {item.name: _encode(item.value) for item in value}
            encoded[notes_key(key)] = {item.name: _encode(item.why) for item in value}
        elif value is not None and pair_value(element) is not None:
            encoded[key] = {without_surrogates(name): _encode(item) for name, item in value}
        else:
            encoded[key] = _encode(value)
    return encoded


def _encode(value: Any) -> Any:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str):
        return without_surrogates(value)
    if isinstance(value, numbers.Integral):
        whole = int(value)
        return whole if abs(whole) <= LARGEST_INTEGER else str(whole)
    if isinstance(value, numbers.Real):
        return float(value) if math.isfinite(value) else None
    if dataclasses.is_dataclass(value):
        return to_dict(value)
    if isinstance(value, tuple | list):
        return [_encode(item) for item in value]
    raise TypeError(f"no JSON for {type(value).__name__}")


def profile_document(profile: Profile, version: str) -> dict[str, Any]:
    """Return a profile as a document of its own."""
    return {"schema": PROFILE_SCHEMA, "version": version, "profile": to_dict(profile)}


def recommendation_document(
    recommendation: Recommendation, *, top: int | None = None
) -> dict[str, Any]:
    """Return a recommendation as a document, with the ranking cut to its first ``top``."""
    document = to_dict(recommendation)
    document["ranking"] = document["ranking"][:top]
    return document


def dumps(document: Mapping[str, Any]) -> str:
    """Return JSON text: keys in the order of the classes, pure ASCII, one trailing newline.

    ASCII, so that it is valid in every locale and carries nothing that acts on a terminal.
    """
    return json.dumps(document, indent=2, allow_nan=False) + "\n"
