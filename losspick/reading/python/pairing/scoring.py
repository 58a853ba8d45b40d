"""Which score of scikit-learn judges which estimator, in a validation or a search."""

from __future__ import annotations

from dataclasses import replace

from losspick.core.estimators import CLASSIFIERS
from losspick.core.regexes import regex
from losspick.core.score_uses import Misread
from losspick.core.spec import Fact, Location, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.python.data.whole_labels import number_of_classes
from losspick.reading.python.pairing.named_reports import NAMED, note_names
from losspick.reading.python.pairing.score_words import unknown_scores
from losspick.reading.python.pairing.two_classes import several
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import (
    UNKNOWN,
    Const,
    DictV,
    EstimatorV,
    ListV,
    MetricV,
    Value,
)

#: Functions and searches of ``sklearn.model_selection`` that take an estimator and a score.
SCORED = frozenset(
    f"sklearn.model_selection.{name}"
    for name in ("cross_val_score", "cross_validate", "GridSearchCV", "RandomizedSearchCV",
                 "HalvingGridSearchCV", "HalvingRandomSearchCV", "learning_curve",
                 "validation_curve", "permutation_test_score")
)  # fmt: skip


#: Functions of which scores of two classes are the default, with the option that chooses another.
_OF_TWO = {
    **dict.fromkeys(("f1_score", "precision_score", "recall_score", "jaccard_score",
                     "fbeta_score"), "average"),
    "roc_auc_score": "multi_class",
}  # fmt: skip
OF_LABELS = frozenset(f"sklearn.metrics.{name}" for name in _OF_TWO)
_SEVERAL = 2
#: What asks several estimators for probabilities.
ENSEMBLES = ("VotingClassifier", "StackingClassifier")


def note_scoring(machine: Machine, path: str, given: Arguments, place: Location) -> None:
    """Note by what scores an estimator is judged, or its predictions."""
    if path in SCORED:
        _note_words(machine, given, place, searching=path.endswith("SearchCV"))
        _note_scorers(machine, given, place)
    elif path in OF_LABELS:
        _note_score(machine, path, given, place)
    elif path in NAMED:
        note_names(machine, path, given, place)
    if "scoring" in given.keywords or path.endswith(ENSEMBLES):
        from losspick.reading.python.pairing.search_requirements import note_requirements

        note_requirements(machine, path, given, place)


def _note_words(machine: Machine, given: Arguments, place: Location, *, searching: bool) -> None:
    """Note the words for the scores that an estimator is judged by."""
    estimator = given.get(0, "estimator")
    asked = given.get(None, "scoring") is not None
    labels = _whole(machine, given.get(2, "y"), place) if asked else None
    if asked and not machine.caught and (unknown := (*unknown_scores(scores_of(given, place)),)):
        spec = ModelSpec(framework=Framework.SKLEARN, reader="python", call=place, choices=unknown)
        source = machine.project.sources.get(place.path)
        own = source is None or "SCORERS" in source.text  # to which programs may add
        machine.found += [] if own else [spec]
        return
    known = isinstance(estimator, EstimatorV) or labels is not None
    scores = scores_of(given, place) if known and not machine.caught else ()
    if scores:
        path = estimator.path if isinstance(estimator, EstimatorV) else ""
        library = estimator.framework if isinstance(estimator, EstimatorV) else Framework.SKLEARN
        judged = _judged(library, path, scores, labels, place)
        source = machine.project.sources.get(place.path)
        open_ = searching or source is None or "set_params(" in source.text
        bare = estimator.bare if isinstance(estimator, EstimatorV) and not open_ else None
        machine.found.append(replace(judged, bare=bare))


def _note_scorers(machine: Machine, given: Arguments, place: Location) -> None:
    """Note scorers of probabilities that a classifier gives classes, as scorers do by default."""
    estimator, asked = given.get(0, "estimator"), given.get(None, "scoring")
    classifier = isinstance(estimator, EstimatorV) and last(estimator.path) in CLASSIFIERS
    if not classifier or machine.caught:
        return
    at = given.place(None, "scoring") or place
    for one in _listed(asked):
        if not isinstance(one, MetricV) or one.name not in _OF_SHARES or not one.direction:
            continue
        if _ASKING.isdisjoint(one.given):
            said = Misread(
                score=f"make_scorer({one.name})",
                reads=_OF_SHARES[one.name],
                given="classes",
                refused=False,
            )
            machine.found.append(
                ModelSpec(
                    framework=Framework.SKLEARN,
                    reader="python",
                    call=at,
                    misread=(Fact(said, at),),
                )
            )


#: Scores of probabilities or of an order of rows, and how scorers are told to ask for such.
_OF_SHARES = {
    "log_loss": "probabilities",
    "brier_score_loss": "probabilities",
    "roc_auc_score": "scores that rank the rows",
    "average_precision_score": "scores that rank the rows",
}
_ASKING = frozenset({"needs_proba", "needs_threshold", "response_method"})


def _listed(asked: Value | None) -> list[Value]:
    """Return the scores of a validation: one, several, or some under names."""
    if isinstance(asked, DictV):
        return [*asked.items.values()]
    return asked.items if isinstance(asked, ListV) else [asked or UNKNOWN]


def scores_of(given: Arguments, place: Location) -> tuple[Fact[str], ...]:
    """Return the words for scores that a validation or a search is told."""
    listed = _listed(given.get(None, "scoring"))
    at = given.place(None, "scoring") or place
    words = [one.value for one in listed if isinstance(one, Const)]
    return tuple(Fact(word, at) for word in words if isinstance(word, str))


def note_search(machine: Machine, search: EstimatorV, labels: Value | None, at: Location) -> None:
    """Note that a search is fitted to labels of several classes."""
    classes = _whole(machine, labels, at) if search.scores and not machine.caught else None
    if classes is not None:
        machine.found.append(_judged(search.framework, "", search.scores, classes, at))


def _note_score(machine: Machine, path: str, given: Arguments, place: Location) -> None:
    """Note a function for two classes that is given labels of several."""
    classes = _whole(machine, given.get(0, "y_true"), place)
    chosen = given.get(None, _OF_TWO[last(path)])
    plain = chosen is None or chosen in (Const("binary"), Const("raise"))
    if classes is not None and plain and len(given.positional) <= _SEVERAL and not machine.caught:
        scores = (Fact(last(path), place),)
        machine.found.append(_judged(Framework.SKLEARN, "", scores, classes, place))


#: What changes some rows of an array in its place, perhaps in a function that is given it.
_CHANGING = regex(
    r"\.(?:place|put|putmask|copyto|fill|resize)\(|\binplace\b|\.i?(?:loc|at)\[.*\]\s*=(?!=)"
    r"|\[[^\]]*(?:[<>:]|[=!]=)[^\]]*\]\s*(?:[-+*/%|&]|//)?=(?!=)"
)


def _whole(machine: Machine, labels: Value | None, place: Location) -> int | None:
    """Return how many classes labels have for certain, if they are more than two."""
    number = number_of_classes(labels) or several(machine, labels, place)
    if number is None or number <= _SEVERAL:
        return None
    source = machine.project.sources.get(place.path)
    lines = source.lines if source is not None else ()
    return None if any(map(_CHANGING.search, lines)) else number


def _judged(
    library: Framework, path: str, scores: tuple[Fact[str], ...], classes: int | None, at: Location
) -> ModelSpec:
    return ModelSpec(
        framework=library,
        reader="python",
        call=at,
        estimator=Fact(last(path), at) if path else None,
        scores=scores,
        classes=None if classes is None else Fact(classes, at),
    )
