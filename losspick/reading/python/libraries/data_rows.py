"""Data sets of boosting libraries: their labels, weights, and the scores they start from."""

from __future__ import annotations

from losspick.core.spec import Location
from losspick.core.vocabulary import Framework
from losspick.reading.python.libraries.group_sizes import OPTIONS as GROUPS
from losspick.reading.python.libraries.group_sizes import note_group, note_groups
from losspick.reading.python.libraries.growing_weights import note_rows
from losspick.reading.python.libraries.halves import half_of
from losspick.reading.python.libraries.label_refusals import keep_label
from losspick.reading.python.libraries.start_forms import OPTIONS, start_of
from losspick.reading.python.libraries.starts import START
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import UNKNOWN, Const, DictV, Value

_DATA = frozenset({"xgboost.DMatrix", "xgboost.QuantileDMatrix", "lightgbm.Dataset",
                   "catboost.Pool"})  # fmt: skip


def rows_with_weights(machine: Machine, path: str, given: Arguments, frame: Frame) -> DictV | None:
    """Return the data set of a boosting library, with the weights of its rows."""
    if path not in _DATA:
        return None
    weight = given.get(None, "weight") or UNKNOWN
    key = given.key(1, "label")
    node = given.nodes.get(key) if key is not None and given.source is frame.source else None
    held: dict[object, Value] = {"label": given.get(1, "label") or UNKNOWN, "weight": weight}
    if not GROUPS.isdisjoint(given.keywords):
        note_groups(machine, Framework(path.partition(".")[0]), given, frame)
    if "weight" in given.keywords:
        note_rows(machine, path, given, frame)
    option = next((one for one in OPTIONS if one in given.keywords), None)
    if option is not None and (start := start_of(machine, given, option, frame)):
        held[START] = Const(start)
    place = keep_label(machine, node, frame)
    places: dict[object, Location] = {} if place is None else {"label": place}
    return DictV(held | half_of(machine, node, frame), whole=False, places=places)


#: Methods that set the scores that training starts from, and the sizes of groups.
SETTING = frozenset({"set_base_margin", "set_init_score", "set_group"})


def set_part(machine: Machine, rows: DictV, name: str, given: Arguments, frame: Frame) -> None:
    """Note that a data set is given scores to start from, or groups."""
    if "label" not in rows.items:
        return
    if name == "set_group":
        node = given.nodes.get(0) if given.source is frame.source else None
        if node is not None:
            note_group(machine, Framework.XGBOOST, ("group", node), frame)
        return
    start = start_of(machine, given, 0, frame)
    if start:
        machine.write(rows.items, START, Const(start))
