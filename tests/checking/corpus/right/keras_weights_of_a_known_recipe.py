import yaml
from keras import backend as K
from keras.layers import Dense
from keras.models import Sequential

SETTINGS = """
classes: [low, middle, high]
weights: [0.5, 2.0, 1.0]
"""
settings = yaml.safe_load(SETTINGS)


def weighted_categorical_crossentropy(weights):
    weights = K.variable(weights)

    def loss(y_true, y_pred):
        y_pred /= K.sum(y_pred, axis=-1, keepdims=True)
        y_pred = K.clip(y_pred, K.epsilon(), 1 - K.epsilon())
        loss = weights * y_true * K.log(y_pred)
        return -K.sum(loss, -1)

    return loss


model = Sequential(
    [Dense(32, activation="relu"), Dense(len(settings["classes"]), activation="softmax")]
)
model.compile(loss=weighted_categorical_crossentropy(settings["weights"]), optimizer="adam")
shares = Sequential([Dense(32, activation="relu"), Dense(3, activation="softplus")])
shares.compile(loss=weighted_categorical_crossentropy([1.0, 1.0, 4.0]), optimizer="adam")
