"""Keys by which findings are recognised after lines have moved."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path, PurePath

from losspick.core.finding import CheckReport, Finding


def fingerprints(report: CheckReport, base: Path | None = None) -> tuple[str, ...]:
    """Return a key for each finding: of its file, check and source line, not its line number.

    Findings that are alike in all that are counted, so that each has a key of its own.

    Args:
        report: The findings and their lines.
        base: The folder that paths are relative to; None: the working folder.
    """
    import hashlib  # it brings OpenSSL, which no run without a baseline or a report needs

    seen: Counter[str] = Counter()
    keys = []
    for finding, line in zip(report.findings, report.lines, strict=True):
        path = relative_path(finding.place.path, base)
        parts = (path, finding.code, finding.name, normalised(finding, line))
        alike = "\0".join(parts)
        seen[alike] += 1
        text = f"{alike}\0{seen[alike]}".encode("utf-8", "surrogatepass")
        keys.append(hashlib.sha256(text).hexdigest()[:32])
    return tuple(keys)


def normalised(finding: Finding, line: str) -> str:
    """Return the source line of a finding with single blanks; what stands for one if there is none.

    A comment at its end is left in: it may be the reason for what the line does.
    """
    return " ".join(line.split()) or (finding.place.inner or "")


def relative_path(path: str, base: Path | None = None) -> str:
    """Return a path with slashes, relative to a folder if it lies below."""
    folder = str((base or Path.cwd()).resolve())
    full = os.path.normpath(os.path.join(Path.cwd(), path))  # noqa: PTH118 - keeps what links name
    inside = full.startswith(folder.rstrip(os.sep) + os.sep)
    return PurePath(os.path.relpath(full, folder) if inside else full).as_posix()
