from tensorflow import keras
import numpy as np
from sklearn.metrics import accuracy_score, roc_auc_score, confusion_matrix, classification_report
model = keras.Sequential([keras.layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
model.fit(X, y)
p = model.predict(Xt)
print(roc_auc_score(yt, p))
p = (p > 0.5)
print(accuracy_score(yt, p), confusion_matrix(yt, p))
q = model.predict(Xt).round().astype("int32")
print(classification_report(yt, q))
