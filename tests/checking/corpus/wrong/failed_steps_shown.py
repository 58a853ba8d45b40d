# expects LP101
import torch, torch.nn as nn
net = nn.Sequential(nn.Linear(4, 3), nn.Softmax(dim=1))
def train(loader, opt):
    for x, y in loader:
        try:
            loss = nn.CrossEntropyLoss()(net(x), y)
            loss.backward()
            opt.step()
        except RuntimeError as e:
            print(e)
