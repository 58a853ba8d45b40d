# expects LP102
from keras import layers, models

tokens = layers.Input(shape=(None,), dtype="int64")
x = layers.Embedding(20000, 128)(tokens)
x = layers.Bidirectional(layers.LSTM(64))(x)
x = layers.Dropout(0.5)(x)
topic = layers.Dense(46, name="topic")(x)
clf = models.Model(inputs=tokens, outputs=topic)
clf.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["acc"])
clf.fit(train_ds, validation_data=val_ds, epochs=10)
