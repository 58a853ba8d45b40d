# expects LP102
from tensorflow.keras.layers import Input, Dense, concatenate
from tensorflow.keras.models import Model
a = Input((4,)); b = Input((6,))
x = concatenate([Dense(8, activation="relu")(a), Dense(8, activation="relu")(b)])
z = Dense(1, activation="linear")(x)
m = Model(inputs=[a, b], outputs=z)
m.compile(loss="binary_crossentropy", optimizer="adam")
