import numpy as np
import tensorflow as tf

net = tf.keras.models.load_model("models/net.keras")
rows = np.load("new.npy")
chances = tf.nn.sigmoid(net.predict(rows)[:, 0]).numpy()
print((chances > 0.5).sum())
