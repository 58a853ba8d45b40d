# expects LP101
import tensorflow as tf
W1 = tf.Variable(tf.random.normal([10, 32]))
b1 = tf.Variable(tf.zeros([32]))
W2 = tf.Variable(tf.random.normal([32, 1]))
b2 = tf.Variable(tf.zeros([1]))
def forward(x):
    h = tf.nn.relu(tf.matmul(x, W1) + b1)
    return tf.nn.sigmoid(tf.matmul(h, W2) + b2)
def train_step(x, y):
    with tf.GradientTape() as tape:
        y_hat = forward(x)
        loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=y_hat))
    return tape.gradient(loss, [W1, b1, W2, b2])
for x, y in dataset:
    train_step(x, y)
