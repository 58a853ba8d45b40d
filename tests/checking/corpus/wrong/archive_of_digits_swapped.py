# expects LP302
import flax.linen as nn, jax, optax, numpy as np
with np.load("mnist.npz") as f:
    images, digits = f["x_train"] / 255.0, f["y_train"]
class Net(nn.Module):
    @nn.compact
    def __call__(self, x):
        return nn.Dense(10)(x)
net = Net()
p = net.init(jax.random.PRNGKey(0), images[:1])
def cost(p, images, digits):
    return optax.softmax_cross_entropy_with_integer_labels(digits, net.apply(p, images)).mean()
g = jax.grad(cost)(p, images, digits)
