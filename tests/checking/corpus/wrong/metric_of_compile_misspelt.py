# expects LP409
from tensorflow import keras
from tensorflow.keras import layers

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
model = keras.Sequential(
    [layers.Flatten(), layers.Dense(64, activation="relu"), layers.Dense(10, activation="softmax")]
)
model.compile("adam", loss="sparse_categorical_crossentropy", metrics=["acuracy"])
model.fit(x_train / 255.0, y_train, epochs=3)
