"""The sentences of rules: ``{field}`` and ``{field:.1%}`` filled with this data's facts."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Mapping

from losspick.advising.fields import FIELDS, FactType
from losspick.core.numbers import number
from losspick.core.regexes import regex
from losspick.core.rule import Fact
from losspick.errors import nearest

#: Plain number formats only; a width would let a rule ask for a string of any length.
_FORMAT = regex(r"(,|,?\.\d{1,2}[efg%]|[efg%]|)")


def template_faults(template: str) -> Iterator[str]:
    """Yield what is wrong with a sentence's placeholders."""
    try:
        parts = list(string.Formatter().parse(template))
    except ValueError as error:
        yield f"{error} (write {{{{ and }}}} for braces)"
        return
    for _, name, form, conversion in parts:
        if name is not None:
            yield from _placeholder_faults(name, form or "", conversion)


def _placeholder_faults(name: str, form: str, conversion: str | None) -> Iterator[str]:
    if name not in FIELDS:
        close = nearest(name, FIELDS)
        hint = f"; did you mean {close[0]!r}?" if close and name.isidentifier() else ""
        yield f"{{{name}}} is no field{hint}"
    elif conversion:
        yield f"{{{name}!{conversion}}}: conversions are not allowed"
    elif not _FORMAT.fullmatch(form):
        yield f"{{{name}:{form}}}: the format can be a precision such as .2f, .3g or .1%"
    elif form and FIELDS[name].type is not FactType.NUMBER:
        yield f"{{{name}:{form}}}: {name} is no number"


def fill(template: str, facts: Mapping[str, Fact]) -> str:
    """Return the sentence with its facts, less the clauses whose facts are not known.

    The template was checked by ``template_faults``.
    """
    written = []
    for text, name, form, _ in string.Formatter().parse(_known_part(template, facts)):
        written.append(text)
        if name is not None:
            written.append(_write(facts.get(name), form or ""))
    return "".join(written)


_BRACKETS = regex(r" \(([^()]*)\)")


def _known_part(template: str, facts: Mapping[str, Fact]) -> str:
    """Leave out what stands in brackets, or before the colon, with a fact that is not known."""

    def known(clause: str) -> bool:
        names = (name for _, name, _, _ in string.Formatter().parse(clause))
        return all(name is None or facts.get(name) is not None for name in names)

    def clauses(text: str) -> str:
        return ", ".join(filter(known, text.split(", ")))

    def bracketed(found: re.Match[str]) -> str:
        kept = clauses(found[1])
        return f" ({kept})" if kept else ""

    if known(template):
        return template
    head, colon, rest = _BRACKETS.sub(bracketed, template).partition(": ")
    kept = clauses(head)
    return f"{kept}{colon}{rest}" if kept else f"{rest[:1].upper()}{rest[1:]}" or template


def _write(fact: Fact, form: str) -> str:
    if fact is None:
        return "unknown"
    if isinstance(fact, tuple):
        return ", ".join(fact)
    if isinstance(fact, str | bool):
        return str(fact)
    return _percent(format(fact, form)) if form else number(fact)


def _percent(text: str) -> str:
    return f"{text[:-1]} %" if text.endswith("%") else text
