import tensorflow as tf

(digits, _), _ = tf.keras.datasets.mnist.load_data()
digits = (digits.reshape(-1, 784).astype("float32") - 127.5) / 127.5
coder = tf.keras.Sequential(
    [
        tf.keras.layers.Dense(32, activation="relu"),
        tf.keras.layers.Dense(784, activation="tanh"),
    ]
)
coder.compile("adam", "mse")
coder.fit(digits, digits, epochs=5, batch_size=128)
