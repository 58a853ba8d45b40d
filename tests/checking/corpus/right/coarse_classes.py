import tensorflow as tf
from tensorflow import keras
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import Dense, Flatten
(xtr, ytr), (xte, yte) = tf.keras.datasets.cifar100.load_data(label_mode="coarse")
m = Sequential([Flatten(), Dense(20, activation="softmax")])
m.compile("adam", "sparse_categorical_crossentropy")
m.fit(xtr, ytr)
