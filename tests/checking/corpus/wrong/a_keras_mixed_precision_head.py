# expects LP101
import keras
from keras import layers
keras.mixed_precision.set_global_policy("mixed_float16")
inputs = keras.Input(shape=(784,), name="digits")
x = layers.Dense(4096, activation="relu")(inputs)
x = layers.Dense(10, name="dense_logits")(x)
outputs = layers.Activation("softmax", dtype="float32", name="predictions")(x)
model = keras.Model(inputs=inputs, outputs=outputs)
loss_fn = keras.losses.SparseCategoricalCrossentropy(from_logits=True, name="ce")
model.compile(loss=loss_fn, optimizer=keras.optimizers.RMSprop())
