# expects LP410
import numpy as np
from keras import Sequential, layers
from sklearn.utils.class_weight import compute_class_weight

weights = compute_class_weight(class_weight="balanced", classes=np.unique(leaks), y=leaks)
pipes = Sequential([layers.Dense(16, activation="relu"), layers.Dense(1, activation="sigmoid")])
pipes.compile(loss="binary_crossentropy", optimizer="adam")
pipes.fit(pressures, leaks, class_weight=weights)
