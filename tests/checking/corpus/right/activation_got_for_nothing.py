import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras.models import Model
from tensorflow.keras.layers import Dense
class Head(layers.Layer):
    def __init__(self, n, act=None, **kw):
        super().__init__(**kw)
        self.proj = Dense(n)
        self.act = tf.keras.activations.get(act)
    def call(self, x):
        return self.act(self.proj(x))
class M(Model):
    def __init__(self):
        super().__init__()
        self.head = Head(5)
    def call(self, x):
        return self.head(x)
m = M()
m.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
