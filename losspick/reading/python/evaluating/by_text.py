"""What the text of a file tells by itself, read where it has the words for it.

What reads it is loaded only then.
"""

from __future__ import annotations

from collections.abc import Iterator

from losspick.core.spec import ModelSpec
from losspick.reading.python.text.source import Source
from losspick.reading.python.values.machine import Machine

#: Words in the names of logarithms of variances, and of spreads.
_OF_SPREADS = ("logvar", "log_var", "log_sig", "logsig", "log_std", "logstd")
#: What gives logarithms of probabilities.
_OF_LIKELIHOODS = ("log_softmax(", "log_prob", "logsumexp")
#: What stands in a file that labels what two networks, one against the other, give.
_OF_ADVERSARIES = ("ones_like(", "fake")
#: What trains step by step, as torch and JAX do.
_TRAINING = ("backward(", "value_and_grad(")
#: Parts of the names of classes that stop a training, or keep its best round.
_STOPPERS = ("Stop", "Checkpoint", "Saver", "Keeper", "Best")


def by_text(source: Source) -> Iterator[ModelSpec]:
    """Yield what the text of a file tells by itself, where it has the words for it."""
    holds = source.text.__contains__
    if holds("oftmax("):
        from losspick.reading.python.pairing.lone_shares import shares_of_one
        from losspick.reading.python.pairing.weighted_sums import over_rows

        yield from over_rows(source)
        yield from shares_of_one(source)
    if holds("exp(") and any(map(holds, _OF_SPREADS)):
        from losspick.reading.python.pairing.divergences import wrong_divergences

        yield from wrong_divergences(source)
    if any(map(holds, _OF_LIKELIHOODS)):
        from losspick.reading.python.pairing.rewards import made_small

        yield from made_small(source)
    if all(map(holds, _OF_ADVERSARIES)):
        from losspick.reading.python.pairing.adversaries import wrong_labels

        yield from wrong_labels(source)
    if (holds("margin") or holds("MARGIN")) and (holds("(1 - ") or holds("(1-") or holds("(1.")):
        from losspick.reading.python.pairing.pairs_by_hand import wrong_pairs

        yield from wrong_pairs(source)


def judge_rounds(machine: Machine, source: Source) -> None:
    """Note what watches the rounds of a training that is written out, and takes the worst."""
    holds = source.text.__contains__
    if machine.assuming:
        return
    if holds("ReduceLROnPlateau("):
        from losspick.reading.python.libraries.plateaus import note_plateaus

        note_plateaus(machine, source)
    if not any(map(holds, _TRAINING)):
        return
    if any(map(holds, _STOPPERS)):
        from losspick.reading.python.libraries.stoppers import note_stoppers

        note_stoppers(machine, source)
    if holds("best"):
        from losspick.reading.python.libraries.chosen_best import keep_in_mind

        keep_in_mind(machine, source)
