import json

from nets import Kinds
from torch import nn

with open("settings.json") as file:
    chosen = json.load(file)
judge = getattr(nn, chosen["judge"])()
net = Kinds(chosen["kinds"])
for x, y in loader:
    judge(net(x), y).backward()
