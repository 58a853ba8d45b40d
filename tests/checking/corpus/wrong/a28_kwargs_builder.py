# expects LP101
import torch.nn as nn
def build(in_dim, out_dim, **kw):
    act = kw.get("out_act")
    mods = [nn.Linear(in_dim, 64), nn.ReLU(), nn.Linear(64, out_dim)]
    if act is not None:
        mods.append(act)
    return nn.Sequential(*mods)
net = build(20, 4, out_act=nn.Softmax(dim=1), lr=3)
ce = nn.CrossEntropyLoss()
for x, y in loader:
    ce(net(x), y).backward()
