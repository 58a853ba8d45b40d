import tensorflow as tf
from forest import COVERS, load

x, x_test, y, y_test = load()
model = tf.keras.Sequential(
    [
        tf.keras.layers.Dense(64, activation="relu"),
        tf.keras.layers.Dense(len(COVERS), activation="softmax"),
    ]
)
model.compile("adam", tf.keras.losses.SparseCategoricalCrossentropy())
model.fit(x, y, validation_data=(x_test, y_test), epochs=20)
