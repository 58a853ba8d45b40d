"""Label maps that a ``pipeline.config`` names, against the number of its classes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

from losspick.core.regexes import regex
from losspick.core.spec import Fact, ModelSpec, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.configs.node import Node
from losspick.reading.configs.object_detection import parse_pipeline

_READERS = ("train_input_reader", "eval_input_reader")
_COMMENT = regex(r"(?m)^\s*#.*$")
_ITEM = regex(r"\bitem\s*:?\s*\{([^{}]*)\}")
_OPENED = regex(r"\bitem\s*:?\s*\{")
_ID = regex(r"(?:^|[\s,;])id\s*:\s*(\d{1,6})\b")


def read_with_labels(
    path: str, text: str, content: Callable[[str], bytes | None]
) -> tuple[list[ModelSpec], list[str]]:
    """Return what label maps say of the number of classes, and the files of these.

    Args:
        path: The configuration.
        text: What it says.
        content: Returns the bytes of a file; None: there is none to be read.
    """
    root = parse_pipeline(path, text)
    models = [one for key in ("ssd", "faster_rcnn") if (one := root.get("model", key)) is not None]
    count = models[0].count("num_classes") if len(models) == 1 else None
    read = dict(_maps(root, content)) if count is not None else {}
    said = [_said(numbers, count) for numbers in read.values() if count is not None]
    remarks = tuple(dict.fromkeys(one for one in said if one is not None))
    if not remarks:
        return [], [*read]
    odd = ModelSpec(
        framework=Framework.KERAS, reader="object_detection", contradictions=remarks[:1]
    )
    return [odd], [*read]


def _maps(
    root: Node, content: Callable[[str], bytes | None]
) -> Iterator[tuple[str, frozenset[int]]]:
    """Yield the label maps that are there, with the numbers of their classes."""
    folder = os.path.dirname(root.place.path)  # noqa: PTH120 - paths stay texts
    named = {path for key in _READERS if (path := root.text(key, "label_map_path"))}
    for path in sorted(named):
        name = os.path.basename(path)  # noqa: PTH119
        near = os.path.join(os.path.basename(os.path.dirname(path)), name)  # noqa: PTH118, PTH119, PTH120
        for below in (path, near, name):
            place = os.path.join(folder, below)  # noqa: PTH118
            data = content(place)
            numbers = _numbers(data.decode("utf-8", "replace")) if data is not None else None
            if numbers:
                yield place, numbers
            if data is not None:
                break


def _numbers(text: str) -> frozenset[int] | None:
    """Return the numbers of the classes, from 1 on; None: not all of them can be read."""
    text = _COMMENT.sub("", text)
    items = [_ID.findall(body) for body in _ITEM.findall(text)]
    if len(items) != len(_OPENED.findall(text)) or any(len(ids) != 1 for ids in items):
        return None
    numbers = [int(ids[0]) for ids in items]
    return frozenset(numbers) - {0} if len(set(numbers)) == len(numbers) else None


def _said(numbers: frozenset[int], count: Fact[int]) -> Fact[Remark] | None:
    """Return how a label map and a number of classes disagree; gaps between numbers are usual."""
    highest = max(numbers)
    if highest > count.value:
        text = f"num_classes is {count.value}, and the label map numbers classes up to {highest}"
        return Fact(Remark(text), count.place)
    if highest < count.value and len(numbers) == highest:
        text = f"num_classes is {count.value}, and the label map names {highest}"
        return Fact(Remark(text, certain=False), count.place)
    return None
