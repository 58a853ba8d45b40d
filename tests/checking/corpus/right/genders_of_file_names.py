import glob, os
import numpy as np
from PIL import Image
from sklearn.model_selection import train_test_split
from tensorflow import keras
imgenders, genders = [], []
for path in glob.glob("UTKFace/*.jpg"):
    imgenders.append(np.array(Image.open(path).resize((64, 64))) / 255.0)
    genders.append(int(os.path.basename(path).split("_")[1]))
x, y = np.array(imgenders, dtype="float32"), np.array(genders, dtype="float32")
x_train, x_test, y_train, y_test = train_test_split(x, y)
net = keras.Sequential([keras.layers.Conv2D(8, 3), keras.layers.Flatten(), keras.layers.Dense(1, activation="sigmoid")])
net.compile("adam", loss="mse")
net.fit(x_train, y_train)
