# expects LP412
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Flatten(), tf.keras.layers.Dense(5)])
model.compile("adam", tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True))
model.fit(train, epochs=2)
predictions = model.predict(image)
print(tf.nn.sigmoid(predictions[0]).numpy())
