"""What some objectives need beside labels: the groups of rows to rank, the bounds of times."""

from __future__ import annotations

import re

from losspick.core.regexes import regex
from losspick.core.spec import Location, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.python.libraries.censoring import note_bounds
from losspick.reading.python.pairing.noting import note_remark
from losspick.reading.python.programs.flow_reading import flow_of
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import NONE, DictV, EstimatorV, Value

_RANKING = regex(r"lambdarank$|rank_xendcg$|rank:")
#: How groups of rows, or queries, are named or set anywhere in a program.
_GROUPED = regex(r"(?i)\b\w*group(?!by|ed\b|kfold|shuffle|_keys)\w*\b|qid|query")
_BOUNDED = regex(r"label_(?:lower|upper)_bound|lower_bound|upper_bound")
_AFT = "survival:aft"
_RANKERS = {"LGBMRanker": Framework.LIGHTGBM, "XGBRanker": Framework.XGBOOST}
#: What tells the groups of rows, by the position of it for those that take it so.
_GROUPS = ("group", "qid")
_NO_GROUPS = "The rows of one query are ranked among each other: without groups nothing is."
_NO_BOUNDS = "XGBoost raises an error: it reads label_lower_bound and label_upper_bound."


def note_fitted_rows(
    machine: Machine, estimator: EstimatorV, given: Arguments, place: Location
) -> None:
    """Note that a ranker is fitted without groups, or a model of times without bounds."""
    name = last(estimator.path)
    if machine.caught or not given.whole:
        return
    if estimator.loss == _AFT and name == "XGBRegressor":
        _note(machine, Framework.XGBOOST, (_WITHOUT_BOUNDS, _NO_BOUNDS, _BOUNDS), place)
        return
    library = _RANKERS.get(name)
    if library is None or len(given.positional) > _XY:
        return
    told = any(given.get(None, one) not in (None, NONE) for one in _GROUPS)
    if not told and not _are_grouped(machine):
        said = f"{name} is fitted without the groups of rows that it ranks"
        _note(machine, library, (said, _REFUSED, _PASS), place)
        return
    validated = "eval_set" in given.keywords and "eval_group" not in given.keywords
    if told and validated and library is Framework.LIGHTGBM:
        said = f"{name} is given eval_set without eval_group"
        _note(machine, library, (said, _REFUSED, _PASS_TOO), place)


_XY = 2
_REFUSED = "The library raises an error."
_PASS_TOO = "pass eval_group, for each set the number of rows of each query"
_PASS = "pass group, the number of rows of each query"
_BOUNDS = "give a DMatrix with both bounds; of a censored row, the upper one is infinite"
_WITHOUT_BOUNDS = "survival:aft is trained on labels without bounds"


def note_trained_rows(
    machine: Machine, estimator: EstimatorV, rows: Value | None, place: Location
) -> None:
    """Note the same of the library's own training function."""
    library = estimator.framework
    if estimator.loss == _AFT and not machine.caught and _says(machine, _BOUNDED):
        source = machine.project.sources.get(place.path)
        if source is not None:
            note_bounds(machine, flow_of(machine, source), library)
    if machine.caught or not isinstance(rows, DictV) or "label" not in rows.places:
        return
    if estimator.loss == _AFT and not _says(machine, _BOUNDED):
        _note(machine, library, (_WITHOUT_BOUNDS, _NO_BOUNDS, _BOUNDS), place)
    if _RANKING.match(estimator.loss) is not None and not _are_grouped(machine):
        said = f"{estimator.loss} is trained without the groups of rows that it ranks"
        _note(machine, library, (said, _NO_GROUPS, _PASS), place)


def _are_grouped(machine: Machine) -> bool:
    return _says(machine, _GROUPED)


def _says(machine: Machine, words: re.Pattern[str]) -> bool:
    """Tell whether a word stands anywhere in a program."""
    project = machine.project
    sources = (project.sources.get(path) for path in {project.own, *project.loaded})
    return any(one is None or words.search(one.text) is not None for one in sources)


def _note(
    machine: Machine, library: Framework, said: tuple[str, str, str], place: Location
) -> None:
    message, consequence, fix = said
    remark = Remark(message, consequence=consequence, fix=fix)
    note_remark(machine, library, remark, place)
