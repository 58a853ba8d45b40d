from sklearn.datasets import load_breast_cancer
from tensorflow import keras

x, y = load_breast_cancer(return_X_y=True)
model = keras.Sequential([keras.layers.Dense(32, activation="relu"), keras.layers.Dense(1)])
model.compile(optimizer="rmsprop", loss="mse", metrics=["accuracy"])
model.fit(x, y, epochs=10)
rental = keras.Sequential([keras.layers.Dense(32, activation="relu"), keras.layers.Dense(1)])
rental.compile(optimizer="rmsprop", loss="mse", metrics=["mae"])
rental.fit(inputs, rents)
