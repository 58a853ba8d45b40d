"""What a later release of a library no longer takes is right where an earlier one is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from losspick.api.checking import check_paths

_CODE = """\
from sklearn.ensemble import RandomForestRegressor

forest = RandomForestRegressor(criterion="mse")
forest.fit(x, y)
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "train.py").write_text(_CODE, encoding="ascii")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _codes(project: Path) -> list[str]:
    return [finding.code for finding in check_paths([str(project / "src")]).findings]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("requirements.txt", "numpy==2.0\nscikit-learn==0.24.2  # the last one\n"),
        ("requirements-dev.txt", "scikit_learn == 1.1.3\n"),
        ("requirements/base.txt", "Scikit-Learn<1.2\n"),
        ("constraints.txt", "scikit-learn>=0.22,<1.0\n"),
        ("environment.yml", "dependencies:\n  - python=3.7\n  - scikit-learn=0.22.1\n"),
        ("environment.yaml", "dependencies:\n  - conda-forge::scikit-learn=1.0=py37_0\n"),
        ("setup.py", "setup(install_requires=['torch', 'scikit-learn~=0.24.0', 'x'])\n"),
        ("setup.cfg", "install_requires =\n    scikit-learn<=1.1\n"),
        ("pyproject.toml", '[tool.poetry.dependencies]\nscikit-learn = "^0.24"\n'),
        ("pyproject.toml", '[tool.poetry.dependencies]\nscikit-learn = "0.24.2"\n'),
        ("pyproject.toml", '[project]\ndependencies = ["scikit-learn[all]==1.0.*"]\n'),
        ("Pipfile", '[packages]\nscikit-learn = "==0.23.1"\n'),
        ("src/requirements.txt", "scikit-learn==0.24.2"),
    ],
)
def test_an_earlier_release_takes_the_word(project: Path, file: str, text: str) -> None:
    (project / file).parent.mkdir(exist_ok=True)
    (project / file).write_text(text, encoding="ascii")
    assert _codes(project) == []


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("requirements.txt", "scikit-learn==1.2.0\n"),
        ("requirements.txt", "scikit-learn>=0.22\n"),
        ("requirements.txt", "scikit-learn\nnumpy==0.2\n"),
        ("requirements.txt", "# scikit-learn==0.24.2\nscikit-learn<2\n"),
        ("requirements.txt", "scikit-learn-extra==0.2\nmy-scikit-learn==0.1\n"),
        ("requirements.txt", "scikit-learn<=1.2\n"),
        ("pyproject.toml", 'dependencies = ["scikit-learn", "numpy<1.1"]\n'),
        ("pyproject.toml", '[tool.poetry.dependencies]\nscikit-learn = "^1.0"\n'),
        ("pyproject.toml", 'dependencies = ["scikit-learn~=1.0"]\n'),
        ("notes.txt", "scikit-learn==0.24.2\n"),
    ],
)
def test_a_later_release_does_not(project: Path, file: str, text: str) -> None:
    (project / file).write_text(text, encoding="ascii")
    assert _codes(project) == ["LP409"]


def test_the_nearest_file_decides(project: Path) -> None:
    (project / "requirements.txt").write_text("scikit-learn==1.5\n", encoding="ascii")
    (project / "src" / "requirements.txt").write_text("scikit-learn==0.24\n", encoding="ascii")
    assert _codes(project) == []


def test_files_beyond_the_project_say_nothing(project: Path) -> None:
    (project / "src" / ".git").mkdir()
    (project / "requirements.txt").write_text("scikit-learn==0.24\n", encoding="ascii")
    assert [
        f.code for f in check_paths([str(project / "src")]).findings
    ] == []  # the working folder
    other = project.parent / "other"
    (other / ".git").mkdir(parents=True)
    (other / "train.py").write_text(_CODE, encoding="ascii")
    (project.parent / "requirements.txt").write_text("scikit-learn==0.24\n", encoding="ascii")
    (finding,) = check_paths([str(other / "train.py")]).findings
    assert finding.fix == "write squared_error: scikit-learn 1.2 no longer takes the old name"


def test_the_cache_sees_another_release(project: Path) -> None:
    for number in range(25):
        (project / "src" / f"m{number}.py").touch()
    pinned = project / "requirements.txt"
    pinned.write_text("scikit-learn==0.24.2\n", encoding="ascii")
    cache = project / "cache"
    paths = [str(project / "src")]
    assert check_paths(paths, cache=cache).findings == ()
    pinned.write_text("scikit-learn==1.5\n", encoding="ascii")
    assert len(check_paths(paths, cache=cache).findings) == 1
