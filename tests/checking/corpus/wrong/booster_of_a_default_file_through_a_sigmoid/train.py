import argparse

import pandas as pd
import xgboost as xgb
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

FEATURES = [
    "age", "sex", "cp", "trestbps", "chol", "fbs", "restecg",
    "thalach", "exang", "oldpeak", "slope", "ca", "thal",
]


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--csv", default="heart.csv")
    ap.add_argument("--out", default="heart.json")
    args = ap.parse_args()

    df = pd.read_csv(args.csv)
    X_tr, X_va, y_tr, y_va = train_test_split(
        df[FEATURES], df["target"], test_size=0.2, stratify=df["target"], random_state=0
    )
    dtr, dva = xgb.DMatrix(X_tr, y_tr), xgb.DMatrix(X_va, y_va)
    params = {"objective": "binary:logistic", "eval_metric": "logloss", "eta": 0.05, "max_depth": 4, "subsample": 0.8}
    bst = xgb.train(params, dtr, 500, evals=[(dva, "valid")], early_stopping_rounds=30, verbose_eval=False)
    print("auc", roc_auc_score(y_va, bst.predict(dva)))
    bst.save_model("heart.json")


if __name__ == "__main__":
    main()
