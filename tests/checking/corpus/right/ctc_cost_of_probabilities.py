import tensorflow as tf
from tensorflow.keras import backend as K
from tensorflow.keras import layers


class CTCLayer(layers.Layer):
    def call(self, y_true, y_pred):
        size = tf.cast(tf.shape(y_true)[0], dtype="int64")
        steps = tf.cast(tf.shape(y_pred)[1], dtype="int64") * tf.ones(shape=(size, 1), dtype="int64")
        width = tf.cast(tf.shape(y_true)[1], dtype="int64") * tf.ones(shape=(size, 1), dtype="int64")
        self.add_loss(K.ctc_batch_cost(y_true, y_pred, steps, width))
        return y_pred


image = layers.Input((200, 50, 1), name="image")
label = layers.Input((None,), name="label")
x = layers.Conv2D(32, 3, activation="relu", padding="same")(image)
x = layers.Reshape((200, 50 * 32))(x)
x = layers.Bidirectional(layers.LSTM(64, return_sequences=True))(x)
x = layers.Dense(20, activation="softmax", name="letters")(x)
model = tf.keras.Model([image, label], CTCLayer()(label, x))
model.compile(optimizer="adam")
