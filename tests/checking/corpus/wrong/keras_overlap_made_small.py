# expects LP413
from tensorflow.keras import Model, layers
from tensorflow.keras import backend as K


def dice_coef(y_true, y_pred, smooth=1.0):
    y_true, y_pred = K.flatten(y_true), K.flatten(y_pred)
    intersection = K.sum(y_true * y_pred)
    return (2.0 * intersection + smooth) / (K.sum(y_true) + K.sum(y_pred) + smooth)


inputs = layers.Input((64, 64, 1))
x = layers.Conv2D(8, 3, padding="same", activation="relu")(inputs)
model = Model(inputs, layers.Conv2D(1, 1, activation="sigmoid")(x))
model.compile("adam", loss=dice_coef, metrics=["accuracy"])
model.fit(images, masks)
