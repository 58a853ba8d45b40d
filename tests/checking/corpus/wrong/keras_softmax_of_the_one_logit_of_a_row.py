# expects LP201
import numpy as np
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Flatten(), tf.keras.layers.Dense(1)])
model.compile("adam", tf.keras.losses.BinaryCrossentropy(from_logits=True))
model.fit(train, epochs=2)
predictions = model.predict(image)
score = tf.nn.softmax(predictions[0])
print(f"{100 * np.max(score):.1f} percent")
