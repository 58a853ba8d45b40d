# expects LP102
from tensorflow.keras.layers import Input, Dense, concatenate
from tensorflow.keras.models import Model

a = Input(shape=(20,))
b = Input(shape=(8,))
h = Dense(64, activation='relu')(concatenate([a, b]))
gender = Dense(1, activation='sigmoid', name='gender')(h)
bracket = Dense(6, name='bracket')(h)
age = Dense(1, name='age')(h)
m = Model([a, b], [gender, bracket, age])
m.compile('adam', loss=['binary_crossentropy', 'categorical_crossentropy', 'mae'], loss_weights=[1, 1, 0.1])
