"""Join profiling and checking: give each pairing the target that its model is trained on."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from losspick.api.labels_left_out import as_counted
from losspick.api.target_links import Elsewhere, mentions, origin_of, takes_largest
from losspick.core.gaps import with_gaps
from losspick.core.globs import path_matches
from losspick.core.recoding import recoded
from losspick.core.spec import Location, ModelSpec
from losspick.core.target_data import (
    FOUND_OUT,
    Table,
    TableForm,
    TargetData,
    TrainedOn,
    target_data,
)
from losspick.core.vocabulary import Preparation
from losspick.errors import LosspickError
from losspick.reading.content import format_of
from losspick.reading.formats import Format
from losspick.reading.limits import UnreadableError
from losspick.reading.opening import read_bytes
from losspick.reading.python.origins.gaps import leaves_gaps
from losspick.reading.python.origins.origin_values import Origin
from losspick.reading.python.origins.origins import Program
from losspick.reading.python.origins.preparing import local_imports, preparation
from losspick.reading.python.text.notebook import read_notebook
from losspick.reading.python.text.source import Source, read_source

#: Files of its own that one file of code is followed into.
_MOST_FOLLOWED = 20
#: So few files are looked through for what imports a file.
_MOST_FILES = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class TableFor:
    """Data that some files of code are checked against.

    Attributes:
        path: The table.
        target: Its target columns: names or globs; empty: the only column.
        glob: Which files of code; None: all.
        form: How it is written.
    """

    path: str
    target: tuple[str, ...]
    glob: str | None = None
    form: TableForm = FOUND_OUT

    @property
    def table(self) -> Table:
        """The data, whatever they are for."""
        return Table(self.path, self.target, self.form)


class Tables:
    """The tables of a run, each profiled once and when a pairing first asks for it.

    Args:
        tables: Of those that match a file, the last one counts.
        base: The folder that globs may begin at.
        contents: What stands for files that need not exist.
        met: Files that were met in folders. Those, and files of several pairings, are compared with
            a table that was not given for them only if they mention it, or hold the only pairing.
        files: All that are checked, which may import one another.

    Attributes:
        faults: Files that name data which can't be read, and why.
    """

    def __init__(
        self,
        tables: Sequence[TableFor],
        base: Path | None = None,
        contents: Mapping[str, bytes] = MappingProxyType({}),
        met: Collection[str] = (),
        files: Sequence[str] = (),
    ) -> None:
        self.met = frozenset(met)
        self.files = tuple(files)
        self.single = False
        self.tables = tuple(tables)
        self.base = base
        self.contents = contents
        self.faults: dict[str, str] = {}
        self.profiled: Callable[[Table], TargetData] = functools.cache(_profiled)
        self.prepared: Callable[[str, tuple[str, ...]], Preparation] = functools.cache(self._follow)
        self.sources: Callable[[str], tuple[Source, ...]] = functools.cache(
            lambda path: tuple(_sources(path, self.contents))
        )
        self.followed: Callable[[str, tuple[str, ...]], Program | None] = functools.cache(
            self._program
        )

    def attach(self, specs: Sequence[ModelSpec], seen: Sequence[ModelSpec] = ()) -> list[ModelSpec]:
        """Return the pairings, those of the chosen files with their target.

        Args:
            specs: The pairings.
            seen: Others, of which the target is known.

        Raises:
            LosspickError: A table can't be read, or has no such column.
        """
        self._require_readable()
        self.single = len({(_path(spec), _pairing(spec)) for spec in (*specs, *seen)}) == 1
        by_file: dict[str, list[ModelSpec]] = {}
        for spec in specs:
            by_file.setdefault(_path(spec), []).append(spec)
        return [*(self._attached(spec, by_file[_path(spec)]) for spec in specs), *seen]

    def _require_readable(self) -> None:
        """Tell a wrong name even if no pairing asks for the table."""
        for table in self.tables:
            if table.glob is None:
                self.profiled(table.table)

    def _attached(self, spec: ModelSpec, beside: Sequence[ModelSpec]) -> ModelSpec:
        path = _path(spec)
        if spec.table is not None:  # the file says itself which output it is for
            return self._described(spec, spec.table, path)
        chosen = self.chosen(path)
        if chosen is None or spec.trained_on is not None:
            return spec
        target = self.profiled(chosen.table)
        path = self._user_of(path)
        program = self.followed(path, target.columns)
        origin = None if program is None else origin_of(spec, target, program)
        if isinstance(origin, Origin):
            return self._given(spec, self.seen(path, target, origin), path)
        if origin is Elsewhere.IS or (
            program is not None
            and any(isinstance(origin_of(one, target, program), Origin) for one in beside)
        ):
            return spec  # another one is trained on this target
        sole = len({_pairing(one) for one in beside}) == 1
        if not self._is_plausible(path, chosen, target, sole=sole):
            return spec
        prepared = self.prepared(path, target.columns)
        several = len(target.columns) > 1 and program is not None
        if several and program is not None and takes_largest(spec, target, program):
            prepared = Preparation.RECODED
        trained = TrainedOn(target=target, prepared=prepared, sole=sole)
        return self._given(spec, trained, path)

    def _given(self, spec: ModelSpec, trained: TrainedOn, path: str) -> ModelSpec:
        return replace(spec, trained_on=as_counted(spec, trained, self.sources(path)))

    def _user_of(self, path: str) -> str:
        """Return the file that imports another one, which has models for it alone; else itself."""
        if "read_" in self._text(path) or len(self.files) > _MOST_FILES:
            return path
        users = [one for one in self.files if one != path and self._imports(one, path)]
        return users[0] if len(users) == 1 else path

    def _imports(self, user: str, path: str) -> bool:
        return any(source.path == path for source in self.sources(user))

    def chosen(self, path: str) -> TableFor | None:
        """Return the data that a file is checked against; None: there are none for it."""
        fitting = [table for table in self.tables if self._is_for(table, path)]
        return fitting[-1] if fitting else None

    def seen(self, path: str, target: TargetData, origin: Origin) -> TrainedOn:
        """Return the target as it reaches the loss, where its way was seen."""
        if len(target.columns) > 1:
            return TrainedOn(target=target, prepared=self.prepared(path, target.columns))
        made, prepared = recoded(target, origin.steps)
        trained = TrainedOn(target=made, prepared=prepared)
        with_rows = with_gaps(trained, target, origin.steps)
        program = self.followed(path, target.columns) if with_rows is not trained else None
        return with_rows if program is not None and leaves_gaps(program) else trained

    def _is_plausible(self, path: str, table: TableFor, target: TargetData, *, sole: bool) -> bool:
        """Tell whether a file in which the way of the target was not seen may be about it."""
        if table.glob is not None or (sole and path not in self.met) or self.single:
            return True
        sources = self.sources(path)
        texts = [source.text for source in sources] or [self._text(path)]
        return any(mentions(text, target) for text in texts)

    def _text(self, path: str) -> str:
        try:
            return read_bytes(path).decode("utf-8", "replace")
        except UnreadableError:
            return ""

    def _described(self, spec: ModelSpec, table: Table, path: str) -> ModelSpec:
        try:
            return replace(spec, trained_on=TrainedOn(target=self.profiled(table)))
        except LosspickError as error:
            self.faults.setdefault(path, f"its data: {error}".replace("\nfix: ", "; "))
            return spec

    def _is_for(self, table: TableFor, path: str) -> bool:
        return table.glob is None or path_matches(path, table.glob, self.base)

    def _follow(self, path: str, columns: tuple[str, ...]) -> Preparation:
        trees = tuple(source.tree for source in self.sources(path))
        return preparation(trees, columns) if trees else Preparation.UNKNOWN

    def _program(self, path: str, columns: tuple[str, ...]) -> Program | None:
        sources = self.sources(path)
        if not sources:
            return None
        program = Program(sources, frozenset(columns))
        program.follow()
        return program


def _profiled(table: Table) -> TargetData:
    from losspick.api.reading import TargetOptions, profiled
    from losspick.profiling.options import ReadOptions

    form = table.form
    options = ReadOptions(
        sep=form.sep, decimal=form.decimal, encoding=form.encoding, na_values=form.na_values
    )
    asked = TargetOptions(columns=table.target)
    return target_data(profiled(table.path, options, asked), table.path)


def _path(spec: ModelSpec) -> str:
    place: Location | None = spec.call or (spec.loss.place if spec.loss else None)
    return place.path if place else ""


def _pairing(spec: ModelSpec) -> object:
    """Return what tells two pairings of one file apart."""
    return (
        spec.loss.value.path if spec.loss else None,
        spec.activation.value if spec.activation else None,
        spec.units.value if spec.units else None,
        spec.estimator.value if spec.estimator and not spec.loss else None,
    )


def _sources(path: str, contents: Mapping[str, bytes]) -> Iterator[Source]:
    """Yield a file of code, and those beside it that it imports."""
    waiting, seen = [path], {path}
    while waiting and len(seen) <= _MOST_FOLLOWED:
        file = waiting.pop(0)
        source = _source(file, contents)
        if source is None:
            continue
        yield source
        for name in local_imports(source.tree, os.path.dirname(file)):  # noqa: PTH120 - paths stay texts
            if name not in seen and os.path.isfile(name):  # noqa: PTH113 - it may be too long
                seen.add(name)
                waiting.append(name)


def _source(path: str, contents: Mapping[str, bytes]) -> Source | None:
    try:
        data = contents[path] if path in contents else read_bytes(path)
        read = _READERS.get(format_of(path, data))
        return None if read is None else read(path, data)
    except UnreadableError:
        return None


_READERS: Mapping[Format | None, Callable[[str, bytes], Source]] = {
    Format.PYTHON: read_source,
    Format.NOTEBOOK: read_notebook,
}
