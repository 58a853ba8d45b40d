# expects LP302
from keras import backend as K
from keras.layers import Conv2D, Input
from keras.models import Model


def loss(y_true, y_pred):
    return K.mean(K.binary_crossentropy(y_pred, y_true), axis=(1, 2, 3))


inputs = Input(shape=(64, 64, 3))
d = Conv2D(1, (4, 4), padding="same", activation="sigmoid")(inputs)
model = Model(inputs, d)
model.compile(loss=loss, optimizer="RMSprop")
model.fit(x, y, epochs=10)
