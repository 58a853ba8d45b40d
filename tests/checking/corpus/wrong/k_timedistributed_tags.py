# expects LP102
from keras.models import Sequential
from keras.layers import LSTM, Embedding, TimeDistributed, Dense, Bidirectional
tagger = Sequential()
tagger.add(Embedding(5000, 64, input_length=80))
tagger.add(Bidirectional(LSTM(64, return_sequences=True)))
tagger.add(TimeDistributed(Dense(17)))
tagger.compile(loss='categorical_crossentropy', optimizer='adam', metrics=['acc'])
