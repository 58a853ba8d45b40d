"""MONAI bundles: network, loss and post-processing by short class names."""

from __future__ import annotations

from losspick.core.spec import Fact, ModelSpec, NamedLoss
from losspick.core.vocabulary import Framework
from losspick.reading.configs.node import Node, mappings

_LOSSES = frozenset(
    {"DiceLoss", "DiceCELoss", "DiceFocalLoss", "GeneralizedDiceLoss", "TverskyLoss"}
)
_NETWORK_KEYS = ("network_def", "network", "net")


def read_monai(document: Node) -> list[ModelSpec] | None:
    """Return the pairing of a bundle; None: it is none."""
    network = next((document.get(k) for k in _NETWORK_KEYS if document.get(k) is not None), None)
    loss = document.get("loss") or document.get("loss_function")
    if network is None or loss is None or _short(network) is None or _short(loss) is None:
        return None
    if "." in (network.text("_target_") or "") and "monai" not in (network.text("_target_") or ""):
        return None
    name = _short(loss)
    if name not in _LOSSES:
        return []
    return [_spec(document, network, loss, name)]


def _short(node: Node) -> str | None:
    target = node.text("_target_")
    return None if target is None else target.rpartition(".")[2]


def _spec(document: Node, network: Node, loss: Node, name: str) -> ModelSpec:
    flag = next((f for f in ("softmax", "sigmoid") if loss.flag(f)), None)
    node = loss.get(flag) if flag is not None else None
    trained = Fact(flag, node.place) if flag is not None and node is not None else None
    channels = network.count("out_channels")
    constant = flag == "softmax" and channels is not None and channels.value == 1
    return ModelSpec(
        framework=Framework.TORCH,
        reader="monai",
        loss=Fact(NamedLoss(path=f"monai.losses.{name}", written=name), loss.place),
        activation=trained if constant else None,
        units=channels,
        trained_as=trained,
        inference=_inference(document) if trained is not None else None,
    )


def _inference(document: Node) -> Fact[str] | None:
    """Return the activation of the post-processing, if all of it applies the same one."""
    found: list[Fact[str]] = []
    for mapping, _ in mappings(document):
        if _short(mapping) in ("Activationsd", "Activations", "ActivationsD"):
            for flag in ("softmax", "sigmoid"):
                node = mapping.get(flag)
                if node is not None and node.scalar is True:
                    found.append(Fact(flag, node.place))
    return found[0] if len({fact.value for fact in found}) == 1 else None
