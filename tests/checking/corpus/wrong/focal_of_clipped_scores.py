# expects LP102
from tensorflow import keras
from tensorflow.keras.models import Model
from tensorflow.keras.layers import Dense, Input
from tensorflow.keras import backend as K
def focal(gamma=2., alpha=.25):
    def loss(y_true, y_pred):
        y_pred = K.clip(y_pred, K.epsilon(), 1 - K.epsilon())
        ce = -y_true * K.log(y_pred)
        w = alpha * K.pow(1 - y_pred, gamma)
        return K.mean(K.sum(w * ce, axis=-1))
    return loss
i = Input((64,))
m = Model(i, Dense(4)(i))
m.compile("adam", loss=focal())
