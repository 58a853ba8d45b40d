# expects LP410
from tensorflow.keras import layers, models

sorter = models.Sequential([layers.Dense(24, activation="relu"), layers.Dense(6, activation="softmax")])
sorter.compile(optimizer="adam", loss="categorical_crossentropy")
sorter.fit(berries, ripeness, epochs=10, class_weight="balanced")
