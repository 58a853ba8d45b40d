# expects LP412
import numpy as np
import tensorflow as tf


class Birds(tf.keras.Model):
    def __init__(self, species):
        super().__init__()
        self.body = tf.keras.layers.Dense(128, activation="relu")
        self.head = tf.keras.layers.Dense(species)

    def call(self, x, training=False):
        return self.head(self.body(x))


def rate(net, data):
    chances = [tf.nn.sigmoid(net(x, training=False)).numpy() for x, _ in data]
    return np.concatenate(chances)


train = tf.keras.utils.image_dataset_from_directory("birds/train")
test = tf.keras.utils.image_dataset_from_directory("birds/test", shuffle=False)
net = Birds(20)
net.compile("adam", loss=tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True))
net.fit(train, epochs=4)
print(rate(net, test).max(axis=1))
