import pandas as pd
from tensorflow import keras

TARGET = "defaulted"
table = pd.read_csv("loans.csv")
x, y = table.drop(columns=TARGET).values, table[TARGET].values
model = keras.Sequential([keras.layers.Dense(32, activation="relu"), keras.layers.Dense(1)])
model.compile(loss="mean_squared_error", optimizer="adam", metrics=["accuracy"])
model.fit(x, y, epochs=20)
