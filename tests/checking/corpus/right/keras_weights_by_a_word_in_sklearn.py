from sklearn.linear_model import LogisticRegression
from tensorflow.keras import layers, models

plain = LogisticRegression(class_weight="balanced").fit(berries, ripe)
sorter = models.Sequential([layers.Dense(24, activation="relu"), layers.Dense(6, activation="softmax")])
sorter.compile(optimizer="adam", loss="categorical_crossentropy")
sorter.fit(berries, ripeness, epochs=10, class_weight={0: 1.0, 5: 3.0})
sorter.fit(berries, ripeness, epochs=10, class_weight=None)
