from __future__ import annotations

from pathlib import Path

import pytest

from losspick.core.globs import path_matches


@pytest.mark.parametrize(
    ("path", "glob", "expected"),
    [
        ("src/train.py", "train.py", True),
        ("src/train.py", "src", True),
        ("src/deep/train.py", "src/*", True),
        ("src/deep/train.py", "src/*.py", False),
        ("src/deep/train.py", "src/**/*.py", True),
        ("src/train.py", "src/**/*.py", True),
        ("a/src/train.py", "src/train.py", True),
        ("a/src/train.py", "/src/train.py", False),
        ("a/src/train.py", "./a/src", True),
        ("src/train.py", "rain.py", False),
        ("src/training.py", "train", False),
        (".github/x.yaml", ".github", True),
        ("github/x.yaml", ".github", False),
        ("a+b(1).py", "a+b(1).py", True),
        ("a.py", "[", False),
        ("x[.py", "x[.py", True),
        ("b.py", "[!a].py", True),
        ("../up/a.py", "up", True),
        ("./a.py", "/a.py", True),
    ],
)
def test_a_glob_means_what_git_means(
    path: str, glob: str, expected: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "base").mkdir()
    monkeypatch.chdir(tmp_path / "base")
    assert path_matches(path, glob) is expected
    assert path_matches(path, glob, tmp_path / "base") is expected
    absolute = str(tmp_path / "base" / path)
    assert path_matches(absolute, glob, tmp_path / "base") is expected
