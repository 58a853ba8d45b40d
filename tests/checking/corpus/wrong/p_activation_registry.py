# expects LP101
import torch.nn as nn

ACTIVATIONS = {
    "relu": nn.ReLU(),
    "sigmoid": nn.Sigmoid(),
    "softmax": nn.Softmax(dim=1),
    "none": nn.Identity(),
}
CONFIG = {"hidden": 128, "out": 10, "out_act": "softmax", "lr": 1e-3}

def make_mlp(cfg):
    return nn.Sequential(
        nn.Linear(784, cfg["hidden"]),
        ACTIVATIONS["relu"],
        nn.Linear(cfg["hidden"], cfg["out"]),
        ACTIVATIONS[cfg["out_act"]],
    )

model = make_mlp(CONFIG)
loss_fn = nn.CrossEntropyLoss()
for x, y in loader:
    loss = loss_fn(model(x), y)
