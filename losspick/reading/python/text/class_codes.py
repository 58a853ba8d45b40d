"""What a module says of the numbers of classes that have names: that they begin with 1.

It may be a dictionary of the names, or a list of them and a comment with their numbers.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from losspick.core.regexes import regex
from losspick.core.spec import Fact, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.python.text.class_names import constants, is_class
from losspick.reading.python.text.source import Source

#: How such a dictionary begins.
_BEGINNING = regex(r"=\s*\{\s*1\s*:\s*[\"']")
#: A number that one is added to or taken off, perhaps a label; and what may number classes anew.
_SHIFT = regex(r"([\w\])])\s*[-+]=?\s*1\b(?![.\d])")
_COUNTERS = regex(r"(?:\b(?:epoch|ep|e|i|j|k|step|fold|batch|it|iteration))$")
_RENUMBERING = regex(
    r"(?:Label|Ordinal|Hot|Target|Int|Category)Encoder\(|Binarizer\(|factorize\(|return_inverse|searchsorted|class_to_idx|\.codes\b|subtract|\bsub\("
    r"|\.min\(|sub_\(|from_directory|ImageFolder|\.apply\(|\.replace\(\{|label2id|get_dummies"
    r"|\.map\((?!\s*lambda \w+, \w+:)|\.lookup\(|(?<!ops\.)arange\("
    r"|enumerate\((?:sorted|np\.unique|set|list)|zero_?based|\bshift"
)
_FEWEST = 3
_OVER_CLASSES = ("sparse_categorical_crossentropy", "SparseCategoricalCrossentropy",
                 "CrossEntropyLoss", "cross_entropy", "NLLLoss", "nll_loss",
                 "sparse_softmax_cross_entropy_with_logits",
                 "softmax_cross_entropy_with_integer_labels")  # fmt: skip

#: Libraries whose training functions take labels below their number of classes.
_BOOSTERS = (Framework.XGBOOST, Framework.LIGHTGBM)

#: How many classes have numbers from 1 on, and where that stands.
_Codes: TypeAlias = "Fact[int] | None"


@dataclass(slots=True)
class ClassCodes:
    """What the modules of each program say of the numbers of classes.

    Attributes:
        found: By file of a program: how many classes are numbered from 1 on.
        told: The same by module, with what holds the names of the classes.
    """

    found: dict[str, _Codes] = field(default_factory=dict)
    told: dict[str, tuple[str, Fact[int]] | None] = field(default_factory=dict)

    def note(self, sources: Sequence[Source]) -> None:
        """Look through the modules of a program; several, and those that renumber, tell nothing."""
        for source in sources:
            if source.path not in self.told:
                self.told[source.path] = _codes(source)
        texts = [source.text for source in sources]
        known = [
            one[1]
            for source in sources
            if (one := self.told[source.path]) is not None
            and any(f"len({one[0]})" in text for text in texts)
        ]
        if not known:
            return
        plain = len(known) == 1 and not any(_renumbers(source.text) for source in sources)
        for source in sources:
            before = self.found.get(source.path, known[0])
            self.found[source.path] = known[0] if plain and before == known[0] else None

    def complete(self, spec: ModelSpec) -> ModelSpec:
        """Return a pairing with the numbers of the classes, where labels are taken as they are."""
        told = self.found.get(spec.call.path) if spec.call is not None else None
        if told is None or spec.loss is None or spec.labels is not None:
            return spec
        if spec.classes is not None and spec.framework in _BOOSTERS:
            plain = spec.as_read and spec.classes.value == told.value
            return replace(spec, labels=Fact((1, told.value), told.place)) if plain else spec
        if spec.units is None:
            return spec
        named = spec.loss.value
        over_classes = named.path.rpartition(".")[2] in _OVER_CLASSES
        plain = "ignore_index" not in named.names and "ignore_class" not in named.names
        if not over_classes or not plain or spec.units.value != told.value:
            return spec
        return replace(spec, labels=Fact((1, told.value), told.place)) if _as_read(spec) else spec


def _as_read(spec: ModelSpec) -> bool:
    """Tell whether labels are whole numbers as they were read, of which nothing else is known."""
    whole = spec.target_dtype is not None and spec.target_dtype.value == "int"
    plain = spec.targets is None and spec.classes is None and not spec.peer and not spec.swapped
    return whole and plain and spec.as_read and spec.target_rank is not None and spec.certain


def _codes(source: Source) -> tuple[str, Fact[int]] | None:
    """Return how many classes are numbered from 1 on, if a program may count its units by them."""
    counted = [
        (name, value)
        for name, value in constants(source.tree.body)
        if _begins_with_one(value)
        or (isinstance(value, _COLLECTIONS) and f"len({name})" in source.text)
    ]
    if not counted:
        return None  # as nearly always, and what follows goes through the whole text
    words = _ONE_IN_WORDS.search(source.text) is not None
    if not words and _BEGINNING.search(source.text) is None:
        return None
    told = [
        (name, Fact(number, source.place(value)))
        for name, value in counted
        if (number := _numbered(value) or (_listed(value, source.text) if words else None))
    ]
    return told[0] if len(told) == 1 else None


def _begins_with_one(value: ast.expr) -> bool:
    """Tell whether the first key of a dictionary is 1."""
    first = value.keys[0] if isinstance(value, ast.Dict) and value.keys else None
    return isinstance(first, ast.Constant) and first.value == 1


_COLLECTIONS = (ast.Dict, ast.List, ast.Tuple, ast.Set)
#: The name of the class with the number 1, behind that of the column: ``kind (1-oak, 2-elm)``.
_ONE_IN_WORDS = regex(r" ?[:=([{-] ?1 ?[-=:] ?[A-Za-z]")


def _listed(value: ast.expr, text: str) -> int | None:
    """Return how many classes a list names that a comment has as the codes of a column."""
    words = [getattr(one, "value", None) for one in getattr(value, "elts", ())]
    named = [word for word in words if isinstance(word, str) and is_class(word)]
    if len(named) < len(words) or not _FEWEST <= len(set(named)) == len(named):
        return None
    codes = [rf"\b{at} ?[-=:] ?{re.escape(word)}\b" for at, word in enumerate(named, 1)]
    for one in _ONE_IN_WORDS.finditer(text):
        before = text[: one.start()].rpartition("\n")[2]
        line = text[one.start() :].partition("\n")[0]
        whole = all(re.search(code, line, re.IGNORECASE) for code in codes)
        if whole and _is_read(before.casefold(), text):
            return len(named)
    return None


def _is_read(words: str, text: str) -> bool:
    """Tell whether words end in the name of a column that the code asks for."""
    columns = (one.group(1).casefold() for one in _COLUMN.finditer(text))
    return any(re.search(rf"\b{re.escape(column)}$", words) for column in columns)


_COLUMN = regex(r"[\[(]\s*[\"']([A-Za-z][\w ]+)[\"']\s*[\])]")


def _numbered(value: ast.expr) -> int | None:
    """Return how many classes a dictionary names under the numbers from 1 on."""
    if not isinstance(value, ast.Dict):
        return None
    keys = [getattr(one, "value", None) for one in value.keys]
    words = [getattr(one, "value", None) for one in value.values]
    named = [word for word in words if isinstance(word, str) and is_class(word)]
    distinct = len(set(named)) == len(words) >= _FEWEST
    whole = all(type(key) is int for key in keys)
    return len(keys) if distinct and whole and set(keys) == {*range(1, len(keys) + 1)} else None


def _renumbers(text: str) -> bool:
    """Tell whether a program may count the classes from another number on."""
    if _RENUMBERING.search(text) is not None:
        return True
    return any(_COUNTERS.search(text, 0, one.end(1)) is None for one in _SHIFT.finditer(text))
