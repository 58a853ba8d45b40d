import pickle

import pandas as pd
import xgboost as xgb
from sklearn.metrics import f1_score
from trainer import MODEL_PATH


class Predictor:
    def __init__(self, path=MODEL_PATH):
        with open(path, "rb") as f:
            self.model = pickle.load(f)

    def predict(self, X):
        pred = self.model.predict(xgb.DMatrix(X), output_margin=True)
        return pred


def main():
    df = pd.read_csv("test.csv")
    y = (df["churned"] == "yes").astype(int)
    predictor = Predictor()
    pred = predictor.predict(df.drop(columns=["id"]))
    score = f1_score(y, (pred > 0.5).astype(int))
    print(score)


if __name__ == "__main__":
    main()
