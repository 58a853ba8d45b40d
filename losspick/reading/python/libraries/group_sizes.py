"""Groups of rows to rank, told by how many rows each has or by a number for each row."""

from __future__ import annotations

import ast

from losspick.core.regexes import regex
from losspick.core.spec import Remark
from losspick.core.vocabulary import Framework
from losspick.reading.python.libraries.label_formulas import word_of
from losspick.reading.python.libraries.traced import Tracing
from losspick.reading.python.pairing.noting import note_remark
from losspick.reading.python.pairing.swapped_scores import bindings
from losspick.reading.python.programs.flow_reading import flow_of
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine

#: Options that take sizes, and such as take a number for each row.
OF_SIZES = frozenset({"group", "eval_group"})
_OF_ROWS = frozenset({"qid", "group_id"})
OPTIONS = OF_SIZES | _OF_ROWS
#: Columns that number groups, by their names.
_NUMBERS = regex(r"(?i)(?:q_?id|[a-z]\w*_id|query|queryid|groupid|userid|sessionid)$")
_COUNTED = regex(r"groupby\(|value_counts|pivot|\.agg\(|Counter|drop_duplicates")
#: What leaves a column what it is.
_KEEPING = frozenset({"values", "to_numpy", "astype", "tolist", "to_list", "array", "asarray"})


def note_groups(machine: Machine, library: Framework, given: Arguments, frame: Frame) -> None:
    """Note sizes of groups that are the numbers of them, row by row, or the other way round."""
    for option in OPTIONS & given.keywords.keys():
        node = given.nodes.get(option) if given.source is frame.source else None
        if node is not None:
            note_group(machine, library, (option, node), frame)


def note_group(
    machine: Machine, library: Framework, told: tuple[str, ast.expr], frame: Frame
) -> None:
    """Note the same of one option."""
    option, node = told
    place = frame.source.place(node)
    if machine.caught:
        return
    if isinstance(_plain(node), ast.Name):
        node = _plain(node)
    if isinstance(node, ast.Name):
        values = bindings(frame).get(node.id, ())
        node = values[0] if len(values) == 1 and values[0] is not None else node
    if option in OF_SIZES and (_numbers(machine, node, frame) or _come(machine, node, frame)):
        said = f"{option} takes how many rows each group has, and is given a number for each row"
        fix = "count them in the order of the rows: groupby(..., sort=False).size()"
    elif option in _OF_ROWS and _counts(node):
        said = f"{option} takes the number of its group for each row, and is given sizes of groups"
        fix = "pass the column of the groups, sorted"
    else:
        return
    remark = Remark(said, consequence="The library raises an error, or ranks mixed rows.", fix=fix)
    note_remark(machine, library, remark, place)


def _plain(node: ast.expr) -> ast.expr:
    """Return an expression without what changes its form alone."""
    while True:
        if isinstance(node, ast.Attribute) and node.attr in _KEEPING:
            node = node.value
        elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") in _KEEPING:
            held = getattr(node.func, "value", None)
            module = isinstance(held, ast.Name) and held.id in ("np", "numpy")
            inner = node.args[0] if module and node.args else None if module else held
            if not isinstance(inner, ast.expr):
                return node
            node = inner
        else:
            return node


def _numbers(machine: Machine, node: ast.expr, frame: Frame) -> bool:
    """Tell whether an expression is a column that numbers the groups."""
    node = _plain(node)
    if not isinstance(node, ast.Subscript | ast.Attribute):
        return False
    held = node.value
    word = word_of(node) if isinstance(held, ast.Name) else ""
    if not isinstance(held, ast.Name) or held.id == "self":
        return False
    tables = [one for one in bindings(frame).get(held.id, ()) if one is not None]
    if any(_COUNTED.search(ast.unparse(one)) is not None for one in tables):
        return False  # a column of any name may hold the counts
    if _NUMBERS.match(word) is None:
        return False
    return not flow_of(machine, frame.source).set_to(word)


def _come(machine: Machine, node: ast.expr, frame: Frame) -> bool:
    """Tell whether numbers come from such a column, by way of functions that return it."""
    alone = isinstance(node, ast.List | ast.Tuple) and len(node.elts) == 1
    node = node.elts[0] if alone and isinstance(node, ast.List | ast.Tuple) else node
    flow = flow_of(machine, frame.source)
    home = flow.home_of(frame.function, frame.source)
    if home is None or any(_COUNTED.search(one.text) is not None for one in flow.sources):
        return False
    told = Tracing(flow).of(_plain(node), home)
    known = told is not None and told.root == ("column", told.word) and not told.step
    return known and told is not None and _NUMBERS.match(told.word) is not None


def _counts(node: ast.expr) -> bool:
    """Tell whether an expression counts the rows of each group."""
    node = _plain(node)
    name = getattr(node.func, "attr", "") if isinstance(node, ast.Call) else ""
    if name == "size" and isinstance(node, ast.Call):
        inner = getattr(node.func, "value", None)
        return getattr(getattr(inner, "func", None), "attr", "") == "groupby"
    return name in ("value_counts", "bincount")
