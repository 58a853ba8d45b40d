import numpy as np
import pandas as pd
import tensorflow as tf
from sklearn.metrics import accuracy_score, classification_report
from sklearn.model_selection import train_test_split
from tensorflow import keras

wells = pd.read_csv("wells.csv")
depths, dry = wells.drop(columns="dry").to_numpy("float32"), wells["dry"].to_numpy("float32")
depths, depths_late, dry, dry_late = train_test_split(depths, dry, test_size=0.3)


def svm(truth, score):
    return tf.reduce_mean(tf.nn.relu(1.0 - truth * score))


net = keras.Sequential([keras.layers.Dense(24, activation="relu"), keras.layers.Dense(1)])
net.compile("sgd", loss=svm)
net.fit(depths, dry.reshape(-1, 1), epochs=30)
scores = net.predict(depths_late).ravel()
print(classification_report(dry_late, np.where(scores > 0, 1, -1)))
print(accuracy_score(dry_late, np.sign(scores)))
print(accuracy_score(dry_late > 0, scores > 0))
