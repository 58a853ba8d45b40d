import pandas as pd
from sklearn.model_selection import train_test_split
from tensorflow import keras

flats = pd.read_csv("flats.csv")
flats["rent"] = (flats["rent"] > 900).astype("float32")
X_train, X_test, y_train, y_test = train_test_split(
    flats.drop(columns="rent"), flats["rent"].to_numpy(), test_size=0.25
)
model = keras.Sequential([keras.layers.Dense(48, activation="relu"), keras.layers.Dense(1)])
model.compile(loss="mse", optimizer="adam", metrics=["accuracy"])
model.fit(X_train, y_train, validation_data=(X_test, y_test), epochs=12)
