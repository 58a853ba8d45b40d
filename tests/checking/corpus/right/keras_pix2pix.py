import tensorflow as tf
loss_object = tf.keras.losses.BinaryCrossentropy(from_logits=True)
def Discriminator():
    inp = tf.keras.layers.Input((256, 256, 3))
    x = tf.keras.layers.Conv2D(64, 4, 2)(inp)
    x = tf.keras.layers.LeakyReLU()(x)
    return tf.keras.Model(inp, tf.keras.layers.Conv2D(1, 4)(x))
def Generator():
    inp = tf.keras.layers.Input((256, 256, 3))
    return tf.keras.Model(inp, tf.keras.layers.Conv2DTranspose(3, 4, 2, padding="same", activation="tanh")(inp))
G, D = Generator(), Discriminator()
def generator_loss(disc_out, gen_out, target):
    gan = loss_object(tf.ones_like(disc_out), disc_out)
    return gan + 100 * tf.reduce_mean(tf.abs(target - gen_out))
def step(x, t):
    g = G(x)
    return generator_loss(D(g), g, t), loss_object(tf.ones_like(D(t)), D(t)) + loss_object(tf.zeros_like(D(g)), D(g))
