import numpy as np
import xgboost as xgb


def error(preds, rows):
    labels = rows.get_label()
    return "error", float(sum(labels != (preds > 0.0))) / len(labels)


def objective(preds, rows):
    preds = 1.0 / (1.0 + np.exp(-preds))
    return preds - rows.get_label(), preds * (1.0 - preds)


def main(rows):
    return xgb.train({"max_depth": 2}, rows, 2, obj=objective, feval=error)
