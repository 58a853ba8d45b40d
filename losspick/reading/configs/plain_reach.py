"""Outputs of regressions that plain settings bound, against what the target takes."""

from __future__ import annotations

from losspick.core.regexes import regex
from losspick.core.spec import Fact, ModelSpec, NamedLoss
from losspick.core.vocabulary import Framework
from losspick.reading.configs.heads import is_head
from losspick.reading.configs.node import Node
from losspick.reading.configs.plain_heads import bounded_head
from losspick.reading.configs.target_ranges import told_target
from losspick.reading.python.spelling.layer_tables import activation_named

#: Words of programs for losses of amounts, by which nothing else is meant.
_LOSSES = {
    "torch.nn.MSELoss": ("mse", "mse_loss", "l2", "l2_loss", "mean_squared_error", "MSELoss",
                         "nn.MSELoss", "torch.nn.MSELoss", "MeanSquaredError", "rmse"),
    "torch.nn.L1Loss": ("mae", "mae_loss", "l1", "l1_loss", "mean_absolute_error", "L1Loss",
                        "nn.L1Loss", "torch.nn.L1Loss", "MeanAbsoluteError"),
    "torch.nn.SmoothL1Loss": ("smooth_l1", "smooth_l1_loss", "SmoothL1Loss", "nn.SmoothL1Loss",
                              "torch.nn.SmoothL1Loss"),
    "torch.nn.HuberLoss": ("huber", "huber_loss", "HuberLoss", "nn.HuberLoss", "Huber",
                           "torch.nn.HuberLoss"),
}  # fmt: skip
_MEANT = {word: path for path, words in _LOSSES.items() for word in words}
#: What leaves an output no room for amounts, or none below 0.
BOUNDED = frozenset({"sigmoid", "tanh", "relu", "softplus", "relu6", "hard_sigmoid", "hard_tanh",
                     "softsign"})  # fmt: skip
#: Keys of what widens an output again, and of programs that train several networks.
_ELSEWHERE = regex(
    r"(?i)(?:out\w*|pred\w*|head|y|final)_(?:scal|range|bound|max|min|mult|shift|offset)|rescal"
    r"|denorm|unnorm|unscal|inverse|multipl|scale_(?:out|pred)|policy|actor|critic|generator"
    r"|discriminator|adversar"
)


def out_of_reach(
    document: Node, written: Fact[str], told: list[tuple[str, Node]], named: Node | None
) -> ModelSpec | None:
    """Return the only output of a regression with what its target takes; None: not known.

    Args:
        document: All settings.
        written: The only loss.
        told: All settings, by their keys.
        named: The only setting by a key for the last activation.
    """
    path = _MEANT.get(written.value)
    if path is None or any(_ELSEWHERE.search(key) for key, _ in told):
        return None
    target = told_target(document)
    if target is None:
        return None
    heads = any(is_head(key) and node.kind != "scalar" for key, node in told)
    if named is not None and heads:
        return None  # it may be that of a part
    activation = bounded_head(document, BOUNDED) if named is None else _of(named)
    if activation is None:
        return None
    return ModelSpec(
        framework=Framework.TORCH,
        reader="settings",
        loss=Fact(NamedLoss(path=path, written=written.value), written.place),
        activation=activation,
        targets=target,
        certain=False,
    )


def _of(named: Node) -> Fact[str] | None:
    applied = activation_named(named.scalar) if isinstance(named.scalar, str) else None
    return Fact(applied, named.place) if applied in BOUNDED and applied is not None else None
