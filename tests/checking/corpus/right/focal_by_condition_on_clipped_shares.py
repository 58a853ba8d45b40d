import tensorflow as tf
from tensorflow.keras import backend as K
from tensorflow.keras import layers, models


def focal(gamma, alpha):
    def of_batch(y_true, y_pred):
        share = K.clip(y_pred, K.epsilon(), 1.0 - K.epsilon())
        of_label = tf.where(tf.equal(y_true, 1), share, 1 - share)
        weight = tf.where(tf.equal(y_true, 1), alpha, 1 - alpha)
        return K.mean(-weight * K.pow(1 - of_label, gamma) * K.log(of_label))

    return of_batch


net = models.Sequential([layers.Dense(48, activation="relu"), layers.Dense(1, activation="sigmoid")])
net.compile("adam", loss=focal(2.0, 0.25))
net.fit(x_train, y_train, epochs=12)
