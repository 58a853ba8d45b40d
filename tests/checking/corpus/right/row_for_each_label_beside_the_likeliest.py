import torch, torch.nn as nn
net = nn.Sequential(nn.Linear(10, 5))
ce = nn.CrossEntropyLoss()
for x, y in dl:
    out = net(x)
    loss = nn.functional.binary_cross_entropy_with_logits(out, nn.functional.one_hot(y, 5).float())
    loss.backward()
    acc = (out.argmax(1) == y).float().mean()
