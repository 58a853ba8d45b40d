"""Defaults from ``[tool.losspick]`` in pyproject.toml, or from losspick.toml."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from losspick.api.amounts import quantile_of
from losspick.api.choices import framework_of, large_errors_of, need_of
from losspick.cli.setting_values import Readers, among, read_keys, text, texts
from losspick.errors import ConfigError, UsageError

if TYPE_CHECKING:
    from losspick.cli.check_settings import CheckSettings

FORMATS = ("terminal", "json", "markdown")
COLORS = ("auto", "always", "never")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a configuration file sets; an option of the command line wins over it.

    Attributes:
        file: Where they come from; None without a configuration.
    """

    framework: str | None = None
    metric: str | None = None
    cost: str | None = None
    large_errors: str | None = None
    need: tuple[str, ...] = ()
    quantile: float | None = None
    top: int | None = None
    why: bool = False
    rules: tuple[Path, ...] = ()
    losses: tuple[Path, ...] = ()
    output_format: str | None = None
    color: str | None = None
    sep: str | None = None
    decimal: str | None = None
    encoding: str | None = None
    na_values: tuple[str, ...] = ()
    check: CheckSettings | None = None
    file: Path | None = None


def load_settings(start: Path | None = None) -> Settings:
    """Return the settings of the nearest configuration file from ``start`` upwards.

    Raises:
        ConfigError: The file can't be read, or has an unknown key or an impossible value.
    """
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        own, project = folder / "losspick.toml", folder / "pyproject.toml"
        text = _read(own)
        if text is not None:
            return _settings(_own_table(_parse(text, own), own), own)
        table = _tool_table(project)
        if table is not None:
            return _settings(table, project)
    return Settings()


def _read(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise ConfigError(f"can't be read: {error.strerror}", where=str(file)) from None


def _tool_table(project: Path) -> Any | None:
    text = _read(project)
    if text is None or b"losspick" not in text:
        return None
    tool = _parse(text, project).get("tool", {})
    return tool.get("losspick") if isinstance(tool, dict) else None


def _own_table(table: dict[str, Any], own: Path) -> Any:
    """Return the settings of a losspick.toml: at its top, or under the header of pyproject.toml."""
    tool = table.get("tool")
    if not isinstance(tool, dict) or "losspick" not in tool:
        return table
    others = [key for key in table if key != "tool"]
    if others:
        raise ConfigError(
            f"{others[0]!r} stands outside [tool.losspick]",
            where=str(own),
            fix="write all keys below the header, or all without a header",
        )
    return tool["losspick"]


def _parse(text: bytes, file: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"no valid TOML: {error}", where=str(file)) from None


def _settings(table: Any, file: Path) -> Settings:
    if not isinstance(table, dict):
        raise ConfigError("tool.losspick must be a table", where=str(file))
    return Settings(file=file, **read_keys(table, _READERS, file))


def _paths(value: Any, file: Path) -> tuple[Path, ...]:
    return tuple(file.parent / path for path in texts(value, file))


def _flag(value: Any, file: Path) -> bool:
    if not isinstance(value, bool):
        raise UsageError(f"must be true or false, not {value!r}")
    return value


def _positive(value: Any, file: Path) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise UsageError(f"must be a whole number from 1, not {value!r}")
    return value


def _level(value: Any, file: Path) -> float | None:
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise UsageError(f"must be a number, not {value!r}")
    return quantile_of(float(value))


def _framework(value: Any, file: Path) -> str | None:
    return framework_of(text(value, file))


def _needs(value: Any, file: Path) -> tuple[str, ...]:
    return tuple(need_of(word).value for word in texts(value, file))


def _large_errors(value: Any, file: Path) -> str | None:
    return large_errors_of(text(value, file))


def _check(value: Any, file: Path) -> CheckSettings:
    from losspick.cli.check_settings import read_check_settings

    return read_check_settings(value, file)


_READERS: Readers = {
    "framework": _framework,
    "metric": text,
    "cost": text,
    "large-errors": _large_errors,
    "need": _needs,
    "quantile": _level,
    "top": _positive,
    "why": _flag,
    "rules": _paths,
    "losses": _paths,
    "output-format": among(FORMATS, "output format"),
    "color": among(COLORS, "use of colour"),
    "sep": text,
    "decimal": text,
    "encoding": text,
    "na-values": texts,
    "check": _check,
}
