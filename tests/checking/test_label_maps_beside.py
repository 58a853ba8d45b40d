"""Label maps that a configuration of object detection names."""

from __future__ import annotations

from pathlib import Path

import pytest

from losspick.api.checking import check_paths


def _config(count: int, path: str = "maps/labels.pbtxt", model: str = "ssd") -> str:
    """A configuration with the number of classes on line 3."""
    return (
        f"model {{\n  {model} {{\n    num_classes: {count}\n  }}\n}}\n"
        f'train_input_reader: {{\n  label_map_path: "{path}"\n}}\n'
        f'eval_input_reader {{\n  label_map_path: "{path}"\n}}\n'
    )


def _map(*numbers: int) -> str:
    return "".join(f"item {{\n  id: {at}\n  name: 'c{at}'\n}}\n" for at in numbers)


_COLONS = "# item { id: 9 }\nitem: {name: 'a', id: 1}\nitem: {name: 'b', id: 2}\n"
_POINTS = "item {\n  id: 1\n  keypoints { id: 7 label: 'nose' }\n}\n"
CASES = {
    "more": (_config(3), _map(1, 2, 3, 4), True),
    "more of two stages": (_config(3, model="faster_rcnn"), _map(1, 2, 3, 4), True),
    "fewer": (_config(5), _map(1, 2, 3, 4), True),
    "as many": (_config(4), _map(1, 2, 3, 4), False),
    "gaps": (_config(5), _map(1, 3, 5), False),
    "gaps beyond": (_config(4), _map(1, 3, 5), True),
    "a background": (_config(2), _map(0, 1, 2), False),
    "colons": (_config(1), _COLONS, True),
    "colons that fit": (_config(2), _COLONS, False),
    "beside": (_config(3, "PATH_TO/labels.pbtxt"), _map(1, 2, 3, 4), True),
    "elsewhere": (_config(3, "maps/others.pbtxt"), _map(1, 2, 3, 4), False),
    "keypoints": (_config(3), _POINTS, False),
    "a number twice": (_config(1), _map(1, 2, 2), False),
}


@pytest.mark.parametrize(("config", "labels", "wrong"), CASES.values(), ids=CASES)
def test_label_map(config: str, labels: str, wrong: bool, tmp_path: Path) -> None:
    (tmp_path / "maps").mkdir()
    place = tmp_path if "PATH_TO" in config else tmp_path / "maps"
    (place / "labels.pbtxt").write_text(labels)
    (tmp_path / "pipeline.config").write_text(config)
    report = check_paths([str(tmp_path / "pipeline.config")])
    found = [(one.code, one.place.line) for one in report.findings]
    assert found == ([("LP410", 3)] if wrong else [])
