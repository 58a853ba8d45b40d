"""Keras 1 (objectives, merge, Convolution2D with subsample and border_mode): output first, then target."""
from keras import backend as K
from keras.layers import Convolution2D, Input, merge
from keras.models import Model


def loss(y_true, y_pred):
    return K.mean(K.binary_crossentropy(y_pred, y_true), axis=(1, 2, 3))


inputs = Input(shape=(64, 64, 3))
both = merge([inputs, inputs], mode="concat", concat_axis=-1)
d = Convolution2D(1, 4, 4, subsample=(1, 1), border_mode="same", activation="sigmoid")(both)
model = Model(inputs, d)
model.compile(loss=loss, optimizer="RMSprop")
for _ in xrange(10):
    model.train_on_batch(x, y)
