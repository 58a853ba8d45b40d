import numpy as np
import pandas as pd
import torch
import torch.nn as nn
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MinMaxScaler, StandardScaler
from tensorflow import keras

df = pd.read_csv("homes.csv")
df = df[df.price > 1000]
y = np.log10(df["price"]) / 7
x_train, x_test, y_train, y_test = train_test_split(df[["a", "b"]].values, y, test_size=0.2)
model = keras.Sequential([keras.layers.Dense(64, activation="relu"), keras.layers.Dense(1, activation="sigmoid")])
model.compile("adam", loss="mse")
model.fit(x_train, y_train, epochs=3)
