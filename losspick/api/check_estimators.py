"""Join profiling and checking for estimators that name no loss: what they predict tells it.

Only runs that compare with data look for them: without, there is nothing to say of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from losspick.api.check_data import Tables
from losspick.api.target_links import is_of
from losspick.checking.against_data import loss_of
from losspick.core.estimators import is_classifier
from losspick.core.spec import Fact, Location, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.content import format_of
from losspick.reading.formats import Format
from losspick.reading.limits import LARGEST_CONFIG, UnreadableError
from losspick.reading.opening import read_bytes
from losspick.reading.python.origins.estimators import Fitted, fitted, may_fit
from losspick.reading.python.origins.origin_values import holds
from losspick.reading.python.origins.origins import Program

CODE = frozenset({Format.PYTHON, Format.NOTEBOOK})
_CONFIGS = frozenset({Format.JSON, Format.YAML, Format.TOML})
#: What stands in the names of all estimators.
_SIGNS = (b"Regress", b"Classifier", b"Ridge", b"Lasso", b"ElasticNet", b"SV", b"NB", b"Lars",
          b"Discriminant", b"Perceptron", b"OrthogonalMatching", b"Centroid")  # fmt: skip


def estimators_in(
    files: Sequence[str], tables: Tables, specs: Sequence[ModelSpec]
) -> tuple[list[ModelSpec], list[ModelSpec]]:
    """Return the estimators of configurations, and those of code with what they are fitted to.

    Args:
        files: Those that are checked.
        tables: The data.
        specs: What was found of losses; an estimator that names one is judged by that.
    """
    losses: dict[str, list[Location]] = {}
    weighted = [spec.weights.place for spec in specs if spec.weights is not None]
    for spec in specs:
        if spec.loss is not None and loss_of(spec) is not None:
            losses.setdefault(spec.loss.place.path, []).append(spec.loss.place)
    described: list[ModelSpec] = []
    in_code: list[ModelSpec] = []
    for path in files:
        data, form = content_of(path, tables)
        if form in CODE and may_fit(data):
            in_code += _in_code(path, tables, losses.get(path, []), weighted)
        elif form in _CONFIGS and path not in losses:
            described += _described(path, data, form)
    return described, in_code


def content_of(path: str, tables: Tables) -> tuple[bytes, Format | None]:
    """Return what stands in a file that data were given for, and in which form."""
    if tables.chosen(path) is None:
        return b"", None
    try:
        data = tables.contents[path] if path in tables.contents else read_bytes(path)
    except UnreadableError:
        return b"", None
    return data, format_of(path, data)


def _in_code(
    path: str, tables: Tables, losses: Sequence[Location], weighted: Sequence[Location]
) -> Iterator[ModelSpec]:
    chosen = tables.chosen(path)
    target = tables.profiled(chosen.table) if chosen is not None else None
    if target is None or len(target.columns) != 1:
        return
    if not any(target.columns[0] in source.text for source in tables.sources(path)):
        return
    program = tables.followed(path, target.columns)
    found = _of_target(program, tables) if program is not None else []
    both = len({is_classifier(one.name) for one in found}) > 1
    for one in found:
        named = next((place for place in losses if holds(one.made, place)), None)
        if not one.certain or (named is not None and one.library is not Framework.SKLEARN):
            continue  # the loss decides what a boosting library takes
        if both and not one.reached:
            continue  # a program for targets of both kinds, of which others choose
        told = named is not None or any(holds(one.made, place) for place in weighted)
        yield ModelSpec(
            framework=one.library,
            reader="python",
            estimator=Fact(one.name, one.made.places[0]),
            call=named or one.place,  # what is said of the loss, too, is said once
            besides=both,
            weights=None if told else one.weights,
            trained_on=tables.seen(path, target, one.origin),
        )


def _of_target(program: Program, tables: Tables) -> list[Fitted]:
    """Return the estimators that a program fits to the target, in whatever branch."""
    chosen = tables.chosen(program.sources[0].path)
    target = tables.profiled(chosen.table) if chosen is not None else None
    return [one for one in fitted(program) if target and is_of(target, one.origin, program)]


def _described(path: str, data: bytes, form: Format | None) -> list[ModelSpec]:
    """Return the estimators of a configuration; one that names both kinds is for more targets."""
    from losspick.reading.configs.documents import documents
    from losspick.reading.configs.estimators import estimators_named
    from losspick.reading.configs.own import is_own

    if form is None or is_own(path) or len(data) > LARGEST_CONFIG:
        return []
    if not any(sign in data for sign in _SIGNS):
        return []
    try:
        read = documents(path, data.decode("utf-8-sig"), form)
    except (UnreadableError, UnicodeDecodeError):
        return []
    named = [fact for one in read for fact in estimators_named(one)]
    if len({is_classifier(fact.value) for fact in named}) != 1:
        return []
    return [
        ModelSpec(framework=Framework.SKLEARN, reader="parameters", estimator=fact, call=fact.place)
        for fact in named
    ]
