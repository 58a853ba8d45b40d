import tensorflow as tf

cross_entropy = tf.keras.losses.BinaryCrossentropy(from_logits=True)


def discriminator_loss(real_output, fake_output):
    real_loss = cross_entropy(tf.zeros_like(real_output), real_output)
    fake_loss = cross_entropy(tf.ones_like(fake_output), fake_output)
    return 0.5 * (real_loss + fake_loss)


def generator_loss(fake_output, target, generated):
    adversarial = cross_entropy(tf.zeros_like(fake_output), fake_output)
    return adversarial + 100 * tf.reduce_mean(tf.abs(target - generated))
