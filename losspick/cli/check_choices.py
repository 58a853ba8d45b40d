"""What was typed for ``losspick check`` joined with what its settings say; what is typed wins."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from losspick.api.check_options import CheckOptions, codes_of
from losspick.cli.check_settings import CheckSettings, DataSetting
from losspick.cli.writing import note, write_file
from losspick.core.finding import CheckReport
from losspick.core.fingerprints import relative_path
from losspick.core.numbers import plural
from losspick.errors import ConfigError, UsageError
from losspick.reading.walking import Selection

if TYPE_CHECKING:
    from losspick.api.check_data import TableFor
    from losspick.core.target_data import TableForm


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """Words of the command line that choose checks and files; empty: not given."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]
    include: tuple[str, ...]
    exclude: tuple[str, ...]
    force_exclude: bool
    data: str | None = None
    target: tuple[str, ...] = ()
    sep: str | None = None
    decimal: str | None = None
    encoding: str | None = None
    na_values: tuple[str, ...] = ()
    formed: bool = False


def joined(typed: Typed, table: CheckSettings) -> CheckOptions:
    """Return the choices for a run.

    Raises:
        ConfigError: A setting names a check that does not exist.
    """
    _require_checks(table)
    folder = table.file.parent if table.file else None
    selection = Selection(
        include=typed.include or table.include,
        exclude=typed.exclude or table.exclude,
        base=None if typed.include or typed.exclude else folder,
        named_too=typed.force_exclude,
    )
    return CheckOptions(
        select=typed.select or table.select,
        ignore=typed.ignore or table.ignore,
        selection=selection,
        per_file=table.per_file_ignores,
        base=folder,
        severities=table.severity,
        data=_tables(typed, table),
    )


def _tables(typed: Typed, table: CheckSettings) -> tuple[TableFor, ...]:
    """Return the data to check against.

    Raises:
        UsageError: A target, or the form of a table, is named without data.
    """
    if typed.data is None and typed.target:
        raise UsageError(
            "names a column, and no data are named", where="--target", fix="add --data"
        )
    if typed.data is None and typed.formed:
        words = "--sep, --decimal, --encoding, --na-values"
        fix = "add --data, or set them in the table check.data of the configuration"
        raise UsageError("say how data are written, and none are named", where=words, fix=fix)
    if typed.data is None and not table.data:
        return ()
    from losspick.api.check_data import TableFor

    if typed.data is not None:
        return (TableFor(path=typed.data, target=typed.target, form=_form(typed)),)
    return tuple(_table_for(one) for one in table.data)


def _table_for(one: DataSetting) -> TableFor:
    from losspick.api.check_data import TableFor

    path = relative_path(str(one.path))
    return TableFor(path=path, target=one.target, glob=one.glob, form=_form(one))


def _form(said: Typed | DataSetting) -> TableForm:
    from losspick.core.target_data import TableForm

    return TableForm(
        sep=said.sep, decimal=said.decimal, encoding=said.encoding, na_values=said.na_values
    )


def _require_checks(table: CheckSettings) -> None:
    _require("select", table.select, table.file)
    _require("ignore", table.ignore, table.file)
    for glob, words in table.per_file_ignores:
        _require(f"per-file-ignores.{glob!r}", words, table.file)
    _require("severity", (word for word, _ in table.severity), table.file)


def _require(key: str, words: Iterable[str], file: Path | None) -> None:
    try:
        codes_of(words)
    except UsageError as error:
        raise ConfigError(error.what, where=f"{file}: check.{key}", fix=error.fix) from None


def against_baseline(
    report: CheckReport, options: CheckOptions, *, file: Path | None, new: Path | None, force: bool
) -> CheckReport:
    """Return the report without known findings; before that, write them if that is wanted.

    Args:
        report: All findings.
        options: The choices of the run.
        file: The baseline to compare with; None: none.
        new: The baseline to write; None: none. What was found is then known.
        force: Overwrite a file that is no baseline.
    """
    if file is None and new is None:
        return report
    from losspick.api.baselines import new_baseline, without_known

    if new is None:
        return report if file is None else without_known(report, file, options)
    made = new_baseline(report, new, force=force)
    write_file(new, made.text.encode("ascii"))
    found = plural(made.known, "finding")
    if made.added is None:
        note(f"wrote {found} to {new}")
    else:
        note(f"replaced {new}: {found}, {made.added} of them new to it, {made.dropped} dropped")
    return without_known(report, new, options)
