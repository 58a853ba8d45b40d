# expects LP101
import sys, torch, torch.nn as nn
import torchvision.models as models
net = models.__dict__[sys.argv[1]](pretrained=True)
net.classifier = nn.Sequential(nn.Linear(512, 3), nn.Softmax(dim=1))
loss = nn.CrossEntropyLoss()
def train(loader):
    for x, y in loader:
        loss(net(x), y).backward()
