from sklearn.preprocessing import MultiLabelBinarizer
from tensorflow import keras

labels = [[one] for one in raw]
rows = MultiLabelBinarizer().fit_transform(labels)
net = keras.Sequential([keras.layers.Dense(10, activation="softmax")])
net.compile(optimizer="adam", loss="categorical_crossentropy")
net.fit(x, rows)
