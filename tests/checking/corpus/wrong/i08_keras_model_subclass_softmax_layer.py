# expects LP101
import tensorflow as tf
from tensorflow.keras import layers
class Transformer(tf.keras.Model):
    def __init__(self, vocab, d_model):
        super().__init__()
        self.embed = layers.Embedding(vocab, d_model)
        self.mha = layers.MultiHeadAttention(4, d_model)
        self.norm = layers.LayerNormalization()
        self.final_layer = layers.Dense(vocab)
        self.softmax = layers.Softmax()
    def call(self, inputs, training=None):
        x = self.embed(inputs)
        x = self.norm(x + self.mha(x, x))
        return self.softmax(self.final_layer(x))
model = Transformer(5000, 128)
loss_object = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="none")
def masked_loss(label, pred):
    mask = label != 0
    loss = loss_object(label, pred)
    mask = tf.cast(mask, dtype=loss.dtype)
    return tf.reduce_sum(loss * mask) / tf.reduce_sum(mask)
model.compile(loss=masked_loss, optimizer="adam")
model.fit(train_batches, epochs=20)
