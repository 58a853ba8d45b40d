# expects LP102
from keras.layers import Input, Embedding, Conv1D, GlobalMaxPooling1D, Concatenate, Dense
from keras.models import Model
inp = Input((200,))
emb = Embedding(20000, 100)(inp)
convs = [GlobalMaxPooling1D()(Conv1D(64, k, activation="relu")(emb)) for k in (3, 4, 5)]
x = Concatenate()(convs)
out = Dense(6, activation="relu")(x)
m = Model(inp, out)
m.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
