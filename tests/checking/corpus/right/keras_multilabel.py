from keras import Sequential, layers
m = Sequential([layers.Dense(64, activation="relu"), layers.Dense(20, activation="sigmoid")])
m.compile(loss="binary_crossentropy", optimizer="adam", metrics=["binary_accuracy"])
