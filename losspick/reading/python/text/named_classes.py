"""Lists of names that a program takes for those of all classes, without saying how many there are.

It gives them to a report of each class, or compares labels with the number of each of them.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable

from losspick.core.regexes import regex
from losspick.core.spec import Fact, ModelSpec
from losspick.reading.python.text.source import Source

#: What stands for the number of units where the program does not tell it by itself.
UNTOLD = 0
#: Arguments of reports and plots that name the classes.
_REPORTED = ("target_names", "display_labels")
_LABELS = regex(r"\blabels ?= ?(?!None)")
_FEWEST = 3
#: What numbers rows by other groups than classes.
_GROUPING = regex(r"(?i)cluster|kmeans|fit_predict|quantile|\bbins\b")
#: Losses that take one class for each row.
_OVER_CLASSES = frozenset(
    {"CrossEntropyLoss", "cross_entropy", "NLLLoss", "nll_loss", "softmax_cross_entropy",
     "softmax_cross_entropy_with_integer_labels", "SparseCategoricalCrossentropy",
     "sparse_categorical_crossentropy", "CategoricalCrossentropy", "categorical_crossentropy"}
)  # fmt: skip


def of_reports(
    source: Source,
    lists: dict[str, ast.expr],
    count: Callable[[ast.expr], int | None],
) -> tuple[int, Fact[int]] | None:
    """Return how many classes have names in the only list that is taken for all of them."""
    text = source.text
    named = [(name, value) for name, value in lists.items() if _is_taken(name, text)]
    if len(named) != 1 or (number := count(named[0][1])) is None:
        return None
    return UNTOLD, Fact(number, source.place(named[0][1]))


def _is_taken(name: str, text: str) -> bool:
    """Tell whether a list names the classes of a report, or is counted along with labels."""
    for word in _REPORTED:
        at = text.find(f"{word}={name}")
        if at >= 0 and text[at + len(word) + 1 + len(name) :][:1] in ",)\n ":
            around = text[:at].rpartition("\n\n")[2] + text[at:].partition("\n\n")[0]
            return _LABELS.search(around) is None
    counts = f"enumerate({name})" in text and _GROUPING.search(text) is None
    counted = re.search(rf"for (\w+), ?\w+ in enumerate\({name}\)", text) if counts else None
    if counted is None:
        return False
    behind = text[counted.end() :].partition("\n\n")[0]
    return (
        re.search(rf"(?:labels?|targets?|true|y\w*|\bt)\]? ?== ?{counted[1]}\b", behind) is not None
    )


def sizes_over_classes(specs: Iterable[ModelSpec]) -> dict[str, set[int]]:
    """Return the sizes of the outputs that losses over classes are given, by file."""
    sizes: dict[str, set[int]] = {}
    for spec in specs:
        over = spec.loss is not None and spec.loss.value.path.rpartition(".")[2] in _OVER_CLASSES
        if over and spec.call is not None:
            sizes.setdefault(spec.call.path, set()).add(spec.units.value if spec.units else 0)
    return sizes


def is_alone(spec: ModelSpec, sizes: dict[str, set[int]], names: int) -> bool:
    """Tell whether the only output of a program that tells classes apart has fewer than names."""
    if spec.units is None or spec.call is None or not _FEWEST <= spec.units.value < names:
        return False
    over = spec.loss is not None and spec.loss.value.path.rpartition(".")[2] in _OVER_CLASSES
    return over and sizes.get(spec.call.path) == {spec.units.value}
