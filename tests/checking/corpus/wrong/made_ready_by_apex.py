# expects LP101
from apex import amp
from torch import nn, optim

net = nn.Sequential(nn.Linear(8, 3), nn.Softmax(dim=1)).cuda()
optimiser = optim.SGD(net.parameters(), lr=0.1)
net, optimiser = amp.initialize(net, optimiser, opt_level="O1")
for x, y in batches:
    nn.CrossEntropyLoss()(net(x), y).backward()
