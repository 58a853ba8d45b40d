import torch, torch.nn as nn
def scale(kind, size):
    if size not in (1, 2, 3):
        raise ValueError(size)
    return nn.Linear(8, size)
net = scale("a", n)
for x, y in loader:
    if y not in (1, 2, 3):
        continue
    y = y - 1
    nn.CrossEntropyLoss()(net(x), y)
head = nn.Linear(4, 3)
for r in rows:
    if int(r["y"]) not in (1, 2, 3):
        continue
    keep.append(r)
for r in others:
    label = torch.tensor([int(r["y"])])
    nn.CrossEntropyLoss()(head(r["x"]), label)
