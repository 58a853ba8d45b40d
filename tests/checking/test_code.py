"""The code of a definition, and its words."""

from __future__ import annotations

from losspick.reading.python.text.code import code_in


def test_words_stand_outside_of_comments_and_long_strings() -> None:
    code = code_in('def f(x):\n    """Softmax of x."""\n    return x.Sum(1)  # a mean\n')
    assert code.words == {"def", "f", "x", "return", "Sum", "1"}


def test_words_are_told_in_small_letters_too() -> None:
    code = code_in("loss = nn.MSELoss()\nloss(a, loss)")
    assert sorted(code.low.split()) == ["a", "loss", "mseloss", "nn"]


def test_classes_that_are_asked_for_are_no_words() -> None:
    assert code_in("isinstance(x, nn.MSELoss)").words == {"isinstance"}
