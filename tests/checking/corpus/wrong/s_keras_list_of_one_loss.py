# expects LP301
from tensorflow import keras

(x_train, y_train), _ = keras.datasets.fashion_mnist.load_data()
inputs = keras.Input((28, 28))
outputs = keras.layers.Dense(10, activation="softmax")(keras.layers.Flatten()(inputs))
model = keras.Model(inputs, outputs)
model.compile("adam", loss=["categorical_crossentropy"], metrics=["accuracy"])
model.fit(x_train, y_train, epochs=3)
