# expects LP201
import importlib
import torch, torch.nn as nn
def instantiate(spec):
    module, name = spec["class"].rsplit(".", 1)
    return getattr(importlib.import_module(module), name)(**spec.get("args", {}))
cfg = {"loss": {"class": "torch.nn.CrossEntropyLoss"}}
net = nn.Sequential(nn.Linear(10, 32), nn.ReLU(), nn.Linear(32, 1))
crit = instantiate(cfg["loss"])
for x, y in loader:
    crit(net(x), y).backward()
