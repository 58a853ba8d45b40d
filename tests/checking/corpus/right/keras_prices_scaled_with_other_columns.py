import numpy as np
import pandas as pd
import tensorflow as tf
from sklearn.preprocessing import MinMaxScaler
from sklearn.model_selection import train_test_split
from tensorflow import keras
from tensorflow.keras import layers
df = pd.read_csv("h.csv")
cols = ["sqft", "price"]
df[cols] = MinMaxScaler().fit_transform(df[cols])
y = df["price"]; X = df.drop(columns="price")

m = keras.Sequential([layers.Dense(32, activation="relu"), layers.Dense(1, activation="sigmoid")])
m.compile("adam", "mse")
m.fit(X, y)
