"""How many outputs objects of a configuration have, and where the objects stand."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.core.records import record
from losspick.core.regexes import regex
from losspick.core.spec import Fact, ModelSpec, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.configs.node import Node, mappings
from losspick.reading.configs.torch_losses import BuiltLoss, arguments_of, target_of

_NETWORKS = frozenset({"model", "net", "network", "module", "architecture", "classifier"})
_LOSSES = regex(r"(?:criterion|loss|losses|loss_fn|loss_function|loss_func|objective)$")
#: Arguments with which networks of a project are told how many outputs they have.
_OUTPUTS = ("out_channels", "output_dim", "out_dim", "out_features", "n_outputs", "num_outputs",
            "output_size")  # fmt: skip
#: The same of classes, beside which there may be a background.
_CLASSES = ("num_classes", "n_classes", "num_labels", "n_labels", "nb_classes")
#: Keys of what a program keeps networks and losses in.
_GROUPS = _NETWORKS | frozenset(
    {"train", "training", "trainer", "fit", "loss", "losses", "criterion", "optimization", "task",
     "learning", "experiment", "config", "cfg", "hparams", "params", "engine", "solver", "system"}
)  # fmt: skip
_DEEPEST = 40


@record(frozen=True, slots=True)
class Part:
    """A mapping of a document, or a word for a loss.

    Attributes:
        node: It.
        parent: The mapping that it stands in.
        is_network: It stands under the name of a network.
        is_loss: It stands under that of a loss.
        owned: It is an argument of something that is named by its path, or stands under a key of
            which nothing is known.
    """

    node: Node
    parent: Node
    is_network: bool
    is_loss: bool
    owned: bool


def is_network(key: str) -> bool:
    """Tell whether a key is one of a whole network."""
    return key in _NETWORKS


def parts_of(document: Node) -> Iterator[Part]:
    """Yield the parts of a document, each once and with where it stands."""
    seen: set[int] = set()
    stack = [(document, document, "", False, 0)]
    while stack:
        node, parent, key, owned, depth = stack.pop()
        if id(node) in seen or depth > _DEEPEST:
            continue
        seen.add(id(node))
        is_loss = _LOSSES.search(key) is not None
        if depth and (node.kind == "mapping" or (is_loss and node.kind == "scalar")):
            yield Part(node, parent, key in _NETWORKS, is_loss, owned)
        made = node.kind == "mapping" and target_of(node) is not None
        below = owned or made or (depth > 0 and key not in _GROUPS)
        stack += [(one, node, name, below, depth + 1) for name, one in node.items.items()]
        stack += [(one, node, key, below, depth + 1) for one in node.elements]


def own_sizes(mapping: Node, loss: BuiltLoss) -> list[ModelSpec]:
    """Return what the only network of a project beside a loss says of the number of outputs.

    Of what it calls classes, one may be missing: the background.
    """
    own = [one for key, one in mapping.items.items() if key in _NETWORKS and target_of(one)]
    if len(own) != 1 or loss.named is None:
        return []
    given = arguments_of(own[0])
    outputs = [fact for key in _OUTPUTS if (fact := given.count(key)) is not None]
    classes = [fact for key in _CLASSES if (fact := given.count(key)) is not None]
    if len({fact.value for fact in (*outputs, *classes)}) != 1:
        return []
    size = (outputs or classes)[0]
    weights = loss.weights
    fitting = (size.value,) if outputs else (size.value, size.value + 1)
    if weights is not None and (len(weights.value) in fitting or len(weights.value) == 1):
        weights = None
    over_one = size.value == 1 and bool(outputs)
    if weights is None and not over_one:
        return []
    linear = Fact("linear", size.place) if over_one else None
    spec = ModelSpec(
        framework=Framework.TORCH,
        reader="hydra",
        loss=loss.named,
        activation=linear,
        units=size,
        class_axis=-1 if weights is not None else None,
        weights=weights,
        certain=False,
    )
    return [spec]


#: Keys of what is said of the data.
_DATA = frozenset({"data", "datamodule", "dataset", "data_module", "datasets"})
_LEAVING = regex(r"(?i)ignor|exclud|drop_|background|merg|remap|keep_|subset|void")
_COUNTS = ("num_classes", "n_classes", "num_labels", "n_labels")


def fewer_than_data(document: Node, units: Fact[int] | None) -> Iterator[Fact[Remark]]:
    """Yield a number of outputs that is smaller than the only number of classes of the data."""
    counts = [
        fact
        for mapping, path in mappings(document)
        if path and path[0] in _DATA and not any(map(_LEAVING.search, mapping.items))
        for key in _COUNTS
        if (fact := mapping.count(key)) is not None
    ]
    if units is None or units.value < 2 or len({fact.value for fact in counts}) != 1:
        return
    if units.value < counts[0].value:
        text = f"the network has {units.value} outputs, and the data have {counts[0].value} classes"
        yield Fact(Remark(text, certain=False), units.place)


def beyond_outputs(loss: BuiltLoss, units: Fact[int] | None) -> Iterator[Fact[Remark]]:
    """Yield classes that a loss of masks is told to look at, and the network does not have."""
    listed = loss.classes
    numbers = [one.scalar for one in listed.elements] if listed is not None else []
    most = max((one for one in numbers if type(one) is int), default=-1)
    if listed is not None and units is not None and most >= units.value:
        text = f"the loss looks at class {most}, and the network has {units.value} of them, from 0"
        yield Fact(Remark(text), listed.place)
