# expects LP407
from tensorflow import keras
import tensorflow.keras.backend as K
def tilted(q, y, f):
    e = y - f
    return K.mean(K.maximum(q * e, (q - 1) * e), axis=-1)
model = keras.Sequential([keras.layers.Dense(16, activation="relu"), keras.layers.Dense(1)])
for q in [10, 50, 90]:
    model.compile(optimizer="adam", loss=lambda y, f: tilted(q, y, f))
    model.fit(X, y)
