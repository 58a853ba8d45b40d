"""Code that makes and calls the loss, with the weights of the rows where there are some."""

from __future__ import annotations

from dataclasses import dataclass

from losspick.advising.shown import Shown, written
from losspick.core.vocabulary import Framework, Functional

#: These losses pool over the rows of a batch: there is no loss of a row to be weighted.
_POOLED = frozenset({Functional.OVERLAP, Functional.LOG_HAZARD_RATIO})

#: Said where weights can't be used.
UNWEIGHTED = "# This loss pools over rows: it takes no weights."


@dataclass(frozen=True, slots=True)
class LossCode:
    """How one spelling stands in the code.

    Attributes:
        shown: The spelling, filled in.
        weighted: The rows have weights.
    """

    shown: Shown
    weighted: bool

    @property
    def pooled(self) -> bool:
        """Tell whether the loss has no value for a single row."""
        return self.shown.loss.elicits in _POOLED

    @property
    def by_row(self) -> bool:
        """Tell whether rows are to be weighted, and can be."""
        return self.weighted and not self.pooled

    @property
    def constructed(self) -> bool:
        """Tell whether the spelling is a class, whose instances are called."""
        return self.shown.spelling.short[:1].isupper()

    def definition(self) -> str:
        """Return the line (torch, JAX) or expression (Keras) of the loss."""
        if self.shown.spelling.framework is Framework.JAX:
            return self._jax()
        if self.shown.spelling.framework is Framework.TORCH:
            return self._torch()
        name, more = self.shown.spelling.name, self._arguments
        return self.shown.call if self.constructed else f"lambda y, output: {name}(y, output{more})"

    def step(self) -> str:
        """Return the expression of a batch's loss in torch."""
        if not self.by_row:
            return "loss_fn(model(x), y)"
        rows = "loss_fn(model(x), y)"
        if self.constructed and not self._library:
            # The class takes the mean itself: it is mapped over batches of a single row.
            rows = "torch.vmap(loss_fn)(model(x).unsqueeze(1), y.unsqueeze(1))"
        added = "sum" if "batchmean" in self.shown.call else "mean"
        return f"(({rows}).reshape(len(x), -1).{added}(1) * weight).sum() / weight.sum()"

    @property
    def _library(self) -> bool:
        return self.shown.spelling.name.startswith("torch.nn.")

    @property
    def _arguments(self) -> str:
        values = written(self.shown.loss, self.shown.parameters)
        arguments = self.shown.spelling.arguments.format_map(values)
        return f", {arguments}" if arguments else ""

    def _torch(self) -> str:
        if self.constructed:
            return f"loss_fn = {self._rows_of_library() if self.by_row else self.shown.call}"
        mean = "" if self.by_row else ".mean()"
        return (
            "\n\ndef loss_fn(output, y):\n"
            f"    return {self.shown.spelling.name}(output, y{self._arguments}){mean}\n\n"
        )

    def _rows_of_library(self) -> str:
        call = self.shown.call
        if not self._library:
            return call
        if 'reduction="' in call:
            return call.replace('reduction="batchmean"', 'reduction="none"')
        inside = call.removesuffix(")")
        return f'{inside}{"" if inside.endswith("(") else ", "}reduction="none")'

    def _jax(self) -> str:
        name = self.shown.spelling.name
        if self.constructed:
            called = f"{self.shown.call}(model(x), y)"
        else:
            called = f"{name}(model(x), y{self._arguments})"
        if not self.by_row:
            return f"{called}.mean()"
        return f"({called}.reshape(len(x), -1).mean(1) * weight).sum() / weight.sum()"
