"""Configurations that several files make up, judged as one."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from losspick.core.regexes import regex
from losspick.core.spec import ModelSpec
from losspick.reading.configs.node import Node
from losspick.reading.formats import Format
from losspick.reading.limits import LARGEST_CONFIG, UnreadableError
from losspick.reading.python.text.beyond import Beyond
from losspick.reading.python.text.source import Source

#: Larger files hold data.
_LARGEST = 1_000_000
#: In folders of this name OpenMMLab keeps what is extended, and never run by itself.
_BASES = "_base_"
#: Under which Detectron2's configurations name what they extend.
_EXTENDS = b"_BASE_"
#: Under which a configuration of object detection names the numbers of its classes.
_LABELS = b"label_map_path"
#: Formats of models that may be described by files beside them, and what stands in such JSON.
_WITH_OTHERS = (Format.JSON, Format.ARCHIVE, Format.HDF5)
_MODEL = regex(rb'"(?:class_name|model_type|learner_model_param)"')


@dataclass(slots=True)
class Together:
    """Reads configurations with the files that add to them.

    Attributes:
        beyond: Tells which files are not to be read; None: all are.
        read: Returns the bytes of a file.
        source: Returns a Python file.
        parts: Files that are judged with others which name them.
    """

    beyond: Beyond | None
    read: Callable[[str], bytes]
    source: Callable[[str], Source]
    parts: set[str] = field(default_factory=set)

    def composed(self, path: str, data: bytes, form: Format) -> list[ModelSpec] | None:
        """Return the pairings of a configuration that others add to; None: none does.

        Args:
            path: The configuration.
            data: Its bytes.
            form: How it is written.
        """
        if len(data) > LARGEST_CONFIG:
            return None
        if form in _WITH_OTHERS:
            return self._with_files_beside(path, data, form)
        if form is Format.PIPELINE and _LABELS in data:
            return self._with_labels(path, data)
        if form is not Format.YAML:
            return None
        from losspick.reading.configs.composing import may_be_composed

        try:
            if _EXTENDS in data:
                return self._over_bases(path, data)
            return self._of_groups(path, data) if may_be_composed(data) else None
        except UnreadableError:
            return None  # it is told of where the file is read for its own sake

    def _with_files_beside(self, path: str, data: bytes, form: Format) -> list[ModelSpec] | None:
        """Return the pairings of a model with files that describe it in its folder."""
        if form is Format.JSON and _MODEL.search(data) is None:
            return None
        from losspick.reading.configs.beside import Folder
        from losspick.reading.configs.neighbours import neighbours_of

        near = neighbours_of(data, form)
        if near is None:
            return None
        folder = Folder.of(path)
        names = [name for name in folder.names if near.is_beside(name, Path(path).stem)]
        if not names or (near.alone and folder.has_another_model(self._content)):
            return None
        found = folder.documents(names, self._content)
        try:
            specs = near.read(path, data, found)
        except (UnreadableError, UnicodeDecodeError):
            return None
        if specs is not None:
            self._note((folder.path(name) for name in found), set())
        return specs

    def _with_labels(self, path: str, data: bytes) -> list[ModelSpec]:
        """Return the pairings of a configuration that names the numbers of its classes."""
        from losspick.reading.configs.object_detection import read_pipeline
        from losspick.reading.configs.object_labels import read_with_labels

        text = data.decode("utf-8", "replace")
        found, files = read_with_labels(path, text, self._content)
        self._note(files, set())
        return [*read_pipeline(path, text), *found]

    def _over_bases(self, path: str, data: bytes) -> list[ModelSpec] | None:
        """Return the pairings of a configuration of Detectron2, with what it extends."""
        from losspick.reading.configs.bases import Bases, NotFoundError
        from losspick.reading.configs.detectron2 import read_detectron2
        from losspick.reading.configs.read import first_document

        bases = Bases(self._settings, _EXTENDS.decode())
        main = first_document(path, data)
        if main is None or main.get("MODEL") is None:
            return None
        try:
            found = read_detectron2(bases.extended(main))
        except (NotFoundError, RecursionError):
            return None
        if found is not None:
            self._note(bases.files, set())
        return found

    def _of_groups(self, path: str, data: bytes) -> list[ModelSpec] | None:
        """Return the pairings of a configuration that Hydra puts together."""
        from losspick.reading.configs.composing import Composer
        from losspick.reading.configs.read import read_composed

        composer = Composer(self._content)
        found = read_composed(path, data, composer)
        if found is None:
            return None
        specs, files = found
        folder = os.path.dirname(path)  # noqa: PTH120 - paths stay texts
        # another one beside it may be run by itself
        aside = {one for one in files if os.path.dirname(one) == folder and composer.begins(one)}  # noqa: PTH120
        self._note(files, set(files) - aside)
        return specs

    def extended(self, source: Source) -> list[ModelSpec]:
        """Return the pairings of a configuration of OpenMMLab, with what it extends."""
        from losspick.reading.configs.bases import Bases
        from losspick.reading.configs.mmlab import read_mmlab

        bases = Bases(self._document, _BASES)
        found = read_mmlab(source, bases)
        self._note(bases.files, {path for path in bases.files if _BASES in Path(path).parts})
        return found

    def _note(self, files: Iterable[str], parts: set[str]) -> None:
        self.parts |= parts
        if self.beyond is not None:
            self.beyond.found |= set(files)

    def _is_left_out(self, path: str) -> bool:
        return self.beyond is not None and self.beyond.leaves_out(path)

    def _content(self, path: str) -> bytes | None:
        """Return the content of another file of the project; None: there is none to be read."""
        try:
            small = os.path.getsize(path) <= _LARGEST  # noqa: PTH202
            return self.read(path) if small and not self._is_left_out(path) else None
        except (UnreadableError, OSError, ValueError):  # names of lists may be no paths at all
            return None

    def _settings(self, path: str) -> Node | None:
        from losspick.reading.configs.read import first_document

        data = self._content(path)
        try:
            return None if data is None else first_document(path, data)
        except UnreadableError:
            return None

    def _document(self, path: str) -> Node | None:
        from losspick.reading.configs.mmlab import document

        try:
            return None if self._is_left_out(path) else document(self.source(path))
        except UnreadableError:
            return None
