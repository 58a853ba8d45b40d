import numpy as np
from tensorflow import keras
model = keras.Sequential([keras.layers.Dense(32, activation="relu"), keras.layers.Dense(5, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(X, y)
pred = np.argmax(model.predict(Xt), axis=1)
p = model.predict(np.expand_dims(img, 0))[0]
print(np.argmax(p, axis=0), np.argmax(model.predict(Xt)[3], axis=0), model.predict(Xt)[0].argmax(0))
for row in model.predict(Xt):
    print(np.argmax(row, axis=0))
labels = [np.argmax(r, 0) for r in model.predict(Xt)]
mean = np.mean(model.predict(Xt), axis=0)
print(mean.argmax(0), np.max(model.predict(Xt), axis=0))
