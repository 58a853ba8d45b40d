# expects LP301
from tensorflow import keras
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import Dense, Flatten
from tensorflow.keras.utils import to_categorical
from tensorflow.keras.preprocessing.image import ImageDataGenerator
def run(x, labels):
    y = to_categorical(labels)
    aug = ImageDataGenerator(rotation_range=15)
    m = Sequential([Flatten(), Dense(7, activation="softmax")])
    m.compile("adam", "sparse_categorical_crossentropy")
    m.fit(aug.flow(x, y, batch_size=32), epochs=3)
