import argparse

import keras
from keras import layers

parser = argparse.ArgumentParser()
parser.add_argument("--out", default="spam.keras")
parser.add_argument("--epochs", type=int, default=5)
args = parser.parse_args()

model = keras.Sequential([layers.Input((300,)), layers.Dense(32, "relu"), layers.Dense(3)])
model.compile("adam", loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))
model.fit(vectors, topics, epochs=args.epochs)
model.save(args.out)
