# expects LP101
import sys, torch, torch.nn as nn
import torchvision.models as models
net = models.get_model(sys.argv[1], weights="DEFAULT")
net.classifier = nn.Sequential(nn.Linear(512, 3), nn.Softmax(dim=1))
loss = nn.CrossEntropyLoss()
def train(loader):
    for x, y in loader:
        loss(net(x), y).backward()
