# expects LP101
import tensorflow as tf
model = tf.keras.Sequential([tf.keras.layers.Embedding(80, 32), tf.keras.layers.GRU(64, return_sequences=True), tf.keras.layers.Dense(80, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(ds)
def generate(start):
    for i in range(100):
        predictions = model(start)
        predictions = tf.squeeze(predictions, 0)
        i = tf.random.categorical(predictions, num_samples=1)[-1, 0].numpy()
generate("a")
