# expects LP406
from tensorflow import keras
import numpy as np
from sklearn.metrics import roc_auc_score
model = keras.Sequential([keras.layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
model.fit(X, y)
y_pred = (model.predict(Xt) > 0.5).astype("int32")
print(roc_auc_score(yt, y_pred))
