# expects LP103
from tensorflow import keras
topics = keras.Sequential([
    keras.layers.Dense(50, activation="relu"),
    keras.layers.Dense(5, activation="sigmoid"),
])
topics.compile(optimizer="adam", loss=keras.losses.KLDivergence())
topics.fit(docs, topic_shares)
