"""From a loss as a file names it to the catalogue's loss and spelling."""

from __future__ import annotations

import functools
from dataclasses import replace

from losspick.core.domains import Link
from losspick.core.loss import Loss, Spelling, Units
from losspick.core.records import record
from losspick.core.spec import ModelSpec, NamedLoss
from losspick.core.vocabulary import Framework
from losspick.errors import UsageError
from losspick.losses import resolve_path

#: Names that the catalogue does not list, with the entry that computes the same.
_SAME_AS: dict[str, str] = {
    "written out.cross-entropy": "torch.nn.BCELoss",
    "written out.softmax": "torch.nn.CrossEntropyLoss",
    "written out.sigmoid": "torch.nn.BCEWithLogitsLoss",
    "written out.the difference": "torch.nn.MSELoss",
    "written out.the product": "torch.nn.MSELoss",
    "written out.squared error": "torch.nn.MSELoss",
    "written out.absolute error": "torch.nn.L1Loss",
    "written out.overlap": "torch.nn.BCELoss",
    "written out.binary cross-entropy": "torch.nn.BCELoss",
    "written out.cross-entropy over classes": "torch.nn.NLLLoss",
    "written out.cross-entropy of probabilities": "keras.losses.CategoricalCrossentropy",
    "written out.Wasserstein loss": "WassersteinLoss",
    "written out.Poisson likelihood": "torch.nn.PoissonNLLLoss",
    "tensorflow.nn.log_poisson_loss": "torch.nn.PoissonNLLLoss",
    "written out.variance of GaussianNLLLoss": "torch.nn.PoissonNLLLoss",
    "skorch.NLLLoss after skorch's logarithm": "keras.losses.SparseCategoricalCrossentropy",
    "transformers.MSELoss": "torch.nn.MSELoss",
    "torchvision.ops.sigmoid_focal_loss": "optax.sigmoid_focal_loss",
    "fvcore.nn.sigmoid_focal_loss": "optax.sigmoid_focal_loss",
    "fvcore.nn.sigmoid_focal_loss_jit": "optax.sigmoid_focal_loss",
    "torch.nn.NLLLoss2d": "torch.nn.NLLLoss",
    "torch.nn.CTCLoss": "torch.nn.NLLLoss",
    "torch.nn.functional.ctc_loss": "torch.nn.NLLLoss",
    "torch.binary_cross_entropy_with_logits": "torch.nn.BCEWithLogitsLoss",
    "torch.nll_loss": "torch.nn.NLLLoss",
    "tensorflow.nn.ctc_loss": "optax.softmax_cross_entropy_with_integer_labels",
    "tensorflow.nn.ctc_loss_v2": "optax.softmax_cross_entropy_with_integer_labels",
    "keras.backend.ctc_batch_cost": "keras.losses.SparseCategoricalCrossentropy",
    "tensorflow.nn.softmax_cross_entropy_with_logits": "optax.softmax_cross_entropy",
    "tensorflow.nn.softmax_cross_entropy_with_logits_v2": "optax.softmax_cross_entropy",
    "tensorflow.losses.softmax_cross_entropy": "optax.softmax_cross_entropy",
    "tensorflow.nn.sparse_softmax_cross_entropy_with_logits": (
        "optax.softmax_cross_entropy_with_integer_labels"
    ),
    "tensorflow.losses.sparse_softmax_cross_entropy": (
        "optax.softmax_cross_entropy_with_integer_labels"
    ),
    "tensorflow.nn.sigmoid_cross_entropy_with_logits": "optax.sigmoid_binary_cross_entropy",
    "tensorflow.nn.weighted_cross_entropy_with_logits": "optax.sigmoid_binary_cross_entropy",
    "tensorflow.losses.sigmoid_cross_entropy": "optax.sigmoid_binary_cross_entropy",
    **dict.fromkeys(
        (
            "tensorflow.contrib.losses.sparse_softmax_cross_entropy",
            "tensorflow.contrib.seq2seq.sequence_loss",
            "tensorflow_addons.seq2seq.sequence_loss",
        ),
        "optax.softmax_cross_entropy_with_integer_labels",
    ),
    "tensorflow.contrib.losses.softmax_cross_entropy": "optax.softmax_cross_entropy",
    "tensorflow.contrib.losses.sigmoid_cross_entropy": "optax.sigmoid_binary_cross_entropy",
    "coral_pytorch.losses.coral_loss": "torch.nn.BCEWithLogitsLoss",
    "timm.loss.LabelSmoothingCrossEntropy": "torch.nn.CrossEntropyLoss",
    "timm.loss.SoftTargetCrossEntropy": "optax.softmax_cross_entropy",
    "optax.kl_divergence_with_log_targets": "optax.losses.kl_divergence",
    "optax.ctc_loss": "optax.softmax_cross_entropy_with_integer_labels",
    "optax.safe_softmax_cross_entropy": "optax.softmax_cross_entropy",
    "optax.l2_loss": "optax.losses.squared_error",
    "keras.backend.binary_crossentropy": "keras.losses.binary_crossentropy",
    "keras.ops.binary_crossentropy": "keras.losses.binary_crossentropy",
    "keras.backend.categorical_crossentropy": "keras.losses.categorical_crossentropy",
    "keras.ops.categorical_crossentropy": "keras.losses.categorical_crossentropy",
    "keras.backend.sparse_categorical_crossentropy": "keras.losses.sparse_categorical_crossentropy",
    "keras.ops.sparse_categorical_crossentropy": "keras.losses.sparse_categorical_crossentropy",
}
#: The classes behind functions, which list the forms on logits too.
_CLASSES: dict[str, str] = {
    "keras.losses.binary_crossentropy": "keras.losses.BinaryCrossentropy",
    "keras.losses.categorical_crossentropy": "keras.losses.CategoricalCrossentropy",
    "keras.losses.sparse_categorical_crossentropy": "keras.losses.SparseCategoricalCrossentropy",
    "keras.losses.binary_focal_crossentropy": "keras.losses.BinaryFocalCrossentropy",
    "keras.losses.categorical_focal_crossentropy": "keras.losses.CategoricalFocalCrossentropy",
    "torch.nn.functional.poisson_nll_loss": "torch.nn.PoissonNLLLoss",
    "keras.losses.bce": "keras.losses.BinaryCrossentropy",
}


