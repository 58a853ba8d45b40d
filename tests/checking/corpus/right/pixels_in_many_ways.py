import keras
import numpy as np
import torch
import torch.nn as nn
from keras import layers
from keras.datasets import cifar10, mnist
(x, y), (xt, yt) = mnist.load_data()
def ae(last="sigmoid"):
    return keras.Sequential([layers.Flatten(), layers.Dense(32, activation="relu"), layers.Dense(784, activation=last)])
a = x.reshape(-1, 784).astype("float32") / 255.0
m = ae(); m.compile("adam", loss="binary_crossentropy"); m.fit(a, a)
b = x.reshape(-1, 784)
b = b.astype(np.float32)
b /= 255
m = ae(); m.compile("adam", loss="binary_crossentropy"); m.fit(b, b)
c = (x.reshape(-1, 784) > 127).astype("float32")
m = ae(); m.compile("adam", loss="binary_crossentropy"); m.fit(c, c)
d = x.reshape(-1, 784).astype(bool)
m = ae(); m.compile("adam", loss="binary_crossentropy"); m.fit(d, d)
e = np.where(x.reshape(-1, 784) > 100, 1.0, 0.0)
m = ae(); m.compile("adam", loss="binary_crossentropy"); m.fit(e, e)
m = ae("linear"); m.compile("adam", loss="mse"); m.fit(x, x.reshape(-1, 784))
f = x / x.max()
m = ae(); m.compile("adam", loss="binary_crossentropy"); m.fit(f, f)
g = x / 127.5 - 1
m = ae("tanh"); m.compile("adam", loss="mse"); m.fit(g, g)
h = x
if h.max() > 1:
    h = h / 255
m = ae(); m.compile("adam", loss="binary_crossentropy"); m.fit(h, h)
clf = keras.Sequential([layers.Rescaling(1 / 255), layers.Flatten(), layers.Dense(10, activation="softmax")])
clf.compile("adam", loss="sparse_categorical_crossentropy"); clf.fit(x, y)
pixels = keras.Sequential([layers.Conv2D(256, 1, activation="softmax")])
pixels.compile("adam", loss="sparse_categorical_crossentropy"); pixels.fit(x, x)
pixels = keras.Sequential([layers.Conv2D(16, 1, activation="softmax")])
pixels.compile("adam", loss="sparse_categorical_crossentropy"); pixels.fit(x, x // 16)
def scaled(value):
    return value / 255.0
x, xt = scaled(x), scaled(xt)
m = ae(); m.compile("adam", loss="binary_crossentropy"); m.fit(x, x)

net = nn.Sequential(nn.Conv2d(3, 8, 3, padding=1), nn.ReLU(), nn.Conv2d(8, 1, 1))
bce = nn.BCEWithLogitsLoss()
mask = np.zeros((1, 64, 64), dtype=np.uint8)
mask[:, 3:9, 3:9] = 255
bce(net(image), torch.from_numpy(mask / 255).float()[None])
bce(net(image), torch.from_numpy(mask > 0).float()[None])
bce(net(image), (torch.from_numpy(mask) == 255).float()[None])
mask[mask == 255] = 1
bce(net(image), torch.from_numpy(mask).float()[None])
labels = torch.zeros(4, 64, 64, dtype=torch.long)
labels[:, :2] = 255
seg = nn.Conv2d(3, 5, 1)
nn.CrossEntropyLoss(ignore_index=255)(seg(image), labels)
grid = np.zeros((64, 64))
grid[3:5, 3:5] = 255
grid = grid.astype(bool)
bce(net(image), torch.from_numpy(grid).float()[None, None])
