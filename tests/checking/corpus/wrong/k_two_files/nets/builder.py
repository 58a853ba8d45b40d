from tensorflow import keras

def make_classifier(width, n_out, final="softmax"):
    inp = keras.Input((width,))
    h = keras.layers.Dense(128, activation="relu")(inp)
    return keras.Model(inp, keras.layers.Dense(n_out, activation=final)(h))
