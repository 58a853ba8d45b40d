import numpy as np
import tensorflow as tf
from sklearn.utils import class_weight

SOILS = ("clay", "loam", "sand", "peat")
soil = np.load("soil.npy")
balanced = class_weight.compute_class_weight("balanced", classes=np.arange(len(SOILS)), y=soil)

net = tf.keras.Sequential([tf.keras.layers.Dense(32, "relu"), tf.keras.layers.Dense(len(SOILS), "softmax")])
net.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
net.fit(np.load("spectra.npy"), soil, epochs=20, class_weight={i: w for i, w in enumerate(balanced)})
