"""Models of transformers, which bring their loss with them: their settings, and their trainer."""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.core.domains import TargetDomain
from losspick.core.spec import Fact, Location, ModelSpec, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.label_maps import BACK, FORTH, NUMBER, disagreements
from losspick.reading.python.data.hub_sets import labels_of, labels_of_batch
from losspick.reading.python.data.plain import whole_number
from losspick.reading.python.libraries.holding import AUGMENTED
from losspick.reading.python.libraries.judged_rows import judge_rows, logits_of
from losspick.reading.python.pairing.losses import describe
from losspick.reading.python.pairing.scores import OF_CLASSES
from losspick.reading.python.values.class_values import find_member, library_bases, model_method
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import (
    UNKNOWN,
    Const,
    DictV,
    FunctionV,
    LossV,
    ModelV,
    ObjectV,
    PartialV,
    Symbol,
    TensorV,
    Value,
)

#: Models of transformers whose output has logits.
_CLASSIFIERS = tuple(
    f"For{task}"
    for task in (
        "SequenceClassification",
        "TokenClassification",
        "ImageClassification",
        "AudioClassification",
        "VideoClassification",
        "SemanticSegmentation",
    )
)
#: What turns texts and pictures into the inputs of a model.
_TOKENISERS = ("Tokenizer", "TokenizerFast", "Processor", "FeatureExtractor")
_MAKING = (".from_pretrained", ".from_config")
#: The losses of these models by the kind of problem.
_LOSSES = {
    "regression": "transformers.MSELoss",
    "single_label_classification": "torch.nn.CrossEntropyLoss",
    "multi_label_classification": "torch.nn.BCEWithLogitsLoss",
}
_CLASSES = (TargetDomain.CLASS_INDEX, TargetDomain.ZERO_ONE)


