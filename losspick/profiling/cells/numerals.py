"""Text -> number, the way a careful person reads one cell."""

from __future__ import annotations

import re
from dataclasses import dataclass

from losspick.core.regexes import regex

#: No numeral with currency and unit is longer; longer texts are only tried as plain numbers.
_LONGEST_NUMERAL = 64
#: Letters that stand for thousands and more, right behind the digits; of money, also small ones.
_MAGNITUDES = {"k": 1e3, "K": 1e3, "M": 1e6, "mn": 1e6, "B": 1e9, "bn": 1e9}
_OF_MONEY = {"m": 1e6, "b": 1e9, "Mn": 1e6, "Bn": 1e9, "T": 1e12}
#: Words that do so anywhere.
_SIZE_WORDS = {"thousand": 1e3, "tsd": 1e3, "million": 1e6, "mio": 1e6, "mln": 1e6} | {
    "billion": 1e9,
    "mrd": 1e9,
    "bln": 1e9,
    "trillion": 1e12,
}
_CODES = (
    "USD|EUR|GBP|JPY|CHF|CAD|AUD|NZD|CNY|INR|BRL|RUB|KRW|MXN|SEK|NOK|DKK|PLN|CZK|HUF|TRY|ZAR|SGD|"
    "HKD"
)
_CURRENCY = rf"(?:[A-Z]{{0,3}}[$€£¥₹₽₩₺₪₫฿]|{_CODES}|Rs\.?|kr\.?)"
CURRENCY_SIGN = regex(_CURRENCY)
_PLAIN = {
    ".": regex(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII),
    ",": regex(r"[+-]?(?:\d+,?\d*|,\d+)(?:[eE][+-]?\d+)?", re.ASCII),
}
_SIGNS = "$€£¥₹₽₩₺₪₫฿"
_INTEGER = regex(r"[+-]?\d+", re.ASCII)
_INFINITE = regex(r"([+-]?)(?:inf|infinity|∞)", re.IGNORECASE)
_ADORNED = regex(
    rf"""(?P<bound><=?|>=?|≤|≥|~|≈)?\ ?
    (?P<opened>\()?
    (?P<sign>[+-])?\ ?
    (?P<before>{_CURRENCY})?\ ?
    (?P<sign2>[+-])?
    (?P<body>[0-9](?:[0-9.,']|\ (?=[0-9]))*|[.,][0-9]+)(?P<exponent>[eE][+-]?[0-9]+)?
    (?P<blank>\ ?)
    (?P<unit>%|{_CURRENCY}|[^\W\d_][^\d\s,;:()'"=]{{0,11}}[23]?|°[^\W\d_]?)?
    (?P<closed>\))?""",
    re.VERBOSE,
)
_GROUPED = regex(r"\d{1,3}(?:([., '])\d{3})(?:\1\d{3})*", re.ASCII)
_GROUPED_BY_TWO = regex(r"\d{1,2}(?:,\d{2})+,\d{3}", re.ASCII)
_THREE_DIGIT_TAIL = regex(r"[1-9]\d{0,2}([.,])\d{3}", re.ASCII)
_TYPOGRAPHY = str.maketrans(
    {"\u2212": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2019": "'"}
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A text that was read as a number.

    Attributes:
        value: The number; infinite if it is too large for a float.
        plain: There is nothing but digits, a sign, a decimal mark and an exponent.
        integer: There is neither a decimal mark nor an exponent.
        unit: What stands beside the digits: a unit, a currency, ``%`` or nothing.
        bound: ``<`` and the like where the number is only a bound.
        scale: What the digits were multiplied by, for what stands behind them.
        ending: That, as it is written.
    """

    value: float
    plain: bool = True
    integer: bool = False
    unit: str = ""
    bound: str = ""
    scale: float = 1.0
    ending: str = ""


def parse(text: str, decimal: str) -> Numeral | None:
    """Read a text as a number; None if a careful person would not.

    Args:
        text: The cell.
        decimal: The decimal mark of the column, ``.`` or ``,``.
    """
    stripped = text.strip()
    if _PLAIN[decimal].fullmatch(stripped):
        integer = _INTEGER.fullmatch(stripped) is not None
        return Numeral(float(stripped.replace(",", ".")), integer=integer)
    if infinite := _INFINITE.fullmatch(stripped):
        return Numeral(float(infinite[1] + "inf"))
    if len(stripped) > _LONGEST_NUMERAL:
        return None
    return _parse_adorned(_unwrap(stripped), decimal)


def _unwrap(text: str) -> str:
    """Undo typographic signs, the spreadsheet's ="1", and a leading apostrophe."""
    text = text.translate(_TYPOGRAPHY)
    if text.startswith('="') and text.endswith('"'):
        return text[2:-1].strip()
    return text[1:] if text[:1] == "'" and text.count("'") == 1 else text


def _parse_adorned(text: str, decimal: str) -> Numeral | None:
    match = _ADORNED.fullmatch(text)
    if match is None or (match["opened"] is None) != (match["closed"] is None):
        return None
    digits = _ungroup(match["body"], decimal)
    if digits is None or (match["sign"] and match["sign2"]) or _is_code(match):
        return None
    value = float(digits + (match["exponent"] or ""))
    scale, unit = _size_and_unit(match)
    value *= scale
    negative = "-" in (match["sign"], match["sign2"]) or match["opened"] is not None
    return Numeral(
        value=-value if negative else value,
        plain=False,
        integer="." not in digits and not match["exponent"],
        unit=unit,
        bound=match["bound"] or "",
        scale=scale,
        ending=match["unit"] or "",
    )


def _is_code(match: re.Match[str]) -> bool:
    """Tell whether letters right behind digits with leading zeros make a code, such as "02A"."""
    padded = match["body"].isdigit() and len(match["body"]) > 1 and match["body"][0] == "0"
    return padded and bool(match["unit"]) and match["unit"].isalpha() and not match["blank"]


def _size_and_unit(match: re.Match[str]) -> tuple[float, str]:
    """Return by what the digits are to be multiplied, and the unit that is left."""
    unit, before = match["unit"] or "", match["before"] or ""
    after = next((sign for sign in _SIGNS if unit.endswith(sign) and unit != sign), "")
    money, size = before or after, unit.removesuffix(after)
    letters = _MAGNITUDES | _OF_MONEY if money else _MAGNITUDES
    if size in letters and not match["blank"]:
        return letters[size], money
    word = size.casefold().removesuffix(".")
    if word in _SIZE_WORDS:
        return _SIZE_WORDS[word], money
    return 1.0, unit or before


def _ungroup(body: str, decimal: str) -> str | None:
    """Return the digits with at most a decimal point; None where the groups are wrong."""
    mark = _decimal_mark(body, decimal)
    whole, _, fraction = body.rpartition(mark) if mark else (body, "", "")
    if whole and not whole.isdigit():
        if not (_GROUPED.fullmatch(whole) or _GROUPED_BY_TWO.fullmatch(whole)):
            return None
        whole = re.sub(r"\D", "", whole)
    if fraction and not fraction.isdigit():
        return None
    return f"{whole or '0'}.{fraction}" if mark else whole


def _decimal_mark(body: str, decimal: str) -> str | None:
    dots, commas = body.count("."), body.count(",")
    if dots and commas:
        last = max(".,", key=body.rfind)
        return last if body.count(last) == 1 else None
    if dots + commas != 1:
        return None
    mark = "." if dots else ","
    return mark if mark == decimal or not _THREE_DIGIT_TAIL.fullmatch(body) else None


def decimal_evidence(text: str) -> str:
    """Tell which decimal mark a text shows: ``.``, ``,``, ``?`` (a comma of unclear use) or "".

    "1,5" and "1.234,56" show a comma, "1.5" and "1,234.5" a dot; "1,234" may be either, and
    "1.234" shows nothing, since it is read with a decimal point unless other cells speak.
    """
    if len(text) > _LONGEST_NUMERAL or not ("," in text or "." in text):
        return ""
    match = _ADORNED.fullmatch(_unwrap(text.strip()))
    if match is None or _ungroup(match["body"], ".") is None:
        return ""
    body = match["body"]
    if _THREE_DIGIT_TAIL.fullmatch(body):
        return "?" if "," in body else ""
    if mark := _decimal_mark(body, "."):
        return mark
    if body.count(".") > 1:
        return ","
    return "." if body.count(",") > 1 else ""
