"""What named files import from files that were not named."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from losspick.api.check_options import CheckOptions
from losspick.api.checking import FEWEST, check_paths, check_text
from losspick.api.fixing import fixes
from losspick.core.finding import CheckReport
from losspick.reading.python.values import machine
from losspick.reading.walking import Selection

MODEL = """\
import torch
from torch import nn

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(8, 3)

    def forward(self, x):
        return torch.softmax(self.layer(x), dim=1)
"""
TRAIN = """\
from torch import nn
from {module} import Net

net = Net()
criterion = nn.CrossEntropyLoss()

def step(x, y):
    return criterion(net(x), y)
"""
ENGINE = """\
from torch import nn

def run(net, batches):
    criterion = nn.CrossEntropyLoss()
    for x, y in batches:
        criterion(net(x), y).backward()
"""


def write(folder: Path, **texts: str) -> Path:
    """Write files; two underscores stand for a folder's sign."""
    for name, text in texts.items():
        file = folder / (name.replace("__", "/") + ".py")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="ascii")
    return folder


def codes(report: CheckReport) -> list[str]:
    """Return the codes of the findings."""
    return [finding.code for finding in report.findings]


@pytest.mark.parametrize(
    ("train", "model", "module"),
    [
        ("train", "model", "model"),
        ("train", "models__net", "models.net"),
        ("pkg__train", "pkg__net", ".net"),
        ("pkg__scripts__train", "pkg__net", "..net"),
        ("pkg__scripts__train", "pkg__net", "pkg.net"),
        ("scripts__train", "src__pkg__net", "pkg.net"),
        ("scripts__train", "lib__net", "lib.net"),
    ],
)
def test_a_model_that_a_named_file_imports_is_followed(
    tmp_path: Path, train: str, model: str, module: str
) -> None:
    write(tmp_path, **{train: TRAIN.format(module=module), model: MODEL})
    for package in ("pkg", "pkg/scripts", "src/pkg"):
        if (tmp_path / package).is_dir():
            (tmp_path / package / "__init__.py").touch()
    (tmp_path / "pyproject.toml").touch()
    named = tmp_path / (train.replace("__", "/") + ".py")
    report = check_paths([str(named)])
    assert codes(report) == ["LP101"]
    assert report.findings[0].place.path == str(tmp_path / (model.replace("__", "/") + ".py"))
    assert report.checked == (str(named),)


def test_the_working_folder_is_where_modules_are_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, scripts__train=TRAIN.format(module="lib.net"), lib__net=MODEL)
    named = str(Path("scripts/train.py"))
    monkeypatch.chdir(tmp_path)
    report = check_paths([named])
    assert [finding.place.path for finding in report.findings] == [str(Path("lib/net.py"))]
    monkeypatch.chdir(tmp_path / "scripts")
    assert codes(check_paths(["train.py"])) == []  # nothing says that the project begins above


def test_what_is_wrong_within_the_imported_file_alone_is_its_own_matter(tmp_path: Path) -> None:
    both = MODEL + ENGINE + "\nrun(Net(), make_batches())\n"
    write(tmp_path, both=both, train="from both import run\nrun(None, make_batches())\n")
    assert codes(check_paths([str(tmp_path / "train.py")])) == []
    assert codes(check_paths([str(tmp_path / "both.py")])) == ["LP101"]


def test_a_pairing_that_a_named_file_brings_about_is_told_wherever_its_ends_stand(
    tmp_path: Path,
) -> None:
    train = "from model import Net\nfrom engine import run\n\nrun(Net(), make_batches())\n"
    write(tmp_path, model=MODEL, engine=ENGINE, train=train)
    assert codes(check_paths([str(tmp_path / "train.py")])) == ["LP101"]
    assert codes(check_paths([str(tmp_path / "engine.py")])) == []
    assert codes(check_paths([str(tmp_path / "model.py")])) == []


def test_a_text_is_followed_as_the_file_of_its_name(tmp_path: Path) -> None:
    write(tmp_path, model=MODEL)
    text = TRAIN.format(module="model").encode()
    assert codes(check_text(text, str(tmp_path / "train.py"))) == ["LP101"]


def test_however_a_file_is_named_it_is_one_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, train=TRAIN.format(module="model"), model=MODEL)
    monkeypatch.chdir(tmp_path)
    here = f".{os.sep}"
    report = check_paths([f"{here}train.py", str(tmp_path / "model.py")])
    assert [finding.place.path for finding in report.findings] == [str(tmp_path / "model.py")]


def test_files_that_are_left_out_are_not_followed(tmp_path: Path) -> None:
    write(tmp_path, train=TRAIN.format(module="model"), model=MODEL)
    without = CheckOptions(selection=Selection(exclude=("model.py",)))
    assert codes(check_paths([str(tmp_path / "train.py")], without)) == []


def test_installed_packages_are_not_of_the_project(tmp_path: Path) -> None:
    inside = tmp_path / "site-packages"
    write(inside, pkg__train=TRAIN.format(module="other"), other=MODEL, pkg____init__="")
    assert codes(check_paths([str(inside / "pkg" / "train.py")])) == []


def test_comments_and_fixes_in_imported_files_are_their_own_matter(tmp_path: Path) -> None:
    idle = "x = 1  # losspick: ignore[LP202]\n"
    write(tmp_path, train=TRAIN.format(module="model"), model=MODEL + idle)
    report = check_paths([str(tmp_path / "train.py")])
    assert codes(report) == ["LP101"]
    assert fixes(report, CheckOptions()).files == ()


