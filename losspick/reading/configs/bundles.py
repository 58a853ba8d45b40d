"""Bundles of MONAI: the file that trains a network and those that predict with it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath

from losspick.core.spec import Fact, ModelSpec, NamedLoss, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.configs.node import Node


def with_predicting(specs: Iterable[ModelSpec]) -> list[ModelSpec]:
    """Return specs with a pairing more for each bundle that predicts beside the one that trains.

    Which belongs to which is only known where a folder holds one that trains.
    """
    found = list(specs)
    bundles = [spec for spec in found if spec.reader == "monai"]
    trained: dict[str, list[tuple[ModelSpec, Fact[str], Fact[NamedLoss]]]] = {}
    for spec in bundles:
        if spec.loss is not None and spec.trained_as is not None:
            folder = str(PurePath(spec.loss.place.path).parent)
            trained.setdefault(folder, []).append((spec, spec.trained_as, spec.loss))
    for spec in bundles:
        if spec.loss is None and spec.inference is not None:
            near = trained.get(str(PurePath(spec.inference.place.path).parent), [])
            if len(near) == 1 and _same_size(near[0][0], spec):
                found.append(_joined(near[0][1], near[0][2], spec))
    return found


def with_channels(specs: Iterable[ModelSpec]) -> list[ModelSpec]:
    """Return specs with one more for each file of a bundle that has other channels than the rest.

    Those that predict load what was trained, and the description of a bundle names its channels.
    """
    found = list(specs)
    trained: dict[str, list[Fact[int]]] = {}
    others: dict[str, list[Fact[int]]] = {}
    for spec in found:
        units = spec.units
        if units is None or spec.reader not in ("monai", DESCRIPTION):
            continue
        stem, folder = PurePath(units.place.path).stem, str(PurePath(units.place.path).parent)
        if spec.loss is not None:
            trained.setdefault(folder, []).append(units)
        elif stem == "inference" or spec.reader == DESCRIPTION:
            others.setdefault(folder, []).append(units)
    for folder, known in trained.items():
        alone = len(known) == 1 and PurePath(known[0].place.path).stem == "train"
        for units in others.get(folder, ()) if alone else ():
            if units.value != known[0].value:
                text = f"{units.value} channels stand against {known[0].value} that are trained"
                remark = Fact(Remark(text), units.place)
                found.append(
                    ModelSpec(framework=Framework.TORCH, reader="monai", contradictions=(remark,))
                )
    return found


#: The reader of descriptions of bundles.
DESCRIPTION = "monai metadata"


def read_description(document: Node) -> list[ModelSpec] | None:
    """Return the channels that the description of a bundle names; None: it is none."""
    outputs = document.get("network_data_format", "outputs")
    if outputs is None or len(outputs.items) != 1:
        return None
    (output,) = outputs.items.values()
    channels, named = output.count("num_channels"), output.get("channel_def")
    if channels is None or output.text("format") != "segmentation":
        return []
    remarks: tuple[Fact[Remark], ...] = ()
    if named is not None and named.items and len(named.items) != channels.value:
        text = f"num_channels is {channels.value}, and channel_def has {len(named.items)}"
        remarks = (Fact(Remark(text, certain=False), channels.place),)
    spec = ModelSpec(
        framework=Framework.TORCH, reader=DESCRIPTION, units=channels, contradictions=remarks
    )
    return [spec]


def _same_size(one: ModelSpec, other: ModelSpec) -> bool:
    known = [spec.units.value for spec in (one, other) if spec.units is not None]
    return len(set(known)) < 2


def _joined(trained: Fact[str], loss: Fact[NamedLoss], spec: ModelSpec) -> ModelSpec:
    return ModelSpec(
        framework=Framework.TORCH,
        reader="monai",
        loss=Fact(NamedLoss(path=f"bundle.{loss.value.written}", written=""), loss.place),
        trained_as=trained,
        inference=spec.inference,
    )
