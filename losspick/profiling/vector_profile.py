"""The profile of one column whose cells are lists of numbers, all of one length."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from losspick.core.vocabulary import Kind
from losspick.profiling.cautions import about_cells
from losspick.profiling.group_profile import described_group
from losspick.profiling.kinds.group import possible_kinds
from losspick.profiling.measuring.grouping import measure_group
from losspick.profiling.measuring.vectors import unfolded

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from losspick.core.profile import Profile
    from losspick.profiling.column import Column
    from losspick.profiling.kinds.evidence import Decision
    from losspick.profiling.measuring.grouping import Group

#: Kinds of several columns that one column of lists can be, too.
_OF_VECTORS: Final = frozenset(
    {Kind.ONE_HOT, Kind.MULTILABEL, Kind.SOFT_LABEL, Kind.MULTI_TARGET, Kind.BOXES}
)


@dataclass(frozen=True, slots=True, eq=False)
class Vectors:
    """The places of the lists as columns of numbers.

    Attributes:
        columns: One a place.
        group: They, measured together.
    """

    columns: tuple[Column, ...]
    group: Group

    def can_be(self, kind: Kind) -> bool:
        """Tell whether the lists can be of a kind of several columns."""
        return kind in _OF_VECTORS and kind in possible_kinds(self.group)


def vectors_in(column: Column, weights: NDArray[np.float64] | None) -> Vectors | None:
    """Return the places of the lists of a column; None unless they are numbers of one length."""
    columns = unfolded(column)
    return Vectors(columns, measure_group(columns, weights)) if columns else None


def described_vectors(column: Column, vectors: Vectors, decision: Decision) -> Profile:
    """Describe the lists as the columns that they are."""
    profile = described_group(vectors.columns, vectors.group, decision)
    width = len(vectors.columns)
    return replace(
        profile,
        target=(column.name,),
        warnings=(*about_cells(column), *profile.warnings),
        writing=replace(profile.writing, width=width),
    )
