import joblib
import numpy as np
b = joblib.load("bundle.joblib")
def price(x):
    return np.expm1(b["model"].predict(x[b["columns"]]))
