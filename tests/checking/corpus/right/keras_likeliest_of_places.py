import tensorflow as tf, numpy as np
from tensorflow.keras import layers, Model
inputs = layers.Input((128, 128, 3))
x = layers.Conv2D(32, 3, padding="same", activation="relu")(inputs)
out = layers.Conv2D(8, 1, activation="softmax")(x)
model = Model(inputs, out)
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(train_ds, epochs=3)
pred = model.predict(test_ds)
mask = tf.argmax(pred, axis=-1)
m2 = np.argmax(pred, axis=3)
m3 = np.argmax(pred[0], axis=2)
m4 = np.argmax(model.predict(x1[None])[0], axis=-1)
for p in pred:
    m5 = np.argmax(p, axis=2)
m6 = np.argmax(np.squeeze(pred), axis=2)
m7 = tf.transpose(pred, [0, 3, 1, 2])
m8 = tf.argmax(m7, axis=1)
m9 = np.moveaxis(pred, -1, 1).argmax(1)
def create_mask(pred_mask):
    pred_mask = tf.argmax(pred_mask, axis=-1)
    return pred_mask[..., tf.newaxis][0]
create_mask(pred)
