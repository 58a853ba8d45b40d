"""What is left out of a folder is what git leaves out of it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from losspick.reading.walking import find_files

_FILES = (
    "train.py",
    "keep.py",
    "a.tmp.py",
    "keep.tmp.py",
    "out/model.py",
    "src/train.py",
    "src/out/model.py",
    "src/deep/out/model.py",
    "src/deep/run_1.py",
    "src/deep/run_22.py",
    "docs/conf.py",
    "docs/src/conf.py",
    "!odd.py",
    "#odd.py",
)
_PATTERNS = (
    ("out/",),
    ("/out",),
    ("out/*", "!out/model.py"),
    ("*.tmp.py", "!keep.tmp.py"),
    ("!keep.py", "keep.py"),
    ("keep.py", "!keep.py"),
    ("src/deep",),
    ("/src/*/out",),
    ("**/out",),
    ("src/**",),
    ("src/**/model.py",),
    ("run_?.py",),
    ("run_[0-9].py",),
    ("run_[!0-9].py", "[a-c]*.py"),
    ("train.py/",),
    ("src/",),
    ("conf.py", "!docs/conf.py"),
    ("docs/*", "!docs/src/"),
    ("\\!odd.py",),
    ("\\#odd.py", "# a comment", ""),
    ("*",),
    ("/*", "!/src/"),
)


def _tree(folder: Path, patterns: tuple[str, ...], inner: tuple[str, ...] = ()) -> None:
    for name in _FILES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    (folder / ".gitignore").write_text("\n".join(patterns), encoding="utf-8")
    if inner:
        (folder / "src" / ".gitignore").write_text("\n".join(inner), encoding="utf-8")
    subprocess.run(["git", "init", "-q", str(folder)], check=True)


def _of_git(folder: Path) -> set[str]:
    asked = ["git", "ls-files", "--others", "--exclude-standard", "-z"]
    said = subprocess.run(asked, cwd=folder, check=True, capture_output=True, text=True).stdout
    return {name for name in said.split("\0") if name.endswith(".py")}


def _ours(folder: Path) -> set[str]:
    return {Path(path).relative_to(folder).as_posix() for path in find_files([str(folder)]).found}


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
@pytest.mark.parametrize("patterns", _PATTERNS, ids=" ".join)
def test_a_folder_is_read_as_git_reads_it(patterns: tuple[str, ...], tmp_path: Path) -> None:
    _tree(tmp_path, patterns)
    assert _ours(tmp_path) == _of_git(tmp_path)


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
@pytest.mark.parametrize("patterns", _PATTERNS, ids=" ".join)
def test_patterns_of_a_folder_within_come_last(patterns: tuple[str, ...], tmp_path: Path) -> None:
    _tree(tmp_path, ("model.py", "run_*", "!train.py"), patterns)
    assert _ours(tmp_path) == _of_git(tmp_path)


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_a_folder_within_a_repository_keeps_its_patterns(tmp_path: Path) -> None:
    _tree(tmp_path, ("/src/deep/out", "train.py"))
    found = {Path(path).name for path in find_files([str(tmp_path / "src" / "deep")]).found}
    assert found == {"run_1.py", "run_22.py"}
