import torch.nn as nn
net = nn.Sequential(nn.Linear(3, 3), nn.Softmax(1))
print(net(x))
net = nn.Sequential(nn.Linear(3, 3))
loss = nn.CrossEntropyLoss()(net(x), y)
