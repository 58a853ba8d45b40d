"""Code that makes padded sequences of codes of the cells of a target."""

from __future__ import annotations

from losspick.advising.cells import template
from losspick.core.profile import Profile
from losspick.core.vocabulary import Encoding


def token_lines(profile: Profile, padding: str) -> tuple[str, str, tuple[str, ...]]:
    """Return imports, lines and functions that read, code and pad the tokens of each row."""
    lists, mark = profile.encoding is Encoding.LISTS, profile.writing.separator
    parsed = "ast.literal_eval(cell)" if lists else f"cell.split({repr(mark) if mark else ''})"
    named = f"the values of column {profile.target[0]!r}"
    read = template("token_labels").substitute(parsed=parsed, named=named)
    lines = f"{read}{template(f'{padding}_pad').substitute()}".rstrip()
    return "import ast\n" * lists, lines, ()
