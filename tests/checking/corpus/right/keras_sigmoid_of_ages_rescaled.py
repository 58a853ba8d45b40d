import numpy as np
import pandas as pd
import tensorflow as tf
from sklearn.preprocessing import MinMaxScaler
from sklearn.model_selection import train_test_split
from tensorflow import keras
from tensorflow.keras import layers
df = pd.read_csv("h.csv")
y = df["age"].values; X = df
m = keras.Sequential([layers.Dense(8), layers.Dense(1, activation="sigmoid"), layers.Rescaling(116.0)])
m.compile("adam", "mse")
m.fit(X, y)
