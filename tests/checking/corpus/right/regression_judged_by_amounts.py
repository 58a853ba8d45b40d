import tensorflow as tf, numpy as np, pandas as pd
from sklearn.metrics import r2_score
df = pd.read_csv("house.csv")
model = tf.keras.Sequential([tf.keras.layers.Dense(8, activation="relu"), tf.keras.layers.Dense(1)])
model.compile("adam", "mse", metrics=["mae"])
model.fit(df.drop(columns="price").values, df["price"].values)
print(r2_score(df["price"], model.predict(df.drop(columns="price").values)))
