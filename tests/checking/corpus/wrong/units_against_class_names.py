# expects LP202
from tensorflow import keras
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import Dense, Flatten
NAMES = ["a", "b", "c"]
ds = keras.utils.image_dataset_from_directory("d", class_names=NAMES, label_mode="int")
m = Sequential([Flatten(), Dense(2, activation="softmax")])
m.compile("adam", "sparse_categorical_crossentropy")
m.fit(ds)
