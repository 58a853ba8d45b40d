import tensorflow as tf
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms

chain = transforms.Compose([transforms.ToTensor(), transforms.Normalize((0.5,), (0.5,))])
plain = transforms.ToTensor()
net = nn.Sequential(nn.Flatten(), nn.Linear(784, 64), nn.ReLU(), nn.Linear(64, 784), nn.Tanh())
judge = nn.MSELoss()
for pictures, _ in DataLoader(datasets.MNIST("data", transform=chain), 64):
    judge(net(pictures), pictures.view(len(pictures), -1)).backward()
other = nn.Sequential(nn.Flatten(), nn.Linear(784, 64), nn.ReLU(), nn.Linear(64, 784), nn.Sigmoid())
for pictures, _ in DataLoader(datasets.MNIST("data", transform=plain), 64):
    nn.functional.binary_cross_entropy(other(pictures), pictures.flatten(1)).backward()


def scale(picture):
    small = tf.cast(picture, tf.float32) / 127.5 - 1.0
    return small, small


stream = tf.data.Dataset.from_tensor_slices(data).map(scale).batch(32)
third = tf.keras.Sequential([tf.keras.layers.Conv2D(3, 3, padding="same", activation="tanh")])
third.compile("adam", "mse")
third.fit(stream)
