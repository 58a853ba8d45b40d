# expects LP101
import tensorflow as tf
class ModelFactory:
    def __init__(self, n_classes, head="softmax"):
        self.n_classes = n_classes
        self.head = head
    def make(self):
        i = tf.keras.layers.Input((96,))
        h = tf.keras.layers.Dense(64, activation="elu")(i)
        o = tf.keras.layers.Dense(self.n_classes)(h)
        if self.head is not None:
            o = tf.keras.layers.Activation(self.head)(o)
        return tf.keras.Model(i, o)
    def compile(self, model):
        model.compile(loss=tf.losses.CategoricalCrossentropy(from_logits=True), optimizer="sgd")
        return model
f = ModelFactory(9)
net = f.compile(f.make())
net.fit(ds)
