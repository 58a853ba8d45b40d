# expects LP101
import torch.nn as nn

def make_mlp(n_in, n_hidden, n_out):
    layers = [nn.Linear(n_in, n_hidden), nn.ReLU()]
    for _ in range(2):
        layers += [nn.Linear(n_hidden, n_hidden), nn.ReLU()]
    layers.append(nn.Linear(n_hidden, n_out))
    layers.append(nn.Sigmoid())
    return nn.Sequential(*layers)

net = make_mlp(10, 32, 1)
criterion = nn.BCEWithLogitsLoss()
for xb, yb in batches:
    loss = criterion(net(xb), yb)
