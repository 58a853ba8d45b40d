import keras
from keras import layers

policy = keras.Input((11,))
log_years = keras.Input((1,))
hidden = layers.Dense(32, activation="relu")(policy)
score = layers.Dense(1)(hidden)
claims = layers.Activation("exponential")(layers.Add()([score, log_years]))
model = keras.Model([policy, log_years], claims)
model.compile("adam", loss=keras.losses.Poisson())
