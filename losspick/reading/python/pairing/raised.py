"""Exponentials of what is predicted behind a logarithmic link already, told in the end.

They are right where the targets are logarithms themselves. Those may be taken in another file,
so none of the files that belong together may take any, or speak of some.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from losspick.core.regexes import regex
from losspick.core.spec import Fact, Location, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.limits import UnreadableError
from losspick.reading.python.data.boosted import BOOSTED, KEPT, RATES, RESTORED
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import TensorV

#: What predict applies where the link is a logarithm.
RAISED = "exp"
#: Logarithms, and names of what holds some.
_LOGARITHMS = regex(
    r"\.log(?:1p|2|10)?\b|\blog(?:1p)?\(|\blog1p\b|boxcox|[\"'](?:log|ln)_(?!loss)\w+[\"']"
    r"|_(?:log|ln)\b|\b(?:log|ln)_?(?:y|target|count|cost|price|amount|claim|rate)s?\b"
)
#: Differences of two logarithms, by which people judge amounts, logarithms that are offsets, those
#: that an estimator takes and undoes by itself, and imports.
_APART = regex(
    r"log(?:1p)?\([^\n]*\)\s*-\s*\w+\.log|(?:base_margin|init_score|baseline|offset)\w*\s*[=(]"
    r"|\bfunc\s*=|^from "
)
_IMPORTED = regex(r"(?m)^\s*(?:from|import)\s.*$")
_WORD = regex(r"\w+")
#: Files of one folder that are looked into besides those that were read.
_MOST_FILES = 60


def note_raised(
    machine: Machine, value: TensorV, name: str, node_place: Location, frame: Frame
) -> None:
    """Note that exp or expm1 is applied to amounts that an estimator predicts."""
    if machine.caught or value.origin is None or "/" in frame.source.line_of(node_place):
        return  # shares of a sum
    if value.activation == KEPT:
        machine.folders.applied[value.origin] = (name, node_place)
    elif value.activation == RATES:
        library = Framework((value.name or "").removeprefix(BOOSTED))
        exponential = Fact(RAISED, value.origin)
        machine.folders.raised[node_place] = _raised(library, exponential, name, node_place)
    elif value.activation == RESTORED:
        restored = Fact(RESTORED, value.origin)
        machine.folders.raised[node_place] = _raised(Framework.SKLEARN, restored, name, node_place)


def _raised(library: Framework, applied: Fact[str], name: str, place: Location) -> ModelSpec:
    """Return that amounts are raised once more."""
    return ModelSpec(
        framework=library,
        reader="python",
        call=place,
        activation=applied,
        inference=Fact(name, place),
    )


def raised_again(machine: Machine) -> Iterator[ModelSpec]:
    """Yield what is raised once more, and is no logarithm that a program has taken."""
    for place, spec in machine.folders.raised.items():
        told = spec.activation
        paths = {place.path, told.place.path if told is not None else place.path}
        if not takes_logarithms(machine, paths):
            yield spec
    machine.folders.raised.clear()


def takes_logarithms(machine: Machine, paths: set[str]) -> bool:
    """Tell whether files, or those that belong to them, may take logarithms of targets."""
    texts = _texts(machine, paths)
    return any(
        _LOGARITHMS.search(line) is not None and _APART.search(line) is None
        for path in _together(texts, paths)
        for line in texts[path].splitlines()
    )


def _texts(machine: Machine, paths: set[str]) -> dict[str, str]:
    """Return the texts of the files that stand in the folders of some."""
    project, homes = machine.project, {os.path.dirname(path) for path in paths}  # noqa: PTH120
    near = {path for path in project.paths if os.path.dirname(path) in homes}  # noqa: PTH120
    texts = {path: source.text for path, source in project.sources.items()}
    for path in near - texts.keys() if len(near) <= _MOST_FILES else ():
        try:
            texts[path] = project.read(path).text
        except UnreadableError:
            continue
    return texts


def _together(texts: dict[str, str], paths: set[str]) -> set[str]:
    """Return files with those that import them, and those that they import, and so on."""
    imported = {
        path: set(_WORD.findall(" ".join(_IMPORTED.findall(text)))) for path, text in texts.items()
    }
    stems = {path: os.path.basename(path).removesuffix(".py") for path in texts}  # noqa: PTH119
    known, new = set[str](), paths & texts.keys()
    while new:
        known |= new
        names = {stems[path] for path in known}
        words = set[str]().union(*(imported[path] for path in known))
        new = {p for p in texts if stems[p] in words or imported[p] & names} - known
    return known
