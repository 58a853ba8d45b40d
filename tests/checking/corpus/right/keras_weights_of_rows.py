import numpy as np
from tensorflow import keras
from tensorflow.keras import layers
from sklearn.utils.class_weight import compute_class_weight, compute_sample_weight
x_train, y_train = load("a")
cw = compute_class_weight("balanced", classes=np.arange(5), y=y_train)
model = keras.Sequential([layers.Dense(5, activation="softmax")])
model.compile("adam", loss="sparse_categorical_crossentropy")
model.fit(x_train, y_train, sample_weight=compute_sample_weight("balanced", y_train))
