"""Warnings: what a careful person would want to know about a target before training."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from losspick.core.profile import ProfileWarning
from losspick.core.vocabulary import Kind
from losspick.profiling.cells.missing import perhaps_a_class
from losspick.profiling.cells.odd_cells import LOST
from losspick.profiling.column import Storage
from losspick.profiling.encoding import LABELS
from losspick.profiling.kinds.calendar import are_dates
from losspick.profiling.measuring.misspelt import misspelt
from losspick.profiling.places import places
from losspick.profiling.shape import FEWEST_OF_CLASS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from losspick.core.profile import ClassCount
    from losspick.profiling.column import Column
    from losspick.profiling.shape import ClassShape
    from losspick.profiling.summary import Summary

#: Fewer rows than this decide little.
FEW_ROWS = 30

#: Share from which missing values deserve a word.
MUCH_MISSING = 0.2

#: From so many words a value on, texts that differ are not names of rows.
WORDS_OF_TEXT = 4.0

#: Cells that a message quotes.
SHOWN = 3


def cautions(
    column: Column, summary: Summary, kind: Kind, shape: ClassShape
) -> tuple[ProfileWarning, ...]:
    """Return the warnings about one column."""
    return (
        *about_cells(column),
        *_rows(summary, kind),
        *_usability(summary, kind),
        *_classes(column, summary, kind, shape),
        *_order(summary, kind),
    )


def about_cells(column: Column) -> Iterator[ProfileWarning]:
    """Yield the warnings about how cells were read."""
    if column.dirty_count and not _all_in_one_unit(column):
        shown = ", ".join(
            f"row {cell.row} " * (not column.unordered) + f"{cell.text!r} read as {cell.read_as}"
            for cell in column.dirty[:SHOWN]
        )
        more = ", ..." if column.dirty_count > SHOWN else ""
        yield ProfileWarning(
            "dirty-cells",
            f"{_counted(column.dirty_count, 'cell')} of {column.name!r} not plain: {shown}{more}",
            () if column.unordered else tuple(cell.row for cell in column.dirty),
        )
    if column.infinite:
        counted = _counted(column.infinite, "infinite value")
        yield ProfileWarning("infinite-values", f"{counted} of {column.name!r} left out")
    doubted = {doubt.word for doubt in column.doubts}
    for doubt in column.doubts:
        shown, at = places(column, doubt.word)
        yield ProfileWarning("doubtful-reading", f"{column.name!r}: {doubt.text}{shown}", at)
    for text, rows in column.missing_words:
        if text in doubted:
            continue
        shown, at = places(column, text, rows)
        yield ProfileWarning(
            "missing-words",
            f"{text!r} in {_counted(rows, 'row')} of {column.name!r} read as missing{shown}"
            f"{_if_a_class(column, text)}",
            at,
        )


def _if_a_class(column: Column, word: str) -> str:
    """Return how a word among words is kept that may be a class."""
    if column.storage is not Storage.TEXT or not perhaps_a_class(word):
        return ""
    others = [text for text, _ in column.missing_words if text != word and perhaps_a_class(text)]
    beside = "".join(f" --na-values {other}" for other in others)
    return f"; if it is a class, keep it with --na-values ''{beside}"


def _all_in_one_unit(column: Column) -> bool:
    """Tell whether each number has the same sign or unit, which a note on the reading tells."""
    if column.numbers is None or column.scales or not (column.unit or column.percent):
        return False
    lost = any(cell.read_as == LOST for cell in column.dirty)
    return not lost and column.dirty_count == np.count_nonzero(~np.isnan(column.numbers))


def _rows(summary: Summary, kind: Kind) -> Iterator[ProfileWarning]:
    if summary.used == 0:
        return
    share = summary.missing / summary.rows
    if share >= MUCH_MISSING and kind is not Kind.MASK:  # a picture may have no foreground
        yield ProfileWarning(
            "missing-values",
            f"{summary.missing} of {summary.rows} rows ({share:.0%}) have no value and cannot be "
            "learned from",
        )
    if summary.used < FEW_ROWS:
        yield ProfileWarning(
            "few-rows", f"only {_counted(summary.used, 'row')} with a value: every figure is rough"
        )


def _usability(summary: Summary, kind: Kind) -> Iterator[ProfileWarning]:
    if summary.used == 0 and summary.weightless:
        text = f"no row has both a value in {summary.name!r} and a weight above 0"
        yield ProfileWarning("all-missing", text)
    elif summary.used == 0:
        yield ProfileWarning(
            "all-missing", f"{summary.name!r} has no value in any row: choose another column"
        )
    elif summary.distinct == 1:
        same = f"all {summary.used} values of {summary.name!r} are the same"
        if summary.used == 1:
            same = f"{summary.name!r} has one value"
        yield ProfileWarning(
            "constant", f"{same}: choose another column, or add rows in which it differs"
        )
    elif summary.storage is Storage.DATES:
        return
    elif kind is Kind.UNUSABLE and summary.numbers and are_dates(summary.name, summary.numbers):
        yield ProfileWarning(
            "dates-as-numbers",
            f"{summary.name!r} holds dates, written as numbers: predict the time until something "
            "happens, or a part of the date, such as the month",
        )
    elif kind is Kind.UNUSABLE and summary.distinct > 0.5 * summary.used:
        yield ProfileWarning(
            "identifier-like",
            f"{summary.distinct} of {summary.used} values of {summary.name!r} differ: "
            f"{_instead(summary)}",
        )


def _instead(summary: Summary) -> str:
    """Return what to do with values that hardly ever repeat."""
    if summary.words is not None and summary.words.words >= WORDS_OF_TEXT:
        return (
            "free text is no class; learn a label taken from it, such as its topic, or its tokens "
            "(--kind sequence)"
        )
    return "it names rows and cannot be learned; choose another column"


def _classes(
    column: Column, summary: Summary, kind: Kind, shape: ClassShape
) -> Iterator[ProfileWarning]:
    if kind not in LABELS or not shape.classes:
        return
    rare = [each for each in shape.classes if each.count < FEWEST_OF_CLASS]
    if rare:
        shown = ", ".join(f"{each.label!r} ({each.count:g})" for each in rare[:SHOWN])
        more = ", ..." if len(rare) > SHOWN else ""
        yield ProfileWarning(
            "rare-classes",
            f"{_counted(len(rare), 'class', 'classes')} with fewer than {FEWEST_OF_CLASS} rows: "
            f"{shown}{more}",
        )
    yield from _similar(column, shape.classes)
    for wrong, right in misspelt(shape.classes) if summary.words is not None else ():
        yield ProfileWarning(
            "misspelt-label",
            f"{wrong.label!r} ({_counted(int(wrong.count), 'row')}) is one letter away from "
            f"{right.label!r} ({right.count:g}): a slip, or a class of its own?",
            places(column, wrong.label)[1],
        )


def _folded(column: Column) -> Iterator[ProfileWarning]:
    """Yield the spellings that were read as one label, with their rows."""
    for label, *others in column.folded:
        found = [(word, *places(column, word)) for word in others]
        where = ", ".join(f"{word!r}{shown}" for word, shown, _ in found)
        one = "s" * (len(found) == 1)
        differ = f"differ{one} from {label!r} only in case: read as one label"
        if any(word.casefold() != label.casefold() for word in others):
            differ = f"mean{one} the same as {label!r}: read as one label"
        yield ProfileWarning(
            "similar-labels",
            f"{where} {differ}",
            tuple(row for _, _, at in found for row in at),
        )


def _similar(column: Column, classes: Sequence[ClassCount]) -> Iterator[ProfileWarning]:
    """Yield classes that look alike, with rows of all spellings but the most frequent."""
    yield from _folded(column)
    folded: dict[str, list[ClassCount]] = {}
    for each in classes:
        folded.setdefault(each.label.casefold().strip(), []).append(each)
    for same in folded.values():
        if len(same) < 2:
            continue
        usual = max(same, key=lambda each: each.count)
        rare = [(one.label, *places(column, one.label, int(one.count))) for one in same]
        told = [(label, shown, at) for label, shown, at in rare if label != usual.label and at]
        where = f": {', '.join(f'{label!r}{shown}' for label, shown, _ in told)}" if told else ""
        yield ProfileWarning(
            "similar-labels",
            f"{' and '.join(repr(one.label) for one in same)} differ only in case or spaces{where}"
            "; if they mean the same, write them alike",
            tuple(row for _, _, at in told for row in at),
        )


def _order(summary: Summary, kind: Kind) -> Iterator[ProfileWarning]:
    words = summary.words
    if kind is not Kind.ORDINAL or words is None or words.ranked:
        return
    shown = ", ".join(map(repr, words.levels[:SHOWN]))
    more = ", ..." if words.distinct > SHOWN else ""
    yield ProfileWarning(
        "order-unknown",
        f"the words do not tell the whole order, and the levels stand by the alphabet: {shown}"
        f"{more}; write them as ranks or as an ordered categorical",
    )


def _counted(count: int, one: str, many: str | None = None) -> str:
    return f"{count} {one if count == 1 else many or one + 's'}"
