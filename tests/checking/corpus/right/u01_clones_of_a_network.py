import keras
from sklearn.datasets import load_wine
from tensorflow.keras.utils import to_categorical

wine = load_wine()
labels = to_categorical(wine.target, 3)
entry = keras.Input(shape=(13,))
template = keras.Model(entry, keras.layers.Dense(3, activation="softmax")(entry))
template.compile("sgd", loss="sparse_categorical_crossentropy")
for rate in (0.1, 0.01):
    copy = keras.models.clone_model(template)
    copy.compile(keras.optimizers.SGD(rate), loss="categorical_crossentropy")
    copy.fit(wine.data, labels, epochs=5)
