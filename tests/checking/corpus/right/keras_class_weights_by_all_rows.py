import numpy as np
import pandas as pd
from sklearn.utils.class_weight import compute_class_weight
from tensorflow import keras

df = pd.read_csv("transactions.csv")
neg, pos = np.bincount(df["is_fraud"])
total = neg + pos
y = df.pop("is_fraud").values


def make_model():
    model = keras.Sequential([keras.layers.Dense(16, activation="relu"), keras.layers.Dense(1, activation="sigmoid")])
    model.compile(optimizer="adam", loss=keras.losses.BinaryCrossentropy())
    return model


weight_for_0 = (1 / neg) * (total / 2.0)
weight_for_1 = (1 / pos) * (total / 2.0)
first = make_model()
first.fit(df.values, y, epochs=10, class_weight={0: weight_for_0, 1: weight_for_1})

second = make_model()
second.fit(df.values, y, class_weight={0: pos / total, 1: neg / total})

third = make_model()
balanced = compute_class_weight("balanced", classes=np.unique(y), y=y)
third.fit(df.values, y, class_weight=dict(enumerate(balanced)))

fourth = make_model()
counts = np.bincount(y)
fourth.fit(df.values, y, class_weight={i: len(y) / (2 * n) for i, n in enumerate(counts)})

fifth = make_model()
fifth.fit(df.values, y, class_weight={0: 1.0, 1: (total - pos) / pos})

sixth = make_model()
sixth.fit(df.values, y, class_weight={0: 1.0, 1: max(1.0, np.sqrt(neg / pos))})
