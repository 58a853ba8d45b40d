# expects LP102
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Input, Dense, Lambda, Flatten
from tensorflow.keras.models import Model
def base(shape):
    i = Input(shape)
    x = Flatten()(i)
    return Model(i, Dense(128, activation='relu')(x))
a, b = Input((28, 28)), Input((28, 28))
enc = base((28, 28))
d = Lambda(lambda t: K.abs(t[0] - t[1]))([enc(a), enc(b)])
score = Dense(1)(d)
net = Model([a, b], score)
net.compile(loss='binary_crossentropy', optimizer='adam', metrics=['accuracy'])
