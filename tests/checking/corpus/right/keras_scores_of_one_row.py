import numpy as np
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Flatten(), tf.keras.layers.Dense(5)])
model.compile("adam", tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True))
model.fit(train, epochs=2)
predictions = model.predict(image)
score = tf.nn.softmax(predictions[0])
print(names[np.argmax(score)], 100 * np.max(score), predictions[0][3])

binary = tf.keras.Sequential([tf.keras.layers.Flatten(), tf.keras.layers.Dense(1)])
binary.compile("adam", tf.keras.losses.BinaryCrossentropy(from_logits=True))
binary.fit(pairs, epochs=2)
logits = binary.predict(candidates)
print(tf.nn.sigmoid(logits[0])[0], float(logits[0][0]))
# which of the candidates is the likeliest
print(tf.nn.softmax(tf.squeeze(logits, axis=-1)), tf.nn.softmax(logits, axis=0))
