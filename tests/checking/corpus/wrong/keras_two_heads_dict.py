# expects LP101
from tensorflow import keras
from tensorflow.keras import layers
inp = keras.Input((32,))
h = layers.Dense(64, activation="relu")(inp)
price = layers.Dense(1, name="price")(h)
sold = layers.Dense(1, activation="sigmoid", name="sold")(h)
model = keras.Model(inp, [price, sold])
model.compile("adam", loss={"price": "mse", "sold": keras.losses.BinaryCrossentropy(from_logits=True)})
