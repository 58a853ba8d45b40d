"""Trains the booster."""

from xgboost import XGBRegressor
import numpy as np


def train_model(X_tr, y_tr, X_va, y_va, params):
    model = XGBRegressor(**params)
    model.fit(X_tr, np.log1p(y_tr))
    return model
