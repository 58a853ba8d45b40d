# expects LP105
from tensorflow import keras
m = keras.Sequential([keras.layers.Dense(5, activation=keras.activations.softmax)])
m.compile("adam", loss=keras.losses.binary_crossentropy)
