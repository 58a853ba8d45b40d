import numpy as np
import pandas as pd
from scipy.stats import zscore
from sklearn.preprocessing import QuantileTransformer, scale
from tensorflow import keras
from tensorflow.keras import layers

df = pd.read_csv("d.csv")
X = df[["a", "b"]].values
c = df["close"].values
X, y = X[1:], c[1:] / c[:-1]

m = keras.Sequential([layers.Dense(64, activation="relu"), layers.Dense(1, activation="relu")])
m.compile("adam", loss="mse", metrics=["mae"])
m.fit(X, y, epochs=5, validation_split=0.2)
