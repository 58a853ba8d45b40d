"""What a Keras model was compiled with: the losses and metrics of its outputs."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from losspick.core.regexes import regex
from losspick.core.spec import Argument, Choice, Fact, Literal, NamedLoss, Remark
from losspick.errors import nearest
from losspick.reading.configs.node import UNREAD, Node
from losspick.reading.python.spelling.loss_tables import KERAS_FUNCTIONS, LOSS_CLASSES

#: What Keras writes for arguments that were not given, and that a check would take for given ones.
_DEFAULTS: dict[tuple[str, str], Literal] = {("BinaryFocalCrossentropy", "alpha"): 0.25}
#: The settings of ``compile`` that name outputs.
_BY_OUTPUT = ("loss", "metrics", "weighted_metrics", "loss_weights")
#: Words for losses that Keras never knew.
_MISNAMED = regex(
    r"(?:binary|categorical|sparse_categorical|softmax|sigmoid)_cross_entropy|cross_entropy"
    r"|(?:bce|mse|mae|nll|l1|l2|cross_entropy|crossentropy)_loss|rmse|nll|l1|l2|log_?loss"
    r"|cce|scce|mean_square_error|root_mean_squared_error|crossentropy"
    r"|accuracy|acc|(?:binary|categorical|sparse_categorical)_accuracy|auc|precision|recall|f1"
)
#: From so many letters on, words are alike that share so much of them.
_SHORTEST, _ALIKE = 8, 0.9
#: Settings of metrics that move the threshold, or find classes of scores, and the values that
#: leave it at one half and classes as they are.
_THRESHOLDS: dict[str, tuple[Literal, ...]] = {
    "threshold": (0.5,),
    "thresholds": (None, 0.5, (0.5,)),
    "from_logits": (False, None),
    "sparse_y_pred": (True, None),
}
#: Losses of overlaps of masks, which take probabilities and apply nothing.
_OVERLAPS = {"Dice": "Dice", "dice": "Dice", "Tversky": "Tversky", "tversky": "Tversky"}
#: Metrics that without a threshold take the class with the highest score.
_BY_RANK = frozenset({"F1Score", "FBetaScore"})
#: Functions that metrics are made of hold them under these keys.
_WRAPPED = ("fn", "function")


def _by_output(node: Node | None, names: list[str | None]) -> Iterator[tuple[int, Node]]:
    """Yield what is set for each output by its number; what is set for all stands for each."""
    if node is None:
        return
    if node.kind == "list":
        if len(node.elements) == len(names):
            yield from enumerate(node.elements)
    elif node.kind == "mapping" and node.get("class_name") is None:
        numbers = {name: index for index, name in enumerate(names)}
        yield from ((numbers[key], one) for key, one in node.items.items() if key in numbers)
    else:
        yield from ((index, node) for index in range(len(names)))


def losses_of(training: Node | None, names: list[str | None]) -> dict[int, Fact[NamedLoss]]:
    """Return the loss of each output by its number."""
    given = _by_output(training.get("loss") if training else None, names)
    known = {index: keras_loss(child) for index, child in given}
    return {index: loss for index, loss in known.items() if loss is not None}


def metrics_of(training: Node | None, names: list[str | None]) -> dict[int, tuple[Fact[str], ...]]:
    """Return the metrics of each output by its number."""
    found: dict[int, tuple[Fact[str], ...]] = {}
    for key in ("metrics", "weighted_metrics"):
        for index, child in _metrics_by_output(training.get(key) if training else None, names):
            listed = child.elements if child.kind == "list" else [child]
            known = (_metric(one) for one in listed)
            found[index] = (*found.get(index, ()), *(fact for fact in known if fact is not None))
    return found


def _metrics_by_output(node: Node | None, names: list[str | None]) -> Iterator[tuple[int, Node]]:
    """Yield what watches each output; of a single one, the list stands for all its metrics."""
    nested = node is not None and any(one.kind == "list" for one in node.elements)
    if node is not None and node.kind == "list" and len(names) == 1 and not nested:
        return iter([(0, node)])
    return _by_output(node, names)


#: Arguments of metrics with the number of scores that they are given.
_COUNTED = {"MeanIoU": "num_classes", "OneHotMeanIoU": "num_classes", "AUC": "num_labels"}


def miscounting(
    training: Node | None, names: list[str | None], units: list[int | None]
) -> Iterator[Fact[Remark]]:
    """Yield the numbers of classes of metrics that are not those of their outputs."""
    for index, child in _metrics_by_output(training.get("metrics") if training else None, names):
        for one in [child, *child.elements]:
            number = one.count("config", _COUNTED.get(one.text("class_name") or "", ""))
            known = units[index]
            if number is not None and known is not None and known > 1 and number.value != known:
                cls = one.text("class_name")
                text = f"{cls} counts {number.value} classes, and the output has {known}"
                yield Fact(Remark(text), number.place)


#: Metrics that look among the best of several scores, and how many of these by default.
_RANKED = regex(r"(?:sparse_?)?top_?k_?categorical_?accuracy")
_BEST = 5


def ranks_beyond(
    training: Node | None, names: list[str | None], units: list[int | None]
) -> Iterator[Fact[Remark]]:
    """Yield metrics that look among as many scores as there are."""
    for index, child in _metrics_by_output(training.get("metrics") if training else None, names):
        for one in [child, *child.elements]:
            name, known = one.text("class_name") or str(one.scalar), units[index]
            if not _RANKED.fullmatch(name.lower()) or known is None or known < 2:
                continue
            asked = one.integer("config", "k") or _BEST
            if asked >= known:
                text = f"{name} looks among the best {asked} of {known} scores, and is always 1"
                yield Fact(Remark(text, certain=False), one.place)


def balance_of(training: Node | None, index: int, outputs: int) -> Fact[tuple[Literal, ...]] | None:
    """Return the weights of classes that the focal loss of an output has, if they are listed."""
    given = dict(_by_output(training.get("loss") if training else None, [None] * outputs))
    node = given[index].get("config", "alpha") if index in given else None
    literal = node.literal if node is not None and node.kind == "list" else None
    if node is None or not isinstance(literal, tuple) or len(literal) < 2:
        return None
    return Fact(literal, node.place)


def by_name(training: Node | None) -> bool:
    """Tell whether some settings name outputs."""
    nodes = (training.get(key) for key in _BY_OUTPUT) if training is not None else ()
    return any(node is not None and node.kind == "mapping" for node in nodes)


def _metric(node: Node) -> Fact[str] | None:
    """Return a metric by its name, if it judges at a threshold of one half, or at none."""
    if isinstance(node.scalar, str):
        return Fact(node.scalar, node.place)
    cls, config = node.text("class_name"), node.get("config")
    if cls is None or config is None:
        return None
    if cls == "function":
        return Fact(config.scalar, node.place) if isinstance(config.scalar, str) else None
    for name, usual in _THRESHOLDS.items():
        given = config.get(name)
        if given is not None and given.literal not in usual:
            return None
    threshold = config.get("threshold")
    if cls in _BY_RANK and (threshold is None or threshold.scalar is None):
        return None
    if cls == "MeanMetricWrapper":
        words = [config.text("name"), *(config.text(key) for key in _WRAPPED)]
        named = [word for word in words if word is not None]
        usual_name = next((word for word in named if word in ("accuracy", "acc")), None)
        word = usual_name or (named[-1] if named else None)
        return None if word is None else Fact(word, node.place)
    return Fact(cls, node.place)


def misfits(
    training: Node | None, names: list[str | None], layers: Collection[str | None]
) -> tuple[tuple[Fact[Choice], ...], tuple[Fact[Remark], ...]]:
    """Return names of losses that Keras does not know, and settings for outputs that are none.

    Args:
        training: What the model was compiled with.
        names: Of all outputs; empty: not known.
        layers: The layers that give them.
    """
    if training is None:
        return (), ()
    remarks = [
        remark
        for key in _BY_OUTPUT
        if names and (node := training.get(key)) is not None
        for remark in _strangers(key, node, [str(name) for name in names], layers)
    ]
    return tuple(_unknown(training.get("loss"))), tuple(remarks)


#: Settings of ``compile`` that may be lists with an entry for each output.
_LISTED = {"loss": "losses", "loss_weights": "weights of losses"}


def _strangers(
    key: str, node: Node, names: list[str], layers: Collection[str | None]
) -> Iterator[Fact[Remark]]:
    if node.kind == "mapping" and node.get("class_name") is None:
        listed = " and ".join(names)
        for name, child in node.items.items():
            if name not in names and name not in layers:
                text = f"{key} names the output {name!r}, and the outputs are {listed}"
                yield Fact(Remark(text), child.place)
    elif key in _LISTED and node.kind == "list" and len(node.elements) not in (0, 1, len(names)):
        text = f"{len(node.elements)} {_LISTED[key]} stand against {len(names)} outputs"
        yield Fact(Remark(text), node.place)


def _unknown(node: Node | None) -> Iterator[Fact[Choice]]:
    """Yield the words for losses that Keras refuses."""
    if node is None:
        return
    children = [*node.elements, *(node.items.values() if node.get("class_name") is None else ())]
    near = [name for name in KERAS_FUNCTIONS if "crossentropy" in name or len(name) < 5]
    for one in children or [node]:
        word = one.scalar
        if isinstance(word, str) and (_MISNAMED.fullmatch(word.lower()) or _is_misspelt(word)):
            choice = Choice(owner="compile", chosen=word, allowed=tuple(near))
            yield Fact(choice, one.place)


def _is_misspelt(word: str) -> bool:
    """Tell whether a word is the name of a loss of Keras but for a letter or two."""
    known = {*KERAS_FUNCTIONS, *_OVERLAPS, "cosine_similarity", "mean_squared_logarithmic_error"}
    if len(word) < _SHORTEST or word.lower() in known or f"keras.losses.{word}" in LOSS_CLASSES:
        return False
    close = nearest(word.lower(), known, cutoff=_ALIKE)
    return bool(close) and abs(len(close[0]) - len(word)) <= 1 and not word.startswith(close[0])


def keras_loss(node: Node) -> Fact[NamedLoss] | None:
    """Return the loss that a string, an object or a function means; None: not known."""
    if isinstance(node.scalar, str):
        return _by_word(node, node.scalar)
    cls, config = node.text("class_name"), node.get("config")
    if cls == "function" and config is not None and isinstance(config.scalar, str):
        return _by_word(node, config.scalar)
    if cls is None or config is None:
        return None
    if f"keras.losses.{cls}" not in LOSS_CLASSES and cls not in _OVERLAPS:
        return None
    module = node.text("module")
    if module is not None and "keras" not in module:
        return None
    applied = (Argument("applies", "nothing", node.place),) if cls in _OVERLAPS else ()
    arguments = tuple(
        Argument(name, child.literal, child.place)
        for name, child in config.items.items()
        if child.kind == "scalar" and child.literal != _DEFAULTS.get((cls, name), UNREAD)
    )
    return Fact(
        NamedLoss(
            path=f"keras.losses.{cls}",
            written=cls,
            arguments=(*arguments, *applied),
            names=frozenset(config.items) - {"alpha"},
        ),
        (node.get("class_name") or node).place,
    )


def _by_word(node: Node, word: str) -> Fact[NamedLoss] | None:
    if word in _OVERLAPS:
        applied = Argument("applies", "nothing", node.place)
        path = f"keras.losses.{_OVERLAPS[word]}"
        return Fact(NamedLoss(path=path, written=word, arguments=(applied,)), node.place)
    name = KERAS_FUNCTIONS.get(word.lower())
    cls = f"keras.losses.{word}"
    if name is None and cls not in LOSS_CLASSES:
        return None
    path = cls if name is None else f"keras.losses.{name}"
    return Fact(NamedLoss(path=path, written=word), node.place)
