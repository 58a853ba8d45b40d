# expects LP102
import tensorflow as tf
class MyDense(tf.keras.layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.inner = tf.keras.layers.Dense(units)
    def call(self, x):
        return self.inner(x)
inp = tf.keras.Input((20,))
out = MyDense(4)(tf.keras.layers.Dense(16, "relu")(inp))
model = tf.keras.Model(inp, out)
model.compile("adam", loss="categorical_crossentropy")
