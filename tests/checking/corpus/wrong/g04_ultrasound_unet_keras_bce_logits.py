# expects LP101
import tensorflow as tf
from tensorflow.keras.layers import *
from tensorflow.keras.models import *
def unet(input_size=(96, 96, 1)):
    inputs = Input(input_size)
    c1 = Conv2D(32, (3, 3), activation='relu', padding='same')(inputs)
    p1 = MaxPooling2D(pool_size=(2, 2))(c1)
    c2 = Conv2D(64, (3, 3), activation='relu', padding='same')(p1)
    up = concatenate([Conv2DTranspose(32, (2, 2), strides=(2, 2), padding='same')(c2), c1], axis=3)
    c3 = Conv2D(32, (3, 3), activation='relu', padding='same')(up)
    out = Conv2D(1, (1, 1), activation='sigmoid')(c3)
    return Model(inputs=[inputs], outputs=[out])
model = unet()
model.compile(optimizer='adam', loss=tf.keras.losses.BinaryCrossentropy(from_logits=True), metrics=['accuracy'])
