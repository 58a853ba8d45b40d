# expects LP406
from keras import Sequential, layers
from keras.utils import to_categorical

net = Sequential([layers.Dense(16, activation="relu"), layers.Dense(6, activation="softmax")])
net.compile("adam", "categorical_crossentropy", metrics=["sparse_categorical_accuracy"])
net.fit(x, to_categorical(y, 6))
