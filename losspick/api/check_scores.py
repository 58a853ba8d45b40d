"""Join profiling and checking for scores: what is known of the targets that they are given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from losspick.api.check_data import Tables
from losspick.api.check_estimators import CODE, content_of
from losspick.api.target_links import is_of
from losspick.core.recoding import StepKind
from losspick.core.scores import ALL, Score
from losspick.core.spec import Fact, ModelSpec
from losspick.core.target_data import TargetData
from losspick.core.vocabulary import Framework
from losspick.reading.python.origins.origin_values import Call, Origin, Plain, Several
from losspick.reading.python.origins.origins import Program

_NAMES = tuple(name.encode() for name in sorted(ALL) if "_" in name)


def scores_in(files: Sequence[str], tables: Tables) -> Iterator[ModelSpec]:
    """Yield the scores of scikit-learn that code computes of the target.

    Args:
        files: Those that are checked.
        tables: The data.
    """
    for path in files:
        data, form = content_of(path, tables)
        if form in CODE and b"sklearn" in data and any(name in data for name in _NAMES):
            yield from _of_file(path, tables)


def _of_file(path: str, tables: Tables) -> Iterator[ModelSpec]:
    chosen = tables.chosen(path)
    target = tables.profiled(chosen.table) if chosen is not None else None
    program = tables.followed(path, target.columns) if target is not None else None
    if target is None or program is None or program.parted or len(target.columns) != 1:
        return
    for call in program.calls:
        origin = _labels(call, target, program)
        if origin is None:
            continue
        names = call.named.get("target_names")
        score = Score(
            name=call.name,
            options=frozenset(call.named) - {"y_true", "y_pred", "y_score"},
            titles=len(names.items) if isinstance(names, Several) and not names.rows else None,
        )
        yield ModelSpec(
            framework=Framework.SKLEARN,
            reader="python",
            call=call.place,
            score=Fact(score, call.place),
            trained_on=tables.seen(path, target, origin),
        )


def _labels(call: Call, target: TargetData, program: Program) -> Origin | None:
    """Return the labels that a score of the library is surely given, if they are the target."""
    if call.name not in ALL or not call.certain or not call.whole:
        return None
    if call.name in program.functions or isinstance(call.owner, Origin | Plain | Several):
        return None
    given = call.named.get("y_true", call.given[0] if call.given else None)
    if not isinstance(given, Origin) or not is_of(target, given, program):
        return None
    spread = any(step.kind is StepKind.SPREAD for step in given.steps)  # a column for each class
    return None if spread else given
