from tensorflow import keras
m = keras.Sequential([keras.layers.Dense(64, activation="relu"), keras.layers.Dense(2, activation="sigmoid")])
m.compile("adam", "binary_crossentropy", metrics=[keras.metrics.AUC(multi_label=True), "binary_accuracy"])
m.fit(x, y_multi)
