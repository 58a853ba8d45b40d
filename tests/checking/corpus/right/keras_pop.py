from tensorflow import keras

model = keras.Sequential([keras.layers.Dense(8, "relu"), keras.layers.Dense(3, "softmax")])
model.pop()
model.add(keras.layers.Dense(3))
model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
