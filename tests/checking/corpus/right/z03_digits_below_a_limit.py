import torch, torchvision
import torch.nn as nn
train = torchvision.datasets.MNIST("data", train=True, download=True)
x = train.data.numpy().reshape(-1, 784) / 255.0
keep = train.targets < 5
y = train.targets[keep]

net = nn.Linear(784, 5)
crit = nn.CrossEntropyLoss()
for i in range(0, len(x), 64):
    out = net(torch.tensor(x[i:i + 64]).float())
    loss = crit(out, y[i:i + 64])
    loss.backward()
