import tensorflow as tf


def focal(gamma=2.0, alpha=0.25):
    def loss(y_true, y_pred):
        y_true = tf.cast(y_true, tf.float32)
        p_t = y_true * y_pred + (1 - y_true) * (1 - y_pred)
        p_t = tf.clip_by_value(p_t, 1e-7, 1 - 1e-7)
        return tf.reduce_mean(-alpha * tf.pow(1 - p_t, gamma) * tf.math.log(p_t))
    return loss


model = tf.keras.Sequential([
    tf.keras.layers.Input((20,)),
    tf.keras.layers.Dense(64, activation="relu"),
    tf.keras.layers.Dense(1, activation="sigmoid"),
])
model.compile("adam", loss=focal(), metrics=["AUC"])
model.fit(x_train, y_train, epochs=5)
