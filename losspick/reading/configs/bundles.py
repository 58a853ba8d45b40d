"""Bundles of MONAI: the file that trains a network and those that predict with it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath

from losspick.core.spec import Fact, ModelSpec, NamedLoss
from losspick.core.vocabulary import Framework


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
