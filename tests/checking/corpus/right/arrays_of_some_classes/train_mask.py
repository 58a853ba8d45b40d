import numpy as np
from tensorflow import keras
(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
train_mask=np.isin(y_train,[0,1])
x_train,y_train=x_train[train_mask],y_train[train_mask]
model = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(2, activation="softmax")])
model.compile("adam", loss="sparse_categorical_crossentropy")
model.fit(x_train, y_train)
