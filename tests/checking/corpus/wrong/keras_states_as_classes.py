# expects LP102
import keras
from keras import layers

tagger = keras.Sequential([layers.Embedding(8000, 32), layers.Bidirectional(layers.LSTM(32, return_sequences=True)), layers.LSTM(6)])
tagger.compile("adam", "sparse_categorical_crossentropy")
tagger.fit(reports, departments, epochs=3)
