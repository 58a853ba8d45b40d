"""Parameters that a described loss does not have: those of other losses, and slips of the pen."""

from __future__ import annotations

import functools

from losspick.core.spec import Choice, Fact, NamedLoss
from losspick.errors import UsageError, nearest
from losspick.losses import catalogue, resolve

#: Libraries whose losses refuse what they do not know; of the arguments of others, less is known.
_STRICT = ("torch.nn.", "keras.losses.")
#: Names that libraries give to weights and to what all losses have, in whatever entry they stand.
_GENERAL = frozenset({"class_weight", "pos_weight", "smoothing", "epsilon", "scale", "shape",
                      "precision", "prior", "levels", "weight"})  # fmt: skip
#: What losses take beside the parameters of their entry, by the entry.
_BESIDES = {"focal_categorical": frozenset({"alpha"}), "multiclass_hinge": frozenset({"margin"})}
#: Names are alike that share so much of their letters.
_ALIKE = 0.85


def unknown_parameters(loss: NamedLoss) -> tuple[Fact[Choice], ...]:
    """Return the parameters that a loss of torch or Keras does not have."""
    if not loss.arguments or not loss.path.startswith(_STRICT):
        return ()
    try:
        meant = resolve(loss.path).loss
    except UsageError:
        return ()
    own = frozenset(one.name for one in meant.parameters) | _BESIDES.get(meant.id, frozenset())
    allowed = tuple(sorted(own))
    return tuple(
        Fact(
            Choice(owner=loss.written, chosen=one.name, allowed=allowed, parameter=True), one.place
        )
        for one in loss.arguments
        if one.name not in own
        and (one.name in _of_losses() or nearest(one.name, own, cutoff=_ALIKE))
    )


@functools.cache
def _of_losses() -> frozenset[str]:
    """Return the names of parameters that belong to some losses alone."""
    named = (one.name for loss in catalogue().values() for one in loss.parameters)
    return frozenset(named) - _GENERAL
