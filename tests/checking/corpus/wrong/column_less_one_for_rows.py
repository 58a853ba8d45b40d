# expects LP301
import keras
import pandas as pd
from keras import layers

trees = pd.read_csv("trees.csv")
kinds = trees["kind"].astype("int32") - 1
net = keras.Sequential([layers.Dense(32, activation="relu"), layers.Dense(7, "softmax")])
net.compile("adam", "categorical_crossentropy")
net.fit(trees.drop(columns="kind").values, kinds.values, epochs=5)
