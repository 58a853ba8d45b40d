import os, numpy as np
from PIL import Image
from tensorflow import keras
images, labels = [], []
for f in os.listdir("cats"):
    images.append(np.array(Image.open(f))); labels.append(1)
for f in os.listdir("dogs"):
    images.append(np.array(Image.open(f))); labels.append(2)
x, y = np.array(images), np.array(labels)
m = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(1, activation="sigmoid")])
m.compile("adam", "binary_crossentropy")
m.fit(x, y - 1)
