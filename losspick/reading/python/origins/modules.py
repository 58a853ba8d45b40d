"""Names that the files of a program share: what a module defines, and what others import of it."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from typing import TYPE_CHECKING

from losspick.reading.python.origins.changing import is_beside
from losspick.reading.python.origins.origin_branches import is_of_program
from losspick.reading.python.origins.origin_values import Own, Text, Value
from losspick.reading.python.text.source import Source

if TYPE_CHECKING:
    from losspick.reading.python.origins.origins import Names, Program


def definitions(sources: Sequence[Source]) -> list[dict[str, Text | Own]]:
    """Return the functions and classes at the top of each file."""
    return [_defined(source, home) for home, source in enumerate(sources)]


def _defined(source: Source, home: int) -> dict[str, Text | Own]:
    found: dict[str, Text | Own] = {}
    for node in source.tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            found[node.name] = Text(node, home)
        elif isinstance(node, ast.ClassDef):
            found[node.name] = Own(node, home)
    return found


def imported_from(program: Program, path: str) -> Value:
    """Return what a name stands for that is imported from another file of the program."""
    name = path.rpartition(".")[2]
    for home, source in enumerate(program.sources):
        if home and is_beside(path, source.path):
            known = program.tops[home].get(name)
            return known if known is not None else program.globals_of(home).get(name)
    return None


def run_module(program: Program, home: int) -> Names:
    """Run the statements of a file that another one imports; return what they leave."""
    names: Names = {}
    before, program.home = program.home, home
    body = program.sources[home].tree.body
    try:
        program.run([one for one in body if not _is_main(one)], names)
    finally:
        program.home = before
    return names


def _is_main(node: ast.stmt) -> bool:
    return isinstance(node, ast.If) and is_of_program(node)
