from keras import Sequential, layers
m = Sequential([layers.Dense(64, activation="relu"), layers.Dense(1)])
m.compile(loss="mse", optimizer="adam", metrics=["mae"])
