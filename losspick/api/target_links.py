"""Which of the pairings of a program are trained on a target."""

from __future__ import annotations

import re
from enum import Enum
from pathlib import PurePath

from losspick.core.spec import ModelSpec
from losspick.core.target_data import TargetData
from losspick.reading.python.origins.largest import compared_columns
from losspick.reading.python.origins.origin_values import Origin
from losspick.reading.python.origins.origins import Program


class Elsewhere(Enum):
    """A pairing is trained on something else."""

    IS = "is"


def origin_of(spec: ModelSpec, target: TargetData, program: Program) -> Origin | Elsewhere | None:
    """Return the way of the target into a pairing; None: nothing was seen of what it is given."""
    places = [spec.call, spec.loss.place if spec.loss is not None else None]
    seen = program.trained_on([one for one in places if one is not None], spec.framework)
    if not isinstance(seen, Origin):
        return None
    return seen if is_of(target, seen, program) else Elsewhere.IS


def is_of(target: TargetData, seen: Origin, program: Program) -> bool:
    """Tell whether a column that a program reads is the target."""
    return seen.column in target.columns and not _is_other_table(seen, target, program)


def mentions(text: str, target: TargetData) -> bool:
    """Tell whether a text names the table, or one of the target's columns."""
    if PurePath(target.source).name in text:
        return True
    names = "|".join(re.escape(name) for name in target.columns)
    return re.search(rf"""(["'])(?:{names})\1|\.(?:{names})\b(?!\()""", text) is not None


def _is_other_table(seen: Origin, target: TargetData, program: Program) -> bool:
    """Tell whether a column is of another table than the data, which the program reads too."""
    named = PurePath(target.source).name
    own = seen.table is not None and PurePath(seen.table).name == named
    return not own and any(PurePath(table).name == named for table in program.tables)


def takes_largest(spec: ModelSpec, target: TargetData, program: Program) -> bool:
    """Tell whether a pairing is trained on the place of the largest of the target's columns."""
    places = [spec.call, spec.loss.place if spec.loss is not None else None]
    seen = program.trained_on([one for one in places if one is not None], spec.framework)
    found = compared_columns(seen)
    return found is not None and not found.columns and set(found.only or ()) == set(target.columns)
