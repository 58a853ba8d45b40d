# expects LP101
import timm, torch, torch.nn as nn
net = timm.create_model("convnext_tiny", pretrained=True)
net.head.fc = nn.Sequential(nn.Linear(768, 3), nn.Softmax(-1))
def train(loader):
    for x, y in loader:
        nn.CrossEntropyLoss()(net(x), y).backward()
