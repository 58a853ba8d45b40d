# expects LP102
from tensorflow.keras import Sequential
from tensorflow.keras.layers import Conv2D, Flatten, Dropout, LeakyReLU, Dense
from tensorflow.keras.optimizers import Adam
def define_discriminator(in_shape=(28, 28, 1)):
    model = Sequential()
    model.add(Conv2D(64, (3, 3), strides=(2, 2), padding='same', input_shape=in_shape))
    model.add(LeakyReLU(alpha=0.2))
    model.add(Dropout(0.4))
    model.add(Flatten())
    model.add(Dense(1))
    model.compile(loss='binary_crossentropy', optimizer=Adam(lr=0.0002, beta_1=0.5), metrics=['accuracy'])
    return model
d_model = define_discriminator()
