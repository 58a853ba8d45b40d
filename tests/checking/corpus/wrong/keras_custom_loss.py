# expects LP101
import tensorflow.keras.backend as K
import tensorflow as tf
def weighted_bce(y_true, y_pred):
    return K.mean(K.binary_crossentropy(y_true, y_pred, from_logits=True))
model = tf.keras.Sequential([tf.keras.layers.Dense(1, activation="sigmoid")])
model.compile(loss=weighted_bce, optimizer="adam")
