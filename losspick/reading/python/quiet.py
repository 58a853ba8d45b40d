"""Which texts name no loss: told by parts of words, far faster than by the syntax."""

from __future__ import annotations

import re

from losspick.reading.python.writing_out import is_written_out, rounds_outputs

#: One of these stands in every text that names a loss, or what losses are written out with.
STEMS = ("loss", "entropy", "bce", "nll", "kl_div", "kldiv", "kld", "kullback", "hinge", "squared",
         "absolute", "logarithmic", "logs", "log_s", "log,", "log)", "logcosh", "log_cosh",
         "criterion", "mape", "mae", "msle", "mse", "huber",
         "poisson")  # fmt: skip
#: What uses outputs, or may bring a loss from elsewhere.
_TELLING = ("compile", "no_grad():", "inference_mode():", "import ")
_MEANS = ("mean", "square", "abs")
_DIFFERENCE = re.compile(r"[\w)\]] ?- ?[\w(]")
_HALF = re.compile(r"[<>=] ?0?\.5\b|\b0?\.5 ?[<>=]")


def is_loud(text: str) -> bool:
    """Tell whether a text may name a loss, or use an output."""
    low = text.casefold()
    return (
        any(stem in low for stem in STEMS)
        or any(word in text for word in _TELLING)
        or (any(word in low for word in _MEANS) and _DIFFERENCE.search(text) is not None)
        or (".5" in text and _HALF.search(text) is not None)
        or is_written_out(text)
        or rounds_outputs(text)
    )
