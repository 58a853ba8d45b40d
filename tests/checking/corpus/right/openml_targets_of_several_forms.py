import jax
import jax.numpy as jnp
import optax
import torch
from sklearn.datasets import fetch_openml
from torch import nn

votes, party = fetch_openml("vote", version=1, return_X_y=True, as_frame=True)
column = (party == "republican").astype("float32").to_numpy().reshape(-1, 1)
row = (party == "republican").astype("float32").to_numpy()
answers = (votes == "y").to_numpy().astype("float32")
weights = {"out": jnp.zeros((16, 1))}


def cost(weights, x, y):
    return optax.sigmoid_binary_cross_entropy(x @ weights["out"], y).mean()


def cost_of_rows(weights, x, y):
    return optax.sigmoid_binary_cross_entropy((x @ weights["out"]).squeeze(-1), y).mean()


slope = jax.grad(cost)(weights, answers, column)
slope = jax.grad(cost_of_rows)(weights, answers, row)

genes, functions = fetch_openml("yeast", version=4, return_X_y=True, as_frame=True)
marks = torch.tensor((functions == "TRUE").to_numpy(), dtype=torch.float32)
inputs = torch.tensor(genes.to_numpy(), dtype=torch.float32)
net = nn.Linear(103, 14)
nn.BCEWithLogitsLoss()(net(inputs), marks).backward()

x, both = fetch_openml(data_id=41478, return_X_y=True, as_frame=False)
wide = nn.Linear(103, 2)
nn.MSELoss()(wide(torch.tensor(x)), torch.tensor(both)).backward()
