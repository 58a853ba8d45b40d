# expects LP304
import pandas as pd
import tensorflow as tf
from sklearn.metrics import classification_report
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
above = (net.predict(depths_late).ravel() > 0).astype(int)
print(classification_report(dry_late, above))
