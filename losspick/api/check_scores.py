"""Join profiling and checking for scores: what is known of the targets that they are given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from losspick.api.check_data import Tables
from losspick.api.check_estimators import CODE, content_of
from losspick.api.target_links import is_of
from losspick.core.recoding import StepKind
from losspick.core.scores import ALL, WORDS, Score
from losspick.core.spec import Fact, ModelSpec
from losspick.core.target_data import TargetData
from losspick.core.vocabulary import Framework
from losspick.reading.python.origins.estimators import VALIDATIONS
from losspick.reading.python.origins.origin_values import Call, Origin, Plain, Several
from losspick.reading.python.origins.origins import Program

_NAMES = (*(name.encode() for name in sorted(ALL) if "_" in name), b"scoring")


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
        score = _validated(call) if call.name in VALIDATIONS else _score(call)
        origin = _labels(call, target, program) if score is not None else None
        if origin is not None and score is not None:
            yield ModelSpec(
                framework=Framework.SKLEARN,
                reader="python",
                call=call.place,
                score=Fact(score, call.place),
                trained_on=tables.seen(path, target, origin),
            )


def _validated(call: Call) -> Score | None:
    """Return the score that a validation goes by, if it stands there in a word."""
    given = call.named.get("scoring")
    word = given.value if isinstance(given, Plain) else None
    name = WORDS.get(word, word) if isinstance(word, str) else ""
    return Score(name=name, validates=True) if name in ALL else None


def _score(call: Call) -> Score | None:
    names = call.named.get("target_names")
    return None if call.name not in ALL else Score(
        name=call.name,
        options=frozenset(call.named) - {"y_true", "y_pred", "y_score"},
        titles=len(names.items) if isinstance(names, Several) and not names.rows else None,
    )  # fmt: skip


def _labels(call: Call, target: TargetData, program: Program) -> Origin | None:
    """Return the labels that a score of the library is surely given, if they are the target."""
    if not call.certain or not call.whole:
        return None
    if call.name in program.functions or isinstance(call.owner, Origin | Plain | Several):
        return None
    first = 2 if call.name in VALIDATIONS else 0
    word = "y" if first else "y_true"
    given = call.named.get(word, call.given[first] if len(call.given) > first else None)
    if not isinstance(given, Origin) or not is_of(target, given, program):
        return None
    spread = any(step.kind is StepKind.SPREAD for step in given.steps)  # a column for each class
    return None if spread else given
