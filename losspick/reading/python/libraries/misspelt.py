"""Words for activations that layers of Keras look up and do not find."""

from __future__ import annotations

from losspick.core.spec import Choice, Fact, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.python.libraries.misnamed import registers
from losspick.reading.python.spelling.layer_tables import activation_named
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import Const

#: Of the words that Keras knows, those that slips of the keyboard are told from. Others are so
#: short, or so like each other, that a slip may be the name of an activation of somebody's own.
_MEANT = ("relu", "tanh", "sigmoid", "softmax", "linear", "softplus", "softsign", "exponential",
          "hard_sigmoid", "log_softmax", "leaky_relu")  # fmt: skip
#: So long is a word in which any letter may be wrong; of shorter ones, letters change places or
#: stand twice: "prelu" and "crelu" are activations.
_LONG = 6
#: Where an activation stands without its name.
_POSITIONS = {"keras.layers.Dense": 1, "keras.layers.Activation": 0}


def note_misspelt(machine: Machine, path: str, given: Arguments, frame: Frame) -> None:
    """Note that a layer is given a word for an activation that differs from one by a slip."""
    position = _POSITIONS.get(path)
    chosen = given.get(position, "activation") if given.whole else None
    word = chosen.value if isinstance(chosen, Const) else None
    place = given.place(position, "activation")
    if not isinstance(word, str) or place is None or machine.caught or activation_named(word):
        return
    meant = next((name for name in _MEANT if _is_slip(word.lower(), name)), None)
    if meant is None or registers(frame.source.text):
        return
    owner = f"The layer {last(path)} of Keras"
    choice = Fact(Choice(owner=owner, chosen=word, allowed=(meant,)), place)
    machine.found.append(
        ModelSpec(framework=Framework.KERAS, reader="python", call=place, choices=(choice,))
    )


def _is_slip(word: str, meant: str) -> bool:
    """Tell whether letters of a name have changed places, stand twice, are left out or wrong."""
    if abs(len(word) - len(meant)) > 1 or word == meant or not word.replace("_", "").isalpha():
        return False
    at = next((i for i, (a, b) in enumerate(zip(word, meant, strict=False)) if a != b), None)
    if at is None:
        at = min(len(word), len(meant))
    ahead, rest = word[at:], meant[at:]
    changed = ahead[:2] == rest[:2][::-1] and ahead[2:] == rest[2:]
    doubled = ahead[1:] == rest and at > 0 and ahead[0] == word[at - 1]
    if changed or doubled:
        return True
    left_out = ahead == rest[1:] and at > 0
    wrong = len(ahead) == len(rest) and ahead[1:] == rest[1:] and at > 0
    return len(meant) >= _LONG and (left_out or wrong)
