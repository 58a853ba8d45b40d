import tensorflow as tf
from tensorflow.keras import layers

signal = tf.keras.Input((200, 6))
states = layers.LSTM(48)(layers.LSTM(48, return_sequences=True)(signal))
scores = layers.Dense(4)(states)
model = tf.keras.Model(signal, layers.Softmax(axis=1)(scores))
model.compile("adam", loss=tf.keras.losses.CategoricalCrossentropy())

pooled = layers.GlobalAveragePooling1D()(layers.GRU(48, return_sequences=True)(signal))
second = tf.keras.Model(signal, layers.Softmax(axis=1)(layers.Dense(4)(pooled)))
second.compile("adam", loss=tf.keras.losses.CategoricalCrossentropy())
