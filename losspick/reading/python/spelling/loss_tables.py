"""The losses of the libraries, and in which order they take predictions and targets."""

from __future__ import annotations

from losspick.core.records import record
from losspick.core.vocabulary import Framework
from losspick.reading.python.spelling.segmentation import known_losses


@record(frozen=True, slots=True)
class Order:
    """How a loss is called.

    Attributes:
        framework: The library.
        prediction: Position of the predictions; None: by name only.
        target: Position of the targets.
        prediction_names: Names of that argument.
        target_names: Names of that argument.
        options: Names of the arguments that follow, in order, for positional use.
    """

    framework: Framework
    prediction: int | None
    target: int | None
    prediction_names: tuple[str, ...]
    target_names: tuple[str, ...]
    options: tuple[str, ...] = ()


TORCH_CALL = Order(Framework.TORCH, 0, 1, ("input",), ("target",))
#: Two inputs come before the target.
_PAIRED = Order(Framework.TORCH, None, 2, (), ("target",))
KERAS_CALL = Order(Framework.KERAS, 1, 0, ("y_pred", "output"), ("y_true", "target"))
_KERAS_FUNCTION = Order(
    Framework.KERAS, 1, 0, ("y_pred", "output"), ("y_true", "target"), ("from_logits",)
)
_JAX = Order(
    Framework.JAX, 0, 1, ("logits", "predictions", "predictor_outputs", "log_predictions"),
    ("labels", "targets"),
)  # fmt: skip
_TF_LOGITS = Order(Framework.KERAS, 1, 0, ("logits",), ("labels",))
_TF_WEIGHTED = Order(Framework.KERAS, 1, 0, ("logits",), ("labels",), ("pos_weight",))

_TORCH_CLASSES = (
    "CrossEntropyLoss NLLLoss NLLLoss2d BCELoss BCEWithLogitsLoss MSELoss L1Loss SmoothL1Loss "
    "HuberLoss KLDivLoss PoissonNLLLoss MultiMarginLoss MultiLabelSoftMarginLoss SoftMarginLoss "
    "GaussianNLLLoss CTCLoss HingeEmbeddingLoss MultiLabelMarginLoss"
)
_TORCH_FUNCTIONS = (
    "cross_entropy nll_loss binary_cross_entropy binary_cross_entropy_with_logits mse_loss l1_loss "
    "smooth_l1_loss huber_loss kl_div poisson_nll_loss multi_margin_loss "
    "multilabel_soft_margin_loss soft_margin_loss ctc_loss hinge_embedding_loss"
)
_KERAS_CLASSES = (
    "BinaryCrossentropy CategoricalCrossentropy SparseCategoricalCrossentropy "
    "BinaryFocalCrossentropy CategoricalFocalCrossentropy MeanSquaredError MeanAbsoluteError "
    "MeanSquaredLogarithmicError MeanAbsolutePercentageError Huber LogCosh Poisson KLDivergence "
    "Hinge SquaredHinge CategoricalHinge"
)
#: Snake case names of functions, which ``compile`` also takes as strings; aliases to the right.
KERAS_FUNCTIONS: dict[str, str] = {
    name: name
    for name in [
        "binary_crossentropy",
        "categorical_crossentropy",
        "sparse_categorical_crossentropy",
        "binary_focal_crossentropy",
        "categorical_focal_crossentropy",
        "mean_squared_error",
        "mean_absolute_error",
        "mean_squared_logarithmic_error",
        "mean_absolute_percentage_error",
        "huber",
        "log_cosh",
        "poisson",
        "kl_divergence",
        "hinge",
        "squared_hinge",
        "categorical_hinge",
    ]
} | {
    "bce": "binary_crossentropy",
    "mse": "mean_squared_error",
    "mae": "mean_absolute_error",
    "msle": "mean_squared_logarithmic_error",
    "mape": "mean_absolute_percentage_error",
    "kld": "kl_divergence",
    "kullback_leibler_divergence": "kl_divergence",
    "logcosh": "log_cosh",
    "huber_loss": "huber",
}
_OPTAX_FUNCTIONS = (
    "softmax_cross_entropy softmax_cross_entropy_with_integer_labels sigmoid_binary_cross_entropy "
    "sigmoid_focal_loss l2_loss squared_error huber_loss log_cosh hinge_loss kl_divergence "
    "kl_divergence_with_log_targets multiclass_hinge_loss poly_loss_cross_entropy perceptron_loss "
    "safe_softmax_cross_entropy multiclass_sparsemax_loss"
)

#: Losses of an anchor, a positive and a negative.
_THREE = Order(Framework.TORCH, None, None, (), ())
TRIPLETS = frozenset(
    {"torch.nn.TripletMarginLoss", "torch.nn.TripletMarginWithDistanceLoss",
     "torch.nn.functional.triplet_margin_loss",
     "torch.nn.functional.triplet_margin_with_distance_loss"}
)  # fmt: skip

#: Losses that are classes: the order in which their objects are called.
LOSS_CLASSES: dict[str, Order] = {
    **{f"torch.nn.{name}": TORCH_CALL for name in _TORCH_CLASSES.split()},
    **{f"keras.losses.{name}": KERAS_CALL for name in _KERAS_CLASSES.split()},
    "torch.nn.MarginRankingLoss": _PAIRED,
    "torch.nn.CosineEmbeddingLoss": _PAIRED,
    "torch.nn.TripletMarginLoss": _THREE,
    "torch.nn.TripletMarginWithDistanceLoss": _THREE,
    "timm.loss.LabelSmoothingCrossEntropy": TORCH_CALL,
    "timm.loss.SoftTargetCrossEntropy": TORCH_CALL,
    **dict.fromkeys(known_losses(), TORCH_CALL),
}
_FUNCTION_OPTIONS: dict[str, tuple[str, ...]] = {
    "cross_entropy": ("weight",),
    "nll_loss": ("weight",),
    "kl_div": ("size_average", "reduce", "reduction"),
    "poisson_nll_loss": ("log_input",),
}

