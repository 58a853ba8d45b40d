# expects LP304
import tensorflow as tf

(words, liked), _ = tf.keras.datasets.imdb.load_data(num_words=10000)
words = tf.keras.preprocessing.sequence.pad_sequences(words, 256)


def margin(y_true, y_pred):
    return tf.reduce_mean(tf.maximum(0.0, 1.0 - y_true * y_pred))


net = tf.keras.Sequential()
net.add(tf.keras.layers.Embedding(10000, 16))
net.add(tf.keras.layers.GlobalAveragePooling1D())
net.add(tf.keras.layers.Dense(1, activation="tanh"))
net.compile("adam", margin)
net.fit(words, liked, epochs=4)
