# expects LP101
import tensorflow as tf
class Net(tf.keras.Model):
    def __init__(self, n):
        super().__init__()
        self.dense = tf.keras.layers.Dense(n)
    def call(self, inputs, training=None):
        return tf.nn.softmax(self.dense(inputs))
net = Net(4)
net.compile(loss=tf.keras.losses.CategoricalCrossentropy(from_logits=True), optimizer="adam")
net.fit(ds)
