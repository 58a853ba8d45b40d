# expects LP101
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import Dense

m = Sequential([Dense(32, activation="relu", input_shape=(3,)), Dense(10, activation="softmax")])
m2 = tf.keras.models.model_from_json(m.to_json())
m2.compile("adam", tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True))
