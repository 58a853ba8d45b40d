"""Names of classes as files and settings list them, and how such files and keys are called."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from losspick.core.regexes import regex
from losspick.reading.configs.node import Node, Scalar

#: Keys of lists of names.
LISTS = frozenset({"class_names", "classes", "label_names", "labels", "category_names",
                   "categories", "target_names", "class_labels", "label_list", "class_list",
                   "classnames", "wordLabels"})  # fmt: skip
#: What scikit-learn's encoder calls its list.
ENCODED = "classes_"
#: Keys of mappings of names and numbers.
MAPS = frozenset(
    {"label_mapping", "label_map", "labels_map", "labelmap", "class_mapping", "class_map",
     "class_indices", "class_index", "class_to_idx", "class_to_index", "class_to_id",
     "label_to_idx", "label_to_index", "label_to_id", "label2id", "label2idx", "label2index",
     "class2id", "class2idx", "cls2idx", "id2label", "idx2label", "index2label", "id2class",
     "idx2class", "id_to_label", "idx_to_label", "index_to_label", "idx_to_class", "id_to_class",
     "index_to_class", "index_to_name", "label_encoding", "label_encoder", "label_dict",
     "class_dict", "target_mapping"}
)  # fmt: skip
#: Stems of files that hold the names and nothing else.
STEMS = LISTS | MAPS | {"encoder", "classes_map", "labels_encoder", "target_encoder",
                        "class_encoder", "label_encoder_classes"}  # fmt: skip
#: Keys under which a file of another name may hold them.
_INNER = (ENCODED, *sorted(LISTS), *sorted(MAPS), "mapping")
_ENDINGS = (".json", ".yaml", ".yml", ".txt")
_FEWEST = 2
#: What stands among the names and is no class that a model tells apart.
_NO_CLASS = regex(r"(?i)back.?ground|\bbg\b|ignore|void|unlabel|null|pad")


def is_of_names(name: str, model: str = "") -> bool:
    """Tell whether a file is called by the names of classes, which it may have of a model.

    Args:
        name: The file's.
        model: The stem of the model's file, which may stand before or behind.
    """
    path, own = PurePath(name.lower()), model.lower()
    if path.suffix not in _ENDINGS:
        return False
    stem = path.stem.replace("-", "_").replace(".", "_").replace(" ", "_")
    around = own.replace("-", "_").replace(".", "_")
    bare = stem.removeprefix(f"{around}_").removesuffix(f"_{around}") if around else stem
    return bare in STEMS


def names_of(node: Node) -> list[str]:
    """Return the names of classes: a list, or a mapping of numbers from 0 on and names."""
    inner = labels_in(node)
    texts = [one.scalar for one in inner.elements] if inner.elements else _mapped(inner)
    words = [text for text in texts if isinstance(text, str)]
    return words if len(words) == len(texts) == len(set(words)) >= _FEWEST else []


def labels_in(node: Node) -> Node:
    """Return the names of a file: all that it holds, or what stands under a key for them."""
    return next((one for key in _INNER if (one := node.get(key)) is not None), node)


def _mapped(node: Node) -> Sequence[Scalar]:
    """Return the names of a mapping whose keys or values count from 0."""
    numbers = {str(index) for index in range(len(node.items))}
    values = [one.scalar for one in node.items.values()]
    if set(node.items) == numbers:
        return values
    return [*node.items] if {str(value) for value in values} == numbers else []


def is_encoder(name: str, node: Node) -> bool:
    """Tell whether a file holds what labels are made into numbers by, which leaves out no class."""
    stem = PurePath(name.lower()).stem
    return node.get(ENCODED) is not None or "encoder" in stem


def is_no_class(name: str) -> bool:
    """Tell whether a name is that of what a model may leave out: the background, a padding."""
    return _NO_CLASS.search(name) is not None
