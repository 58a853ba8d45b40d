import glob, os
import numpy as np
from PIL import Image
from sklearn.model_selection import train_test_split
from tensorflow import keras
images, ages = [], []
for path in glob.glob("UTKFace/*.jpg"):
    images.append(np.array(Image.open(path).resize((64, 64))) / 255.0)
    ages.append(int(os.path.basename(path).split("_")[0]))
x, y = np.array(images, dtype="float32"), np.array(ages, dtype="float32") / 116
x_train, x_test, y_train, y_test = train_test_split(x, y)
net = keras.Sequential([keras.layers.Conv2D(8, 3), keras.layers.Flatten(), keras.layers.Dense(1, activation="sigmoid")])
net.compile("adam", loss="mse")
net.fit(x_train, y_train)
