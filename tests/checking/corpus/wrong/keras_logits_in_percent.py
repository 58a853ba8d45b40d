# expects LP412
import numpy as np
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Flatten(), tf.keras.layers.Dense(5)])
model.compile("adam", tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True))
model.fit(train, epochs=5)
predictions = model.predict(image)
best = np.argmax(predictions[0])
print(f"This is most likely {names[best]} ({100 * np.max(predictions[0]):.2f} percent).")
