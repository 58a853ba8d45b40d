"""Join rooms for lists: the losses of the catalogue, the columns of a table."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from losspick.core.loss import Loss
from losspick.core.vocabulary import Framework, Kind, Task
from losspick.reporting.documents import ColumnLine, ColumnList, LossLine, LossList

if TYPE_CHECKING:
    from losspick.core.profile import Profile
    from losspick.profiling.options import ReadOptions

#: A list that nobody reads to its end is no help; a target is chosen by its name then.
MOST_COLUMNS = 200


def list_losses(
    version: str,
    *,
    task: Task | None = None,
    framework: Framework | None = None,
    search: str | None = None,
) -> LossList:
    """Return the losses of the catalogue in short.

    Args:
        version: Of losspick.
        task: Only those used there.
        framework: Only those whose spelling in that library is known.
        search: Only those that have each of these words somewhere in what is told about them.
    """
    from losspick.losses import catalogue

    wanted = (
        loss
        for loss in catalogue().values()
        if (task is None or task in loss.tasks)
        and (framework is None or loss.spelled_in(framework))
        and _has_words(loss, search or "")
    )
    return LossList(version=version, losses=tuple(map(_line, wanted)))


def _has_words(loss: Loss, search: str) -> bool:
    told = (
        *(loss.id, loss.title, *loss.aliases, loss.elicits.value, loss.noise or ""),
        *(loss.summary, loss.use_when, loss.avoid_when, loss.targets.words),
        *(name for spelling in loss.spellings for name in (spelling.name, *spelling.names)),
    )
    text = " ".join(told).casefold().replace("_", " ")
    return all(word in text for word in search.casefold().replace("_", " ").split())


def _line(loss: Loss) -> LossLine:
    return LossLine(
        id=loss.id,
        title=loss.title,
        tasks=loss.tasks,
        formula=loss.formula,
        elicits=loss.elicits,
        takes=loss.form.name,
        activation=loss.form.head.name,
        targets=loss.targets,
        summary=loss.summary,
        aliases=loss.aliases,
        frameworks=tuple(dict.fromkeys(spelling.framework for spelling in loss.spellings)),
    )


def list_columns(data: Any, options: ReadOptions, version: str) -> ColumnList:
    """Profile each column of a table as if it were the target."""
    from losspick.profiling.kinds.battery import Beside
    from losspick.profiling.run import profile_columns
    from losspick.profiling.source import open_source

    source = open_source(data, options)
    names = source.columns
    lines, rows = [], 0
    columns = source.read(names[:MOST_COLUMNS])
    for column in columns:
        beside = Beside(len(source.columns) - 1, partial(tuple, columns))
        profile = profile_columns((column,), neighbours=names, beside=beside)
        rows = column.rows
        lines.append(_column_line(profile))
    return ColumnList(
        version=version,
        source=source.name,
        rows=rows,
        columns=tuple(lines),
        left_out=len(source.columns) - len(lines),
        notes=source.notes,
        example=_example(lines),
    )


def _example(lines: Sequence[ColumnLine]) -> str | None:
    """Return the last possible target that is not called an identifier, a date or weights."""
    from losspick.profiling.kinds.clues import hints
    from losspick.profiling.kinds.name_words import Hint
    from losspick.profiling.neighbour_hints import is_weight

    usable = [line.name for line in lines if line.kind is not Kind.UNUSABLE]
    usable = [name for name in usable if not is_weight(name)] or usable
    aside = (Hint.IDENTIFIER, Hint.NAME, Hint.DATE, Hint.YEAR, Hint.MONTH)
    likely = [name for name in usable if not any(hint in aside for hint in hints(name))]
    return next(iter([*reversed(likely), *reversed(usable)]), None)


def _column_line(profile: Profile) -> ColumnLine:
    told = [one.message for one in profile.warnings if one.code != "weight-beside"]
    remarks = told or list(profile.evidence)
    return ColumnLine(
        name=profile.target[0],
        kind=profile.kind,
        confidence=profile.confidence,
        missing=profile.missing,
        distinct=profile.distinct,
        remark=remarks[0] if remarks else None,
    )
