import tensorflow as tf

WEIGHTS = tf.constant([1.0, 1.0, 2.0, 2.0, 1.0, 1.0, 1.0, 1.0, 3.0, 1.0])
(x, y), _ = tf.keras.datasets.mnist.load_data()


def loss(labels, scores):
    each = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=scores)
    return tf.reduce_mean(each * tf.gather(WEIGHTS, labels))


net = tf.keras.Sequential([tf.keras.layers.Flatten(), tf.keras.layers.Dense(10)])
opt = tf.keras.optimizers.Adam()
for xb, yb in tf.data.Dataset.from_tensor_slices((x / 255.0, y)).batch(64):
    with tf.GradientTape() as tape:
        value = loss(yb, net(xb))
    opt.apply_gradients(zip(tape.gradient(value, net.trainable_variables), net.trainable_variables))
