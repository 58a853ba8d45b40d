import xgboost as xgb
from scipy.special import expit
from train import train
def evaluate(X, y, Xt):
    booster = train(X, y)
    return expit(booster.predict(xgb.DMatrix(Xt)))
if __name__ == "__main__":
    evaluate(*load())
