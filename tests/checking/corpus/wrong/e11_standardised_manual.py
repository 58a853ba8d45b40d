# expects LP106
import numpy as np
import tensorflow as tf
from tensorflow.keras import layers
y = np.random.randn(1000, 1) * 5 + 2
X = np.random.randn(1000, 4)
m = tf.keras.Sequential([layers.Dense(16, activation="relu"), layers.Dense(1, activation="sigmoid")])
m.compile(optimizer="adam", loss="mse")
m.fit(X, y, epochs=10)
