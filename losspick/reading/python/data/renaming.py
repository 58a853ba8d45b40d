"""Tables whose columns get other names."""

from __future__ import annotations

from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import Const, DictV, TableV


def renamed(owner: TableV, given: Arguments) -> TableV:
    """Return a table some columns of which get other names, all of them known."""
    names = given.get(None, "columns")
    alone = given.whole and set(given.keywords) == {"columns"} and not given.positional
    if not alone or not isinstance(names, DictV) or not names.whole:
        return TableV()
    new = {key: one.value for key, one in names.items.items() if isinstance(one, Const)}
    if len(new) < len(names.items):
        return TableV()
    gone = {*new.values()} - {*new}
    kept = {key: one for key, one in owner.columns.items() if key not in gone}
    return TableV({new.get(key, key): one for key, one in kept.items()}, root=owner.root)
