# expects LP101
import tensorflow as tf
from tensorflow.keras.layers import Dense, Softmax
model = tf.keras.Sequential([Dense(10), Softmax()])
model.compile(loss=tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True))
