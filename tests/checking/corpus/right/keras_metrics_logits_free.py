import keras
m = keras.Sequential([keras.layers.Dense(5)])
m.compile("adam", keras.losses.CategoricalCrossentropy(from_logits=True), metrics=["accuracy", keras.metrics.TopKCategoricalAccuracy(2)])
