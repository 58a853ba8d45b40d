"""What may be done with a model, or with its output, without minding whether it is activated."""

from __future__ import annotations

#: Methods that give the model itself.
SELF = frozenset(
    {"to", "cuda", "cpu", "train", "eval", "float", "half", "double", "requires_grad_", "module"}
)
#: Methods and attributes of a model that do not show its output, or only to the loss.
INERT = frozenset(
    {"fit", "compile", "parameters", "named_parameters", "zero_grad", "state_dict",
     "load_state_dict", "summary", "evaluate", "add", "append", "build", "train_on_batch",
     "test_on_batch", "fit_generator", "evaluate_generator", "weights", "trainable",
     "trainable_weights", "trainable_variables", "variables", "load_weights", "save_weights",
     "get_weights", "set_weights", "count_params", "buffers", "training", "optimizer", "name",
     "init", "share_memory", "history", "metrics_names", "stop_training", "reset_metrics",
     "no_sync"}
)  # fmt: skip
#: Methods that give the layers of a model, of which others can be built.
LAYERS = frozenset({"modules", "children", "named_modules", "named_children"})
#: Methods of a model that give its output.
CALLS = frozenset(
    {"predict", "predict_on_batch", "predict_proba", "forward", "__call__", "apply", "call"}
)
#: Methods that are run when the model is called.
FORWARD = frozenset({"forward", "call", "__call__"})
#: What takes a model, or layers, and gives a model with the same output.
WRAPPERS = frozenset(
    {"Sequential", "ModuleList", "DataParallel", "DistributedDataParallel", "DDP", "compile"}
)
#: Functions and methods that take a model and do not look at its output, or only to train.
TAKERS = frozenset(
    {"print", "len", "type", "isinstance", "id", "summary", "plot_model", "count_params", "fit",
     "validate", "test", "watch", "super"}
)  # fmt: skip
#: What is the same for an output with and without sigmoid or softmax.
ORDER = frozenset({"argmax", "argsort"})
#: Facts about an output that are no values.
SHAPES = frozenset({"size", "shape", "device", "dtype", "ndim", "dim"})
#: What gives the same values in another form.
FORMS = frozenset(
    {"squeeze", "reshape", "view", "flatten", "ravel", "float", "double", "cpu", "cuda", "to",
     "numpy", "detach", "clone", "contiguous", "permute", "transpose", "unsqueeze", "array",
     "asarray"}
)  # fmt: skip
#: Metrics that only ask which class is the first.
FIRST_CLASS = frozenset(
    {"acc", "accuracy", "sparse_categorical_accuracy", "categorical_accuracy",
     "sparse_top_k_categorical_accuracy", "top_k_categorical_accuracy",
     "SparseCategoricalAccuracy", "CategoricalAccuracy", "SparseTopKCategoricalAccuracy",
     "TopKCategoricalAccuracy"}
)  # fmt: skip
#: What makes probabilities of raw scores.
ACTIVATIONS = frozenset({"sigmoid", "softmax", "expit"})
#: Attributes by which another model is built on the output of one.
OUTPUTS = frozenset({"output", "outputs", "layers"})
