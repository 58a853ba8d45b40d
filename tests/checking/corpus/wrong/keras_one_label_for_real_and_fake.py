# expects LP410
import tensorflow as tf


class Objectives:
    def __init__(self):
        self.bce = tf.keras.losses.BinaryCrossentropy(from_logits=True)

    def disc_loss(self, real_out, fake_out):
        real = self.bce(tf.ones_like(real_out) * 0.9, real_out)
        fake = self.bce(tf.ones_like(fake_out), fake_out)
        return real + fake

    def gen_loss(self, fake_out):
        return self.bce(tf.ones_like(fake_out), fake_out)
