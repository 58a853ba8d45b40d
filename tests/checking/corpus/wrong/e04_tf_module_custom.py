# expects LP101
import tensorflow as tf
class Linear(tf.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.w = tf.Variable(tf.random.normal([n_in, n_out]))
        self.b = tf.Variable(tf.zeros([n_out]))
    def __call__(self, x):
        return tf.nn.softmax(x @ self.w + self.b)
model = Linear(784, 10)
def loss(y_true, y_pred):
    return tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(y_true, y_pred))
with tf.GradientTape() as t:
    current = loss(y, model(x))
