"""Single cells: what is a number, and which."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from losspick.profiling.cells.numerals import decimal_evidence, parse

# text, decimal mark, value
NUMBERS = [
    ("12", ".", 12.0),
    ("-0.5", ".", -0.5),
    ("+.5e3", ".", 500.0),
    ("  7.0 ", ".", 7.0),
    ("1,234", ".", 1234.0),
    ("1,234", ",", 1.234),
    ("1.234", ".", 1.234),
    ("1.234", ",", 1234.0),
    ("1.234,56", ".", 1234.56),
    ("1,234.56", ",", 1234.56),
    ("12,5", ".", 12.5),
    ("1,234,567", ",", 1234567.0),
    ("12,34,567", ".", 1234567.0),
    ("1 234 567,5", ",", 1234567.5),
    ("1\u00a0234", ".", 1234.0),
    ("1'234.50", ".", 1234.5),
    ("$1,234", ".", 1234.0),
    ("€ 1.234,56", ",", 1234.56),
    ("-€5", ".", -5.0),
    ("€-5", ".", -5.0),
    ("1.234,56 €", ",", 1234.56),
    ("USD 12", ".", 12.0),
    ("R$ 5", ".", 5.0),
    ("(1,234.5)", ".", -1234.5),
    ("12 %", ".", 12.0),
    ("12%", ".", 12.0),
    ("12 kg", ".", 12.0),
    ("12km/h", ".", 12.0),
    ("21 °C", ".", 21.0),
    ("3 m²", ".", 3.0),
    ("1.2k", ".", 1200.0),
    ("3M", ".", 3e6),
    ("<1.0", ".", 1.0),
    (">=5", ".", 5.0),
    ("≥ 5", ".", 5.0),
    ("\u22125", ".", -5.0),
    ('="001"', ".", 1.0),
    ("1e400", ".", math.inf),
    ("-Infinity", ".", -math.inf),
    ("1" * 4500, ".", math.inf),
]
WORDS = [
    "",
    "abc",
    "A12",
    "ABC 123",
    "1/2",
    "12:30",
    "10-20",
    "2024-01-05",
    "12.03.2024",
    "192.168.1.1",
    "1,23,4",
    "1.2.3",
    "0x1F",
    "1_000",
    "--5",
    "1 2",
    "12 years old",
    "(5",
    "%",
    "$",
    ".",
    "1st of May",
]


@pytest.mark.parametrize(("text", "decimal", "value"), NUMBERS)
def test_reads_a_number_as_a_careful_person_would(text, decimal, value):
    numeral = parse(text, decimal)
    assert numeral is not None
    assert numeral.value == value


@pytest.mark.parametrize("text", WORDS)
@pytest.mark.parametrize("decimal", [".", ","])
def test_does_not_take_words_for_numbers(text, decimal):
    assert parse(text, decimal) is None


@pytest.mark.parametrize("text", ["a" * 100_000, " " * 100_000 + "x", "1," * 50_000, "9" * 100_000])
def test_long_texts_take_no_time(text):
    parse(text, ".")
    assert decimal_evidence(text) == ""


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("1,5", ","),
        ("0,123", ","),
        ("1.234,5", ","),
        ("1.234.567", ","),
        ("1.5", "."),
        ("1,234.5", "."),
        ("1,234,567", "."),
        ("1234,567", ","),
        ("1,234", "?"),
        ("1.234", ""),
        ("12", ""),
        ("a,b", ""),
        ("€ 1,50", ","),
    ],
)
def test_decimal_evidence(text, mark):
    assert decimal_evidence(text) == mark


@pytest.mark.parametrize(
    ("text", "integer"), [("12", True), ("12.0", False), ("1,234", True), ("1e3", False)]
)
def test_integers_are_written_without_a_decimal_mark(text, integer):
    numeral = parse(text, ".")
    assert numeral is not None
    assert numeral.integer is integer


FORMATS = {
    "plain": ("{:.4f}", "."),
    "thousands": ("{:,.4f}", "."),
    "dollars": ("${:,.4f}", "."),
    "unit": ("{:.4f} kg", "."),
    "percent": ("{:.4f} %", "."),
    "exponent": ("{:.12e}", "."),
    "bound": ("<{:.4f}", "."),
}


@pytest.mark.parametrize("name", FORMATS)
@given(value=st.floats(-1e9, 1e9))
def test_what_is_written_is_read_back(name, value):
    form, decimal = FORMATS[name]
    numeral = parse(form.format(value), decimal)
    assert numeral is not None
    assert numeral.value == pytest.approx(value, abs=1e-4, rel=1e-12)


@given(value=st.floats(-1e9, 1e9))
def test_continental_numbers_are_read_back(value):
    text = f"{value:,.4f}".translate(str.maketrans(",.", ".,"))
    numeral = parse(text, ",")
    assert numeral is not None
    assert numeral.value == pytest.approx(value, abs=1e-4)


@given(st.text())
def test_no_text_breaks_it(text):
    for decimal in (".", ","):
        numeral = parse(text, decimal)
        assert numeral is None or not math.isnan(numeral.value)
