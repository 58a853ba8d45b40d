"""Predictions in another unit than the labels that they meet: logarithms, or scaled values.

A score of amounts may be given both, and a file of predictions may name the amounts.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from losspick.core.regexes import regex
from losspick.core.score_uses import Misread
from losspick.core.vocabulary import Framework
from losspick.reading.python.libraries.traced import LOGARITHMS, Traced, Tracing
from losspick.reading.python.libraries.traced_predictions import Predicting
from losspick.reading.python.pairing.logged_targets import less_one, mismatched
from losspick.reading.python.pairing.noting import note_wrong_score
from losspick.reading.python.programs.flow import Home
from losspick.reading.python.programs.flow_reading import flow_of
from losspick.reading.python.text.source import Source
from losspick.reading.python.text.syntax import children_of
from losspick.reading.python.values.frames import Arguments, Frame, Function
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last

#: Scores of amounts, and one that takes logarithms by itself.
_LOGGING = frozenset({"mean_squared_log_error", "root_mean_squared_log_error"})
OF_AMOUNTS = frozenset(
    f"sklearn.metrics.{name}"
    for name in ("mean_absolute_error", "mean_squared_error", "root_mean_squared_error", "r2_score",
                 "mean_absolute_percentage_error", "median_absolute_error", "max_error",
                 "explained_variance_score", "mean_pinball_loss", "mean_poisson_deviance",
                 "mean_gamma_deviance", "mean_tweedie_deviance", *_LOGGING)
)  # fmt: skip
#: What brings labels into another unit, as words in a program.
_CHANGING = ("log", "sqrt(", "Scaler(", "Transformer(", "boxcox", ".std(")
#: What undoes it.
_UNDOING = regex(r"exp\w*\(|expm1|\.exp\b|inverse|inv_|10(?:\.0)? ?\*\*|\*\* ?2|square\(|\* ")
_SUBMITTED = regex(r"(?i)submi|solution|\bsub\b")


def note_score(machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame) -> None:
    """Note a score of amounts that is given predictions in another unit than the labels."""
    keys = given.key(0, "y_true"), given.key(1, "y_pred")
    if machine.caught or None in keys or given.source is not frame.source:
        return
    labels, shown = (given.nodes.get(key) for key in keys if key is not None)
    flow = flow_of(machine, frame.source)
    if labels is None or shown is None or not _changes(flow.sources):
        return
    home = flow.home_of(frame.function, frame.source)
    if home is None:
        return
    tracing = Tracing(flow)
    true = tracing.of(labels, home)
    told = Predicting(tracing).of(shown, home) if true is not None else None
    if true is None or told is None or not _are_alike(true, told):
        return
    said = _said(last(path), true, told)
    if said is not None:
        _note(machine, said, node, frame.source)


def note_first_column(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> None:
    """Note a score that is given the probabilities of the first of two classes, fold by fold."""
    keys = given.key(0, "y_true"), given.key(1, "y_score", "y_prob", "y_proba", "y_pred")
    if machine.caught or None in keys or given.source is not frame.source:
        return
    if not given.keywords.keys() <= {"y_true", "y_score", "y_prob", "y_proba", "sample_weight"}:
        return
    labels, shown = (given.nodes.get(key) for key in keys if key is not None)
    flow = flow_of(machine, frame.source)
    home = flow.home_of(frame.function, frame.source)
    if labels is None or shown is None or home is None:
        return
    tracing = Tracing(flow)
    told = Predicting(tracing).of_first(shown, home)
    true = tracing.of(labels, home) if told is not None else None
    if told is None or true is None or true.step or told.step or not _are_alike(true, told):
        return
    said = Misread(
        score=last(path), reads="probabilities of the second class",
        given="probabilities of the first class", refused=False,
    )  # fmt: skip
    _note(machine, said, node, frame.source)


def _changes(sources: tuple[Source, ...]) -> bool:
    return any(word in one.text for one in sources for word in _CHANGING)


def _said(name: str, true: Traced, told: Traced) -> Misread | None:
    if true.step == told.step == LOGARITHMS and name in _LOGGING:
        reads, given = "amounts, and takes the logarithm by itself", "logarithms"
    elif not true.step and told.step:
        reads, given = "predicted amounts", f"predicted {told.step} of them"
    elif true.step and not told.step and name not in _LOGGING:
        reads, given = f"predicted {true.step}, as the labels are", "predicted amounts"
    else:
        return None
    return Misread(score=name, reads=reads, given=given, refused=False)


#: What tells labels of one part of the rows from those of another, in their names.
_PART = regex(r"(?i)_?(?:train(?:ing)?|tr|test|te|ts|val(?:id(?:ation)?)?|va|dev|holdout)_?")


def _are_alike(one: Traced, other: Traced) -> bool:
    """Tell whether two expressions come from the same labels, perhaps of other rows."""
    if one.root != other.root:
        return False
    of_parts = isinstance(one.root, tuple) and one.root[0] in ("parts", "given")
    return not of_parts or _PART.sub("", one.word) == _PART.sub("", other.word)


def note_of_fit(machine: Machine, given: Arguments, frame: Frame) -> None:
    """Note where predictions in another unit than the amounts are taken for amounts.

    They are written to a file under the name of the amounts, or these are taken from them.
    """
    key = given.key(1, "y")
    label = given.nodes.get(key) if key is not None else None
    if label is not None and given.source is frame.source:
        note_of_rows(machine, label, frame.function, frame.source)


def note_of_rows(
    machine: Machine, label: ast.expr, function: Function | None, source: Source
) -> None:
    """Note the same of labels of a booster, wherever its data set was made."""
    if machine.caught:
        return
    flow = flow_of(machine, source)
    home = flow.home_of(function, source)
    tracing = Tracing(flow)
    told = tracing.of(label, home) if home is not None and _changes(flow.sources) else None
    if told is None or not told.step:
        return
    predicting = Predicting(tracing)
    if told.root == ("column", told.word):
        _note_submitted(machine, told, predicting, source)
    _note_differences(machine, told, predicting, source)
    _note_mismatched(machine, told, predicting, source)


def _note_mismatched(
    machine: Machine, told: Traced, predicting: Predicting, source: Source
) -> None:
    """Note predicted logarithms that go through the inverse of another one."""
    other = _OTHERS.get(told.by, "")
    calls = predicting.flow.calls.get(other, ())
    if other == "exp" and less_one(source):
        return
    for node, home in calls:
        plain = home.source is source and len(node.args) == 1
        if plain and predicting.of(node.args[0], home) == told:
            machine.found.append(mismatched(told.by, other, source.place(node)))


#: What undoes the other logarithm than a label went through.
_OTHERS = {"log": "expm1", "log1p": "exp"}


def _note_submitted(machine: Machine, told: Traced, predicting: Predicting, source: Source) -> None:
    """Note predictions that are written to a file under the name of the amounts."""
    text = source.text
    if "to_csv(" not in text or _SUBMITTED.search(text) is None:
        return
    for part in predicting.flow.columns.get(told.word, ()):
        if part is None or part.path or part.home.source is not source:
            continue
        if predicting.of(part.node, part.home) == told and not _is_undone(part.node, part.home):
            said = Misread(
                score=f"the column {told.word!r} of the submission",
                reads="predicted amounts",
                given=f"predicted {told.step} of them",
                refused=False,
            )
            _note(machine, said, part.node, source)


def _note_differences(
    machine: Machine, told: Traced, predicting: Predicting, source: Source
) -> None:
    """Note amounts less predictions in another unit: ``np.mean(np.abs(y - predicted))``."""
    for home in [*predicting.flow.homes.values()]:
        if home.source is not source:
            continue
        for node in _differences(home.node):
            first, second = (predicting.of(side, home) for side in (node.left, node.right))
            if (first is None) == (second is None) or told not in (first, second):
                continue
            true = predicting.tracing.of(node.left if first is None else node.right, home)
            if true is None or true.step or not _are_alike(true, told):
                continue
            said = Misread(
                score=f"the difference {ast.unparse(node)!r}",
                reads="predicted amounts",
                given=f"predicted {told.step} of them",
                refused=False,
            )
            _note(machine, said, node, source)


def _differences(node: ast.AST) -> Iterator[ast.BinOp]:
    """Yield the differences of names in a function, without those of the functions within."""
    for child in children_of(node):
        if isinstance(child, ast.FunctionDef | ast.Lambda):
            continue
        if isinstance(child, ast.BinOp) and isinstance(child.op, ast.Sub):
            yield child
        yield from _differences(child)


def _is_undone(node: ast.expr, home: Home) -> bool:
    """Tell whether the text behind an expression may bring predictions back to amounts."""
    lines = home.source.text.splitlines()[node.lineno - 1 :]
    return any(map(_UNDOING.search, lines))


def _note(machine: Machine, said: Misread, node: ast.AST, source: Source) -> None:
    note_wrong_score(machine, Framework.SKLEARN, said, source.place(node))
