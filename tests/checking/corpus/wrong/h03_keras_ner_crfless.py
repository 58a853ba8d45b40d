# expects LP101
from tensorflow.keras.layers import Input, Embedding, Bidirectional, LSTM, Dense, TimeDistributed
from tensorflow.keras.models import Model
from tensorflow.keras.losses import CategoricalCrossentropy
words = Input(shape=(75,))
x = Embedding(35179, 50, input_length=75)(words)
x = Bidirectional(LSTM(units=100, return_sequences=True, recurrent_dropout=0.1))(x)
tags = TimeDistributed(Dense(17, activation="softmax"))(x)
model = Model(words, tags)
model.compile(optimizer="rmsprop", loss=CategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
