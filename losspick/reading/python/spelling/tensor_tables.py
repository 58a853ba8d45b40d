"""Methods and functions of arrays, by what they do to the values."""

from __future__ import annotations

#: Nothing changes but device, number type or memory.
SAME = frozenset(
    [
        "to",
        "cuda",
        "cpu",
        "float",
        "double",
        "half",
        "contiguous",
        "clone",
        "requires_grad_",
        "type",
        "bfloat16",
        "type_as",
        "numpy",
        "to_numpy",
        "toarray",
        "todense",
        "tolist",
        "astype",
        "copy",
        "identity",
        "as_tensor",
        "from_numpy",
        "ensure_shape",
    ]
)
#: The values stay; axes come, go or change places, so sizes are not known any more.
REARRANGED = frozenset(
    [
        "view",
        "reshape",
        "squeeze",
        "flatten",
        "permute",
        "transpose",
        "swapaxes",
        "movedim",
        "expand",
        "expand_as",
        "repeat",
        "unflatten",
        "unsqueeze",
        "t",
        "ravel",
        "narrow",
        "index_select",
        "gather",
        "take_along_axis",
        "take_along_dim",
        "gather_nd",
        "expand_dims",
        "masked_select",
        "broadcast_to",
        "tile",
        "roll",
        "flip",
        "flip_left_right",
        "flip_up_down",
        "transpose_",
        "squeeze_",
        "unsqueeze_",
    ]
)
#: Averages and interpolations: a number between the smallest and the largest.
AVERAGED = frozenset(
    {
        "mean",
        "avg_pool1d",
        "avg_pool2d",
        "adaptive_avg_pool2d",
        "interpolate",
        "upsample",
        "reduce_mean",
        "dropout",
        "resize",
    }
)
#: No gradient goes through.
CUT = frozenset({"detach", "stop_gradient", "detach_"})
#: Several arrays to one.
JOINED = frozenset({"cat", "concat", "concatenate", "stack", "vstack", "hstack", "cat_"})
LOGARITHMS = frozenset({"log", "log_", "log2"})
EXPONENTIALS = frozenset({"exp", "exp_", "expm1"})
CLIPS = frozenset({"clamp", "clip", "clip_by_value", "clamp_", "clamp_min", "nan_to_num"})

#: Modules of array functions; a path below one of them is looked up by its last part.
ARRAY_MODULES = frozenset(
    {
        "torch",
        "torch.nn.functional",
        "torch.special",
        "tensorflow",
        "tensorflow.math",
        "tensorflow.nn",
        "tensorflow.image",
        "keras.backend",
        "keras.ops",
        "jax.numpy",
        "jax.lax",
        "jax.nn",
        "jax.scipy.special",
        "jax",
        "numpy",
        "scipy.special",
    }
)
