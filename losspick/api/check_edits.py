"""Which findings a machine can settle, and the edits that do it."""

from __future__ import annotations

import functools
import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from losspick.core.finding import Finding
from losspick.core.regexes import regex
from losspick.core.repair import Repair, RepairKind
from losspick.core.spec import Location, ModelSpec
from losspick.reading.limits import UnreadableError
from losspick.reading.opening import read_bytes
from losspick.reading.python.text.beyond import Beyond
from losspick.reading.walking import is_code_folder

if TYPE_CHECKING:
    from losspick.reading.mending.text import Text


def with_edits(
    findings: list[Finding],
    specs: Sequence[ModelSpec],
    texts: Mapping[str, bytes],
    files: Sequence[str],
) -> list[Finding]:
    """Return the findings, those that can be settled for certain with the edits that do it.

    Args:
        findings: Of a run.
        specs: All pairings of the run, as others may share what would be changed.
        texts: Contents of the files where findings stand.
        files: All files of the run: no other is changed, and others may use what would be.
    """
    from losspick.reading.mending.edits import edits_for, read_text

    @functools.cache
    def text_of(path: str) -> Text | None:
        try:
            return read_text(path, texts[path]) if path in texts else None
        except UnreadableError:
            return None

    imports, below = functools.cache(_imports), functools.cache(_of_project)
    top = Beyond((), lambda path: False).top
    imported = functools.cache(
        lambda path: _is_imported(path, files, imports, lambda folder: below(top(folder)))
    )

    def edited(finding: Finding) -> Finding:
        repair = finding.repair
        asked = repair is not None and repair.place.path in files
        calls = _calls(repair, specs) if repair is not None and asked else None
        if repair is None or calls is None:
            return finding
        path = repair.place.path
        text = text_of(path)
        edits = edits_for(text, texts[path], repair, calls) if text is not None else ()
        drops = edits and repair.kind is RepairKind.DROP_ACTIVATION
        if drops and imported(path):
            edits = ()
        return replace(finding, edits=edits)

    return [edited(finding) for finding in findings]


def _calls(repair: Repair, specs: Sequence[ModelSpec]) -> tuple[Location, ...] | None:
    """Return where the one pairing that a repair changes meets; None: others share the place."""
    if repair.kind is RepairKind.SET_NUMBER:
        same = [spec for spec in specs if spec.classes and spec.classes.place == repair.place]
        return () if len(same) == 1 else None
    heads = repair.kind is RepairKind.DROP_ACTIVATION
    mine = [spec for spec in specs if (_output(spec) if heads else _loss(spec)) == repair.place]
    if not mine or len({(_output(spec), _loss(spec)) for spec in mine}) > 1:
        return None
    sharing = [_output(spec) for spec in specs if _loss(spec) == repair.loss]
    if heads and any(one not in (None, repair.place) for one in sharing):
        return None
    calls = {spec.call for spec in mine if spec.call is not None}
    return tuple(sorted(calls)) if {c.path for c in calls} <= {repair.place.path} else None


def _output(spec: ModelSpec) -> Location | None:
    return spec.activation.place if spec.activation else None


def _loss(spec: ModelSpec) -> Location | None:
    return spec.loss.place if spec.loss else None


#: An import, with all lines of a list in brackets.
_IMPORT = regex(rb"(?m)^[ \t]*(?:from|import)\b(?:[^\n(]*\([^)]*\)|[^\n]*)")


_CODE = (".py", ".ipynb")


def _is_imported(
    path: str,
    files: Iterable[str],
    imports: Callable[[str, bytes], bool],
    project: Callable[[str], tuple[str, ...]],
) -> bool:
    """Tell whether another file of the run, of the project, or in a folder near by, imports it."""
    place = Path(path)
    if place.suffix != ".py":
        return False
    own = place.resolve()
    stem = os.fsencode(own.parent.name if own.stem == "__init__" else own.stem)
    folders = own.parents[:2] if own.exists() else ()
    near = (str(one) for folder in folders for one in folder.glob("*.py"))
    below = project(str(own.parent)) if own.exists() else ()
    others = {one for one in (*files, *near, *below) if one.endswith(_CODE)}
    return any(imports(one, stem) and Path(one).resolve() != own for one in others)


#: So many entries of a project's folders are looked at; beyond them are mostly data.
_MOST_ENTRIES = 20_000


def _of_project(top: str) -> tuple[str, ...]:
    """Return the code in the folder of a project."""
    left = _MOST_ENTRIES
    found: list[str] = []
    for folder, inner, names in os.walk(top):
        inner[:] = sorted(name for name in inner if is_code_folder(name))
        found += (os.path.join(folder, name) for name in sorted(names) if name.endswith(_CODE))  # noqa: PTH118
        left -= len(inner) + len(names)
        if left < 0:
            break
    return tuple(found)


def _imports(path: str, stem: bytes) -> bool:
    """Tell whether a name stands in an import of a file."""
    try:
        data = read_bytes(path)
    except UnreadableError:
        return False
    if stem not in data:
        return False
    if path.endswith(".ipynb"):
        data = data.replace(b'"', b"\n")  # each string begins a line
    return any(stem in re.findall(rb"\w+", one) for one in _IMPORT.findall(data))