#: What stands before the names of losses that have none of their own.
_WRITTEN_OUT = "written out."
#: Losses for masks, by the activation that they apply.
_APPLYING = {"sigmoid": "torch.nn.BCEWithLogitsLoss", "softmax": "torch.nn.CrossEntropyLoss",
             "nothing": "torch.nn.BCELoss"}  # fmt: skip


@record(frozen=True, slots=True, eq=False)
class Spelled:
    """A loss of the catalogue in one of its spellings, made once: it is known by its identity."""

    loss: Loss
    spelling: Spelling


def spelled(spec: ModelSpec) -> Spelled | None:
    """Return what the loss of a spec is in the catalogue; None: it is not there, or not sure."""
    if spec.loss is None or spec.loss.value.unread:
        return None
    loss = spec.loss.value
    called = loss.written if loss.path.startswith(_WRITTEN_OUT) else loss.path
    if not loss.arguments:
        return _spelled(spec.framework, loss.path, (), None, called)
    return _spelled(spec.framework, loss.path, _options(loss), _applied(loss), called)


def on_logits(spec: ModelSpec) -> bool:
    """Tell whether the loss of a spec applies a link by itself, as losses on logits do."""
    known = spelled(spec)
    return known is not None and known.spelling.form.link is not Link.IDENTITY


def _options(loss: NamedLoss) -> tuple[tuple[str, bool], ...]:
    """Return the arguments that decide what a loss takes."""
    decisive = ("from_logits", "log_input", "log_target")
    return tuple((a.name, bool(a.value)) for a in loss.arguments if a.name in decisive)


def _applied(loss: NamedLoss) -> str | None:
    """Return the activation that a loss for masks applies."""
    applied = loss.argument("applies")
    return str(applied.value) if applied is not None else None


@functools.cache
def _spelled(
    framework: Framework,
    path: str,
    options: tuple[tuple[str, bool], ...],
    applied: str | None,
    called: str,
) -> Spelled | None:
    known = _APPLYING[applied] if applied is not None else _SAME_AS.get(path, path)
    try:
        named = resolve_path(_CLASSES.get(known, known))
    except UsageError:
        return None
    by_hand = path.startswith(_WRITTEN_OUT)
    own = [s for s in named.loss.spellings if (by_hand or s.code is None) and _names(s, known)]
    wanted = dict(options)
    fitting = [s for s in own if _fits(s, wanted)]
    if not fitting or fitting[0].units is Units.TWO_PER_TARGET:
        return None  # two numbers for each target come as two arguments, of which one is seen
    spelling = fitting[0]
    return Spelled(named.loss, replace(spelling, name=called))


def _names(spelling: Spelling, path: str) -> bool:
    names = {spelling.name, *spelling.names}
    return path in names or _CLASSES.get(path) in names


def _fits(spelling: Spelling, wanted: dict[str, bool]) -> bool:
    on_logits = "from_logits=True" in spelling.arguments
    raw_input = "log_input=False" not in spelling.arguments
    if spelling.framework is Framework.KERAS and on_logits != wanted.get("from_logits", False):
        return False
    return "PoissonNLL" not in spelling.name or raw_input == wanted.get("log_input", True)