#: Losses that are functions.
LOSS_FUNCTIONS: dict[str, Order] = {
    **{
        f"torch.nn.functional.{name}": Order(
            Framework.TORCH, 0, 1, ("input", "log_probs"), ("target", "targets"),
            _FUNCTION_OPTIONS.get(name, ()),
        )
        for name in _TORCH_FUNCTIONS.split()
    },
    "torch.nn.functional.margin_ranking_loss": _PAIRED,
    "torch.nn.functional.cosine_embedding_loss": _PAIRED,
    "torch.nn.functional.triplet_margin_loss": _THREE,
    "torch.nn.functional.triplet_margin_with_distance_loss": _THREE,
    "torch.nn.functional.gaussian_nll_loss": TORCH_CALL,
    "torch.binary_cross_entropy_with_logits": TORCH_CALL,
    "torch.nll_loss": TORCH_CALL,
    "coral_pytorch.losses.coral_loss": Order(Framework.TORCH, 0, 1, ("logits",), ("levels",)),
    **dict.fromkeys(
        ("torchvision.ops.sigmoid_focal_loss", "fvcore.nn.sigmoid_focal_loss",
         "fvcore.nn.sigmoid_focal_loss_jit"),
        Order(Framework.TORCH, 0, 1, ("inputs",), ("targets",)),
    ),
    **{f"keras.losses.{name}": _KERAS_FUNCTION for name in KERAS_FUNCTIONS},
    **{
        f"{module}.{name}": _KERAS_FUNCTION
        for module in ("keras.backend", "keras.ops")
        for name in ("binary_crossentropy", "categorical_crossentropy",
                     "sparse_categorical_crossentropy")
    },
    **{f"optax.{name}": _JAX for name in _OPTAX_FUNCTIONS.split()},
    "optax.ctc_loss": Order(Framework.JAX, 0, 2, ("logits",), ("labels",)),
    **dict.fromkeys(
        ("tensorflow.contrib.seq2seq.sequence_loss", "tensorflow_addons.seq2seq.sequence_loss"),
        Order(Framework.KERAS, 0, 1, ("logits",), ("targets",)),
    ),
    **{
        f"tensorflow.contrib.losses.{name}": Order(
            Framework.KERAS, 0, 1, ("logits",), ("onehot_labels", "labels", "multi_class_labels")
        )
        for name in ("softmax_cross_entropy", "sparse_softmax_cross_entropy",
                     "sigmoid_cross_entropy")
    },
    "tensorflow.nn.softmax_cross_entropy_with_logits": _TF_LOGITS,
    "tensorflow.nn.softmax_cross_entropy_with_logits_v2": _TF_LOGITS,
    "tensorflow.nn.sparse_softmax_cross_entropy_with_logits": _TF_LOGITS,
    "tensorflow.nn.sigmoid_cross_entropy_with_logits": _TF_LOGITS,
    "tensorflow.nn.weighted_cross_entropy_with_logits": _TF_WEIGHTED,
    "tensorflow.nn.log_poisson_loss": Order(Framework.KERAS, 1, 0, ("log_input",), ("targets",)),
    "tensorflow.nn.ctc_loss": Order(Framework.KERAS, 1, 0, ("logits", "inputs"), ("labels",)),
    "tensorflow.nn.ctc_loss_v2": Order(Framework.KERAS, 1, 0, ("logits",), ("labels",)),
    "keras.backend.ctc_batch_cost": Order(Framework.KERAS, 1, 0, ("y_pred",), ("y_true",)),
    "tensorflow.losses.softmax_cross_entropy": Order(
        Framework.KERAS, 1, 0, ("logits",), ("onehot_labels",)
    ),
    "tensorflow.losses.sparse_softmax_cross_entropy": Order(
        Framework.KERAS, 1, 0, ("logits",), ("labels",)
    ),
    "tensorflow.losses.sigmoid_cross_entropy": Order(
        Framework.KERAS, 1, 0, ("logits",), ("multi_class_labels",)
    ),
}  # fmt: skip

#: Names of the constructor's arguments by position.
CONSTRUCTOR_OPTIONS: dict[str, tuple[str, ...]] = {
    "torch.nn.CrossEntropyLoss": ("weight",),
    "torch.nn.NLLLoss": ("weight",),
    "torch.nn.BCELoss": ("weight",),
    "torch.nn.BCEWithLogitsLoss": ("weight",),
    "torch.nn.PoissonNLLLoss": ("log_input",),
    "torch.nn.KLDivLoss": ("size_average", "reduce", "reduction"),
    **{
        path: ("mode",)
        for path in known_losses()
        if path.startswith("segmentation") and "Soft" not in path
    },
    "keras.losses.BinaryCrossentropy": ("from_logits", "label_smoothing"),
    "keras.losses.CategoricalCrossentropy": ("from_logits", "label_smoothing"),
    "keras.losses.SparseCategoricalCrossentropy": ("from_logits",),
}

#: Losses for which it does not matter which argument comes first.
SYMMETRIC = frozenset({"MSELoss", "L1Loss", "SmoothL1Loss", "HuberLoss", "mse_loss", "l1_loss",
                       "smooth_l1_loss", "huber_loss", "MeanSquaredError", "MeanAbsoluteError",
                       "mean_squared_error", "mean_absolute_error", "mse", "mae", "Huber",
                       "LogCosh", "log_cosh", "logcosh", "l2_loss", "squared_error"})  # fmt: skip
