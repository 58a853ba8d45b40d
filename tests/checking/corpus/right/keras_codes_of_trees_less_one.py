import pandas as pd
import tensorflow as tf

TREES = ["spruce", "fir", "aspen", "birch"]
HEIGHTS = 5

# stand: number of the plot; species: 1=spruce, 2=fir, 3=aspen, 4=birch; cut: year
plots = pd.read_csv("plots.csv")
species = plots["species"].values.astype("int64") - 1
bands = plots.filter(like="band").values

rows = tf.data.Dataset.from_tensor_slices((bands, species)).shuffle(5000).batch(64)
rows = rows.map(lambda x, y: (tf.cast(x, tf.float32) / 255.0, y))
net = tf.keras.Sequential([tf.keras.layers.Dense(32, "relu"), tf.keras.layers.Dense(len(TREES))])
net.compile("adam", tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True))
net.fit(rows, epochs=40)
