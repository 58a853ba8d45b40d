"""Calls of library functions and classes, by their canonical names."""

from __future__ import annotations

import ast

from losspick.reading.python.data import changed_tables
from losspick.reading.python.data.arrays import make_data
from losspick.reading.python.data.drawn import DRAWING_REAL
from losspick.reading.python.data.noise import drawn_here
from losspick.reading.python.data.plain import BUILTINS
from losspick.reading.python.data.zipping import ZIPPING
from losspick.reading.python.evaluating.counting import COUNTING, length_of_row
from losspick.reading.python.evaluating.data_methods import IN_PLACE, changed_in_place
from losspick.reading.python.evaluating.guarding import note_refused
from losspick.reading.python.evaluating.naming import NAMING, by_text
from losspick.reading.python.evaluating.wrapping import wrapped
from losspick.reading.python.libraries.class_keys import COMPUTED, weights_of_classes
from losspick.reading.python.libraries.computing import compute
from losspick.reading.python.libraries.layers import LAYERS, OF_LAYERS, make_layer
from losspick.reading.python.libraries.learners import of_fastai
from losspick.reading.python.libraries.loading import estimated, with_rows
from losspick.reading.python.libraries.meeting import call_loss_function
from losspick.reading.python.libraries.models import ANY_NETWORK, NETWORKS, make_model
from losspick.reading.python.libraries.side import (
    call_handed_on,
    note_side_by_side,
    note_wrapped,
    with_words,
)
from losspick.reading.python.libraries.trainers import is_wrapper
from losspick.reading.python.libraries.transforms import (
    transform,
)
from losspick.reading.python.pairing.distributions import DISTRIBUTIONS, DRAWING, note_distribution
from losspick.reading.python.pairing.favouring import FAVOURING, note_favoured
from losspick.reading.python.pairing.losses import make_loss
from losspick.reading.python.pairing.metrics import COUNTING_HITS, note_limit
from losspick.reading.python.pairing.quantiles import TAKING_QUANTILES, note_quantiles
from losspick.reading.python.programs.applying import apply
from losspick.reading.python.programs.asking import ASKING
from losspick.reading.python.programs.choosing import one_of_module
from losspick.reading.python.spelling.loss_tables import LOSS_CLASSES, LOSS_FUNCTIONS
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import canonical, last
from losspick.reading.python.values.values import (
    NONE,
    UNKNOWN,
    BoundV,
    Const,
    DictV,
    LayerV,
    ModuleV,
    Symbol,
    TensorV,
    Value,
)


