# expects LP102
import tensorflow as tf
class Encoder(tf.keras.Model):
    def __init__(self, units):
        super().__init__()
        self.emb = tf.keras.layers.Embedding(8000, units)
        self.gru = tf.keras.layers.GRU(units)
        self.fc = tf.keras.layers.Dense(8000)
    def call(self, x):
        return self.fc(self.gru(self.emb(x)))
enc = Encoder(64)
cce = tf.keras.losses.SparseCategoricalCrossentropy(reduction='none')
def loss_function(real, pred):
    mask = tf.math.logical_not(tf.math.equal(real, 0))
    loss_ = cce(real, pred)
    mask = tf.cast(mask, dtype=loss_.dtype)
    return tf.reduce_mean(loss_ * mask)
@tf.function
def train_step(inp, targ):
    with tf.GradientTape() as tape:
        out = enc(inp)
        loss = loss_function(targ, out)
    return tape.gradient(loss, enc.trainable_variables)
