"""Which function or method of a program a call in it runs, and what an object keeps."""

from __future__ import annotations

import ast

from losspick.reading.python.libraries.counted_forms import called_by, owner_of
from losspick.reading.python.libraries.traced import gathered
from losspick.reading.python.programs.flow import Flow, Home, Part
from losspick.reading.python.text.outline import whole
from losspick.reading.python.text.syntax import last_name

#: How many names and functions are followed to a list.
_DEEPEST = 6


def run_by(node: ast.Call, home: Home, flow: Flow) -> Home | None:
    """Return the function of the program that a call runs; None: it is none, or not known."""
    name, owner = called_by(node), owner_of(node)
    known = flow.functions.get(name, [])
    if owner is None:
        plain = len(known) == 1 and not _is_bound(name, home) and _class_of(known[0], flow) == ""
        return known[0] if plain else None
    if not known:
        return None
    itself = getattr(owner, "id", "") == "self"
    kind = _class_of(home, flow) if itself else _made(owner, home, flow)
    given = [one for one in known if kind and one.returned]  # none is left to the classes below
    own = [one for one in given if _class_of(one, flow) == kind]
    if itself or not own:  # a class below may have a way of its own
        own += [one for one in given if _are_akin(kind, _class_of(one, flow), flow)]
    return own[0] if len(own) == 1 else None


def kept_in(node: ast.Attribute, flow: Flow) -> Part | None:
    """Return what objects keep under a name, once it is no longer None; None: not known."""
    sets = [
        one
        for one in flow.set_to(node.attr)
        if one is None or not isinstance(one.node, ast.Constant) or one.node.value is not None
    ]
    return sets[0] if len(sets) == 1 and sets[0] is not None and not sets[0].path else None


def _is_bound(name: str, home: Home) -> bool:
    return name in home.bound or name in home.parameters


def _made(owner: ast.expr, home: Home, flow: Flow) -> str:
    """Return the name of the class of the program that an object is made by; empty: not known."""
    if isinstance(owner, ast.Name):
        parts = flow.picked(owner, home)
        alone = parts[0] if len(parts) == 1 else None
        owner = alone.node if alone is not None and not alone.path else owner
    if isinstance(owner, ast.Call) and called_by(owner) == "fit" and owner_of(owner) is not None:
        owner = owner_of(owner) or owner
    made = owner.func if isinstance(owner, ast.Call) else None
    return made.id if isinstance(made, ast.Name) else ""


def members(node: ast.expr, home: Home, flow: Flow, depth: int = 0) -> list[Part]:
    """Return what is put into a list, in whichever function that is filled; empty: not known."""
    if isinstance(node, ast.ListComp):
        return [Part(node.elt, home)]
    if isinstance(node, ast.List | ast.Tuple) and node.elts:
        return [Part(one, home) for one in node.elts]
    if isinstance(node, ast.Name):
        if listed := gathered(node.id, home):
            return [Part(one, home) for one in listed]
        parts = flow.picked(node, home)
    elif isinstance(node, ast.Call):
        run = run_by(node, home, flow)
        parts = [Part(one, run) for one in run.returned] if run is not None else []
    else:
        return []
    alone = parts[0] if len(parts) == 1 else None
    if alone is None or alone.path or depth > _DEEPEST:
        return []
    return members(alone.node, alone.home, flow, depth + 1)


def _are_akin(one: str, other: str, flow: Flow) -> bool:
    """Tell whether a class of the program is derived from another one, or the other from it."""
    pairs = {(one, other), (other, one)}
    return any(
        (top.name, last_name(base)) in pairs
        for source in flow.sources
        for top in source.tree.body
        if isinstance(top, ast.ClassDef)
        for base in top.bases
    )


def _class_of(home: Home, flow: Flow) -> str:
    """Return the name of the class in which a method stands; empty: it is none."""
    for source in flow.sources if home.parameters[:1] == ["self"] else ():
        for one in source.tree.body:
            for member in whole(one).body if isinstance(one, ast.ClassDef) else ():
                if flow.homes.get(id(member)) is home and isinstance(one, ast.ClassDef):
                    return one.name
    return ""
