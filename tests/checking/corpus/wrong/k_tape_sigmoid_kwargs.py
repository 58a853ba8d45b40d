# expects LP101
import tensorflow as tf

class Disc(tf.keras.layers.Layer):
    def __init__(self):
        super(Disc, self).__init__()
        self.conv = tf.keras.layers.Conv2D(64, 5, strides=2, padding='same')
        self.flat = tf.keras.layers.Flatten()
        self.out = tf.keras.layers.Dense(1)

    def call(self, img):
        h = tf.nn.leaky_relu(self.conv(img))
        return tf.sigmoid(self.out(self.flat(h)))

D = Disc()

def d_loss(real, fake):
    r = D(real)
    f = D(fake)
    lr = tf.nn.sigmoid_cross_entropy_with_logits(labels=tf.ones_like(r), logits=r)
    lf = tf.nn.sigmoid_cross_entropy_with_logits(labels=tf.zeros_like(f), logits=f)
    return tf.reduce_mean(lr) + tf.reduce_mean(lf)
