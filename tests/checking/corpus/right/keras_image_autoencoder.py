from keras import Sequential, layers
m = Sequential([layers.Conv2D(16, 3, activation="relu"), layers.Conv2D(1, 3, activation="sigmoid")])
m.compile(loss="binary_crossentropy", optimizer="adam")
