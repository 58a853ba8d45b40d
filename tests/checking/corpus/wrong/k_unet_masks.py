# expects LP101
from tensorflow.keras.layers import Input, Conv2D, MaxPooling2D, UpSampling2D, concatenate
from tensorflow.keras.models import Model
from tensorflow.keras.losses import SparseCategoricalCrossentropy

def conv_block(t, f):
    t = Conv2D(f, 3, padding="same", activation="relu")(t)
    return Conv2D(f, 3, padding="same", activation="relu")(t)

def unet(n_classes, shape=(128, 128, 3)):
    i = Input(shape)
    c1 = conv_block(i, 16)
    p1 = MaxPooling2D()(c1)
    c2 = conv_block(p1, 32)
    u1 = concatenate([UpSampling2D()(c2), c1])
    c3 = conv_block(u1, 16)
    o = Conv2D(n_classes, 1, activation="softmax")(c3)
    return Model(i, o, name="unet")

seg = unet(4)
seg.compile(optimizer="adam", loss=SparseCategoricalCrossentropy(from_logits=True))
