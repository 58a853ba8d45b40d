from tensorflow import keras
i = keras.Input((4,))
o = [keras.layers.Dense(1, activation="sigmoid", name="p")(i), keras.layers.Dense(1, name="v")(i)]
m = keras.Model(i, o)
m.compile("adam", loss={"p": "binary_crossentropy", "v": "mse"}, metrics={"p": ["accuracy"], "v": ["mae"]})
