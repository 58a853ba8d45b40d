"""Lists of labels and settings of trainings beside ``config.json`` of transformers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from losspick.core.regexes import regex
from losspick.core.spec import Fact, ModelSpec, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.configs.class_names import LISTS, MAPS, is_of_names, labels_in, names_of
from losspick.reading.configs.huggingface import read_huggingface
from losspick.reading.configs.node import Node, mappings

#: Stems of files with the settings of a training.
_TRAININGS = frozenset(
    {"train", "training", "train_config", "training_config", "train_args", "training_args",
     "finetune", "finetuning", "fine_tune", "fine_tuning", "finetune_config", "params", "hparams",
     "hyperparameters", "experiment", "run_config", "settings", "data_config", "dataset_config",
     "ner_config", "classifier_config", "task_config"}
)  # fmt: skip
_ENDINGS = (".json", ".yaml", ".yml")
#: Keys of settings of a training that gives a model other labels than it had.
_RENEWED = regex(r"(?i)mismatched|(?:new|old|source|coarse|merge\w*|extra)_?(?:label|class)"
                      r"|(?:re|head_)init")  # fmt: skip
_UNNAMED = regex(r"LABEL_\d+$")


def is_beside(name: str, model: str = "") -> bool:
    """Tell whether a file's name says that it lists labels, or how a model was trained."""
    path = PurePath(name.lower())
    settings = path.suffix in _ENDINGS and path.stem.replace("-", "_") in _TRAININGS
    return settings or is_of_names(name, model)


def specs_with(document: Node, beside: dict[str, Node]) -> list[ModelSpec] | None:
    """Return the pairing of a head with what the files beside it say; None: it is none.

    Args:
        document: The configuration.
        beside: The documents beside it by the names of their files.
    """
    found = read_huggingface(document)
    if found is None:
        return None
    remarks = tuple(_disagreeing(document, beside))
    odd = ModelSpec(framework=Framework.TORCH, reader="huggingface", contradictions=remarks)
    return [*found, odd] if remarks else found


def _disagreeing(document: Node, beside: dict[str, Node]) -> Iterator[Fact[Remark]]:
    own = _by_number(document.get("id2label"))
    place = document.get("id2label")
    if own is None or place is None:
        return
    for name, node in beside.items():
        if not is_of_names(name):
            yield from _fewer(own, place, name, node)
            continue
        other = _by_number(labels_in(node))
        if other is None or other == own:
            continue
        if not _are_unnamed(own) and set(own.values()).isdisjoint(other.values()):
            continue  # of something else
        if len(other) != len(own):
            text = f"id2label has {len(own)} labels, and {name} has {len(other)}"
            yield Fact(Remark(text), place.place)
        elif set(own.values()) == set(other.values()):
            yield Fact(Remark(f"id2label numbers the labels otherwise than {name}"), place.place)
        else:
            continue
        return


def _fewer(own: dict[int, str], place: Node, name: str, settings: Node) -> Iterator[Fact[Remark]]:
    """Yield that a model lacks some of the labels which the settings of its training name."""
    entries = [entry for mapping, _ in mappings(settings) for entry in mapping.items.items()]
    if len(own) < _FEWEST or any(_RENEWED.search(key) for key, _ in entries):
        return
    listed = [names_of(node) for key, node in entries if key in LISTS | MAPS]
    counts = {node.scalar for key, node in entries if key in _COUNTS}
    number = counts.pop() if len(counts) == 1 and not listed else None
    if len(listed) == 1 and set(own.values()) < set(listed[0]):
        number = len(listed[0])
    if type(number) is int and number > len(own) and not _are_unnamed(own):
        text = f"id2label has {len(own)} labels, and {name} has {number}"
        yield Fact(Remark(text, certain=False), place.place)


_FEWEST = 2
_COUNTS = frozenset({"num_labels", "num_classes", "n_labels"})


def _are_unnamed(labels: dict[int, str]) -> bool:
    return all(map(_UNNAMED.match, labels.values()))


def _by_number(node: Node | None) -> dict[int, str] | None:
    """Return the names of labels by their numbers, if these count from 0; None: they do not."""
    if node is None:
        return None
    if node.elements:
        names = {number: one.scalar for number, one in enumerate(node.elements)}
    elif all(key.isdecimal() for key in node.items):
        names = {int(key): one.scalar for key, one in node.items.items()}
    else:
        values = [one.scalar for one in node.items.values()]
        numbers = [value for value in values if type(value) is int]
        names = dict(zip(numbers, node.items, strict=False)) if len(numbers) == len(values) else {}
    known = {number: name for number, name in names.items() if isinstance(name, str)}
    whole = len(known) == len(names) > 1 and set(known) == set(range(len(known)))
    return known if whole and len(set(known.values())) == len(known) else None
