# expects LP406
from tensorflow import keras
import numpy as np
from sklearn.metrics import accuracy_score, confusion_matrix
model = keras.Sequential([keras.layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
model.fit(X, y)
p = model.predict(Xt)
print(confusion_matrix(yt, p))
