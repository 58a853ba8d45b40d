# expects LP409
from tensorflow import keras

model = keras.Sequential([keras.layers.Dense(4, activation="softmax")])
model.compile("adam", "sparse_crossentropy")
