import keras, numpy as np
m = keras.Sequential([keras.layers.Dense(3)])
def run(loss, x, y):
    p = m(x)
    if isinstance(loss, keras.losses.SparseCategoricalCrossentropy):
        return loss(np.argmax(y, axis=1), p)
    return loss(y, p)
run(keras.losses.CategoricalCrossentropy(from_logits=True), x, y)
