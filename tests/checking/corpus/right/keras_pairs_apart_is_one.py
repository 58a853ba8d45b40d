import keras
import numpy as np
from keras import layers, ops

MARGIN = 0.8


def pairs_of(signatures, writers):
    left, right, labels = [], [], []
    for at, writer in enumerate(writers):
        genuine = np.random.choice(np.flatnonzero(writers == writer))
        left.append(signatures[at])
        right.append(signatures[genuine])
        labels.append(0)
        impostor = np.random.choice(np.flatnonzero(writers != writer))
        left.append(signatures[at])
        right.append(signatures[impostor])
        labels.append(1)
    return np.stack(left), np.stack(right), np.array(labels, "float32")


def contrastive(y_true, y_pred):
    near = ops.square(y_pred)
    far = ops.square(ops.maximum(MARGIN - y_pred, 0.0))
    return ops.mean((1.0 - y_true) * near + y_true * far)


def between(two):
    return ops.sqrt(ops.maximum(ops.sum(ops.square(two[0] - two[1]), axis=1), 1e-9))


def siamese(embed):
    one, other = layers.Input((96, 160, 1)), layers.Input((96, 160, 1))
    return keras.Model([one, other], layers.Lambda(between)([embed(one), embed(other)]))


model = siamese(keras.models.load_model("embed.keras"))
model.compile("adam", loss=contrastive)
left, right, labels = pairs_of(np.load("signatures.npy"), np.load("writers.npy"))
model.fit([left, right], labels, epochs=10)
