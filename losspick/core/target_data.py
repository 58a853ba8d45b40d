"""What the data say of the target that a model is trained on, for checks against them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from losspick.core.domains import Interval, TargetDomain
from losspick.core.vocabulary import Encoding, Kind, Preparation

if TYPE_CHECKING:
    from losspick.core.profile import Alternative, ClassCount, Profile

_D = TargetDomain
#: Sets of labels in which a way of writing already is; what is missing is written as no loss
#: takes it.
_LABEL_SETS: dict[Encoding, tuple[TargetDomain, ...]] = {
    Encoding.ZERO_ONE: (_D.ZERO_ONE, _D.CLASS_INDEX),
    Encoding.BOOLEANS: (_D.ZERO_ONE, _D.CLASS_INDEX),
    Encoding.PLUS_MINUS_ONE: (_D.PLUS_MINUS_ONE,),
    Encoding.INTEGERS_FROM_ZERO: (_D.CLASS_INDEX, _D.RANK),
    Encoding.ONE_HOT: (_D.ONE_HOT,),
    Encoding.MULTI_HOT: (_D.MULTI_HOT,),
    Encoding.SHARES: (_D.SOFT_LABELS,),
}
#: Sets of numbers, told by their hulls alone.
_NUMBER_SETS = (_D.REAL, _D.NONNEGATIVE, _D.POSITIVE, _D.UNIT_INTERVAL, _D.OPEN_UNIT_INTERVAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class TableForm:
    """What the user says of the form of a table; the rest is found out from its content.

    Attributes:
        sep: The character between fields, or a word for it.
        decimal: The decimal mark.
        encoding: A text encoding.
        na_values: Words that mean missing, beside the usual ones.
    """

    sep: str | None = None
    decimal: str | None = None
    encoding: str | None = None
    na_values: tuple[str, ...] = ()


FOUND_OUT = TableForm()


@dataclass(frozen=True, slots=True)
class Table:
    """Where a target stands.

    Attributes:
        path: The table.
        target: Its target columns: names or globs; empty: the only column.
        form: How it is written.
    """

    path: str
    target: tuple[str, ...]
    form: TableForm = FOUND_OUT


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetData:
    """Facts about a target, as its data show them.

    Attributes:
        source: The file, as the user named it.
        columns: Names of the target's columns.
        rows: Rows with a value.
        missing: Rows without.
        kinds: Every kind that comes into question with its probability.
        encoding: How the values are written.
        classes: The classes with their rows.
        class_count: How many there are; None: no classes, or not known.
        coded: The smallest and the largest index of classes, where it is not known which is whose.
        values: From the smallest to the largest, of numbers.
        median: Of numbers.
        spread: Standard deviation, of numbers.
        negative_share: Of numbers.
        zero_share: Of numbers.
        integer_share: Of numbers.
        respelled: Some labels stand in the data in other spellings, too.
        recoded: What the code does to the values, step by step, as it is written there.
    """

    source: str
    columns: tuple[str, ...]
    rows: int
    kinds: tuple[Alternative, ...]
    encoding: Encoding
    classes: tuple[ClassCount, ...] = ()
    class_count: int | None = None
    coded: tuple[int, int] | None = None
    values: Interval | None = None
    median: float | None = None
    spread: float | None = None
    negative_share: float | None = None
    zero_share: float | None = None
    integer_share: float | None = None
    respelled: bool = False
    missing: int = 0
    recoded: tuple[str, ...] = ()

    @property
    def kind(self) -> Kind:
        """The likeliest kind."""
        return self.kinds[0].kind

    @property
    def name(self) -> str:
        """The target in words: its column, or the first and last of several; after what steps."""
        return f"{self._columns} after {', '.join(self.recoded)}" if self.recoded else self._columns

    @property
    def _columns(self) -> str:
        if len(self.columns) <= 2:
            return " and ".join(map(repr, self.columns))
        return f"{self.columns[0]!r} to {self.columns[-1]!r} ({len(self.columns)} columns)"

    @property
    def sets(self) -> tuple[TargetDomain, ...]:
        """The sets in which all values lie as they are written; of numbers the widest first."""
        labels = _LABEL_SETS.get(self.encoding, ())
        if self.values is None:
            return labels
        inside = tuple(domain for domain in _NUMBER_SETS if domain.hull.contains(self.values))
        whole = self.integer_share == 1.0 and _D.NONNEGATIVE in inside
        counts = (_D.COUNT,) if whole else ()
        return (*labels, *inside, *counts)  # ordered levels can be numbers, too

    @property
    def codes(self) -> tuple[int, int] | None:
        """The smallest and the largest code of classes that are written as whole numbers."""
        if self.coded is not None:
            return self.coded
        texts = [one.label for one in self.classes]
        if not texts or len(texts) != self.class_count:
            return None
        if not all(text.lstrip("+-").isdecimal() for text in texts):
            return None
        numbers = [int(text) for text in texts]
        return min(numbers), max(numbers)

    @property
    def highest_code(self) -> int | None:
        """The largest label, of whole numbers from 0 up, whatever they mean."""
        if self.codes is not None:
            return self.codes[1] if self.codes[0] >= 0 else None
        whole = self.integer_share == 1.0 and self.values is not None and self.values.low >= 0
        return int(self.values.high) if whole and self.values is not None else None

    def chance(self, kinds: Collection[Kind]) -> float:
        """Return the probability that the target is of one of these kinds."""
        return min(1.0, sum(one.confidence for one in self.kinds if one.kind in kinds))


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainedOn:
    """The target of a model, with what is known of its way into the loss.

    Attributes:
        target: The target.
        prepared: What the code does to it.
        sole: It must be this target's: the file has no other pairing, or it was seen.
        without: The share of rows that reach the loss without a target.
        unmapped: The labels of such rows, which a dictionary of the code does not have.
        outside: The value of such rows, which lies in none of the ranges of the code.
        undefined: The function that is not defined for that value, as it stands in the code.
        empty: Ranges that the code parts the target into, and that hold no row.
    """

    target: TargetData
    prepared: Preparation = Preparation.UNKNOWN
    sole: bool = True
    without: float = 0.0
    unmapped: tuple[str, ...] = ()
    outside: float | None = None
    undefined: str = ""
    empty: tuple[tuple[float, float], ...] = ()


def target_data(profile: Profile, source: str) -> TargetData:
    """Return what checks need of a profile."""
    from losspick.core.profile_parts import Alternative  # here there is a profile already

    rest = tuple(one for one in profile.alternatives if one.kind is not profile.kind)
    low, high = profile.minimum, profile.maximum
    return TargetData(
        source=source,
        columns=profile.target,
        rows=profile.used,
        kinds=(Alternative(profile.kind, profile.confidence), *rest),
        encoding=profile.encoding,
        classes=profile.classes or (),
        class_count=profile.class_count,
        values=None if low is None or high is None else Interval(low, high),
        median=profile.median,
        spread=profile.std,
        negative_share=profile.negative_share,
        zero_share=profile.zero_share,
        integer_share=profile.integer_share,
        missing=profile.missing,
        respelled=any(one.code == "similar-labels" for one in profile.warnings),
    )
