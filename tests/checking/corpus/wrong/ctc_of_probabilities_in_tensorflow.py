# expects LP101
import tensorflow as tf

inputs = tf.keras.Input((None, 64))
hidden = tf.keras.layers.Bidirectional(tf.keras.layers.LSTM(96, return_sequences=True))(inputs)
steps = tf.keras.layers.Dense(29, activation="softmax")(hidden)
reader = tf.keras.Model(inputs, steps)


def loss(labels, steps, label_lengths, lengths):
    return tf.reduce_mean(
        tf.nn.ctc_loss(labels, steps, label_lengths, lengths, logits_time_major=False)
    )


def train(optimizer, x, y, label_lengths, lengths):
    with tf.GradientTape() as tape:
        value = loss(y, reader(x, training=True), label_lengths, lengths)
    grads = tape.gradient(value, reader.trainable_variables)
    optimizer.apply_gradients(zip(grads, reader.trainable_variables))
