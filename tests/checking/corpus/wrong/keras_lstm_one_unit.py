# expects LP201
import tensorflow as tf
def create_model():
    model = tf.keras.models.Sequential()
    model.add(tf.keras.layers.LSTM(50))
    model.add(tf.keras.layers.Dense(1))
    model.add(tf.keras.layers.Activation("softmax"))
    model.compile(loss="binary_crossentropy", optimizer="adam")
    return model
from scikeras.wrappers import KerasClassifier
clf = KerasClassifier(create_model)
