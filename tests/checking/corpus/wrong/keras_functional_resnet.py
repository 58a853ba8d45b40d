# expects LP102
import keras
from keras import layers
def residual(x, f):
    y = layers.Conv2D(f, 3, padding="same", activation="relu")(x)
    return layers.add([x, y])
inp = keras.Input((32, 32, 3))
x = layers.Conv2D(32, 3, padding="same")(inp)
x = residual(x, 32)
x = layers.GlobalAveragePooling2D()(x)
x = layers.BatchNormalization()(x)
out = layers.Dense(10, name="logits")(x)
model = keras.Model(inp, out, name="resnet")
opt = keras.optimizers.SGD(0.1)
model.compile(opt, loss="categorical_crossentropy", metrics=["acc"])
