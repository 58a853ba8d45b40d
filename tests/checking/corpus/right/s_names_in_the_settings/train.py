from tensorflow import keras

import settings

model = keras.Sequential(
    [keras.layers.Flatten(), keras.layers.Dense(settings.NUM_CLASSES, activation="softmax")]
)
model.compile("adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(x_train, y_train, epochs=settings.EPOCHS)
for row in model.predict(x_test):
    print(settings.EMOTIONS[int(row.argmax())])
