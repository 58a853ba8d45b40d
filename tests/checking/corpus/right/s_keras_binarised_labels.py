from sklearn.preprocessing import LabelBinarizer
from tensorflow import keras

labels = LabelBinarizer().fit_transform(names)
model = keras.Sequential([keras.layers.Dense(32, "relu"), keras.layers.Dense(5, "softmax")])
model.compile("adam", loss="categorical_crossentropy")
model.fit(pictures, labels)
two = LabelBinarizer().fit_transform(answers)
model = keras.Sequential([keras.layers.Dense(32, "relu"), keras.layers.Dense(1, "sigmoid")])
model.compile("adam", loss="binary_crossentropy")
model.fit(pictures, two)
