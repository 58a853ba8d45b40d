import joblib
import pandas as pd
import xgboost as xgb


def main():
    booster = joblib.load("left.joblib")
    table = pd.read_csv("today.csv")
    margins = booster.predict(xgb.DMatrix(table), output_margin=True)
    table[margins > 0].to_csv("calls.csv")


if __name__ == "__main__":
    main()
