# expects LP301
from tensorflow import keras
from tensorflow.keras import layers
(x_train, _), (x_test, _) = keras.datasets.mnist.load_data()
x_train = x_train.reshape((len(x_train), 784)).astype("float32")
x_test = x_test.reshape((len(x_test), 784)).astype("float32")
inp = keras.Input(shape=(784,))
enc = layers.Dense(32, activation="relu")(inp)
dec = layers.Dense(784, activation="sigmoid")(enc)
ae = keras.Model(inp, dec)
ae.compile(optimizer="adam", loss="binary_crossentropy")
ae.fit(x_train, x_train, epochs=5, batch_size=256, validation_data=(x_test, x_test))
