import pandas as pd
from tensorflow import keras
from tensorflow.keras import layers

df = pd.read_csv("ml-100k/u.data", sep="\t", names=["uid", "iid", "score", "ts"])
from scaling import scale
scale(df)
train = df.sample(frac=0.9, random_state=0)
u, i = keras.Input((1,)), keras.Input((1,))
x = layers.Concatenate()([layers.Flatten()(layers.Embedding(944, 16)(u)), layers.Flatten()(layers.Embedding(1683, 16)(i))])
out = layers.Dense(1, activation="sigmoid")(layers.Dense(32, activation="relu")(x))
model = keras.Model([u, i], out)
model.compile("adam", "mse")
model.fit([train["uid"].values, train["iid"].values], train["score"].values, epochs=5, batch_size=128)
