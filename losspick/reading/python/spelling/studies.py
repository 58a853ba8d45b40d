"""What stands for a study of Optuna whose direction is known."""

from __future__ import annotations

LARGEST, SMALLEST = "optuna.study.maximize", "optuna.study.minimize"
STUDIES = frozenset({LARGEST, SMALLEST})
#: The method of a study that is given the function.
OPTIMISING = "optimize"
