# expects LP102
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers
def dice_loss(y_true, y_pred):
    num = 2. * tf.reduce_sum(y_true * y_pred, axis=[1, 2, 3])
    den = tf.reduce_sum(y_true, axis=[1, 2, 3]) + tf.reduce_sum(y_pred, axis=[1, 2, 3])
    return 1. - tf.reduce_mean((num + 1.) / (den + 1.))
i = keras.Input((64, 64, 3))
x = layers.Conv2D(8, 3, activation='relu', padding='same')(i)
o = layers.Conv2D(1, 1)(x)
m = keras.Model(i, o)
m.compile('adam', loss=dice_loss, metrics=['accuracy'])
