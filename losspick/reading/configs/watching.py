"""Numbers that trainings and searches are told to watch, and which of their values they keep."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.core.records import record
from losspick.core.regexes import regex
from losspick.core.score_uses import Sought
from losspick.core.spec import Fact, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.configs.node import Node, mappings
from losspick.reading.configs.torch_losses import arguments_of, target_of
from losspick.reading.python.spelling.score_directions import of_name

#: Words for the largest and the smallest.
_WAYS = {"max": True, "maximize": True, "maximise": True, "min": False, "minimize": False,
         "minimise": False}  # fmt: skip
#: Keys of what is watched by its name alone, and of a score that other keys say more about.
_WATCHED = ("monitor", "monitored_metric", "monitor_metric", "early_stopping_metric")
_SCORE = ("metric", "metric_name")
#: Keys of the way, beside these.
_OF_WATCHED = ("mode", "monitor_mode", "early_stopping_mode")
_OF_SCORE = ("direction", "mode")
#: What stands beside or above a score that decides something.
_DECIDING = regex(r"(?i)early|stop|patience|checkpoint|best|top_k|tune|tuning|search|sweep|hpo"
                       r"|asha|trial|study|optuna|hyper|monitor")  # fmt: skip
#: Keys of what wants another network to be wrong.
_AGAINST = regex(r"(?i)attack|advers|discriminator|critic|poison|backdoor|forget|unlearn|anomal")
#: Keeps nothing by what it watches.
_NONE_KEPT = (0, -1)
_TRAINER = "metric_for_best_model"
_NAMES = frozenset({*_WATCHED, *_SCORE, "optimized_metric", _TRAINER, "goal"})


@record(frozen=True, slots=True)
class _Told:
    """What is watched, and where it says which of its values is kept."""

    name: str
    way: Node
    seeker: str


def read_watched(document: Node) -> list[ModelSpec] | None:
    """Return what a document watches the wrong way round; None: nothing."""
    found = [
        _spec(told, largest)
        for told, largest in (*_all(document), *_swept(document))
        if "$" not in told.name and of_name(told.name) == (-1 if largest else 1)
    ]
    return found or None


def _all(document: Node) -> Iterator[tuple[_Told, bool]]:
    for mapping, path in mappings(document):
        if not _NAMES.isdisjoint(mapping.items):
            if any(map(_AGAINST.search, path)):
                continue
            yield from _watched(mapping, path)
        elif "class_path" in mapping.items:
            yield from _unsaid(mapping)


def _swept(document: Node) -> Iterator[tuple[_Told, bool]]:
    """Yield what a search of Hydra's with Optuna goes by."""
    name, way = document.get("optimized_metric"), document.get("hydra", "sweeper", "direction")
    if name is not None and way is not None:
        yield from _two(name, way, ("sweeper",))


def _spec(told: _Told, largest: bool) -> ModelSpec:
    sought = Sought(
        seeker=told.seeker,
        score=told.name,
        largest=largest,
        best_is_largest=not largest,
        remedy="turn it round",
    )
    place = told.way.place
    return ModelSpec(
        framework=Framework.SKLEARN, reader="settings", call=place, sought=(Fact(sought, place),)
    )


def _watched(mapping: Node, path: tuple[str, ...]) -> Iterator[tuple[_Told, bool]]:
    yield from _by_trainer(mapping)
    name = _only(mapping, _WATCHED)
    if name is not None:
        way = _only(mapping, _OF_WATCHED)
        keeps = mapping.get("save_top_k"), mapping.flag("save_best_only")
        kept = keeps[0] is None or keeps[0].scalar not in _NONE_KEPT
        if way is not None and kept and keeps[1] is not False:
            yield from _two(name, way, path)
        return
    name, way = _only(mapping, (*_SCORE, "optimized_metric")), _only(mapping, _OF_SCORE)
    if name is None and path[-1:] == ("metric",):
        name, way = mapping.get("name"), mapping.get("goal")  # of a sweep
    if name is not None and way is not None and _decides(mapping, path):
        yield from _two(name, way, path)


def _two(name: Node, way: Node, path: tuple[str, ...]) -> Iterator[tuple[_Told, bool]]:
    largest = _WAYS.get(str(way.scalar).lower())
    if isinstance(name.scalar, str) and largest is not None:
        yield _Told(name.scalar, way, _seeker(path)), largest


def _seeker(path: tuple[str, ...]) -> str:
    named = [key for key in path if _DECIDING.search(key) is not None]
    return named[-1] if named else "the training"


def _only(mapping: Node, keys: tuple[str, ...]) -> Node | None:
    found = [mapping.items[key] for key in keys if key in mapping.items]
    return found[0] if len(found) == 1 and isinstance(found[0].scalar, str) else None


def _decides(mapping: Node, path: tuple[str, ...]) -> bool:
    """Tell whether a score is one by which something is stopped, kept or chosen."""
    return any(_DECIDING.search(key) is not None for key in (*path, *mapping.items)) or (
        path[-1:] == ("metric",)
    )


#: What Lightning watches the smallest of, if nothing else is said.
_CALLBACK = regex(r"(?:pytorch_lightning|lightning(?:\.pytorch)?)\.callbacks\.[\w.]*"
                       r"(EarlyStopping|ModelCheckpoint)$")  # fmt: skip


def _unsaid(mapping: Node) -> Iterator[tuple[_Told, bool]]:
    """Yield what a callback of Lightning watches that isn't told the way.

    Of files for the command line alone: others are put together with what says more.
    """
    named = _CALLBACK.match(target_of(mapping) or "")
    given = arguments_of(mapping)
    name = given.get("monitor")
    if named is None or name is None or not isinstance(name.scalar, str) or "mode" in given.items:
        return
    kept = given.get("save_top_k")
    if kept is None or kept.scalar not in _NONE_KEPT:
        yield _Told(name.scalar, name, named[1]), False


def _by_trainer(mapping: Node) -> Iterator[tuple[_Told, bool]]:
    """Yield by what the trainer of transformers chooses; large is good to it but for a loss."""
    name, way = mapping.get(_TRAINER), mapping.get("greater_is_better")
    if name is None or not isinstance(name.scalar, str):
        return
    if mapping.flag("load_best_model_at_end") is not True:
        return
    largest = not name.scalar.endswith("loss")
    if way is not None and way.scalar is not None:
        if not isinstance(way.scalar, bool):
            return
        largest = way.scalar
    yield _Told(name.scalar, way or name, "load_best_model_at_end"), largest
