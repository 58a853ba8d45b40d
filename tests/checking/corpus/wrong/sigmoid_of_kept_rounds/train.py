from pathlib import Path

import pandas as pd
import xgboost as xgb

FOLDER = Path("kept")


def main():
    df = pd.read_csv("churn.csv")
    y = (df.pop("churn") == "Yes").astype(int)
    rows, held = xgb.DMatrix(df[:800], label=y[:800]), xgb.DMatrix(df[800:], label=y[800:])
    params = {"objective": "binary:logistic", "eta": 0.1}
    booster = xgb.train(params, rows, 500, evals=[(held, "held")], early_stopping_rounds=20)
    booster = booster[: booster.best_iteration + 1]
    booster.save_model(FOLDER / "churn.json")


if __name__ == "__main__":
    main()
