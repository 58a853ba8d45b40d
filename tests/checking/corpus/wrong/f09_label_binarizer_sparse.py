# expects LP301
from sklearn.preprocessing import LabelBinarizer
from tensorflow.keras.utils import to_categorical
from tensorflow import keras
labels = to_categorical(encoder.fit_transform(df["species"]))
clf = keras.Sequential([keras.layers.Dense(16, activation="relu"), keras.layers.Dense(3, activation="softmax")])
clf.compile(optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy(), metrics=["accuracy"])
clf.fit(df[features], labels, epochs=100, verbose=0)
