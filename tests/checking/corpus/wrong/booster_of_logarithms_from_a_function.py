# expects LP406
import numpy as np, pandas as pd
import xgboost as xgb
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

def load(path):
    df = pd.read_csv(path)
    df["log_price"] = np.log1p(df["price"])
    return df

def train(tr, va, feats):
    dtrain = xgb.DMatrix(tr[feats], label=tr["log_price"])
    dval = xgb.DMatrix(va[feats], label=va["log_price"])
    return xgb.train({"objective": "reg:squarederror"}, dtrain, 500, evals=[(dval, "val")])

def main():
    df = load("cars.csv")
    tr, va = train_test_split(df, test_size=0.2)
    feats = ["km", "age"]
    booster = train(tr, va, feats)
    pred = booster.predict(xgb.DMatrix(va[feats]))
    print("MAE (EUR)", mean_absolute_error(va["price"], pred))

main()
