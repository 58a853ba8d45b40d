"""Losses of a user's own, as files hold them."""

from __future__ import annotations

OVERLAP_AND_ENTROPY = """
[[loss]]
id = "overlap_and_entropy"
aliases = ["my mix"]
[[loss.part]]
loss = "dice"
weight = 0.5
[[loss.part]]
loss = "bce"
costs = { fn = 10, fp = 2 }
"""

LATE_IS_WORSE = """
[[loss]]
id = "late_is_worse"
[[loss.part]]
loss = "mse"
costs = { over = 1, under = 3 }
"""

WEIGHED_CLASSES = """
[[loss]]
id = "weighed_classes"
[[loss.part]]
loss = "sparse_categorical_ce"
class_weights = [1, 2, 5]
[[loss.part]]
loss = "focal_categorical"
weight = 0.25
parameters = { gamma = 1.5 }
"""

TWO_TARGETS = """
[[loss]]
id = "two_targets"
[[loss.part]]
loss = "huber"
parameters = { delta = 2 }
target_weights = [1, 0.2]
"""

FILES = {
    "overlap_and_entropy": OVERLAP_AND_ENTROPY,
    "late_is_worse": LATE_IS_WORSE,
    "weighed_classes": WEIGHED_CLASSES,
    "two_targets": TWO_TARGETS,
}
