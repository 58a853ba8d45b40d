"""What is in the packages, what they say of themselves, and what the README promises."""

from __future__ import annotations

import email
import importlib.metadata
import re
import shlex
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from email.message import Message
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CORE_DEPENDENCIES = {"typer", "rich", "pandas", "numpy", "scipy", "narwhals", "pyyaml"}
MACHINE_PATH = re.compile(r"(?<![\w.~/-])/(?:home|root|work|Users|tmp/\w)/\w")
PACKAGE_INDEX = re.compile(r"index[-_]url|--find[-]links")
SET_UP = {
    "main job": re.compile(r"^python3 -m venv \.venv && .*\.venv/bin/losspick .*$", re.MULTILINE),
    "tests": re.compile(r"^python3 -m venv \.venv-test && .* -m pytest -n 2$", re.MULTILINE),
}


def build(kind: str, source: Path, folder: Path) -> Path:
    """Build a wheel or an sdist without isolation, so without a network."""
    code = f"import hatchling.build as b, sys; print(b.build_{kind}(sys.argv[1]))"
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder)],
        cwd=source,
        capture_output=True,
        text=True,
        check=True,
    )
    return folder / done.stdout.split()[-1]


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the unpacked source distribution."""
    folder = tmp_path_factory.mktemp("sdist")
    with tarfile.open(build("sdist", ROOT, folder)) as archive:
        archive.extractall(folder, filter="data")
    return next(path for path in folder.iterdir() if path.is_dir())


@pytest.fixture(scope="module")
def wheel(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[zipfile.ZipFile]:
    """Open the wheel that is built from the source distribution."""
    with zipfile.ZipFile(build("wheel", sdist, tmp_path_factory.mktemp("wheel"))) as archive:
        yield archive


@pytest.fixture(scope="module")
def metadata(wheel: zipfile.ZipFile) -> Message:
    """Return the wheel's METADATA."""
    name = next(n for n in wheel.namelist() if n.endswith(".dist-info/METADATA"))
    return email.message_from_bytes(wheel.read(name))


def rule_files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.toml")}


def test_wheel_holds_every_rule(wheel: zipfile.ZipFile) -> None:
    prefix = "losspick/_rules/"
    packed = {n.removeprefix(prefix) for n in wheel.namelist() if n.startswith(prefix)}
    rules = rule_files(ROOT / "rules")
    assert rules
    assert rules <= packed


def test_wheel_holds_every_module_and_the_marker_for_types(wheel: zipfile.ZipFile) -> None:
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "losspick").rglob("*.py")}
    assert modules | {"losspick/py.typed"} <= set(wheel.namelist())


def test_wheel_holds_nothing_else(wheel: zipfile.ZipFile) -> None:
    tops = {name.split("/")[0] for name in wheel.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"losspick"}


@pytest.mark.parametrize(
    "name", ["rules", "tests", "sample_data", "README.md", "CHANGELOG.md", "LICENSE"]
)
def test_sdist_holds_what_is_needed_to_build_and_test(sdist: Path, name: str) -> None:
    assert (sdist / name).exists()
    assert rule_files(sdist / "rules") == rule_files(ROOT / "rules")


def test_metadata_names_licence_python_and_typing(metadata: Message) -> None:
    assert metadata["License-Expression"] == "MIT"
    assert metadata["License-File"] == "LICENSE"
    assert metadata["Requires-Python"] == ">=3.11"
    assert "Typing :: Typed" in (metadata.get_all("Classifier") or [])


def test_core_dependencies_are_few_and_have_no_upper_bound(metadata: Message) -> None:
    always = [r for r in metadata.get_all("Requires-Dist") or [] if "extra ==" not in r]
    assert {re.split(r"[\s<>=!~\[;]", r)[0] for r in always} == CORE_DEPENDENCIES
    assert not [r for r in always if "<" in r]


def test_wheel_installs_the_command(wheel: zipfile.ZipFile) -> None:
    name = next(n for n in wheel.namelist() if n.endswith("entry_points.txt"))
    assert "losspick = losspick.__main__:main" in wheel.read(name).decode()


def test_module_runs_and_tells_its_version() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "losspick", "--version"], capture_output=True, text=True, check=True
    )
    assert importlib.metadata.version("losspick") in done.stdout


def set_up_command(job: str) -> str:
    found = SET_UP[job].findall((ROOT / "README.md").read_text(encoding="utf-8"))
    assert len(found) == 1, f"the README should have one command for: {job}"
    return str(found[0])


@pytest.mark.parametrize("job", SET_UP)
def test_readme_has_one_command_for(job: str) -> None:
    shell = subprocess.run(["bash", "-n", "-c", set_up_command(job)], check=False)
    assert shell.returncode == 0


def test_readme_main_job_runs() -> None:
    *_, last = set_up_command("main job").split("&&")
    program, *arguments = shlex.split(last)
    assert program == ".venv/bin/losspick"
    done = subprocess.run(
        [sys.executable, "-m", "losspick", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


def tracked_files() -> list[Path]:
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


@pytest.mark.parametrize("pattern", [MACHINE_PATH, PACKAGE_INDEX], ids=["machine", "index"])
def test_tracked_files_name_no_machine(pattern: re.Pattern[str]) -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in tracked_files()
        for match in pattern.finditer(path.read_bytes().decode("utf-8", errors="replace"))
    ]
    assert not found


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (MACHINE_PATH, "see " + "/home" + "/me/data.csv"),
        (PACKAGE_INDEX, "pip install --extra-index" + "-url https://example.com"),
    ],
)
def test_patterns_find_what_they_are_for(pattern: re.Pattern[str], text: str) -> None:
    assert pattern.search(text)
