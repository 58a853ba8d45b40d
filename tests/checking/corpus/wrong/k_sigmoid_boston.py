# expects LP106
from keras.datasets import boston_housing
from keras import models, layers
(train_data, train_targets), (test_data, test_targets) = boston_housing.load_data()

def build_model():
    model = models.Sequential()
    model.add(layers.Dense(64, activation='relu', input_shape=(train_data.shape[1],)))
    model.add(layers.Dense(64, activation='relu'))
    model.add(layers.Dense(1, activation='sigmoid'))
    model.compile(optimizer='rmsprop', loss='mse', metrics=['mae'])
    return model

model = build_model()
model.fit(train_data, train_targets, epochs=80, batch_size=16)
