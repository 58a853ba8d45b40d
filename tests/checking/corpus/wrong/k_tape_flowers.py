# expects LP101
import tensorflow as tf

base = tf.keras.applications.MobileNetV2(include_top=False, pooling="avg")
base.trainable = False
inputs = tf.keras.Input((160, 160, 3))
outputs = tf.keras.layers.Dense(5, activation=tf.nn.softmax)(base(inputs, training=False))
model = tf.keras.Model(inputs, outputs)

loss_object = tf.keras.losses.CategoricalCrossentropy(from_logits=True)
optimizer = tf.keras.optimizers.SGD(0.01, momentum=0.9)

@tf.function
def train_step(images, labels):
    with tf.GradientTape() as tape:
        predictions = model(images, training=True)
        loss = loss_object(labels, predictions)
    grads = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(grads, model.trainable_variables))
    return loss

for images, labels in train_ds:
    train_step(images, labels)
