# expects LP106
import numpy as np, pandas as pd
from tensorflow.keras import layers, Model, Input
df = pd.read_csv("utk.csv")
images = np.load("images.npy") / 255.
age = df["age"].values.astype("float32")
gender = df["gender"].values
inp = Input((64, 64, 3))
x = layers.Conv2D(32, 3, activation="relu")(inp)
x = layers.Flatten()(x)
a = layers.Dense(1, activation="sigmoid", name="age")(x)
g = layers.Dense(1, activation="sigmoid", name="gender")(x)
m = Model(inp, [a, g])
m.compile("adam", loss={"age": "mse", "gender": "binary_crossentropy"})
m.fit(images, {"age": age, "gender": gender}, epochs=3)
