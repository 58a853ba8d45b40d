# expects LP101
import jax.numpy as jnp
import flax.linen as nn
import optax
class VAEDecoder(nn.Module):
    @nn.compact
    def __call__(self, z):
        z = nn.relu(nn.Dense(500)(z))
        return nn.sigmoid(nn.Dense(784)(z))
def loss(params, z, x):
    recon = VAEDecoder().apply({"params": params}, z)
    bce = optax.sigmoid_binary_cross_entropy(logits=recon, labels=x).sum(axis=-1)
    return bce.mean()
