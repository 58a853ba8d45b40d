# expects LP101
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import backend as K


def focal(y_true, y_pred):
    p = K.clip(tf.sigmoid(y_pred), 1e-7, 1 - 1e-7)
    pt = tf.where(tf.equal(y_true, 1), p, 1 - p)
    return K.mean(-0.25 * K.pow(1.0 - pt, 2.0) * K.log(pt))


model = keras.Sequential(
    [
        keras.layers.Dense(64, activation="relu", input_shape=(20,)),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
model.compile("adam", loss=focal)
model.fit(x, y, epochs=3)
