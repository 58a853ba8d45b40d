import argparse
import torch.nn as nn
p = argparse.ArgumentParser()
p.add_argument("--final", choices=["none", "sigmoid"], default="sigmoid")
p.add_argument("--loss", default="bce")
a = p.parse_args()
layers = [nn.Linear(4, 1)]
if a.final == "sigmoid":
    layers.append(nn.Sigmoid())
net = nn.Sequential(*layers)
crit = nn.BCELoss() if a.loss == "bce" else nn.BCEWithLogitsLoss()
for x, y in loader:
    crit(net(x), y).backward()
