"""Documents of the formats that hold nested settings."""

from __future__ import annotations

import json

from losspick.reading.configs.json_text import parse_json
from losspick.reading.configs.node import Node
from losspick.reading.configs.settings_text import parse_settings
from losspick.reading.configs.toml_text import parse_toml
from losspick.reading.configs.yaml_text import parse_yaml, require_yaml
from losspick.reading.formats import Format
from losspick.reading.limits import UnreadableError


def documents(path: str, text: str, form: Format) -> list[Node]:
    """Return the documents of a text.

    Raises:
        UnreadableError: It is none of that format.
    """
    if form is Format.JSON:
        return [parse_json(path, text)]
    if form is Format.TOML:
        return [parse_toml(path, text)]
    if form is Format.SETTINGS:
        return [parse_settings(path, text)]
    return parse_yaml(path, text)


def require_valid(path: str, text: str, form: Format) -> None:
    """See to it that a text can be parsed, whatever it says.

    Raises:
        UnreadableError: It can't.
    """
    if form is Format.YAML:
        require_yaml(path, text)
    elif form is Format.TOML:
        parse_toml(path, text)
    elif form is Format.JSON:
        try:
            json.loads(text)
        except (ValueError, RecursionError) as error:
            raise UnreadableError(path, f"can't be parsed as JSON: {error}") from None
