"""Tables that are scaled as a whole, so that whichever column is read from them was scaled, too."""

from __future__ import annotations

import ast

from losspick.reading.python.libraries.counted_forms import called_by
from losspick.reading.python.libraries.label_words import CENTRING
from losspick.reading.python.programs.flow import Flow, Home, ends_before

_DEEPEST = 8
#: Methods that leave the columns of a table what they are.
_KEEPING = frozenset({"copy", "dropna", "reset_index", "sample", "fillna", "drop"})


class ScaledTables:
    """Tells whether the column of a table was centred with all others."""

    def __init__(self, flow: Flow) -> None:
        """Note the program."""
        self.flow = flow

    def holds(self, table: ast.expr, home: Home, depth: int = 0) -> bool:
        """Tell whether all numbers of a table are centred where it stands."""
        if depth > _DEEPEST:
            return False
        if isinstance(table, ast.Name):
            if self._is_set(table, home):
                return True
            parts = self.flow.picked(table, home)
            alone = parts[0] if len(parts) == 1 else None
            if alone is None:
                return False
            if alone.path and called_by(alone.node) == "train_test_split":
                given, at = getattr(alone.node, "args", []), alone.path[0] // 2
                return at < len(given) and self.holds(given[at], alone.home, depth + 1)
            return not alone.path and self.holds(alone.node, alone.home, depth + 1)
        if not isinstance(table, ast.Call):
            return False
        name, owner = called_by(table), getattr(table.func, "value", None)
        if name == "DataFrame" and table.args:
            return self._is_centred(table.args[0], home)
        kept = name in _KEEPING and isinstance(owner, ast.Name)
        return kept and isinstance(owner, ast.Name) and self.holds(owner, home, depth + 1)

    def _is_set(self, table: ast.Name, home: Home) -> bool:
        """Tell whether all columns of a table are set to what a scaler makes of them."""
        if isinstance(home.node, ast.Lambda):
            return False
        for one in home.node.body:
            target = one.targets[0] if isinstance(one, ast.Assign) else None
            if not isinstance(target, ast.Subscript) or not isinstance(one, ast.Assign):
                continue
            same = isinstance(target.value, ast.Name) and target.value.id == table.id
            if same and ends_before(one.value, table) and self._is_centred(one.value, home):
                return self._are_all(target.slice, table.id, home)
        return False

    def _are_all(self, key: ast.expr, table: str, home: Home) -> bool:
        """Tell whether an index takes all columns of numbers: those of the table, as they are."""
        if isinstance(key, ast.Name):
            parts = self.flow.picked(key, home)
            alone = parts[0] if len(parts) == 1 else None
            key = alone.node if alone is not None and not alone.path else key
        if isinstance(key, ast.Call) and called_by(key) in ("list", "tolist"):
            key = key.args[0] if key.args else getattr(key.func, "value", key)
        held = key.value if isinstance(key, ast.Attribute) and key.attr == "columns" else None
        if isinstance(held, ast.Call) and called_by(held) == "select_dtypes":
            words = [*held.args, *(one.value for one in held.keywords if one.arg == "include")]
            numbers = words and "float" not in ast.unparse(words[0])
            held = getattr(held.func, "value", None) if numbers and len(words) == 1 else None
        return isinstance(held, ast.Name) and held.id == table

    def _is_centred(self, node: ast.expr, home: Home) -> bool:
        """Tell whether a scaler that centres has made some numbers."""
        if isinstance(node, ast.Name):
            parts = self.flow.picked(node, home)
            alone = parts[0] if len(parts) == 1 else None
            node = alone.node if alone is not None and not alone.path else node
        if called_by(node) not in ("fit_transform", "transform") or not isinstance(node, ast.Call):
            return False
        scaler = getattr(node.func, "value", None)
        if isinstance(scaler, ast.Name):
            parts = self.flow.picked(scaler, home)
            alone = parts[0] if len(parts) == 1 else None
            scaler = alone.node if alone is not None and not alone.path else None
        if scaler is not None and called_by(scaler) == "fit":
            scaler = getattr(getattr(scaler, "func", None), "value", None)
        plain = isinstance(scaler, ast.Call) and not scaler.args and not scaler.keywords
        return plain and scaler is not None and called_by(scaler) in CENTRING
