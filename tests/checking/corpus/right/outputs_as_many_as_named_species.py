import pandas as pd
from tensorflow import keras
from tensorflow.keras import layers

SPECIES = ["adelie", "chinstrap", "gentoo", "emperor", "king"]
N_OUT = 5
EPOCHS = 30

table = pd.read_csv("birds.csv")
x = table[["bill", "flipper", "mass"]].values
y = table["code"].values.astype("int64")
print({SPECIES[code]: int((y == code).sum()) for code in set(y)})

net = keras.Sequential([layers.Dense(32, activation="relu"), layers.Dense(N_OUT, activation="softmax")])
net.compile("adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
net.fit(x, y, epochs=EPOCHS)
