# expects LP404
import argparse

from tensorflow import keras


def judge(text):
    kind, *rest = text.split(":")
    numbers = [float(one) for one in rest]
    if kind == "focal":
        gamma, alpha = numbers
        return keras.losses.BinaryFocalCrossentropy(gamma=gamma, alpha=alpha)
    return keras.losses.BinaryCrossentropy()


parser = argparse.ArgumentParser()
parser.add_argument("--loss", default="focal:2.0:0.8")
args = parser.parse_args()
net = keras.Sequential([keras.layers.Dense(1, activation="sigmoid")])
net.compile("adam", loss=judge(args.loss))
