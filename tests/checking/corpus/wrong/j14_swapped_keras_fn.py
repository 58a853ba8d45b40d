# expects LP302
import tensorflow as tf
net = tf.keras.Sequential([tf.keras.layers.Dense(8, activation="relu"), tf.keras.layers.Dense(3, activation="softmax")])
for x, y_true in ds:
    with tf.GradientTape() as tape:
        y_pred = net(x)
        loss = tf.keras.losses.categorical_crossentropy(y_pred, y_true)
