"""Public data sets of graphs: the labels of nodes, or of whole graphs, and their shapes.

Read only where a program names such a set.
"""

from __future__ import annotations

from losspick.core.domains import TargetDomain
from losspick.reading.python.data.changed_sets import fewer_classes
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import UNKNOWN, Const, DictV, ListV, TensorV, Value

#: Classes of the nodes of one graph, by class, or by class and name.
_NODES: dict[str, int] = {
    "planetoid/cora": 7, "planetoid/citeseer": 6, "planetoid/pubmed": 3, "corafull": 70,
    "citationfull/cora": 70, "citationfull/cora_ml": 7, "citationfull/citeseer": 6,
    "citationfull/dblp": 4, "citationfull/pubmed": 3, "amazon/computers": 10, "amazon/photo": 8,
    "coauthor/cs": 15, "coauthor/physics": 5, "wikics": 10, "reddit": 41, "reddit2": 41,
    "flickr": 7, "actor": 5, "webkb/cornell": 5, "webkb/texas": 5, "webkb/wisconsin": 5,
    "lastfmasia": 18, "facebookpagepage": 4, "github": 2, "deezereurope": 2, "emaileucore": 42,
    "heterophilousgraphdataset/roman-empire": 18, "heterophilousgraphdataset/amazon-ratings": 5,
    "heterophilousgraphdataset/minesweeper": 2, "heterophilousgraphdataset/tolokers": 2,
    "heterophilousgraphdataset/questions": 2,
}  # fmt: skip
#: Classes of whole graphs.
_GRAPHS: dict[str, int] = {
    "tudataset/mutag": 2, "tudataset/enzymes": 6, "tudataset/proteins": 2, "tudataset/dd": 2,
    "tudataset/nci1": 2, "tudataset/nci109": 2, "tudataset/collab": 3, "tudataset/imdb-binary": 2,
    "tudataset/imdb-multi": 3, "tudataset/reddit-binary": 2, "tudataset/reddit-multi-5k": 5,
    "tudataset/ptc_mr": 2, "tudataset/mutagenicity": 2, "tudataset/aids": 2,
    "mnistsuperpixels": 10, "modelnet/10": 10, "modelnet/40": 40, "gnnbenchmarkdataset/mnist": 10,
    "gnnbenchmarkdataset/cifar10": 10,
}  # fmt: skip
#: Properties of molecules, each with a row of so many tasks.
_MEASURED = {"moleculenet/esol": 1, "moleculenet/freesolv": 1, "moleculenet/lipo": 1, "qm9": 19}
_TWO_CLASSES = {"moleculenet/hiv": 1, "moleculenet/bace": 1, "moleculenet/bbbp": 1}
#: Those with one number a graph, in no row.
_NUMBERS = frozenset({"zinc", "aqsol"})
#: Sets of the Open Graph Benchmark, whose labels are a table of one column or several.
_OF_NODES_IN_ROWS = {"ogbn-arxiv": 40, "ogbn-products": 47}
_OF_GRAPHS_IN_ROWS = {"ogbg-molhiv": 2, "ogbg-ppa": 37, "ogbg-molbace": 2, "ogbg-molbbbp": 2}
_MEASURED_IN_ROWS = frozenset({"ogbg-molesol", "ogbg-molfreesolv", "ogbg-mollipo"})
_OF_DGL = {
    "CoraGraphDataset": 7, "CiteseerGraphDataset": 6, "PubmedGraphDataset": 3,
    "CoauthorCSDataset": 15, "CoauthorPhysicsDataset": 5, "AmazonCoBuyComputerDataset": 10,
    "AmazonCoBuyPhotoDataset": 8, "RedditDataset": 41, "WikiCSDataset": 10, "FlickrDataset": 7,
}  # fmt: skip


def of_graphs(path: str, given: Arguments) -> Value | None:
    """Return a data set of graphs, each with its labels; None: it is not known here."""
    if path.startswith("dgl.data."):
        labels = _class_index(_OF_DGL.get(last(path)), rank=1)
        return None if labels is None else _rows(DictV({"ndata": _graph("label", labels)}, False))
    ogb = last(path) if path.startswith("ogb.") else ""
    if ogb and ogb not in _OF_BENCHMARK:
        return None
    labels = _of_benchmark(given) if ogb else _of_geometric(path, given)
    if labels is None:
        return None
    with_graph = ListV([UNKNOWN, labels], kind="tuple")
    return _rows(with_graph if ogb.startswith("Dgl") else _graph("y", labels))


#: Its classes by what their graphs are made for.
_OF_BENCHMARK = frozenset(
    f"{library}{kind}PropPredDataset" for library in ("Pyg", "Dgl") for kind in ("Node", "Graph")
)


def _rows(graph: Value) -> ListV:
    return ListV([graph], kind="rows")


def _graph(key: str, labels: TensorV) -> DictV:
    return DictV({key: labels}, whole=False)


def _word(value: Value | None) -> str:
    return value.value.casefold() if isinstance(value, Const) and type(value.value) is str else ""


def _of_geometric(path: str, given: Arguments) -> TensorV | None:
    one = last(path).casefold()
    keys = (one, f"{one}/{_word(given.get(1, 'name'))}")
    for key in keys:
        if key in _NUMBERS:
            return TensorV(targets=TargetDomain.REAL, dtype="float", rank=1)
        if key in _MEASURED:
            return _in_rows(TargetDomain.REAL, _MEASURED[key])
        if key in _TWO_CLASSES:
            return _in_rows(TargetDomain.ZERO_ONE, _TWO_CLASSES[key])
        classes = _class_index(_NODES.get(key) or _GRAPHS.get(key), rank=1)
        if classes is not None:
            filtered = given.get(None, "pre_filter") not in (None, Const(None))
            return fewer_classes(classes) if filtered else classes
    return None


def _in_rows(kind: TargetDomain, tasks: int) -> TensorV:
    return TensorV(targets=kind, dtype="float", rank=2, units=tasks)


def _of_benchmark(given: Arguments) -> TensorV | None:
    name = _word(given.get(0, "name"))
    if name in _MEASURED_IN_ROWS:
        return _in_rows(TargetDomain.REAL, 1)
    return _class_index(_OF_NODES_IN_ROWS.get(name) or _OF_GRAPHS_IN_ROWS.get(name), rank=2)


def _class_index(classes: int | None, *, rank: int) -> TensorV | None:
    if classes is None:
        return None
    kind = TargetDomain.ZERO_ONE if classes == 2 else TargetDomain.CLASS_INDEX
    units = 1 if rank > 1 else None
    return TensorV(targets=kind, dtype="int", classes=classes, rank=rank, units=units)
