"""Data sets of Ultralytics with keypoints."""

from __future__ import annotations

Case = tuple[str, str, tuple[str, int] | None]
_DATA = "path: ../data\ntrain: images/train\nval: images/val\nnames: {0: person}\n"
_FOUR = f"{_DATA}kpt_shape: [4, 3]\n"
_LISTED = "path: d\ntrain: a\nval: b\nnc: 1\nnames:\n  - hand\nkpt_shape:\n  - 3\n  - 2\n"


CASES: list[Case] = [
    ("mirror_short.yaml", f"{_FOUR}flip_idx: [1, 0, 2]\n", ("LP410", 6)),
    ("mirror_long.yaml", f"{_FOUR}flip_idx: [1, 0, 2, 3, 4]\n", ("LP410", 6)),
    ("mirror_listed.yaml", f"{_LISTED}flip_idx:\n  - 1\n  - 0\n", ("LP410", 11)),
    ("mirror_listed_right.yaml", f"{_LISTED}flip_idx:\n  - 1\n  - 0\n  - 2\n", None),
    ("mirror_beyond.yaml", f"{_FOUR}flip_idx: [1, 2, 3, 4]\n", ("LP410", 6)),
    ("mirror_twice.yaml", f"{_FOUR}flip_idx: [1, 0, 2, 2]\n", ("LP410", 6)),
    ("mirror_round.yaml", f"{_FOUR}flip_idx: [1, 2, 0, 3]\n", ("LP410", 6)),
    ("mirror_right.yaml", f"{_FOUR}flip_idx: [1, 0, 3, 2]\n", None),
    ("mirror_itself.yaml", f"{_FOUR}flip_idx: [0, 1, 2, 3]\n", None),
    ("mirror_none.yaml", f"{_FOUR}flip_idx: []\n", None),
    ("mirror_of_unknown.yaml", f"{_DATA}flip_idx: [1, 0, 2]\n", None),
    ("mirror_elsewhere.yaml", "kpt_shape: [4, 3]\nflip_idx: [1, 0]\nowner: us\n", None),
    ("numbers.yaml", f"{_DATA}kpt_shape: [4, 4]\n", ("LP410", 5)),
    ("numbers_right.yaml", f"{_DATA}kpt_shape: [4, 2]\n", None),
    ("named.yaml", f"{_FOUR}kpt_names:\n  0: [nose, left, right]\n", ("LP410", 7)),
    ("named_at_once.yaml", f"{_FOUR}kpt_names: [nose, left, right]\n", ("LP410", 6)),
    ("named_right.yaml", f"{_FOUR}kpt_names:\n  0: [nose, left, right, tail]\n", None),
]
