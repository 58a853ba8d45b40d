"""Files that stand in one folder with a model."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import PurePath

from losspick.core.records import record
from losspick.core.regexes import regex
from losspick.core.spec import Location
from losspick.reading.configs.documents import documents
from losspick.reading.configs.node import Node
from losspick.reading.formats import Format, format_by_ending
from losspick.reading.limits import UnreadableError

#: Endings of files that hold a model with its weights.
_MODELS = frozenset(
    {".keras", ".h5", ".hdf5", ".pt", ".pth", ".onnx", ".tflite", ".pkl", ".joblib"}
)
#: What stands in descriptions of models.
_DESCRIBED = regex(rb'"class_name"\s*:\s*"(?:Sequential|Functional|Model)"|modelTopology')
#: A folder of more files holds data.
_MOST_FILES = 64
#: Numbers before the names of a list, as Teachable Machine writes them.
_NUMBERED = regex(r"(\d+)[ \t]+(\S.*)")
#: What no name of a class has, but the path of a file.
_PATH = regex(r"[/\\\t,;]|\.\w{3,4}\b")


@record(frozen=True, slots=True)
class Folder:
    """The folder of a model.

    Attributes:
        model: The file of the model.
        names: Of the other files there; none if there are very many.
    """

    model: str
    names: tuple[str, ...]

    @classmethod
    def of(cls, model: str) -> Folder:
        """Return the folder in which a model stands."""
        folder, own = os.path.split(model)
        try:
            names = sorted(os.listdir(folder or os.curdir))  # noqa: PTH208 - paths stay texts
        except OSError:
            names = []
        few = len(names) <= _MOST_FILES
        return cls(model, tuple(name for name in names if name != own) if few else ())

    def path(self, name: str) -> str:
        """Return the path of a file there."""
        return os.path.join(os.path.dirname(self.model), name)  # noqa: PTH118, PTH120

    def has_another_model(self, content: Callable[[str], bytes | None]) -> bool:
        """Tell whether another model stands there; weights of the same are none.

        Args:
            content: Returns the bytes of a file.
        """
        own = PurePath(self.model).stem
        for name in self.names:
            path = PurePath(name)
            if path.suffix in _MODELS and path.stem != own and "weight" not in path.stem.lower():
                return True
            if path.suffix == ".json" and _DESCRIBED.search(content(self.path(name)) or b""):
                return True
        return False

    def documents(
        self, names: Iterable[str], content: Callable[[str], bytes | None]
    ) -> dict[str, Node]:
        """Return what files there say, by their names; what can't be read is left out."""
        found = {}
        for name in names:
            path = self.path(name)
            try:
                text = (content(path) or b"").decode("utf-8-sig")
                form = format_by_ending(path)
                read = [_listed(text)] if form is None else documents(path, text, form)
            except (UnreadableError, UnicodeDecodeError):
                continue
            if len(read) == 1 and form in (None, Format.JSON, Format.YAML):
                found[name] = read[0]
        return found


def _listed(text: str) -> Node:
    """Return a list with a name on each line; numbers before them must count from 0."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    numbered = [match for line in lines if (match := _NUMBERED.fullmatch(line)) is not None]
    if lines and len(numbered) == len(lines):
        counted = [int(match[1]) for match in numbered] == [*range(len(lines))]
        lines = [match[2] for match in numbered] if counted else []
    if any(_PATH.search(line) or line.isdecimal() for line in lines):
        lines = []
    place = Location("")
    return Node(place, "list", elements=[Node(place, scalar=line) for line in lines])
