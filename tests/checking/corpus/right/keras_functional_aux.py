from tensorflow.keras import Input, Model, layers, losses, metrics
i = Input((100,))
h = layers.LSTM(32)(layers.Embedding(1000, 16)(i))
aux = layers.Dense(5, activation="softmax", name="aux")(h)
gate = layers.Dense(32, activation="sigmoid")(h)
main = layers.Dense(1, name="main")(layers.Multiply()([h, gate]))
m = Model(i, [main, aux])
m.compile("adam", loss={"main": losses.BinaryCrossentropy(from_logits=True), "aux": "sparse_categorical_crossentropy"}, metrics={"main": metrics.AUC(from_logits=True)})
