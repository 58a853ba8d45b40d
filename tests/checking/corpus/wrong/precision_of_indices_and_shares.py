# expects LP406
import tensorflow as tf

net = tf.keras.Sequential()
net.add(tf.keras.layers.Dense(32, activation="relu", input_shape=(12,)))
net.add(tf.keras.layers.Dense(5, activation="softmax"))
net.compile(
    optimizer="adam",
    loss="sparse_categorical_crossentropy",
    metrics=["accuracy", tf.keras.metrics.Precision(), tf.keras.metrics.Recall()],
)
