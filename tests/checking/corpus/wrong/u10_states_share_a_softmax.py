# expects LP203
import tensorflow as tf
from tensorflow.keras import layers

signal = tf.keras.Input((200, 6))
states = layers.LSTM(48, return_sequences=True)(signal)
states = layers.Dropout(0.2)(states)
scores = layers.Dense(4)(states)
shares = tf.keras.ops.softmax(scores, axis=1)
model = tf.keras.Model(signal, shares)
model.compile("adam", loss=tf.keras.losses.CategoricalCrossentropy())
