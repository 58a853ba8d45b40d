"""Settings of the experiment."""

from pathlib import Path

SEED = 42
DATA = Path("data")

CONFIG = {
    "train_file": DATA / "train.csv",
    "drop": ["id", "created_at"],
    "test_size": 0.2,
    "params": {
        "objective": "reg:squarederror",
        "n_estimators": 800,
        "max_depth": 3,
        "learning_rate": 0.05,
    },
}
