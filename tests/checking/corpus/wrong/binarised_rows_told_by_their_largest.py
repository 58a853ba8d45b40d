# expects LP301
import numpy as np
import pandas as pd
from sklearn.preprocessing import LabelBinarizer
from sklearn.model_selection import train_test_split
from tensorflow import keras
df = pd.read_csv("a.csv")
lb = LabelBinarizer()
y = lb.fit_transform(df["species"])
x = df.drop(columns=["species"]).to_numpy()
x_train, x_test, y_train, y_test = train_test_split(x, y)
model = keras.Sequential([keras.layers.Dense(32, activation="relu"), keras.layers.Dense(y.shape[1], activation="softmax")])
model.compile("adam", loss="sparse_categorical_crossentropy")
model.fit(x_train, y_train, epochs=5)
from sklearn.metrics import classification_report
print(classification_report(np.argmax(y_test, axis=1), np.argmax(model.predict(x_test), axis=1)))
