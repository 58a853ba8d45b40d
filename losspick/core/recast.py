"""A loss as another one of a transformed target."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from losspick.core.loss import Form


@dataclass(frozen=True, slots=True)
class Recast:
    """The same loss as another one of the transformed target, in which training goes better.

    Attributes:
        loss: Id of the other loss.
        form: What that one predicts; its link is the transform.
        why: A sentence: what the loss does where it is trained under its own name.
    """

    loss: str
    form: Form
    why: str
