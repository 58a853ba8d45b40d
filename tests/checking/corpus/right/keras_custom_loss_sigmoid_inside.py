import tensorflow as tf
def focal(y_true, y_pred):
    p = tf.nn.sigmoid(y_pred)
    ce = tf.nn.sigmoid_cross_entropy_with_logits(labels=y_true, logits=y_pred)
    return tf.reduce_mean(tf.pow(1 - (y_true * p + (1 - y_true) * (1 - p)), 2.) * ce)
m = tf.keras.Sequential([tf.keras.layers.Dense(10, activation="relu"), tf.keras.layers.Dense(1)])
m.compile("adam", loss=focal)
