from tensorflow import keras
from sklearn.utils.class_weight import compute_class_weight
w = dict(enumerate(compute_class_weight("balanced", classes=[0, 1, 2], y=y)))
m = keras.Sequential([keras.layers.Dense(3, activation="softmax")])
m.compile("adam", "sparse_categorical_crossentropy", weighted_metrics=["accuracy"])
m.fit(X, y, class_weight=w)
m.fit(X, y, class_weight={0: 1.0, 1: 2.0, 2: 3.0})
