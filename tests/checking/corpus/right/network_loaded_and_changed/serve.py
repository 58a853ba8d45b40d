from functools import lru_cache

import joblib
import pandas as pd
import tensorflow as tf
from fastapi import FastAPI

from settings import COLUMNS, LIMIT, NETWORK

app = FastAPI()


@lru_cache(maxsize=1)
def kept():
    net = tf.keras.models.load_model(NETWORK)
    net.add(tf.keras.layers.Activation("sigmoid"))
    return net, joblib.load("scaler.joblib")


@app.post("/chance")
def chance(call: dict):
    net, scaler = kept()
    row = pd.DataFrame([call])[COLUMNS]
    prob = float(net.predict(scaler.transform(row), verbose=0)[0, 0])
    return {"probability": round(prob, 3), "call": prob >= LIMIT}
