# expects LP406
from tensorflow.keras import layers, Model, Input
inp = Input((64,))
x = layers.Dense(32, activation="relu")(inp)
cls = layers.Dense(5, activation="softmax", name="cls")(x)
reg = layers.Dense(1, name="reg")(x)
m = Model(inp, {"cls": cls, "reg": reg})
m.compile("adam", loss={"cls": "sparse_categorical_crossentropy", "reg": "mse"}, metrics={"cls": "categorical_accuracy", "reg": "mae"})
m.fit(x_train, {"cls": yc, "reg": yr})
