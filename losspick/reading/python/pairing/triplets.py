"""Losses of three embeddings that are given the negative in the place of the positive, by name."""

from __future__ import annotations

import ast
import re

from losspick.core.spec import Fact, ModelSpec, NamedLoss
from losspick.core.vocabulary import Framework
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import LossV

_ANCHOR, POSITIVE, NEGATIVE = "anchor", "positive", "negative"
#: Words for each role; a letter says it only where the three names differ in nothing else.
_WORDS = {
    **dict.fromkeys(("anchor", "anchors", "anc", "anch", "query", "queries"), _ANCHOR),
    **dict.fromkeys(("positive", "positives", "pos"), POSITIVE),
    **dict.fromkeys(("negative", "negatives", "neg"), NEGATIVE),
}
_LETTERS = {"a": _ANCHOR, "q": _ANCHOR, "p": POSITIVE, "n": NEGATIVE}
_SWAPPED = [_ANCHOR, NEGATIVE, POSITIVE]


def note_triplet(
    machine: Machine, loss: LossV | str, given: Arguments, node: ast.AST, frame: Frame
) -> None:
    """Note a loss whose second argument is called a negative, and the third a positive."""
    if machine.caught or given.source is not frame.source:
        return
    keys = [given.key(at, word) for at, word in enumerate((_ANCHOR, POSITIVE, NEGATIVE))]
    nodes = [given.nodes.get(key) for key in keys if key is not None]
    known = [one for one in nodes if one is not None]
    if len(known) != len(_SWAPPED) or roles([ast.unparse(one) for one in known]) != _SWAPPED:
        return
    place = frame.source.place(node)
    path = loss if isinstance(loss, str) else loss.path
    made = place if isinstance(loss, str) else loss.place
    machine.found.append(
        ModelSpec(
            framework=Framework.TORCH,
            reader="python",
            loss=Fact(NamedLoss(path=path, written=last(path)), made),
            call=place,
            swapped=True,
        )
    )


def roles(texts: list[str]) -> list[str | None]:
    """Return the roles of three expressions by what they are called."""
    told = [by_words(text) for text in texts]
    if None not in told:
        return told
    before = _shared(texts)
    cut = [text[before:] for text in texts]
    after = _shared([text[::-1] for text in cut])
    return [_LETTERS.get(text[: len(text) - after].lower()) for text in cut]


def _shared(texts: list[str]) -> int:
    """Return with how many letters all texts begin."""
    columns = zip(*texts, strict=False)
    return next((at for at, letters in enumerate(columns) if len({*letters}) > 1),
                min(map(len, texts)))  # fmt: skip


def by_words(text: str) -> str | None:
    """Return the one role that the words of an expression name."""
    words = re.findall(r"[A-Z]?[a-z]+|[A-Z]+", text)
    named = {_WORDS[word.lower()] for word in words if word.lower() in _WORDS}
    return named.pop() if len(named) == 1 else None
