"""Targets that are amounts, told by the text of a program: by their column, or by what judges them.

Asked only where a metric counts hits of a regression of which nothing else is known.
"""

from __future__ import annotations

import re
from dataclasses import replace

from losspick.core.domains import TargetDomain
from losspick.core.regexes import regex
from losspick.core.spec import Fact, ModelSpec
from losspick.reading.python.data.quantities import is_called_quantity, is_quantity
from losspick.reading.python.pairing.losses import OF_NUMBERS
from losspick.reading.python.pairing.target_columns import (
    columns_of_targets,
    columns_written,
    may_be_written,
)
from losspick.reading.python.text.source import Source
from losspick.reading.python.text.syntax import tree_of
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import TensorV, Value

HITS = frozenset({"accuracy", "acc", "binary_accuracy", "BinaryAccuracy", "Accuracy"})
#: What a program does that trains numbers of classes with a squared error.
_CLASSES = regex(
    r"(?i)accuracy_score|confusion_matrix|classification_report|label_?(?:encod|binari)|sentiment"
    r"|to_categorical|one_?hot(?!_?encoder)|argmax|n(?:um)?_?classes|class_?names|classif|roc_auc|f1_score"
    r"|(?<!rand\(\) )(?<!random\(\) )(?<!uniform\(\) )[<>]=? *0?\.5\b"  # no coin that is tossed
    r"|round\((?:\w+\.)?\w*pred|\.round\(|\brint\(|\bxor\b|autoencod|fraud|churn"
    r"|mnist|cifar|make_moons|make_circles|make_blobs|load_iris|load_wine|breast_cancer|perceptron"
)
#: Scores of amounts.
_JUDGED = regex(
    r"\br2_score\(|\bmean_absolute_error\(|explained_variance_score\(|inverse_transform\("
    r"|percentage_error\(|max_error\("
)
#: The column of the targets, or what it is called.
_COLUMN = regex(
    r"(?:^|[\s,(])(?:y\w*|targets?|labels?)\s*=\s*\w+(?:\.pop\(|\[\[?)[\"']([\w .()/]+)[\"']"
    r"|\b(?:target|label|y)\w*\s*=\s*[\"']([\w .()/]+)[\"']",
    re.IGNORECASE,
)
#: What stands behind the inputs where a model is fitted, or where batches are given.
_INPUTS = r"[ \t(]*(?:\w+(?:\.\w+)*\(\w+[^()\n]*\)|\w+),\s*"
_GIVEN = regex(
    rf"(?:(?:\.fit\(|\byield\b){_INPUTS}(?:np\.\w+\()?|\breturn\b{_INPUTS}np\.\w+\()(\w+)"
)
#: Numbers that are kept as such: they may be broken ones.
_ARRAY_OF = regex(r"\b(?:y\w*|targets?|labels?)\s*=\s*np\.(?:as)?array\((\w+)")


def with_amounts(machine: Machine, spec: ModelSpec, output: Value) -> ModelSpec:
    """Return a pairing with targets that are amounts, where the text of its file says so.

    So may the name of the output: ``Dense(1, name="age")``.
    """
    counted = any(one.value in HITS for one in spec.metrics)
    linear = spec.activation is not None and spec.activation.value in ("linear", "relu")
    alone = linear and (spec.units is None or spec.units.value == 1)
    if not counted or not alone or spec.targets is not None or spec.call is None:
        return spec
    if spec.loss is None or last(spec.loss.value.path) not in OF_NUMBERS:
        return spec
    source = machine.project.sources.get(spec.call.path)
    if source is None or _CLASSES.search(source.text) is not None:
        return spec
    if isinstance(output, TensorV) and output.name and is_called_quantity(output.name):
        return replace(spec, targets=Fact(TargetDomain.REAL, spec.call))
    if _JUDGED.search(source.text) is None and not _are_called_amounts(source):
        return spec
    return replace(spec, targets=Fact(TargetDomain.REAL, spec.call))


def _are_called_amounts(source: Source) -> bool:
    """Tell whether targets are amounts by their column, or by the array that is made of numbers."""
    text = source.text
    tree = tree_of(source.path, text)
    columns = {one.group(1) or one.group(2) for one in _COLUMN.finditer(text)}
    named = set(filter(is_quantity, columns | {*columns_of_targets(tree)}))
    written = columns_written(tree) if named else frozenset()
    if any(not may_be_written(one, written) for one in named):
        return True
    arrays = (name for pattern in (_GIVEN, _ARRAY_OF) for name in pattern.findall(text))
    return not named and any(map(is_called_quantity, arrays))
