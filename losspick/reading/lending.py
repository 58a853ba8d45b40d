"""Whether an object may have a loss from a base class in another file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from losspick.core.regexes import regex
from losspick.reading.limits import UnreadableError
from losspick.reading.own_losses import is_set
from losspick.reading.python.programs.project import joined

#: From where names are imported, and modules, where plain search finds an import.
_FROM = regex(r"[ \t]*from[ \t]+([.\w]+)[ \t]+import[ \t]*(\([^)]*|[^\n]*)")
_IMPORT = regex(r"import[ \t]+([^\n]*)")
_WORD = regex(r"[.\w]+")
_BASES = regex(r"\w+\(([\w., \n]+)\)")
#: Files that import files: a base class, its own base, and a package between them.
_DEEPEST = 3


@dataclass(slots=True)
class Lenders:
    """Finds out which files set an attribute that another file takes for a loss.

    Attributes:
        find: Returns the file of a module by its name and its importer.
        read: Returns the bytes of a file that may be read for the sake of another.
        setting: Whether a file, or one of which it has base classes, sets a name.
        imports: The files from which a file has base classes.
    """

    find: Callable[[str, str], str | None]
    read: Callable[[str], bytes]
    setting: dict[tuple[str, bytes], bool] = field(default_factory=dict)
    imports: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def lend(self, path: str, data: bytes, names: frozenset[bytes]) -> bool:
        """Tell whether a file has a base class from one in which one of the names is set."""
        imported = self._imported(path, data)
        return any(self._sets(one, name, 1) for name in names for one in imported)

    def _sets(self, path: str, name: bytes, depth: int) -> bool:
        known = self.setting.get((path, name))
        if known is None:
            self.setting[path, name] = False  # files that import each other end here
            known = self.setting[path, name] = self._looks_up(path, name, depth)
        return known

    def _looks_up(self, path: str, name: bytes, depth: int) -> bool:
        try:
            data = self.read(path)
        except (UnreadableError, OSError):
            return False  # nothing is known of it, as when it is imported
        if name in data and is_set(name, data):
            return True
        if path not in self.imports:
            self.imports[path] = self._imported(path, data)
        return depth < _DEEPEST and any(
            self._sets(one, name, depth + 1) for one in self.imports[path]
        )

    def _imported(self, path: str, data: bytes) -> tuple[str, ...]:
        text = "\n" + data.decode("ascii", "replace")
        return tuple(
            dict.fromkeys(
                found
                for package, names in _modules_of_bases(text)
                for found in self._files(package, names, path)
            )
        )

    def _files(self, package: str, names: list[str], importer: str) -> Iterator[str]:
        """Yield the files of what is imported from a package, or if there is none, of modules."""
        itself = self.find(package, importer) if package else None
        if itself is not None:
            yield itself
            if not itself.endswith("__init__.py"):
                return  # which holds no modules
        for name in names:
            found = self.find(joined(package, name) if package else name, importer)
            if found is not None:
                yield found


def _modules_of_bases(text: str) -> Iterator[tuple[str, list[str]]]:
    """Yield from where a base class may come: packages, and the names imported from each."""
    heads = map(_BASES.match, text.split("\nclass ")[1:])
    bases = {part for head in heads if head is not None for part in _PARTS.split(head.group(1))}
    if not bases:
        return
    for package, names in _imports_in(text):
        told = _WORD.findall(names)
        if not bases.isdisjoint(part for name in told for part in name.split(".")):
            yield package, told


_PARTS = regex(r"[., \n]+")


def _imports_in(text: str) -> list[tuple[str, str]]:
    """Return packages and what is imported from each, then modules, with no package."""
    packages, modules = [], []
    at = text.find("import")
    while at >= 0:
        begin = text.rfind("\n", 0, at) + 1
        if begin == at and (found := _IMPORT.match(text, at)) is not None:
            modules.append(("", found.group(1)))
        elif (found := _FROM.match(text, begin)) is not None:
            packages.append((found.group(1), found.group(2)))
        at = text.find("import", max(at + 1, found.end() if found is not None else 0))
    return [*packages, *modules]
