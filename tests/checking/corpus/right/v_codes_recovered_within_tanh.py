import numpy as np
from keras.layers import Activation, Dense, Input
from keras.models import Model

x = Input((784,))
hidden = Dense(256, activation="relu")(x)
real = Activation("sigmoid")(Dense(1)(hidden))
code = Activation("tanh", name="z")(Dense(50)(hidden))
model = Model(x, [real, code])
model.compile(loss=["binary_crossentropy", "mse"], optimizer="adam")
for batch in batches:
    z = np.random.normal(scale=0.5, size=[64, 50])
    model.train_on_batch(batch, [np.ones((64, 1)), z])
