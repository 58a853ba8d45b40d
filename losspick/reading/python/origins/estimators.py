"""Estimators of scikit-learn's kind that a program fits, each with the column that it is given."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

from losspick.core.estimators import CLASSIFIERS, REGRESSORS
from losspick.core.records import record
from losspick.core.spec import Fact, Literal, Location
from losspick.core.vocabulary import Framework
from losspick.reading.python.origins.changing import imported, path_of
from losspick.reading.python.origins.origin_values import (
    Call,
    Made,
    Origin,
    Plain,
    Several,
    Value,
    labels_of,
)
from losspick.reading.python.origins.origins import Program
from losspick.reading.python.text.source import Source
from losspick.reading.python.text.syntax import walk

_LIBRARIES = {
    "sklearn": Framework.SKLEARN,
    "xgboost": Framework.XGBOOST,
    "lightgbm": Framework.LIGHTGBM,
    "catboost": Framework.CATBOOST,
}
#: Options that name the loss of a boosting library's estimator, which then decides what it takes.
_LOSSES = frozenset({"objective", "loss_function", "loss", "application", "app", "params"})
#: What fits the estimator that it is given first, or the last of several.
_SEARCHES = frozenset({"GridSearchCV", "RandomizedSearchCV", "HalvingGridSearchCV",
                       "HalvingRandomSearchCV"})  # fmt: skip
_PIPELINES = frozenset({"Pipeline", "make_pipeline"})
#: Functions that fit the estimator that they are given first to what they are given third.
VALIDATIONS = frozenset({"cross_val_score", "cross_val_predict", "cross_validate",
                          "learning_curve"})  # fmt: skip
#: Options of estimators that weight classes.
_WEIGHTS = ("scale_pos_weight", "class_weights", "class_weight")
_KNOWN = REGRESSORS | CLASSIFIERS


@record(frozen=True, slots=True)
class Fitted:
    """An estimator that is fitted to a column.

    Attributes:
        name: Its class.
        library: Where that comes from.
        place: Where it is fitted.
        made: What the call of its class gave.
        origin: The column, and its way.
        certain: No branch decides whether it is fitted.
        reached: It is fitted by running the file.
    """

    name: str
    library: Framework
    place: Location
    made: Made
    origin: Origin
    certain: bool
    reached: bool

    @property
    def weights(self) -> Fact[tuple[Literal, ...]] | None:
        """Weights of the classes that it is given by an option of its library."""
        if self.library not in (Framework.LIGHTGBM, Framework.CATBOOST):
            return None
        for word in _WEIGHTS:
            given = self.made.attributes.get(word)
            weights = _weights(word, given)
            place = given.place if isinstance(given, Plain) else None
            if weights:
                return Fact(weights, place or self.made.places[0])
        return None


def _weights(word: str, given: Value) -> tuple[Literal, ...]:
    """Return the weights of classes by their order, or pairs of labels and weights."""
    if isinstance(given, Several):
        numbers = [one.value for one in given.items if isinstance(one, Plain)]
    else:
        value = given.value if isinstance(given, Plain) else None
        if isinstance(value, dict):
            return tuple((key, one) for key, one in value.items())
        numbers = [1, value] if word == "scale_pos_weight" else []
    known = [one for one in numbers if isinstance(one, int | float) and not isinstance(one, bool)]
    return tuple(known) if len(known) == len(numbers) else ()


def may_fit(data: bytes) -> bool:
    """Tell whether a file may fit an estimator of one of the libraries."""
    fits = b".fit(" in data or b"cross_val" in data or b"learning_curve(" in data
    return fits and any(library.encode() in data for library in _LIBRARIES)


def fitted(program: Program) -> list[Fitted]:
    """Return the estimators that a program, once followed, fits to a column."""
    classes = {place: made for source in program.sources for place, made in _made_in(source)}
    found = (_fitted(call, classes) for call in program.calls)
    return [one for one in found if one is not None]


def _fitted(call: Call, classes: Mapping[Location, tuple[str, ast.Call]]) -> Fitted | None:
    validated = call.name in VALIDATIONS
    if not validated and call.name != "fit":
        return None
    first = call.given[0] if call.given else call.named.get("estimator")
    estimator = _inner(first if validated else call.owner)
    known = classes.get(estimator.places[0]) if estimator is not None and estimator.places else None
    given = call.given[1:] if validated else call.given
    labels = labels_of(given, {word: one for word, one in call.named.items() if word == "y"})
    if estimator is None or known is None or not isinstance(labels, Origin):
        return None
    path, node = known
    if _has_own_loss(path, node, estimator):
        return None
    library, name = _LIBRARIES[path.partition(".")[0]], path.rpartition(".")[2]
    return Fitted(name, library, call.place, estimator, labels, call.certain, call.reached)


def _inner(value: Value) -> Made | None:
    """Return the estimator that a pipeline ends in, or that a search fits."""
    while isinstance(value, Made) and value.name in _SEARCHES | _PIPELINES:
        parts = [one for one in value.parts[:-1] if not isinstance(one, Plain)]  # then its owner
        if value.name == "Pipeline":
            steps = [one.items for one in parts if isinstance(one, Several)]
            last = steps[0][-1] if steps and steps[0] else None
            value = last.items[-1] if isinstance(last, Several) and last.items else None
        elif value.name == "make_pipeline":
            value = parts[-1] if parts else None
        else:
            value = parts[0] if parts else None
    return value if isinstance(value, Made) else None


def _made_in(source: Source) -> Iterator[tuple[Location, tuple[str, ast.Call]]]:
    """Yield where a file calls classes of the libraries, with their paths."""
    names = {
        name: path
        for name, path in imported(source.tree).items()
        if path.partition(".")[0] in _LIBRARIES
    }
    for node in walk(source.tree) if names else ():
        path = path_of(node.func, names) if isinstance(node, ast.Call) else ""
        if isinstance(node, ast.Call) and path.rpartition(".")[2] in _KNOWN:
            yield source.place(node), (path, node)


def _has_own_loss(path: str, node: ast.Call, made: Made) -> bool:
    """Tell whether what a boosting library's estimator is given may name its loss."""
    if path.startswith("sklearn."):
        return False
    words = {one.arg for one in node.keywords}
    spread = sum(one.arg is None for one in node.keywords)
    unread = spread > 1 or (spread == 1 and made.attributes.keys() <= words)
    return bool(node.args) or unread or not _LOSSES.isdisjoint({*words, *made.attributes})
