import numpy as np
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Flatten(), tf.keras.layers.Dense(5)])
model.compile("adam", tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True))
model.fit(train, epochs=5)
logits = model.predict(image)
score = tf.nn.softmax(logits[0])
print(names[np.argmax(score)], 100 * np.max(score))
print(100 * np.mean(np.argmax(logits, axis=1) == labels), 100.0 * (logits.argmax(1) == labels).mean())
exponentials = np.exp(logits - logits.max())
print(100 * (exponentials / exponentials.sum()).max())

growth = tf.keras.Sequential([tf.keras.layers.Dense(8, "relu"), tf.keras.layers.Dense(1)])
growth.compile("adam", "mae")
growth.fit(x, y)
print(f"{100 * growth.predict(new)[0][0]:.1f} %", growth.predict(new) * 100)
