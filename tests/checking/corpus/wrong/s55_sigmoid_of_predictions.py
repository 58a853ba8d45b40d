# expects LP412
import tensorflow as tf
from tensorflow import keras

net = keras.Sequential([keras.layers.Dense(32, activation="relu"), keras.layers.Dense(6)])
net.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
net.fit(x, y)
chances = tf.nn.sigmoid(net.predict(x_new)).numpy()
