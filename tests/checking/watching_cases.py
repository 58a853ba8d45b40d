"""Numbers that trainings and searches are told to watch, and which of their values they keep."""

from __future__ import annotations

Case = tuple[str, str, tuple[str, int] | None]
_LIGHTNING = "lightning.pytorch.callbacks."


def _plain(name: str, mode: str, rest: str = "") -> str:
    """A stop by a number; its way stands on line 3."""
    return f"early_stopping:\n  monitor: {name}\n  mode: {mode}\n{rest}"


def _cli(callback: str, given: str) -> str:
    """A callback of the command line, whose arguments stand on line 4."""
    return f"trainer:\n  callbacks:\n    - class_path: {callback}\n      init_args: {{{given}}}\n"


def _trainer(name: str, rest: str) -> str:
    return f"lr: 2.0e-5\nload_best_model_at_end: true\nmetric_for_best_model: {name}\n{rest}"


def _sweep(name: str, goal: str) -> str:
    return f"method: bayes\nmetric:\n  name: {name}\n  goal: {goal}\nparameters: {{}}\n"


def _search(name: str, way: str) -> str:
    return f"optimized_metric: {name}\nhydra:\n  sweeper:\n    direction: {way}\n"


CASES: list[Case] = [
    *((f"stops_{at}.yaml", _plain(name, mode), ("LP413", 3))
      for at, (name, mode) in enumerate((("val_loss", "max"), ("val/acc", "min"),
                                         ("valid_f1_macro", "min"), ("val_rmse", "max")))),
    *((f"stops_right_{at}.yaml", _plain(name, mode), None)
      for at, (name, mode) in enumerate((("val_loss", "min"), ("val/acc", "max"),
                                         ("val_neg_loss", "max"), ("val_dice", "min"),
                                         ("val_loss", "auto"), ('"${metric}_loss"', "max")))),
    ("keeps_none.yaml", _plain("val_loss", "max", "  save_top_k: -1\n"), None),
    ("keeps_each.yaml", _plain("val_loss", "max", "  save_best_only: false\n"), None),
    ("attacked.yaml", "attack:\n  monitor: val_loss\n  mode: max\n", None),
    ("alarmed.yaml", "alarm:\n  monitor: input_loss\n  direction: max\n", None),
    ("cli.yaml", _cli(f"{_LIGHTNING}ModelCheckpoint", "monitor: val_loss, mode: max"),
     ("LP413", 4)),
    ("cli_unsaid.yaml", _cli(f"{_LIGHTNING}EarlyStopping", "monitor: val_acc"), ("LP413", 4)),
    ("cli_unsaid_right.yaml", _cli(f"{_LIGHTNING}EarlyStopping", "monitor: val_loss"), None),
    ("cli_own.yaml", _cli("own.callbacks.EarlyStopping", "monitor: val_acc"), None),
    ("hydra_unsaid.yaml", f"stop:\n  _target_: {_LIGHTNING}EarlyStopping\n  monitor: val/acc\n",
     None),
    ("trainer.yaml", _trainer("eval_f1", "greater_is_better: false\n"), ("LP413", 4)),
    ("trainer_unsaid.yaml", _trainer("wer", ""), ("LP413", 3)),
    ("trainer_right.yaml", _trainer("wer", "greater_is_better: false\n"), None),
    ("trainer_loss.yaml", _trainer("eval_loss", ""), None),
    ("trainer_open.yaml", "metric_for_best_model: f1\ngreater_is_better: false\n", None),
    ("sweep.yaml", _sweep("val_loss", "maximize"), ("LP413", 4)),
    ("sweep_right.yaml", _sweep("val_loss", "minimize"), None),
    ("search.yaml", _search("val/acc", "minimize"), ("LP413", 4)),
    ("search_right.yaml", _search("val/acc", "maximize"), None),
    ("tuned.json", '{"tune": {"metric": "val_accuracy",\n"mode": "min"}}', ("LP413", 2)),
    ("tuned_right.json", '{"tune": {"metric": "val_accuracy",\n"mode": "max"}}', None),
    ("gathered.json", '{"columns": [{"metric": "val_accuracy",\n"mode": "min"}]}', None),
]  # fmt: skip
