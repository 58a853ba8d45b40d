import keras
from keras import layers

tagger = keras.Sequential([layers.Embedding(8000, 32), layers.Bidirectional(layers.LSTM(32, return_sequences=True)), layers.LSTM(6), layers.Softmax()])
tagger.compile("adam", "sparse_categorical_crossentropy")
tagger.fit(reports, departments, epochs=3)

spotter = keras.Sequential([layers.Embedding(8000, 32), layers.SimpleRNN(6, activation="softmax")])
spotter.compile("adam", "sparse_categorical_crossentropy")
spotter.fit(reports, departments, epochs=3)
