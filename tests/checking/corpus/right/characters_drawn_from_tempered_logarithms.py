import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

HEAT = 0.8
letters = sorted(set(open("tales.txt").read()))


def build(number):
    return keras.Sequential([layers.Embedding(number, 64), layers.GRU(128, return_sequences=True), layers.Dense(number, activation="softmax")])


writer = build(len(letters))
writer.compile(optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy())
writer.fit(pairs, epochs=3)


def tell(codes, length=100):
    for _ in range(length):
        shares = writer(np.array(codes)[None], training=False)[:, -1, :]
        shares = tf.math.log(shares) / HEAT
        codes.append(int(tf.random.categorical(shares, num_samples=1)[0, 0].numpy()))
    return codes


tell([3, 1])
