# expects LP101
import tensorflow as tf
from tensorflow import keras

mlp = keras.Sequential([
    keras.layers.Dense(128, activation="relu", input_dim=784),
    keras.layers.Dense(10),
    keras.layers.Softmax(),
])

def compute_loss(x, y):
    y_ = mlp(x)
    return tf.reduce_mean(
        tf.nn.sparse_softmax_cross_entropy_with_logits(labels=y, logits=y_))

opt = keras.optimizers.Adam()
for step, (x, y) in enumerate(ds):
    with tf.GradientTape() as tape:
        l = compute_loss(x, y)
    opt.apply_gradients(zip(tape.gradient(l, mlp.trainable_weights), mlp.trainable_weights))
