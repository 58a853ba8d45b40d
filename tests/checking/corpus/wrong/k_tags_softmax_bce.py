# expects LP105
from tensorflow import keras
NUM_TAGS = 18
inputs = keras.Input(shape=(512,))
x = keras.layers.Dense(256, "relu")(inputs)
tags = keras.layers.Dense(NUM_TAGS, "softmax")(x)
model = keras.Model(inputs, tags)
model.compile(optimizer=keras.optimizers.Adam(), loss=keras.losses.BinaryCrossentropy(), metrics=[keras.metrics.Precision()])
