# expects LP102
import jax, jax.numpy as jnp
import flax.linen as nn
class Net(nn.Module):
    def setup(self):
        self.layers = [nn.Dense(32), nn.Dense(3)]
    def __call__(self, x):
        return self.layers[1](nn.tanh(self.layers[0](x)))
net = Net()
def nll(params, x, y_onehot):
    probs = net.apply({"params": params}, x)
    return -(y_onehot * jnp.log(probs)).sum(1).mean()
