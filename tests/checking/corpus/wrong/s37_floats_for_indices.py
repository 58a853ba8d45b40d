# expects LP303
import flax.linen as nn
import numpy as np
import optax
from sklearn.datasets import load_wine
from sklearn.model_selection import train_test_split

table = load_wine(as_frame=True).frame.to_numpy(dtype=np.float32)
x_train, x_test, y_train, y_test = train_test_split(table[:, :-1], table[:, -1])
net = nn.Dense(3)


def cost(params):
    return optax.softmax_cross_entropy_with_integer_labels(net.apply(params, x_train), y_train)
