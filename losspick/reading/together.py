"""Configurations that several files make up, judged as one."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from losspick.core.spec import ModelSpec
from losspick.reading.configs.node import Node
from losspick.reading.formats import Format
from losspick.reading.limits import UnreadableError
from losspick.reading.python.text.beyond import Beyond
from losspick.reading.python.text.source import Source

#: In folders of this name OpenMMLab keeps what is extended, and never run by itself.
_BASES = "_base_"


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
        """Return the pairings of a configuration that Hydra puts together; None: it is none."""
        from losspick.reading.configs.composing import Composer
        from losspick.reading.configs.read import read_composed

        composer = Composer(self._content)
        found = read_composed(path, data, form, composer)
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
        from losspick.reading.configs.mmlab import read_mmlab
        from losspick.reading.configs.mmlab_bases import Bases

        bases = Bases(self._document)
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
            return None if self._is_left_out(path) else self.read(path)
        except UnreadableError:
            return None

    def _document(self, path: str) -> Node | None:
        from losspick.reading.configs.mmlab import document

        try:
            return None if self._is_left_out(path) else document(self.source(path))
        except UnreadableError:
            return None
