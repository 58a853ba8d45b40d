from tensorflow import keras
from tensorflow.keras import layers
i = keras.Input((50, 32))
e = layers.Dense(1, activation="tanh")(i)
w = layers.Softmax(axis=1)(e)
c = layers.Dot(axes=1)([w, i])
o = layers.Dense(1, activation="sigmoid")(layers.Flatten()(c))
m = keras.Model(i, o)
m.compile("adam", "binary_crossentropy")
