# expects LP203
from keras import Input, Model
from keras.layers import GRU, Bidirectional, Dense, Embedding, Softmax, TimeDistributed

words = Input((None,), dtype="int32")
states = Bidirectional(GRU(64, return_sequences=True))(Embedding(8000, 50)(words))
scores = TimeDistributed(Dense(12, activation="relu"))(states)
scores = TimeDistributed(Dense(5))(scores)
tagger = Model(words, Softmax(axis=1)(scores))
tagger.compile("adam", loss="sparse_categorical_crossentropy")
tagger.fit(sentences, tags, epochs=3)
