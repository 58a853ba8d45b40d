from tensorflow import keras
m = keras.Sequential([keras.layers.Dense(8, activation="relu"), keras.layers.Dense(1, activation="exponential")])
m.compile("adam", loss="poisson")
n = keras.Sequential([keras.layers.Dense(1, activation="softplus")])
n.compile("adam", loss=keras.losses.Poisson())
