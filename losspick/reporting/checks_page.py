"""The page about all checks, from the checks themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from losspick.core.explanation import CheckFacts
from losspick.core.finding import Check, Example
from losspick.reporting.check_documents import check_facts
from losspick.reporting.markdown_text import page, plain, table_lines

_OPENING = """\
# Checks

What `losspick check` finds. `losspick explain LP101` shows one of them in the terminal,
`losspick checks` lists them. A code never changes its meaning. Severity says how bad a finding is
if it is true, its confidence how sure that is, shown where it is not high; what can't be known is
never reported.

To silence a finding, write a comment; the reason may follow it:

| comment | silences |
| --- | --- |
| `# losspick: ignore[LP101]` | on its line; alone on a line, in the statement below it |
| `# losspick: ignore-cell[LP101]` | in its cell of a notebook |
| `# losspick: ignore-file[LP101]` | in its file |

A code, the beginning of one (`LP1`) or a name may stand in the brackets, several with commas;
without brackets everything is silenced. Comments are read in Python, notebooks, YAML, TOML, INI
files and text protocol buffers; for JSON use `per-file-ignores`. A comment that silences nothing is
reported as LP901.
"""

_FAMILIES = {
    "LP1": "Prediction domain",
    "LP2": "Units, shapes and axes",
    "LP3": "Labels",
    "LP4": "Parameters and weights",
    "LP5": "Against the data",
    "LP9": "Reading and suppressions",
}
_LANGUAGES = {"py": "python", "yml": "yaml", "config": "text"}


def checks_page(checks: Iterable[Check], issues: Mapping[str, Sequence[str]], version: str) -> str:
    """Return every check with why, consequence, fix and an example of wrong and right.

    Args:
        checks: In order.
        issues: The codes for the words of collections of faulty configurations.
        version: Of losspick.
    """
    known = tuple(checks)
    parts = [_OPENING, _table(known)]
    family = ""
    for check in known:
        if check.code[:3] != family:
            family = check.code[:3]
            parts.append(f"## {_FAMILIES[family]}\n")
        parts.append("\n".join(_section(check_facts(check))))
    parts.append(_issues(issues))
    return page(version, parts)


def _table(checks: Sequence[Check]) -> str:
    rows = [
        (
            f"[{check.code}](#{_anchor(check)})",
            check.name,
            check.severity.value,
            "yes" if check.repairs else "",
            plain(check.title),
        )
        for check in checks
    ]
    return "\n".join([*table_lines(("code", "name", "severity", "`--fix`", "what"), rows), ""])


def _anchor(check: Check) -> str:
    return f"{check.code}-{check.name}".lower()


def _section(check: CheckFacts) -> Iterator[str]:
    yield f"### {check.code} {check.name}\n"
    yield f"{plain(check.title)} Severity: {check.severity.value}.\n"
    if check.on_request:
        yield "It runs where `--select` names it, for what it reports does no harm.\n"
    yield f"- Why: {plain(check.why)}"
    yield f"- Then: {plain(check.consequence)}"
    yield f"- Fix: {plain(check.fix)}."
    if check.repairs:
        yield f"- {plain(check.repairs)}."
    yield from (f"- See: <{reference}>" for reference in check.references)
    yield ""
    yield from _examples("Wrong", check.bad)
    yield from _examples("Right", check.good)


def _examples(title: str, examples: Sequence[Example]) -> Iterator[str]:
    for example in examples:
        suffix = example.name.rsplit(".")[-1]
        yield f"{title}, `{example.name}`:\n"
        yield f"```{_LANGUAGES.get(suffix, suffix)}\n{example.text.rstrip()}\n```\n"
        if example.table_words is not None:
            yield f"{plain(example.table_words)}\n"


def _issues(issues: Mapping[str, Sequence[str]]) -> str:
    rows = [(word, ", ".join(codes)) for word, codes in issues.items()]
    head = (
        "## Words of others\n\n"
        "Collections of faulty configurations name the issues in words. Those that we compare\n"
        "with mean these checks; where there are several, the kind of pairing decides.\n"
    )
    return "\n".join([head, *table_lines(("issue", "checks"), rows), ""])


def check_page(check: CheckFacts, version: str) -> str:
    """Return the section about one check as a page of its own."""
    title, *rest = _section(check)
    return page(version, [title.removeprefix("##"), *rest])
