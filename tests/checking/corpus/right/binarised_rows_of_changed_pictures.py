import pandas as pd
from sklearn.preprocessing import LabelBinarizer
from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras.preprocessing.image import ImageDataGenerator

train = pd.read_csv("signs.csv")
labels = train.pop("letter")
binariser = LabelBinarizer().fit(labels)
rows = binariser.transform(labels)
pictures = train.values.reshape(-1, 28, 28, 1) / 255.0
network = keras.Sequential([layers.Flatten(), layers.Dense(len(binariser.classes_), "softmax")])
network.compile("adam", loss=keras.losses.CategoricalCrossentropy(), metrics=["accuracy"])
changed = ImageDataGenerator(rotation_range=10)
network.fit(changed.flow(pictures, rows, batch_size=64), epochs=5)
print((network.predict(pictures).argmax(axis=-1) == rows.argmax(axis=-1)).mean())
