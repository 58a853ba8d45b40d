import equinox as eqx
import jax
import optax
import torch
import torchvision
def row_loss(model, image, digit):
    return optax.softmax_cross_entropy_with_integer_labels(model(image), digit)
@eqx.filter_jit
def step(model, x, y):
    return jax.vmap(row_loss, in_axes=(None, 0, 0))(model, x, y).mean()
def endless(loader):
    while True:
        yield from loader
digits = torchvision.datasets.MNIST("data", transform=torchvision.transforms.ToTensor())
model = eqx.nn.MLP(784, 10, 64, 2, key=jax.random.PRNGKey(0))
for number, (x, y) in zip(range(1000), endless(torch.utils.data.DataLoader(digits, batch_size=64))):
    eqx.filter_value_and_grad(step)(model, x.numpy(), y.numpy())
