# expects LP105
from tensorflow.keras import layers, models
from sklearn.preprocessing import MultiLabelBinarizer
mlb = MultiLabelBinarizer()
Y = mlb.fit_transform(tag_lists)
net = models.Sequential([layers.Embedding(9000, 32), layers.GlobalMaxPooling1D(), layers.Dense(25, activation='softmax')])
net.compile(optimizer='adam', loss='binary_crossentropy')
net.fit(X, Y)