def of_transformers(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value | None:
    """Return what a call of transformers gives; None: it is not known here."""
    name = path.removesuffix(_MAKING[0]).removesuffix(_MAKING[1])
    if name.endswith(_CLASSIFIERS):
        return _classifier(machine, path, given, node, frame)
    if last(name).endswith("Config"):
        settings = DictV(given.words(), whole=False, places=_places(given))
        _note_maps(machine, settings, frame.source.place(node))
        return settings
    if last(name).endswith(_TOKENISERS):
        return PartialV(Symbol(AUGMENTED))  # a dictionary of which nothing is known
    if last(path).endswith("TrainingArguments"):
        from losspick.reading.python.pairing.seeking import note_best_round

        note_best_round(machine, given, frame.source.place(node))
        first = given.get(0, "output_dir") if given.whole or given.positional else None
        return DictV({"output_dir": first or UNKNOWN, **given.words()}, whole=False)
    if last(path).endswith("Output") and given.keywords:
        return DictV(given.words(), whole=False)  # such as SequenceClassifierOutput
    return _trained(machine, given, node, frame) if is_trainer(path) else None


def unknown_classifier(place: Location) -> ModelV:
    """Return a model of which nothing is known but that its output has logits."""
    logits = TensorV("linear", origin=place, made=True)
    return ModelV("transformers", output=DictV({"logits": logits}, whole=False), place=place)


def is_trainer(path: str) -> bool:
    """Tell whether a class trains models of transformers."""
    return path.startswith("transformers.") and last(path) in ("Trainer", "Seq2SeqTrainer")


def _places(given: Arguments) -> dict[object, Location]:
    return {name: place for name, place in given.places.items() if isinstance(name, str)}


def _classifier(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> ModelV:
    place = frame.source.place(node)
    described = given.get(None if path.endswith(_MAKING[0]) else 0, "config")
    settings = DictV(given.words(), whole=False, places=_places(given))
    if isinstance(described, DictV):
        settings.items = described.items | settings.items
        settings.places = described.places | settings.places
    _note_maps(machine, settings, place)
    units, at = _units(settings)
    logits = TensorV("linear", units, origin=place, units_place=at or place, made=True)
    steps = "ForTokenClassification" in path
    logits = replace(logits, rank=_OF_STEPS if steps else _OF_ROWS, class_axis=-1, name=OF_CLASSES)
    if "ForSemanticSegmentation" in path:
        logits = replace(logits, rank=4, class_axis=1)
    known = [v for v in given.positional[:1] if isinstance(v, Const) and isinstance(v.value, str)]
    if path.endswith(_MAKING[0]) and known:
        machine.folders.opened[place] = str(known[0].value)
    output = DictV({"logits": logits}, whole=False)
    made = ModelV(path, output=output, place=place, settings=settings)
    if units == 1 and settings.items.get("problem_type") == _ONE_LABEL:
        note_own_loss(machine, made, UNKNOWN, settings.places.get("problem_type") or place)
    return made


#: Axes of scores for each token, and for each text or picture.
_OF_STEPS, _OF_ROWS = 3, 2
_ONE_LABEL = Const("single_label_classification")


def _units(settings: DictV) -> tuple[int | None, Location | None]:
    """Return how many outputs a model has, and where that is said."""
    names = settings.items.get(FORTH)
    if isinstance(names, DictV) and names.whole and names.items:
        return len(names.items), settings.places.get(FORTH)
    return whole_number(settings.items.get(NUMBER)), settings.places.get(NUMBER)


def _note_maps(machine: Machine, settings: DictV, place: Location) -> None:
    """Note maps of labels that disagree with each other, or with the number of labels."""
    forth, back = _texts(settings.items.get(FORTH)), _texts(settings.items.get(BACK))
    if forth is None:
        return
    indices = None if back is None else {key: str(value) for key, value in back.items()}
    number = whole_number(settings.items.get(NUMBER))
    found = disagreements(forth, indices, number)
    facts = tuple(Fact(Remark(text), settings.places.get(which) or place) for which, text in found)
    if facts:
        machine.found.append(
            ModelSpec(framework=Framework.TORCH, reader="python", call=place, contradictions=facts)
        )


def _texts(value: Value | None) -> dict[str, object] | None:
    """Return a map of constants with its keys as texts; None: something of it is not known."""
    if not isinstance(value, DictV) or not value.whole or not value.items:
        return None
    plain = {str(key): one.value for key, one in value.items.items() if isinstance(one, Const)}
    return plain if len(plain) == len(value.items) else None  # type: ignore[return-value]


def _trained(machine: Machine, given: Arguments, node: ast.AST, frame: Frame) -> Value:
    """Note what a trainer is given, and return it."""
    model, arguments = given.get(0, "model"), given.get(1, "args")
    make = given.get(None, "model_init")
    if isinstance(make, FunctionV):
        model = machine.call(make, Arguments(whole=False), node, frame)
    labels = _labels(machine, given, node, frame)
    function = given.get(None, "compute_loss_func")
    output = model.output if isinstance(model, ModelV) else UNKNOWN
    if isinstance(function, FunctionV):
        machine.call(function, Arguments([output, labels], whole=False), node, frame)
    elif isinstance(model, ModelV) and function in (None, Const(None)):
        note_own_loss(machine, model, labels, frame.source.place(node))
    judge = given.get(None, "compute_metrics")
    if isinstance(judge, FunctionV):
        if isinstance(model, ObjectV) and model_method(model.cls) is not None:
            output = machine.call(
                model, Arguments([], {"labels": labels}, whole=False), node, frame
            )
        judge_rows(machine, judge, (logits_of(output), labels), node, frame)
    trainer = DictV({"model": model or UNKNOWN, "args": arguments or UNKNOWN}, whole=False)
    if isinstance(arguments, DictV):
        note_saved(machine, trainer, arguments.items.get("output_dir"))
    return trainer


def _labels(machine: Machine, given: Arguments, node: ast.AST, frame: Frame) -> Value:
    """Return a batch of the labels that a model is trained on."""
    rows = given.get(3, "train_dataset")
    if isinstance(given.get(2, "data_collator"), FunctionV | ObjectV | PartialV):
        return UNKNOWN  # code of the tree makes the batches
    if isinstance(rows, ObjectV):
        loading = Symbol("torch.utils.data.DataLoader")
        several: dict[str, Value] = {"batch_size": UNKNOWN}
        return labels_of_batch(machine.call(loading, Arguments([rows], several), node, frame))
    return labels_of(rows or UNKNOWN)


def train_object(machine: Machine, trainer: ObjectV, given: Arguments, node: ast.AST,
                 frame: Frame) -> None:  # fmt: skip
    """Apply the loss of a trainer of the tree's own to the model that it is given."""
    if not any(map(is_trainer, library_bases(trainer.cls))):
        return
    model, make = machine.ready(trainer).get("model"), given.get(None, "model_init")
    if isinstance(make, FunctionV):
        model = machine.call(make, Arguments(whole=False), node, frame)
    own = find_member(trainer.cls, "compute_loss")
    written = isinstance(model, ObjectV) and model_method(model.cls) is not None
    if model is None or not (written or isinstance(model, ModelV)):
        return
    if not isinstance(own, FunctionV):
        _trained(machine, replace(given, positional=[model, *given.positional[1:]]), node, frame)
        return
    labels = _labels(machine, given, node, frame)
    inputs = DictV({"labels": labels}, whole=False)
    bound = FunctionV(own.node, own.scope, trainer, own.home)
    machine.call(bound, Arguments([model, inputs], whole=False), node, frame)


def takes_unread_labels(model: ModelV, given: Arguments, *, fixed: bool) -> bool:
    """Tell whether a model that is told its problem is trained on a batch, ``model(**batch)``."""
    problem = None if model.settings is None else model.settings.items.get("problem_type")
    return not given.whole and not fixed and isinstance(problem, Const)


def note_own_loss(machine: Machine, model: ModelV, labels: Value, place: Location) -> None:
    """Note the loss that a model computes by itself of its logits and the labels."""
    logits = model.output.items.get("logits") if isinstance(model.output, DictV) else None
    path = _own_loss(model, labels, logits)
    path = path or (_of_likeliest(machine, logits, place) if labels == UNKNOWN else None)
    if path is None or not isinstance(logits, TensorV):
        return
    loss = LossV(path, last(path), {}, place)
    rows = replace(logits, rank=None, class_axis=None)  # the model lays them out by itself
    if isinstance(labels, TensorV) and labels.dtype == "float":
        labels = _laid_out(labels, path)
    if logits.units != 1 and _keeps_units(path, labels):
        rows = replace(rows, class_axis=-1)
    machine.found.append(describe(loss, Framework.TORCH, rows, labels, call=place))


def _of_likeliest(machine: Machine, logits: Value | None, place: Location) -> str | None:
    """Return the loss where the program takes the likeliest class, whatever its labels are."""
    text = getattr(machine.project.sources.get(place.path), "text", "")
    several = isinstance(logits, TensorV) and (logits.units or 0) > _OF_ROWS
    chosen = several and "argmax(" in text and "sigmoid" not in text and "problem_type" not in text
    return _LOSSES["single_label_classification"] if chosen else None


def _laid_out(labels: TensorV, path: str) -> TensorV:
    """Return labels as the model gives them to its loss: class indices in one row."""
    return replace(labels, rank=1) if path == _LOSSES["single_label_classification"] else labels


def _keeps_units(path: str, labels: Value) -> bool:
    """Tell whether a loss is given a number for each unit, to be compared with a label of each."""
    amounts = path == _LOSSES["regression"]
    floats = isinstance(labels, TensorV) and labels.dtype == "float"
    return amounts or (floats and path == _LOSSES["multi_label_classification"])


def _own_loss(model: ModelV, labels: Value, logits: Value | None) -> str | None:
    """Return the loss that a model chooses by its settings and its labels; None: not known."""
    if model.settings is None or not isinstance(logits, TensorV):
        return None
    if "TokenClassification" in model.path:
        return _LOSSES["single_label_classification"]
    problem = model.settings.items.get("problem_type")
    if problem is not None and problem != Const(None):
        return _LOSSES.get(str(problem.value)) if isinstance(problem, Const) else None
    if not isinstance(labels, TensorV) or labels.made:
        return None
    if logits.units == 1:
        return _LOSSES["regression"] if labels.dtype == "int" else None
    numbered = labels.targets in _CLASSES or labels.lowest > 0  # as from 1 to 5
    if numbered and labels.dtype in (None, "int"):
        return _LOSSES["single_label_classification"]
    alone = labels.dtype == "float" and labels.rank == 1 and logits.units is not None
    return _LOSSES["multi_label_classification"] if alone else None


#: Methods that write a model, or the one of a trainer, to a folder.
SAVING = frozenset({"save_model", "save_pretrained"})


def note_saved(machine: Machine, owner: Value, folder: Value | None) -> None:
    """Note in which folder a model is kept after training."""
    model = owner.items.get("model") if isinstance(owner, DictV) else owner
    known = isinstance(folder, Const) and isinstance(folder.value, str)
    if isinstance(model, ModelV) and model.place is not None and known:
        machine.folders.saved.setdefault(str(folder.value), model.place)  # type: ignore[union-attr]
