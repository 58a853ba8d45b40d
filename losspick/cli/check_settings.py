"""The settings of ``losspick check``: the table ``check`` of a configuration file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from losspick.cli.setting_values import Readers, among, one_of, read_keys, text, texts
from losspick.core.vocabulary import Severity
from losspick.errors import UsageError

FORMATS = ("full", "concise", "json", "json-lines", "github", "gitlab", "sarif", "junit")
#: What makes the command exit with 1.
FAILING = (*(severity.value for severity in Severity), "never")


@dataclass(frozen=True, slots=True, kw_only=True)
class DataSetting:
    """The data that files of code are checked against.

    Attributes:
        glob: Which files of code.
        path: The table.
        target: Its target columns.
        sep: What stands between fields; None: that is found out.
        decimal: The decimal mark; None: as above.
        encoding: A text encoding; None: as above.
        na_values: Words that mean missing, beside the usual ones.
    """

    glob: str
    path: Path
    target: tuple[str, ...]
    sep: str | None = None
    decimal: str | None = None
    encoding: str | None = None
    na_values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckSettings:
    """What the table sets; an option of the command line wins over it.

    Attributes:
        file: The configuration file; globs that begin with ``/`` begin in its folder.
    """

    file: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    fail_on: str | None = None
    output_format: str | None = None
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()
    baseline: Path | None = None
    data: tuple[DataSetting, ...] = ()


def read_check_settings(table: Any, file: Path) -> CheckSettings:
    """Return the settings in the table.

    Raises:
        ConfigError: An unknown key or an impossible value.
        UsageError: It is no table.
    """
    if not isinstance(table, dict):
        raise UsageError(f"must be a table, not {table!r}")
    return CheckSettings(file=file, **read_keys(table, _READERS, file, "check."))


def _table(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise UsageError(f"must be a table, not {value!r}")
    return value


def _per_file(value: Any, file: Path) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((glob, texts(words, file)) for glob, words in _table(value).items())


def _severities(value: Any, file: Path) -> tuple[tuple[str, Severity], ...]:
    words = tuple(Severity)
    return tuple(
        (check, Severity(one_of(text(word, file), words, "severity")))
        for check, word in _table(value).items()
    )


def _path(value: Any, file: Path) -> Path:
    return file.parent / text(value, file)


def _data(value: Any, file: Path) -> tuple[DataSetting, ...]:
    return tuple(_one_table(glob, given, file) for glob, given in _table(value).items())


def _one_table(glob: str, value: Any, file: Path) -> DataSetting:
    read = read_keys(_table(value), _OF_DATA, file, f"check.data.{glob!r}.")
    missing = [key for key in ("path", "target") if key not in read]
    if missing:
        raise UsageError(f"{glob!r} has no {missing[0]}", fix='write {path = "…", target = "…"}')
    return DataSetting(glob=glob, **read)


_OF_DATA: Readers = {
    "path": _path,
    "target": texts,
    "sep": text,
    "decimal": text,
    "encoding": text,
    "na-values": texts,
}


_READERS: Readers = {
    "select": texts,
    "ignore": texts,
    "include": texts,
    "exclude": texts,
    "fail-on": among(FAILING, "severity"),
    "output-format": among(FORMATS, "format"),
    "per-file-ignores": _per_file,
    "severity": _severities,
    "baseline": _path,
    "data": _data,
}
