from tensorflow.keras import Input, Model
from tensorflow.keras.layers import Dense
i = Input((5,))
a = Dense(4, activation="softmax", name="a")(i)
b = Dense(1, name="b")(i)
c = Dense(1, activation="sigmoid", name="c")(i)
Model(i, [a, b, c]).compile("adam", loss=["sparse_categorical_crossentropy", "mse", "binary_crossentropy"], metrics=[["accuracy"], ["mae"], ["accuracy"]])
