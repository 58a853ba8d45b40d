import torch, torch.nn as nn, glob
rows = []
for f in glob.glob("a/*"):
    rows.append((load(f), 1))
for f in glob.glob("b/*"):
    rows.append((load(f), 2))
for f in glob.glob("c/*"):
    rows.append((load(f), 3))
net = nn.Linear(3, 3)
for x, y in torch.utils.data.DataLoader(rows, 4, shuffle=True):
    nn.functional.cross_entropy(net(x), y - 1)
