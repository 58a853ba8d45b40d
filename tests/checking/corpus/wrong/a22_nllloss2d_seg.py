# expects LP102
import torch.nn as nn
class SegNet(nn.Module):
    def __init__(self, n=12):
        super(SegNet, self).__init__()
        self.enc = nn.Sequential(nn.Conv2d(3, 64, 3, padding=1), nn.BatchNorm2d(64), nn.ReLU(inplace=True))
        self.dec = nn.ConvTranspose2d(64, n, 3, padding=1)
    def forward(self, x):
        return self.dec(self.enc(x))
model = SegNet()
criterion = nn.NLLLoss()
def train(epoch):
    for batch_idx, (data, target) in enumerate(loader):
        output = model(data)
        loss = criterion(output, target)
        loss.backward()
for e in range(3):
    train(e)
