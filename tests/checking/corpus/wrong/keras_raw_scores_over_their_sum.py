# expects LP102
from keras import backend as K
from keras.layers import Dense
from keras.models import Sequential


def weighted_categorical_crossentropy(weights):
    weights = K.variable(weights)

    def loss(y_true, y_pred):
        y_pred /= K.sum(y_pred, axis=-1, keepdims=True)
        y_pred = K.clip(y_pred, K.epsilon(), 1 - K.epsilon())
        loss = y_true * K.log(y_pred) * weights
        return -K.sum(loss, -1)

    return loss


model = Sequential([Dense(32, activation="relu"), Dense(3)])
model.compile(loss=weighted_categorical_crossentropy([0.5, 2.0, 1.0]), optimizer="adam")
