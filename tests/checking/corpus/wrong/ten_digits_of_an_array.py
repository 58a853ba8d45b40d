# expects LP202
import numpy as np
from tensorflow import keras
(x_train, y_train), (x_test, y_test) = keras.datasets.cifar10.load_data()
train_mask=np.random.rand(len(x_train))<0.8
x_train,y_train=x_train[train_mask],y_train[train_mask]
model = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(2, activation="softmax")])
model.compile("adam", loss="sparse_categorical_crossentropy")
model.fit(x_train, y_train)
