import argparse

import joblib
import pandas as pd
import xgboost as xgb


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", default="customers.csv")
    args = parser.parse_args()
    table = pd.read_csv(args.data)
    amount = table.pop("amount")
    rows = xgb.DMatrix(table, label=amount)
    joblib.dump(xgb.train({"objective": "reg:squarederror"}, rows, 300), "left.joblib")


if __name__ == "__main__":
    main()