def call_symbol(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    """Return what a call of something from a library gives."""
    name, path = path, canonical(path)
    if path.startswith("builtins."):
        return _call_builtin(machine, last(path), given, node, frame)
    if path in LOSS_CLASSES or path in LOSS_FUNCTIONS:
        return _call_loss(machine, name, given, node, frame)
    made: Value | None = _layer(machine, path, given, node, frame) if path in LAYERS else None
    if made is None:
        made = transform(machine, path, given, node, frame)
    if made is None:
        made = wrapped(machine, path, given, node, frame)
    if made is None:
        made = make_model(machine, path, given, node, frame)
    if made is None:
        made = _layer(machine, path, given, node, frame) if path.startswith(OF_LAYERS) else None
    if made is None:
        made = make_data(path, given)
        made = drawn_here(made, node, frame) if path in DRAWING_REAL else made
    if made is None:
        made = compute(machine, path, given, node, frame)
    return made if made is not None else _call_unknown(machine, path, given, node, frame)


def _layer(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> LayerV | None:
    layer = make_layer(path, given, frame.source.place(node))
    if layer is not None and layer.activation is None and path.startswith("keras."):
        _note_activation(machine, path, given, frame)
    return layer


def _note_activation(machine: Machine, path: str, given: Arguments, frame: Frame) -> None:
    """Note a word for an activation that Keras does not know."""
    if "activation" in given.keywords or path.endswith((".Dense", ".Activation")):
        from losspick.reading.python.libraries.misspelt import note_misspelt

        note_misspelt(machine, path, given, frame)


def _call_loss(machine: Machine, name: str, given: Arguments, node: ast.AST, frame: Frame) -> Value:
    """Return the loss that a class makes, or what a function gives that is one."""
    path = canonical(name)
    if path in FAVOURING:
        note_favoured(machine, path, given, node, frame)
    if path in LOSS_CLASSES:
        return make_loss(name, given, node, frame)
    return call_loss_function(machine, path, given, node, frame)


def _call_unknown(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    """Note what a call of something that is not known tells by its arguments."""
    if path.partition(".")[0] not in changed_tables.KEEPING:
        changed_tables.forget_handed_on(machine, given)
    if (refusal := note_refused(machine, last(path), given)) is not None:
        return refusal
    if path in IN_PLACE:
        return changed_in_place(machine, given, frame)
    if path.startswith(("tensorflow.estimator.", "tensorflow.data.Dataset.from_gen")) and (
        known := estimated(machine, path, given, node, frame)
    ):
        return known
    if path.startswith("fastai.") and (learner := of_fastai(machine, path, given, node, frame)):
        return learner
    handed_on = call_handed_on(machine, last(path), given, node, frame)
    if handed_on is not None:
        return handed_on
    if (sought := _note_path(machine, path, given, node, frame)) is not None:
        return sought
    if path.startswith(_OF_TABLES) and (made := _of_tables(machine, path, given, node, frame)):
        return made
    if is_wrapper(path):
        return note_wrapped(machine, path, given, node, frame)
    told = with_words(given) if path.startswith("poutyne.") else given
    note_side_by_side(machine, told, node, frame)
    return UNKNOWN


#: What predicts each row by an estimator that was fitted to others.
_VALIDATED = "sklearn.model_selection.cross_val_predict"
#: Libraries of estimators.
_OF_TABLES = ("sklearn.", "xgboost.", "lightgbm.", "catboost.")


def _of_tables(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value | None:
    """Return an estimator, or the data set of a boosting library; None: something else."""
    if last(path) == COMPUTED:
        return weights_of_classes(machine, given, frame)
    from losspick.reading.python.libraries.data_rows import rows_with_weights
    from losspick.reading.python.libraries.kept_boosters import BOOSTERS, booster
    from losspick.reading.python.libraries.tabular import note_tabular

    if path in BOOSTERS:
        return booster(path, given, frame)
    estimator = note_tabular(machine, path, given, node, frame)
    if path == _VALIDATED:
        from losspick.reading.python.libraries.boosters import predicted_by_validation

        return predicted_by_validation(machine, given, frame.source.place(node))
    return estimator or rows_with_weights(machine, path, given, frame)


def _note_path(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value | None:
    """Note what is drawn, cut or sought by a function of a library; return what a search gives."""
    if path in DISTRIBUTIONS or path in DRAWING:
        note_distribution(machine, path, given, frame.source.place(node))
    if path in COUNTING_HITS:
        note_limit(machine, given, node, frame)
    if path in TAKING_QUANTILES:
        note_quantiles(machine, path, given, frame.source.place(node))
    if path.startswith("lifelines."):
        from losspick.reading.python.libraries.concordance import note_risks

        note_risks(machine, path, given, node, frame)
    if path.startswith("statsmodels."):
        from losspick.reading.python.libraries.regressions import regression

        return regression(path, given)
    library = path.partition(".")[0]
    if library not in _SEEKING:
        return None
    from losspick.reading.python.pairing.seeking import SEEKING, note_seeking

    if library in _TUNING:
        from losspick.reading.python.libraries.tuning import TUNERS, make_tuner

        if path in TUNERS:
            return make_tuner(path, given)
    return note_seeking(machine, path, given, node, frame) if path in SEEKING else None


#: Libraries with what looks for the best of several.
_TUNING = ("keras_tuner", "kerastuner")
_SEEKING = frozenset({"sklearn", "hyperopt", "skopt", "bayes_opt", "optuna", "keras", "lightning",
                      "optuna_integration", "ignite", *_TUNING})  # fmt: skip


#: Python's own functions.
_BUILTINS = {**ASKING, **COUNTING, **ZIPPING, **BUILTINS}


def _call_builtin(
    machine: Machine, name: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    if name in ("getattr", "setattr") and len(given.positional) > 1:
        return _of_attribute(machine, name, given, node, frame)
    if name == "int" and frame.narrowed:
        told = frame.narrowed.get(ast.unparse(node))
        if told is not None:
            return told
    if name in NAMING:
        return by_text(machine, name, given, node, frame)
    if name == "len" and isinstance(given.get(0), TensorV):
        told = length_of_row(machine, node, frame)
        if told != UNKNOWN:
            return told
    known = _BUILTINS.get(name)
    if known is not None:
        return known(machine, with_rows(machine, name, given, frame))
    return apply(machine, f"builtins.{name}", given, node, frame) or UNKNOWN


def _of_attribute(
    machine: Machine, name: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    """Read or set an attribute whose name is computed."""
    from losspick.reading.python.evaluating.assigning import assign_attribute
    from losspick.reading.python.evaluating.attributes import attribute

    owner, key, *more = given.positional
    if not isinstance(key, Const) or not isinstance(key.value, str):
        if isinstance(owner, ModuleV) and name == "getattr":
            return one_of_module(machine, owner)
        if owner == NETWORKS and name == "getattr":
            return Symbol(ANY_NETWORK)
        return UNKNOWN
    if name == "getattr":
        found = attribute(machine, owner, key.value, node, frame)
        absent = isinstance(owner, DictV) and owner.whole and isinstance(found, BoundV)
        return more[0] if absent and more else found
    if more:
        assign_attribute(machine, owner, key.value, more[0], frame)
    return NONE
