import argparse

import joblib
import pandas as pd
import xgboost as xgb

SETTINGS = {
    "trees": {"objective": "binary:logistic", "max_depth": 4},
    "stumps": {"objective": "binary:logistic", "max_depth": 1},
}


def make_model(name, rows, labels, eta):
    return xgb.train({**SETTINGS[name], "eta": eta}, xgb.DMatrix(rows, label=labels), 300)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", default="trees", choices=list(SETTINGS))
    parser.add_argument("--eta", type=float, default=0.1)
    parser.add_argument("--out", default="left.joblib")
    args = parser.parse_args()
    table = pd.read_csv("customers.csv")
    left = table.pop("left")
    joblib.dump(make_model(args.model, table, left, args.eta), args.out)


if __name__ == "__main__":
    main()
