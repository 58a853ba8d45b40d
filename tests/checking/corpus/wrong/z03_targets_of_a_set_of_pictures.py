# expects LP301
import jax, jax.numpy as jnp, numpy as np, optax, torch, torchvision, keras
import torch.nn as nn, torch.nn.functional as F
train = torchvision.datasets.MNIST("data", train=True, download=True)
x = train.data.numpy().reshape(-1, 784) / 255.0
y = np.array(train.targets)
m = keras.Sequential([keras.layers.Dense(10, activation='softmax')])
m.compile('adam', 'categorical_crossentropy')
m.fit(x, y)
