"""Which columns hold sequences of tokens, and how much of them padding will be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.numbers import share
from losspick.core.profile import Alternative
from losspick.core.vocabulary import Kind
from losspick.profiling.column import Storage
from losspick.profiling.kinds.evidence import Decision
from losspick.profiling.measuring.sequences import Tokens, tokens_in
from losspick.profiling.shape import ClassShape

if TYPE_CHECKING:
    from losspick.profiling.summary import Summary

#: Fewer sequences than this leave doubt.
FEWEST = 5


def tokens_of(summary: Summary) -> Tokens | None:
    """Return what the cells of a column tell of sequences, None where they are none."""
    if summary.storage not in (Storage.TEXT, Storage.LISTS) or summary.words is None:
        return None
    return tokens_in(summary.words.texts, listed=summary.storage is Storage.LISTS)


def decide_sequences(summary: Summary) -> Decision | None:
    """Decide for sequences where tokens come again within the cells."""
    found = tokens_of(summary) if summary.distinct >= FEWEST else None
    if found is None or not _has_room(found):
        return None
    return Decision(
        Kind.SEQUENCE,
        0.95,
        (Alternative(Kind.MULTILABEL, 0.05),),
        (
            f"the cells list {found.length:.1f} tokens on average, {found.longest} at most; in "
            f"{share(found.repeating)} of them a token comes again, and their order is not that of "
            "a set of labels",
            f"padded to the longest, {share(found.padding_share)} of the steps are padding",
        ),
    )


def _has_room(found: Tokens) -> bool:
    """Tell whether the lengths differ, or the tokens are drawn from a vocabulary.

    Rows of the same few numbers are a record, such as a vector of features.
    """
    return found.padding_share > 0.0 or found.vocabulary < found.length * FEWEST


def sequence_shape(summary: Summary) -> ClassShape:
    """Return the size of the vocabulary as the number of classes of a step."""
    found = tokens_of(summary)
    return ClassShape(class_count=found.vocabulary if found else None)


def padding_share(summary: Summary) -> float | None:
    """Return the share of padding where sequences are made as long as the longest."""
    found = tokens_of(summary)
    return found.padding_share if found else None
