from keras import Input, Model
from keras.layers import Dense

streets = Input((12,))
shared = Dense(64, activation="relu")(streets)
late = Dense(1, name="late")(shared)
kind = Dense(4, activation="softmax", name="kind")(shared)
model = Model(streets, [late, kind])
model.compile(
    optimizer="adam", loss=["mse", "sparse_categorical_crossentropy"], metrics=["mae", "accuracy"]
)
model.fit(x_train, [y_late, y_kind], epochs=15)