def test_a_comment_in_the_imported_file_silences(tmp_path: Path) -> None:
    silenced = MODEL.replace("dim=1)", "dim=1)  # losspick: ignore[LP101]")
    write(tmp_path, train=TRAIN.format(module="model"), model=silenced)
    assert codes(check_paths([str(tmp_path / "train.py")])) == []


def test_an_import_that_cannot_be_read_is_unknown(tmp_path: Path) -> None:
    write(tmp_path, train=TRAIN.format(module="model"), model="def broken(:\n")
    report = check_paths([str(tmp_path / "train.py")])
    assert (codes(report), report.errors) == ([], ())


def test_a_run_on_record_is_void_when_an_imported_file_changes(tmp_path: Path) -> None:
    project = write(tmp_path / "project", app__train=TRAIN.format(module="model"), model=MODEL)
    (project / "setup.py").touch()
    for number in range(FEWEST):
        write(project, **{f"app__other{number}": "x = 1\n"})
    for file in project.rglob("*.py"):
        os.utime(file, (1_600_000_000, 1_600_000_000))
    cache = tmp_path / "cache"
    for _ in range(2):
        assert codes(check_paths([str(project / "app")], cache=cache)) == ["LP101"]
    assert len(list((cache / "check").iterdir())) == 1
    write(project, model=MODEL.replace("torch.softmax(self.layer(x), dim=1)", "self.layer(x)"))
    assert codes(check_paths([str(project / "app")], cache=cache)) == []


def test_a_file_is_counted_once_by_whatever_names_it_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, src__train=TRAIN.format(module="model"), src__model=MODEL)
    (tmp_path / "linked").symlink_to(tmp_path / "src", target_is_directory=True)
    (tmp_path / "src" / "same.py").symlink_to("train.py")
    monkeypatch.chdir(tmp_path)
    train = str(Path("src") / "train.py")
    named = [train, str(Path("src") / ".." / train), str(tmp_path / train), "linked", "src", "."]
    report = check_paths(named)
    assert report.checked == (train, str(Path("linked") / "model.py"))
    assert (codes(report), report.specs) == (["LP101"], 1)


def test_a_file_whose_imports_ask_for_too_much_is_judged_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "MOST_STEPS", 300)
    heavy = "from torch import nn\n\ndef block(n):\n    layers = []\n"
    heavy += "    for i in range(100):\n        layers.append(nn.Linear(8 + n, 8 + n))\n"
    heavy += "    return nn.Sequential(*layers)\n\ndef build(name):\n    net = block(0)\n"
    heavy += "".join(f"    if name == '{i}':\n        net = block({i})\n" for i in range(60))
    own = (
        "from torch import nn\nfrom heavy import build\nnet = build(read())\nhead = nn.Softmax(1)\n"
    )
    own += "criterion = nn.CrossEntropyLoss()\n\ndef step(x, y, n):\n"
    own += "    return criterion(head(net(x)), y)\n"
    write(tmp_path, heavy=heavy + "    return net\n", train=own)
    report = check_paths([str(tmp_path / "train.py")])
    assert codes(report) == ["LP101"]
    assert [error.partial for error in report.errors] == [True]


def test_a_comment_may_silence_what_other_files_do_with_a_model(tmp_path: Path) -> None:
    silenced = MODEL.replace("dim=1)", "dim=1)  # losspick: ignore[LP101]")
    write(tmp_path, train=TRAIN.format(module="model"), model=silenced)
    assert codes(check_paths([str(tmp_path / "model.py")])) == []
    write(tmp_path, train="x = 1\n")
    assert codes(check_paths([str(tmp_path)])) == ["LP901"]
    write(tmp_path, model=silenced.replace("LP101", "LP1010"))
    assert codes(check_paths([str(tmp_path / "model.py")])) == ["LP901"]  # there is no such check


OPENS = """\
import yaml
from torch import nn

with open("configs/net.yaml") as file:
    config = yaml.safe_load(file)
net = nn.Sequential(nn.Linear(8, config["units"]), nn.Softmax(dim=1))
loss = nn.CrossEntropyLoss()(net(x), y)
"""


def test_configurations_of_the_project_that_a_named_file_opens_are_read(tmp_path: Path) -> None:
    write(tmp_path, scripts__train=OPENS)
    (tmp_path / "configs").mkdir()
    (tmp_path / "configs" / "net.yaml").write_text("units: 1\n", encoding="ascii")
    named = str(tmp_path / "scripts" / "train.py")
    assert "LP201" not in codes(check_paths([named]))
    (tmp_path / "setup.py").touch()
    assert "LP201" in codes(check_paths([named]))
    without = CheckOptions(selection=Selection(exclude=("configs",)))
    assert "LP201" not in codes(check_paths([named], without))


def test_what_other_files_of_the_project_import_is_not_changed(tmp_path: Path) -> None:
    own = MODEL + "\nnet = Net()\nloss = nn.CrossEntropyLoss()(net(x), y)\n"
    write(tmp_path, src__app__model=own, scripts__deep__serve="from app.model import Net\n")
    (tmp_path / "setup.py").touch()
    named = str(tmp_path / "src" / "app" / "model.py")
    report = check_paths([named])
    assert (codes(report), report.fixable) == (["LP101"], 0)
    write(tmp_path, scripts__deep__serve="x = 1\n")
    assert check_paths([named]).fixable == 1
