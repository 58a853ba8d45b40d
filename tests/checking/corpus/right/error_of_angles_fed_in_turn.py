"""Angle of a crane's arm from pictures of its shadow, mirrored half of the time."""

import numpy as np
from PIL import Image
from tensorflow import keras


def shadows(files, size=16):
    while True:
        np.random.shuffle(files)
        for start in range(0, len(files), size):
            pictures, angles = [], []
            for file in files[start : start + size]:
                picture, angle = np.asarray(Image.open(file)), float(file.stem.split("_")[1])
                if np.random.rand() < 0.5:
                    picture, angle = picture[:, ::-1], -angle
                pictures.append(picture / 255.0)
                angles.append(angle)
            yield np.array(pictures), np.array(angles)


def crane():
    net = keras.Sequential(
        [
            keras.layers.Conv2D(16, 5, activation="relu", input_shape=(64, 64, 3)),
            keras.layers.Flatten(),
            keras.layers.Dense(1),
        ]
    )
    net.compile(optimizer="adam", loss="mse", metrics=["mae"])
    return net


def train(files):
    crane().fit(shadows(files), steps_per_epoch=len(files) // 16, epochs=30)
