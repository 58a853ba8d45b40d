"""The two maps of labels that models of transformers keep, and the number of labels beside them."""

from __future__ import annotations

from collections.abc import Mapping

#: Names of the settings that a disagreement is told of.
FORTH, BACK, NUMBER = "id2label", "label2id", "num_labels"
_MOST_NAMED = 3


def disagreements(
    names: Mapping[str, object], indices: Mapping[str, str] | None, number: int | None
) -> list[tuple[str, str]]:
    """Return which settings disagree, and how in words.

    Args:
        names: Labels by their index, written as a text.
        indices: Indices, written as texts, by their label; None: not given.
        number: How many labels there are said to be; None: not said.
    """
    found = []
    if set(names) != {str(index) for index in range(len(names))}:
        text = f"id2label has {len(names)} labels, and keys other than 0..{len(names) - 1}"
        found.append((FORTH, text))
    if number is not None and number != len(names):
        found.append((NUMBER, f"num_labels is {number}, id2label has {len(names)}"))
    if indices and all(isinstance(name, str) for name in names.values()):
        inverse = {index: name for name, index in indices.items()}
        wrong = [name for index, name in names.items() if inverse.get(index) != name]
        if wrong and len(set(names.values())) == len(names):
            listed = ", ".join(map(repr, wrong[:_MOST_NAMED]))
            found.append((BACK, f"id2label and label2id disagree about {listed}"))
        elif len(indices) > len(names) == len(set(names.values())):
            strange = ", ".join(repr(name) for name in indices if name not in names.values())
            found.append((BACK, f"label2id has labels that id2label has not: {strange}"))
    return found
