# expects LP411
import tensorflow as tf
from tensorflow.keras import layers
model = tf.keras.Sequential()
model.add(layers.Embedding(10001, 16))
model.add(layers.GlobalAveragePooling1D())
model.add(layers.Dense(1))
model.compile(loss=tf.keras.losses.BinaryCrossentropy(from_logits=True),
              optimizer='adam',
              metrics=tf.keras.metrics.BinaryAccuracy())
