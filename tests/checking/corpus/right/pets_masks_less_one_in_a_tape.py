import tensorflow as tf
import tensorflow_datasets as tfds

(train, test), info = tfds.load("oxford_iiit_pet:3.2.0", split=["train", "test"], with_info=True)


class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.a = tf.keras.layers.Conv2D(16, 3, padding="same", activation="relu")
        self.b = tf.keras.layers.Conv2D(3, 1)

    def call(self, x):
        return self.b(self.a(x))


net = Net()
loss_fn = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
opt = tf.keras.optimizers.Adam()
batches = train.map(lambda d: (tf.cast(d["image"], tf.float32) / 255.0, d["segmentation_mask"] - 1)).batch(1)
for x, y in batches:
    with tf.GradientTape() as tape:
        loss = loss_fn(y, net(x))
    opt.apply_gradients(zip(tape.gradient(loss, net.trainable_variables), net.trainable_variables))
