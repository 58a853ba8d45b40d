"""Configurations of several files, put together as Hydra 1.3 does, and what is judged of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from losspick.api.checking import check_paths
from losspick.reading.configs.composing import Composer
from losspick.reading.configs.node import Node
from losspick.reading.configs.yaml_text import parse_yaml


def _written(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        file = folder / f"{name}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)


def _plain(node: Node) -> object:
    if node.kind == "mapping":
        return {key: _plain(one) for key, one in node.items.items()}
    return [_plain(one) for one in node.elements] if node.kind == "list" else node.scalar


def _composed(folder: Path, files: dict[str, str]) -> list[object]:
    _written(folder, files)
    main = folder / "config.yaml"
    composer = Composer(lambda path: Path(path).read_bytes() if Path(path).is_file() else None)
    found = composer.compositions(str(main), parse_yaml(str(main), main.read_text())[0])
    return [_plain(one.root) for one in found]


G = "defaults:\n  - g: a\n"


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"config": f"{G}x: 1\ng: {{y: self}}\n", "g/a": "y: 1\n"}, {"x": 1, "g": {"y": "self"}}),
        ({"config": "defaults: [_self_, g: a]\ng: {y: 2}\n", "g/a": "y: 1"}, {"g": {"y": 1}}),
        (
            {"config": G, "g/a": "defaults:\n  - b\ny: 1\n", "g/b": "y: 2\nz: 3\n"},
            {"g": {"y": 1, "z": 3}},
        ),
        (
            {"config": G, "g/a": "defaults:\n  - /db: m\n  - _self_\ny: 1\n", "db/m": "z: 1\n"},
            {"g": {"db": {"z": 1}, "y": 1}},
        ),
        (
            {"config": G, "g/a": "defaults:\n  - /db@_global_: m\n", "db/m": "z: 1\n"},
            {"z": 1, "g": {}},
        ),
        (
            {"config": G, "g/a": "# x\n\n# @package _global_\ndefaults: [h: x]\n", "g/h/x": "z: 1"},
            {"h": {"z": 1}},
        ),
        ({"config": G, "g/a": "# @package net.last\nz: 1\n"}, {"net": {"last": {"z": 1}}}),
        ({"config": G, "g/a": "k: 1\n# @package _global_\nz: 1\n"}, {"g": {"k": 1, "z": 1}}),
        ({"config": "defaults: [g@n.m: a]\n", "g/a": "z: 1\n"}, {"n": {"m": {"z": 1}}}),
        (
            {"config": "defaults: [g: big/a]", "g/big/a": "defaults: [b]", "g/b": "q: 2"},
            {"g": {"q": 2}},
        ),
        (
            {"config": "defaults: [cb: [a, b]]\n", "cb/a": "z: 1\nq: 1\n", "cb/b": "z: 2\n"},
            {"cb": {"z": 2, "q": 1}},
        ),
        (
            {
                "config": "defaults: [base, override g: b, _self_]\nk: 1\n",
                "base": G,
                "g/a": "z: 1\n",
                "g/b": "w: 2\n",
            },
            {"g": {"w": 2}, "k": 1},
        ),
        (
            {
                "config": "defaults: [g: a, override g/h: y]\n",
                "g/a": "defaults: [h: x]\n",
                "g/h/x": "w: 2\n",
                "g/h/y": "w: 3\n",
            },
            {"g": {"h": {"w": 3}}},
        ),
        ({"config": f"{G}  - optional g2: none\n", "g/a": "z: 1\n"}, {"g": {"z": 1}}),
        ({"config": f"{G}g: null\n", "g/a": "z: 1\n"}, {"g": None}),
        ({"config": f"{G}g: {{l: [1]}}\n", "g/a": "l: [1, 2]\n"}, {"g": {"l": [1]}}),
        ({"config": f"{G}  - hydra/launcher: b\n", "g/a": "l: ${n}\n"}, {"g": {"l": "${n}"}}),
        (
            {"config": f"{G}n: {{m: 4}}\n", "g/a": "l: ${n.m}\nk: ${.l}\n"},
            {"g": {"l": 4, "k": 4}, "n": {"m": 4}},
        ),
        (
            {"config": f"{G}a: ${{b}}\nb: ${{a}}\n", "g/a": "{}"},
            {"g": {}, "a": "${b}", "b": "${b}"},
        ),
        # a file that is not there, or a choice that is not made, may change what is before
        ({"config": f"{G}  - s@g: ???\n  - _self_\nk: 1\n", "g/a": "z: 1\n"}, {"g": {}, "k": 1}),
        ({"config": "defaults: [g: a, schema, _self_]\nk: 1\n", "g/a": "z: 1\n"}, {"k": 1}),
    ],
)
def test_files_are_put_together(
    files: dict[str, str], expected: dict[str, object], tmp_path: Path
) -> None:
    assert _composed(tmp_path, files) == [expected]


@pytest.mark.parametrize(
    "files",
    [
        {"config": "a: 1\n"},
        {"config": "defaults:\n  run: {shell: bash}\n"},
        {"config": "defaults: [g: a]\n"},
        {"config": "defaults: [g: a, override h: b]\n", "g/a": "z: 1\n"},
        {"config": "defaults: [g: a, e: x]", "g/a": "z: 1", "e/x": "defaults: [/g@_global_.g: a]"},
        {"config": "defaults: [g: a]\n", "g/a": "defaults: [b]\n", "g/b": "defaults: [a]\n"},
        {"config": 'defaults: [{"": ""}, "", "\\0": null, "..": null, "/": null, "@": "@"]\n'},
    ],
)
def test_what_is_no_composition_or_refused(files: dict[str, str], tmp_path: Path) -> None:
    assert _composed(tmp_path, files) == []


NETWORK = "_target_: torchvision.models.resnet18\nnum_classes: ${data.classes}\n"
ENTROPY = (
    "_target_: torch.nn.CrossEntropyLoss\nweight: {_target_: torch.tensor, data: [1.0, 2.0]}\n"
)
MAIN = "defaults:\n  - data: birds\n  - model: resnet\n  - loss: ce\n  - _self_\n"
WEIGHTS = [("LP402", "conf/loss/ce.yaml", 2)]
TREE = {
    "conf/config": MAIN,
    "conf/data/birds": "classes: 3\n",
    "conf/data/pairs": "classes: 2\n",
    "conf/model/resnet": NETWORK,
    "conf/loss/ce": ENTROPY,
    "conf/loss/bce": "_target_: torch.nn.BCEWithLogitsLoss\n",
}


def _found(folder: Path) -> list[tuple[str, str, int]]:
    report = check_paths([str(folder)])
    assert report.errors == ()
    root = str(folder)
    return [(f.code, f.place.path.removeprefix(f"{root}/"), f.place.line) for f in report.findings]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, WEIGHTS),
        ({"conf/data/birds": "classes: 2\n"}, []),
        ({"conf/config": MAIN + "data: {classes: 2}\n"}, []),
        ({"conf/config": MAIN.replace("birds", "pairs")}, []),
        ({"conf/config": MAIN.replace("birds", "???")}, []),
        ({"conf/config": MAIN.replace("birds", "null")}, []),
        ({"conf/config": MAIN.replace("ce", "null")}, []),
        ({"conf/config": MAIN.replace("loss: ce", "loss@criterion: ce")}, WEIGHTS),
        ({"conf/config": MAIN.replace("loss: ce", "loss@other.criterion: ce")}, []),
        # laid over the others on the command line
        (
            {
                "conf/config": MAIN.replace("birds", "pairs") + "seed: 1\n",
                "conf/experiment/a/b": "# @package _global_\ndefaults: [override /data: birds]",
            },
            WEIGHTS,
        ),
        (
            {
                "conf/config": MAIN + "  - experiment: null\ndata: {classes: 2}\n",
                "conf/experiment/two": "# @package _global_\nmodel:\n  num_classes: 2\n",
            },
            [],
        ),
    ],
)
def test_model_and_loss_of_different_files_are_judged_together(
    changed: dict[str, str], expected: list[tuple[str, str, int]], tmp_path: Path
) -> None:
    _written(tmp_path, TREE | changed)
    assert _found(tmp_path) == expected


SEGMENTS = "_target_: segmentation_models_pytorch.Unet\nclasses: 3\n"
OTHER = "defaults:\n  - model: unet\n  - loss: dice\n  - experiment: null\n  - _self_\n"
DICE = "_target_: segmentation_models_pytorch.losses.DiceLoss\nmode: multiclass\nfrom_logits: "


@pytest.mark.parametrize("listed", [True, False])
def test_an_experiment_goes_over_the_configuration_that_it_is_for(
    listed: bool, tmp_path: Path
) -> None:
    """It is not said for which one where several have a place for it, or none."""
    main = "defaults:\n  - model: unet\n  - loss: ce\n  - experiment: null\n  - _self_\n"
    files = {
        "conf/classes": main if listed else main.replace("  - experiment: null\n", ""),
        "conf/masks": OTHER.replace("null", "plain" if listed else "null"),
        "conf/model/unet": SEGMENTS,
        "conf/loss/ce": "_target_: torch.nn.CrossEntropyLoss\n",
        "conf/loss/dice": f"{DICE}true\n",
        "conf/experiment/plain": "# @package _global_\nseed: 1\n",
        "conf/experiment/probabilities": "# @package _global_\nmodel: {activation: softmax2d}\n"
        "loss: {from_logits: false}\n",
    }
    _written(tmp_path, files)
    assert _found(tmp_path) == []


def test_a_finding_stands_where_the_fact_does_and_names_the_other_file(tmp_path: Path) -> None:
    changed = {"conf/data/birds": "classes: 1\n", "conf/loss/ce": ENTROPY.split("weight")[0]}
    _written(tmp_path, TREE | changed)
    (finding,) = check_paths([str(tmp_path)]).findings
    assert finding.code == "LP201"
    paths = {place.path for place in (finding.place, *finding.related)}
    assert {Path(path).name for path in paths} >= {"birds.yaml", "ce.yaml"}
    (alone,) = check_paths([str(tmp_path / "conf" / "config.yaml")]).findings
    assert (alone.code, alone.place) == (finding.code, finding.place)


BOOSTED = "defaults: [model: lgb, trainer: cpu, _self_]\n"


@pytest.mark.parametrize(
    ("model", "expected"),
    [
        (
            "objective: binary\nmetric: multi_logloss\nnum_leaves: 9\n",
            [("LP406", "c/model/lgb.yaml", 2)],
        ),
        ("objective: binary\nmetric: auc\nnum_leaves: 9\n", []),
        (
            "_target_: lib.Boosted\nparams:\n  objective: regression\n  metric: auc_mu\n"
            "  num_leaves: 9\n",
            [("LP406", "c/model/lgb.yaml", 4)],
        ),
        ("_target_: lightgbm.LGBMClassifier\nobjective: multiclass\nnum_leaves: 9\n", []),
        (
            "class_path: lightgbm.LGBMClassifier\ninit_args:\n  objective: multiclass\n"
            "  num_leaves: 9\n",
            [],
        ),
    ],
)
def test_parameters_beside_objects_that_are_named_by_their_paths(
    model: str, expected: list[tuple[str, str, int]], tmp_path: Path
) -> None:
    trainer = "_target_: lightning.Trainer\n"
    _written(tmp_path, {"c/main": BOOSTED, "c/model/lgb": model, "c/trainer/cpu": trainer})
    assert _found(tmp_path) == expected


def test_a_number_that_others_refer_to_counts_once(tmp_path: Path) -> None:
    names = "classes: 3\nnum_classes: ${.classes}\nclass_names: [wren, robin, finch, jay]\n"
    _written(
        tmp_path, TREE | {"conf/data/birds": names, "conf/loss/ce": ENTROPY.split("weight")[0]}
    )
    assert _found(tmp_path) == [("LP410", "conf/data/birds.yaml", 1)]


def test_a_part_is_judged_with_what_completes_it_and_an_alternative_alone(tmp_path: Path) -> None:
    boosted = "objective: multi:softprob\neta: 0.1\nnum_round: 100\n"
    files = {
        "conf/config": "defaults:\n  - xgboost: many\n  - _self_\nxgboost: {num_class: 4}\n",
        "conf/xgboost/many": boosted,
    }
    _written(tmp_path, files)
    assert _found(tmp_path) == []
    _written(tmp_path, {"conf/xgboost/few": boosted.replace("prob", "max")})
    assert _found(tmp_path) == [("LP405", "conf/xgboost/few.yaml", 1)]


def test_aliases_of_aliases_are_not_written_out(tmp_path: Path) -> None:
    lines = [
        "a0: &a0 {x: 1}",
        *(f"a{n}: &a{n} {{x: *a{n - 1}, y: *a{n - 1}}}" for n in range(1, 40)),
    ]
    bomb = "\n".join(lines) + "\n"
    _written(tmp_path, {"g/a": bomb, "h/b": bomb})
    assert len(_composed(tmp_path, {"config": "defaults: [g: a, h@g: b]\n"})) == 0
    (main,) = tmp_path.glob("config.yaml")
    assert check_paths([str(main)]).findings == ()


def test_what_is_no_yaml_and_no_model_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "chart.yaml").write_text("defaults:\n{{ if .Values.x }}\na: [\n")
    report = check_paths([str(tmp_path)])
    assert (report.errors, report.findings) == ((), ())
