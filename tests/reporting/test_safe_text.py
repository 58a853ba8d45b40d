from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from losspick.reporting.safe_text import LONGEST, neutralise, safe, without_surrogates


def test_what_acts_on_a_terminal_becomes_visible() -> None:
    assert neutralise("\x1b[31mred\x07") == "\\x1b[31mred\\x07"
    assert neutralise("a\nb\tc\x7f\x9b") == "a\\x0ab\\x09c\\x7f\\x9b"
    assert neutralise("\u202eevil\u2066\u200b\ufeff\u2028") == (
        "\\u202eevil\\u2066\\u200b\\ufeff\\u2028"
    )
    assert neutralise("\ud83d") == "\\ud83d"


def test_ordinary_text_of_any_script_stays_as_it_is() -> None:
    for text in ("price", "médio", "цена", "価格", "السعر", "[/bold]", "5 × σ²"):
        assert neutralise(text) == text


@given(st.text(st.characters(), max_size=300))
def test_nothing_invisible_comes_through(text: str) -> None:
    clean = neutralise(text)
    assert not {unicodedata.category(char) for char in clean} & {"Cc", "Cs", "Zl", "Zp"}
    assert not {"\u200b", "\u200e", "\u202e", "\u2066", "\ufeff"} & set(clean)
    clean.encode("utf-8")


@given(st.text(st.characters(), max_size=300))
def test_names_are_cut_with_an_ellipsis(text: str) -> None:
    assert len(safe(text)) <= LONGEST
    assert safe(text) == neutralise(text) or safe(text).endswith("…")


def test_surrogates_can_be_taken_out_alone() -> None:
    assert without_surrogates("a\nb\ud83d") == "a\nb\\ud83d"
